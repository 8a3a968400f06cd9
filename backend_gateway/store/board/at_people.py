"""Who was there at an instant of the past, and what they carried. Called by `store/board/at`.

Presence is that of its events. Teams and places are today's with every change since taken back, as the replay does it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from backend_gateway.domain.replay.past import PersonPast
from backend_gateway.store.board.levels import Counted
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.replay_office import people_since
from protocol.board import Levels, PersonLine

_PEOPLE: Final = """
select u.id as user_id, p.state, p.because, p.reason, coalesce(p.receives, false) as receives,
       (select min(q.at) from presence_events q where q.user_id = u.id and q.at <= $1 and q.state = p.state
          and q.at > coalesce((select max(x.at) from presence_events x where x.user_id = u.id and x.at <= $1
                               and x.state <> p.state), '-infinity')) as since,
       exists (select from shifts s where s.user_id = u.id and s.kind = 'on_call' and s.at <= $1 and s.starts_at <= $1
               and s.ends_at > $1) as on_call
from users u
left join lateral (select state, because, reason, receives from presence_events e where e.user_id = u.id and e.at <= $1
                   order by e.at desc, e.id desc limit 1) p on true
where u.created_at <= $1 and u.role <> 'wallboard' and {wanted} order by lower(u.name), u.id
"""


async def roster_at(conn: Conn, scope: Scope, counted: Counted, at: datetime) -> tuple[tuple[PersonLine, ...], bool]:
    """Colleagues in sight by name; whether their teams and places are known to be those of then."""
    people, unknown = await people_since(conn, at)
    rows = await conn.fetch(_PEOPLE.format(wanted=scope.person()), at)
    lines = tuple(
        line
        for row in rows
        if row["user_id"] in people
        and ((line := _line(row, people, counted, at)).team_ids or line.points or line.state != "offline"
             or line.user_id == scope.viewer.user_id)
    )  # fmt: skip
    return lines, not unknown


def _line(row: Any, people: Mapping[int, PersonPast], counted: Counted, at: datetime) -> PersonLine:
    id_ = row["user_id"]
    then = people[id_].at(at)
    there = {name: row[name] for name in ("state", "because") if row[name] is not None}
    return PersonLine(
        user_id=id_, team_ids=then.team_ids, reason=row["reason"], since=row["since"], receives=row["receives"],
        on_call=row["on_call"], points=counted.carried.get(id_, 0), places=then.capacity,
        levels=counted.owners.get(id_, Levels()), **there,
    )  # fmt: skip
