"""Who is there, and what they carry: everybody of a team, and whoever is signed in or has work beside them."""

from typing import Any, Final

from backend_gateway.store.board.levels import OPEN, Counted
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.queues import POINTS
from protocol.board import Levels, PersonLine

_PEOPLE: Final = f"""
select u.id as user_id, coalesce(t.teams, '{{{{}}}}') as team_ids, coalesce(p.state, 'offline') as state,
       coalesce(p.because, 'declared') as because, p.reason, p.since, p.back_at,
       coalesce(p.receives, false) as receives, coalesce(p.on_call, false) as on_call,
       coalesce(l.points, 0)::int as points, u.capacity as places
from users u
left join presence p on p.user_id = u.id
left join (select user_id, array_agg(team_id order by team_id) as teams from team_members group by 1) t
       on t.user_id = u.id
left join (select c.assignee_id, sum({POINTS}) as points from conversations c
           where {OPEN} and c.owner_kind = 'person' group by 1) l on l.assignee_id = u.id
where u.active and {{wanted}}
  and (u.id = {{me}} or t.teams is not null or l.points is not null or coalesce(p.state, 'offline') <> 'offline')
order by lower(u.name), u.id
"""  # noqa: S608  words and integers of our own


async def roster(conn: Conn, scope: Scope, counted: Counted) -> tuple[PersonLine, ...]:
    """Colleagues in sight, by name."""
    sql = _PEOPLE.format(wanted=scope.person(), me=int(scope.viewer.user_id))
    return tuple(_person(row, counted.owners.get(row["user_id"], Levels())) for row in await conn.fetch(sql))


def _person(row: Any, carried: Levels) -> PersonLine:
    return PersonLine(**(dict(row) | {"team_ids": tuple(row["team_ids"]), "levels": carried}))
