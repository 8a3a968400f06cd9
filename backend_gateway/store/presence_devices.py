"""Rows of devices: what each measures, when a gateway last had its connection, and since when nobody has.

Called by `actions/presence_devices`. What always holds: a gateway that lost a connection never overrules one that got
the same device's next connection later (`heard_at` decides).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.presence import Measured

_DEVICE: Final = "select id, user_id, device from sessions where id = any($1::bigint[])"
_HEARD: Final = """
insert into presence_devices (user_id, device, heard_at)
select distinct s.user_id, s.device, $2::timestamptz from sessions s where s.id = any($1::bigint[]) order by 1, 2
on conflict (user_id, device) do update set heard_at = greatest(presence_devices.heard_at, excluded.heard_at),
  lost_since = null
"""
_STILL: Final = """
update presence_devices d set heard_at = $2 from sessions s
where s.id = any($1::bigint[]) and s.user_id = d.user_id and s.device = d.device and d.heard_at < $2
"""
_MEASURED: Final = """
update presence_devices d set locked_since = t.locked, idle_since = t.idle, asleep_since = t.asleep
from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[]) as t (session, locked, idle, asleep)
join sessions s on s.id = t.session where s.user_id = d.user_id and s.device = d.device
"""
_LOST: Final = """
update presence_devices d set lost_since = t.at
from (select s.user_id, s.device, max(t.at) as at, max(t.heard) as heard
      from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) as t (session, heard, at)
      join sessions s on s.id = t.session group by 1, 2) t
where d.user_id = t.user_id and d.device = t.device and d.lost_since is null and d.heard_at <= t.heard
returning d.user_id
"""
_SILENT: Final = """
update presence_devices set lost_since = greatest(heard_at, $2) where lost_since is null and heard_at < $1
returning user_id
"""
_ANEW: Final = """
update presence_devices d set lost_since = $1 from presence p
where p.user_id = d.user_id and p.state <> 'offline' and (d.lost_since is not null or d.heard_at < $2)
returning d.user_id
"""
_FORGET: Final = """
delete from presence_devices d using sessions s
where s.id = any($1::bigint[]) and s.user_id = d.user_id and s.device = d.device
"""
_CONNECTED: Final = "select exists(select from presence_devices where user_id = $1 and lost_since is null)"


class Lost(Struct, frozen=True):
    """A connection that ended, and when this gateway last heard of the device by it."""

    session_id: int
    heard_at: datetime
    at: datetime


async def users_of(conn: Conn, session_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
    """(user, device) of sessions."""
    return {row[0]: (row[1], row[2]) for row in await conn.fetch(_DEVICE, list(session_ids))}


async def heard(conn: Conn, session_ids: Iterable[int], now: datetime) -> None:
    """These sessions have a connection now."""
    await conn.execute(_HEARD, list(session_ids), now)


async def still_there(conn: Conn, session_ids: Iterable[int], now: datetime) -> None:
    """These sessions' connections stand."""
    await conn.execute(_STILL, list(session_ids), now)


async def measured(conn: Conn, reports: Mapping[int, Measured]) -> None:
    """What devices report, by session."""
    values = reports.values()
    columns = [one.locked_since for one in values], [one.idle_since for one in values]
    await conn.execute(_MEASURED, list(reports), *columns, [one.asleep_since for one in values])


async def lost(conn: Conn, ended: Sequence[Lost]) -> list[int]:
    """Connections ended; the users of devices that nobody has any more."""
    columns = [one.session_id for one in ended], [one.heard_at for one in ended], [one.at for one in ended]
    return [row[0] for row in await conn.fetch(_LOST, *columns)]


async def silent(conn: Conn, before: datetime, not_before: datetime) -> list[int]:
    """Devices no gateway has heard of since `before` are lost; since `not_before` at the earliest."""
    return [row[0] for row in await conn.fetch(_SILENT, before, not_before)]


async def anew(conn: Conn, now: datetime, before: datetime) -> list[int]:
    """No gateway was there: whoever is not connected is lost only from now on."""
    return [row[0] for row in await conn.fetch(_ANEW, now, before)]


async def forget(conn: Conn, session_ids: Iterable[int]) -> None:
    """These sessions are over: their devices measure nothing any more."""
    await conn.execute(_FORGET, list(session_ids))


async def connected(conn: Conn, user_id: int) -> bool:
    """Whether any device of theirs has a connection."""
    return bool(await conn.fetchval(_CONNECTED, user_id))
