"""Reads about the devices of our colleagues. Called by `actions/devices` and `api/devices`.

What always holds: the context of a sealed key names its user and its device, so it opens for no other.
"""

from dataclasses import dataclass
from datetime import datetime

from backend_gateway.store.conn import Conn
from protocol.devices import Device

_OF_SESSION = """
select s.device from sessions s join users u on u.id = s.user_id
where s.id = $1 and s.user_id = $2 and s.revoked_at is null and u.active for share of s, u
"""
_DEVICE = "select id, key_sealed, reads, reads_since from devices where user_id = $1 and device = $2 for update"
_DEVICES = """
select d.device, coalesce((select s.device_name from sessions s where s.user_id = d.user_id and s.device = d.device
                           order by s.id desc limit 1), '') as name,
       d.created_at, d.seen_at, exists (select from sessions s where s.id = $2 and s.device = d.device) as current
from devices d where d.user_id = $1 order by d.seen_at desc, d.id desc
"""


@dataclass(frozen=True, slots=True)
class Escrowed:
    """The sealed key of a device, and how often it was read in the hour since `reads_since`."""

    id: int
    key_sealed: bytes
    reads: int
    reads_since: datetime | None

    def __repr__(self) -> str:
        return f"Escrowed(id={self.id})"


def key_context(user_id: int, device: str) -> str:
    """Context of the key of a device's file."""
    return f"devices:{user_id}:{device}:key"


async def device_of_session(conn: Conn, session_id: int, user_id: int) -> str | None:
    """The device a live session was opened on; None when it was ended. Whoever ends it meanwhile waits for us."""
    found = await conn.fetchval(_OF_SESSION, session_id, user_id)
    return None if found is None else str(found)


async def locked(conn: Conn, user_id: int, device: str) -> Escrowed | None:
    """The row of a device, locked until the unit ends."""
    row = await conn.fetchrow(_DEVICE, user_id, device)
    return Escrowed(*row) if row else None


async def of_user(conn: Conn, user_id: int, session_id: int) -> list[Device]:
    """A person's devices as seen from one of their sessions, the latest seen first."""
    rows = await conn.fetch(_DEVICES, user_id, session_id)
    return [Device(**dict(row)) for row in rows]
