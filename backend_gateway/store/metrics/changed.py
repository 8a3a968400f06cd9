"""What has to be counted anew per day: conversations, people's days, hours of numbers; each is told once, later.

Written by those who follow the log (`actions/metrics`), taken by `workers/metric_days`. What always holds: a row is
only taken by the transaction that counts it anew, so nothing is lost when that one is rolled back.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from backend_gateway.store.conn import Conn

_LOCK: Final = 0x52454C45_0700_0000
_CONVERSATIONS: Final = """
insert into metric_changed select i from unnest($1::bigint[]) i order by i on conflict do nothing
"""
_HOURS: Final = """
insert into metric_changed_hours
select distinct number_id, date_trunc('hour', at, 'UTC') from messages
where (id = any($1::bigint[]) or conversation_id = any($2::bigint[])) and source = 'live' and direction in ('in', 'out')
order by 1, 2 on conflict do nothing
"""
_DAYS: Final = """
insert into metric_changed_people select distinct * from unnest($1::bigint[], $2::date[]) order by 1, 2
on conflict do nothing
"""
_TAKE: Final = """
delete from metric_changed where conversation_id = any(array(select conversation_id from metric_changed limit $1))
returning conversation_id
"""
_TAKE_DAYS: Final = """
delete from metric_changed_people where ctid = any(array(
  select ctid from metric_changed_people order by day desc, user_id limit $1)) returning user_id, day
"""
_TAKE_HOURS: Final = """
delete from metric_changed_hours where ctid = any(array(
  select ctid from metric_changed_hours order by hour desc limit $1)) returning number_id, hour
"""
_KEEP: Final = "insert into metric_told values ($1, $2) on conflict (what) do update set at = excluded.at"

PEOPLE: Final = "people"
MONTHS: Final = "months"
"""Of people: those that began before are summed."""
NUMBERS: Final = "numbers"


async def note(conn: Conn, conversations: Iterable[int], messages: Iterable[int], anew: Iterable[int] = ()) -> None:
    """These conversations and messages changed. `anew`: conversations all of whose messages are counted anew."""
    if wanted := sorted(conversations):
        await conn.execute(_CONVERSATIONS, wanted)
    wanted, whole = list(messages), list(anew)
    if wanted or whole:
        await conn.execute(_HOURS, wanted, whole)


async def note_days(conn: Conn, days: Iterable[tuple[int, date]]) -> None:
    """These days of people have to be told anew."""
    if found := list(days):
        await conn.execute(_DAYS, [user for user, _ in found], [day for _, day in found])


async def hold(conn: Conn, what: str) -> bool:
    """Whether this transaction is the one that counts these now; one gateway of a cluster does."""
    return bool(await conn.fetchval("select pg_try_advisory_xact_lock(hashtextextended($1, $2))", what, _LOCK))


async def take_conversations(conn: Conn, limit: int) -> list[int]:
    """Some of them."""
    return [row[0] for row in await conn.fetch(_TAKE, limit)]


async def take_days(conn: Conn, limit: int) -> list[tuple[int, date]]:
    """Some of people's days, the newest first."""
    return [(row[0], row[1]) for row in await conn.fetch(_TAKE_DAYS, limit)]


async def take_hours(conn: Conn, limit: int) -> list[tuple[int, datetime]]:
    """Some of the numbers' hours, the newest first."""
    return [(row[0], row[1]) for row in await conn.fetch(_TAKE_HOURS, limit)]


async def told(conn: Conn, what: str) -> datetime | None:
    """Until when everything is counted; None before the first time."""
    found: datetime | None = await conn.fetchval("select at from metric_told where what = $1", what)
    return found


async def keep_told(conn: Conn, what: str, at: datetime) -> None:
    """Everything until then is counted."""
    await conn.execute(_KEEP, what, at)
