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
WHOLE_DAY: Final = -1
"""The hour of the row that sums a day."""
_CLEAR_MONTHS: Final = """
delete from metric_people_months p using unnest($1::bigint[], $2::date[]) as t (u, m)
where (p.user_id, p.month) = (t.u, t.m)
"""
_PUT_MONTHS: Final = """
insert into metric_people_months
select p.user_id, t.m, p.hour, sum(p.available_s), sum(p.busy_s), sum(p.away_s), '{}', sum(p.active_s), sum(p.chats_s),
       max(p.peak), max(p.definition)
from unnest($1::bigint[], $2::date[]) as t (u, m)
join metric_people p on p.user_id = t.u and p.day >= t.m and p.day < t.m + interval '1 month'
group by p.user_id, t.m, p.hour
"""
_PUT_REASONS: Final = """
update metric_people_months p set away = r.away from (
  select u, m, jsonb_object_agg(reason, seconds) as away from (
    select t.u, t.m, a.reason, sum(a.seconds::bigint) as seconds from unnest($1::bigint[], $2::date[]) as t (u, m)
    join metric_people p on p.user_id = t.u and p.hour = -1 and p.day >= t.m and p.day < t.m + interval '1 month'
    cross join lateral jsonb_each_text(p.away) as a (reason, seconds) group by 1, 2, 3) s
  group by 1, 2) r
where (p.user_id, p.month, p.hour) = (r.u, r.m, -1)
"""
_OF_MONTHS: Final = """
select distinct user_id, (date_trunc('month', day) + interval '1 month - 1 day')::date from metric_people
where hour = -1 and day >= $1 and day < $2
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
    sums: dict[tuple[int, date], PersonHour] = {}
    rows = []
    for user_id, day, hour in hours:
        rows.append(_row(user_id, day, hour))
        sums.setdefault((user_id, day), PersonHour(hour=WHOLE_DAY)).include(hour)
    if rows := [*rows, *(_row(*key, whole) for key, whole in sums.items())]:
        await conn.execute(_PUT, msgspec.json.encode(rows).decode())


async def sum_months(conn: Conn, months: Iterable[tuple[int, date]]) -> None:
    """Sum these months (by their first days) of these people anew."""
    if wanted := sorted(set(months)):
        keys = [user for user, _ in wanted], [month for _, month in wanted]
        for sql in (_CLEAR_MONTHS, _PUT_MONTHS, _PUT_REASONS):
            await conn.execute(sql, *keys)


async def last_days(conn: Conn, since: date, until: date) -> list[tuple[int, date]]:
    """The last day of each of these months, of everybody who was there in it."""
    return [(row[0], row[1]) for row in await conn.fetch(_OF_MONTHS, since, until)]


def _row(user_id: int, day: date, hour: PersonHour) -> dict[str, Any]:
    return {
        "user_id": user_id, "day": day, "hour": hour.hour, "available_s": hour.available_s, "busy_s": hour.busy_s,
        "away_s": sum(hour.away.values()), "away": hour.away, "active_s": hour.active_s, "chats_s": hour.chats_s,
        "peak": hour.peak, "definition": DEFINITION,
    }  # fmt: skip
