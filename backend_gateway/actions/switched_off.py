"""Somebody is switched off: everything they held goes back to the queue of its team, so that no customer is forgotten.

Called by `people` and `colleagues` in the transaction that switches them off, and by housekeeping for what slipped
through (a conversation taken at the very moment). What always holds: people are locked before conversations; every move
is a line that says why; it stands on top of its queue; what was offered to them is offered to the next one.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.presence_leaving import HANDED_OVER
from backend_gateway.actions.routing.lines import Line, moment, write_lines
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.store import following, hydrate
from backend_gateway.store.routing import offers
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from protocol.content import Activity

EVENT: Final = "switched_off"
_HELD: Final = """
select id from conversations where assignee_id = $1 and owner_kind = 'person' and state <> 'resolved'
  and merged_into is null order by id
"""
_OFFERED: Final = "select id from offers where to_user = $1 and state = 'open' order by id"
_ORPHANS: Final = """
select c.id from conversations c join users u on u.id = c.assignee_id
where not u.active and c.owner_kind = 'person' and c.state <> 'resolved' and c.merged_into is null
order by c.id limit $1
"""


async def give_up(unit: Unit, user_id: int, now: datetime) -> int:
    """Everything of this person, whose row the caller has locked; how many conversations that were."""
    asked = [row[0] for row in await unit.conn.fetch(_OFFERED, user_id)]
    held = [row[0] for row in await unit.conn.fetch(_HELD, user_id)]
    return await _to_queues(unit, held, asked, now)


async def sweep(unit: Unit, now: datetime, limit: int) -> int:
    """What people hold who are switched off already; 0 when there is none (LESSONS 17)."""
    return await _to_queues(unit, [row[0] for row in await unit.conn.fetch(_ORPHANS, limit)], (), now)


async def _to_queues(unit: Unit, held: Collection[int], asked: Collection[int], now: datetime) -> int:
    if not held and not asked:
        return 0
    others = [row.conversation_id for row in (await offers.by_id(unit.conn, asked)).values()]
    batch = Batch(unit, await load_threads(unit.conn, {*held, *others}), now)
    batch.changed |= set(await offers.end(unit.conn, asked, "withdrawn", EVENT, now))
    mine = [batch.threads[id_] for id_ in held if id_ in batch.threads]
    people = await hydrate.users(unit.conn, {one.state.assignee_id or 0 for one in mine})
    lines = []
    for thread in (one for one in mine if one.state.owner_kind == "person" and one.state.assignee_id in people):
        lines.append(Line(thread, Activity(event=EVENT, subject=people[thread.state.assignee_id or 0].name), now))
        batch.happen(thread, Assigned(moment(thread, now), "queue", None, thread.state.team_id, HANDED_OVER))
    batch.changed -= {one.thread.id for one in lines}
    batch.lines += await write_lines(unit.conn, lines)
    await batch.write()
    await batch.tell()
    await following.enqueue(unit.conn, sorted(batch.threads))
    return len(lines)
