"""Priority set by hand: it decides who is dealt first, and stays until somebody (or another rule) sets another.

Called by the API and `bulk`.
"""

from collections.abc import Iterable
from datetime import datetime

from backend_gateway.actions.many import load_visible, tell
from backend_gateway.actions.routing.lines import Line
from backend_gateway.errors import NotFound
from backend_gateway.store import audit, following, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation

_SET = """
update conversations set priority = $2, rev = rev + 1
where id = any($1::bigint[]) and priority <> $2 returning id
"""


async def set_priority(unit: Unit, actor: Viewer, conversation_id: int, priority: int, now: datetime) -> Conversation:
    """Of one conversation. Raises NotFound."""
    changed = await set_priority_of(unit, actor, [conversation_id], priority, now)
    if conversation_id not in changed:
        raise NotFound
    return changed[conversation_id]


async def set_priority_of(
    unit: Unit, actor: Viewer, ids: Iterable[int], priority: int, now: datetime
) -> dict[int, Conversation]:
    """Of many; those the actor may not see are absent."""
    threads = await load_visible(unit.conn, actor, ids)
    changed = [threads[row[0]] for row in await unit.conn.fetch(_SET, list(threads), priority)]
    content = Activity(event="priority", subject=str(priority))
    await tell(unit, changed, [Line(thread, content, now, actor.user_id) for thread in changed])
    await following.enqueue(unit.conn, [thread.id for thread in changed])
    for thread in changed:
        detail = {"priority": priority}
        await audit.record(unit.conn, actor.user_id, "conversation.priority", f"conversation:{thread.id}", detail)
    return await hydrate.conversations(unit.conn, threads)
