"""People's days: what they are told from (presence as it changed, spans of chats), and the rows kept of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.metrics.people import FOREVER, PersonHour, Span, Stay
from backend_gateway.store.conn import Conn

DEFINITION: Final = 1
"""Of presence, occupancy, utilisation and concurrency."""

_THERE: Final = """
select u.id from users u cross join lateral (
  select e.state from presence_events e where e.user_id = u.id and e.at < $1 order by e.at desc, e.id desc limit 1) l
where l.state <> 'offline'
union
select user_id from presence_events where at >= $1 and at <= $2 and state <> 'offline'
"""
_STAYS: Final = """
select t.n, e.at, e.state, e.because, e.reason
from unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::timestamptz[]) as t (n, user_id, since, until)
cross join lateral (
  select at, id, state, because, reason from presence_events
  where user_id = t.user_id and at >= t.since and at < t.until
  union all
  (select at, id, state, because, reason from presence_events where user_id = t.user_id and at < t.since
   order by at desc, id desc limit 1)) e
order by t.n, e.at, e.id
"""
_CHATS: Final = """
select t.n, s.started_at, s.ended_at from unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::timestamptz[])
  as t (n, user_id, since, until)
join metric_spans s on s.user_id = t.user_id and s.started_at < t.until and (s.ended_at > t.since or s.ended_at is null)
"""
_CLEAR: Final = """
delete from metric_people p using unnest($1::bigint[], $2::date[]) as t (u, d) where (p.user_id, p.day) = (t.u, t.d)
"""
_COLUMNS: Final = ("available_s", "busy_s", "away_s", "away", "active_s", "chats_s", "peak", "definition")
_PUT: Final = f"""
insert into metric_people (user_id, day, hour, {", ".join(_COLUMNS)})
select user_id, day, hour, {", ".join(_COLUMNS)} from jsonb_populate_recordset(null::metric_people, $1::jsonb)
"""  # noqa: S608  names of our own columns


class Lived(Struct, frozen=True, kw_only=True):
    """What one day of a person is told from; `span`: its seconds, as far as it went."""

    user_id: int
    day: date
    span: Span
    stays: list[Stay]
    chats: list[Span]


async def there(conn: Conn, since: datetime, until: datetime) -> list[int]:
    """Who was signed in at any moment between."""
    return [row[0] for row in await conn.fetch(_THERE, since, until)]


async def first_event(conn: Conn) -> datetime | None:
    """When anybody was first heard of."""
    found: datetime | None = await conn.fetchval("select min(at) from presence_events")
    return found


async def lived(conn: Conn, days: Sequence[tuple[int, date, datetime, datetime]]) -> list[Lived]:
    """The days (person, day, its start, its end so far) with what happened in them."""
    asked = [list(range(len(days))), *([one[at] for one in days] for at in (0, 2, 3))]
    stays: dict[int, list[Stay]] = defaultdict(list)
    for n, at, state, because, reason in await conn.fetch(_STAYS, *asked):
        stays[n].append(Stay(int(at.timestamp()), state, reason or "" if because == "declared" else because))
    spans: dict[int, list[Span]] = defaultdict(list)
    for n, start, end in await conn.fetch(_CHATS, *asked):
        spans[n].append((int(start.timestamp()), FOREVER if end is None else int(end.timestamp())))
    return [
        Lived(
            user_id=user, day=day, span=(int(start.timestamp()), int(end.timestamp())), stays=stays[n], chats=spans[n]
        )
        for n, (user, day, start, end) in enumerate(days)
    ]


async def replace(conn: Conn, days: Sequence[tuple[int, date]], hours: Iterable[tuple[int, date, PersonHour]]) -> None:
    """These days of these people consist of these hours."""
    await conn.execute(_CLEAR, [user for user, _ in days], [day for _, day in days])
    if rows := [_row(*one) for one in hours]:
        await conn.execute(_PUT, msgspec.json.encode(rows).decode())


def _row(user_id: int, day: date, hour: PersonHour) -> dict[str, Any]:
    return {
        "user_id": user_id, "day": day, "hour": hour.hour, "available_s": hour.available_s, "busy_s": hour.busy_s,
        "away_s": sum(hour.away.values()), "away": hour.away, "active_s": hour.active_s, "chats_s": hour.chats_s,
        "peak": hour.peak, "definition": DEFINITION,
    }  # fmt: skip
