"""Who is mentioned in a note, and until when: a team is everybody in it, and it is over when they have read or done it.

Called by notes and the API. What always holds: only active colleagues are mentioned, never the author by their own
team; taking a mention away moves neither a read mark nor the place in the list.
"""

from collections.abc import Sequence

from backend_gateway.actions.own_lines import current
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import hydrate, pages, people
from backend_gateway.store.event_log import Event, Kind, Scope, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.conversation import Conversation

_MEMBERS = """
select distinct t.user_id from team_members t join users u on u.id = t.user_id and u.active and u.role <> 'wallboard'
where t.team_id = any($1::bigint[]) and t.user_id <> $2
"""
_DONE = """
update conversations set mentions = array_remove(mentions, $2::bigint), rev = rev + 1
where id = $1 and $2 = any(mentions) returning rev, team_id, assignee_id
"""


async def everybody(unit: Unit, actor: Viewer, user_ids: Sequence[int], team_ids: Sequence[int]) -> list[int]:
    """The people meant. Raises BadRequest for nobody of ours."""
    users = set(user_ids)
    if missing := users - await people.active_user_ids(unit.conn, sorted(users)):
        raise BadRequest(f"There is no active colleague with the id {min(missing)} to mention.")
    if not team_ids:
        return sorted(users)
    if missing := set(team_ids) - set(await hydrate.teams(unit.conn, list(team_ids))):
        raise BadRequest(f"There is no team with the id {min(missing)} to mention.")
    return sorted(users | {row[0] for row in await unit.conn.fetch(_MEMBERS, list(team_ids), actor.user_id)})


async def mention_done(unit: Unit, actor: Viewer, conversation_id: int) -> Conversation:
    """The actor has read or done what they were mentioned for; a second time nothing happens. Raises NotFound."""
    if not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    row = await unit.conn.fetchrow(_DONE, conversation_id, actor.user_id)
    if row is not None:
        scope = Scope(row["team_id"], row["assignee_id"])
        await append(unit.conn, [Event(Kind.CONVERSATION, conversation_id, row["rev"], scope, scope)])
    return await current(unit, conversation_id)
