"""Who is there, and what they carry: everybody of a team, and whoever is signed in or has work beside them."""

from typing import Any, Final

from backend_gateway.store.board.levels import Counted
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from protocol.board import Levels, PersonLine

_PEOPLE: Final = """
select u.id as user_id, coalesce(t.teams, '{{}}') as team_ids, coalesce(p.state, 'offline') as state,
       coalesce(p.because, 'declared') as because, p.reason, p.since, p.back_at,
       coalesce(p.receives, false) as receives, coalesce(p.on_call, false) as on_call, u.capacity as places
from users u
left join presence p on p.user_id = u.id
left join (select user_id, array_agg(team_id order by team_id) as teams from team_members group by 1) t
       on t.user_id = u.id
where u.active and u.role <> 'wallboard' and {wanted}
  and (u.id = $1 or t.teams is not null or u.id = any($2::bigint[]) or coalesce(p.state, 'offline') <> 'offline')
order by lower(u.name), u.id
"""


async def roster(conn: Conn, scope: Scope, counted: Counted) -> tuple[PersonLine, ...]:
    """Colleagues in sight, by name."""
    busy = [id_ for id_, points in counted.carried.items() if points]
    rows = await conn.fetch(_PEOPLE.format(wanted=scope.person()), scope.viewer.user_id, busy)
    return tuple(_person(row, counted) for row in rows)


def _person(row: Any, counted: Counted) -> PersonLine:
    id_ = row["user_id"]
    more = {"points": counted.carried.get(id_, 0), "levels": counted.owners.get(id_, Levels())}
    return PersonLine(**(dict(row) | more | {"team_ids": tuple(row["team_ids"])}))
