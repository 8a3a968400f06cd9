"""The escrow of the keys with which devices encrypt drafts and unsent messages. Called by `api/devices`.

    keep_key     the device hands its key over; the first one stands, so a client that lost its key replaces nothing
    read_key     the same device asks for it back: signed in anew, its keyring lost
    forget       the device was lost or stolen: its key is erased, its sessions end

What always holds: a key is told only to a live session of its owner that was opened on that very device; every reading
is an audit row; keys are sealed with the master key and never part of a log or an audit row. See docs/decisions/0008.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend_gateway.actions.sessions import CHANNEL
from backend_gateway.errors import Conflict, NotFound, NotSignedIn, TooManyAttempts
from backend_gateway.store import audit, devices
from backend_gateway.store.people import SignedIn
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

READS_PER_HOUR = 20
"""Of one device: one reading per start without a keyring, and mistakes."""
MOST_DEVICES = 100
"""Of one person, so that nobody fills the table; a device is a row until it is forgotten."""

_NONE = "No key is kept for this device, or this session was opened on another one."
_ADD = """
insert into devices (user_id, device, key_sealed, created_at, seen_at) values ($1, $2, $3, $4, $4)
on conflict (user_id, device) do nothing returning id
"""
_COUNT = "update devices set reads = $2, reads_since = $3, seen_at = $4 where id = $1"
_END = """
update sessions set revoked_at = $3 where user_id = $1 and device = $2 and revoked_at is null returning id
"""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks about which device, from where."""

    signed: SignedIn
    device: str
    address: str | None = None

    @property
    def user_id(self) -> int:
        """Whose device it is."""
        return self.signed.viewer.user_id

    @property
    def context(self) -> str:
        """What the key is sealed for."""
        return devices.key_context(self.user_id, self.device)


async def keep_key(unit: Unit, keyring: Keyring, asking: Asking, key: bytes, now: datetime) -> None:
    """Keep the 32-byte key of this device; the same key again changes nothing.

    Raises Conflict (another key is kept for this device: read it and use it; or too many devices), Forbidden (the
    session was opened on another device), NotSignedIn (the session ended meanwhile).
    """
    await _of_this_device(unit, asking)
    known = await devices.locked(unit.conn, asking.user_id, asking.device)
    if known is None and await _add(unit, keyring, asking, key, now):
        return
    known = known or await devices.locked(unit.conn, asking.user_id, asking.device)
    if known is None or not hmac.compare_digest(keyring.open(known.key_sealed, asking.context), key):
        raise Conflict("Another key is kept for this device: read it, and use it for the file.")
    await unit.conn.execute("update devices set seen_at = $2 where id = $1", known.id, now)


async def read_key(unit: Unit, keyring: Keyring, asking: Asking, now: datetime) -> bytes:
    """The key of this device.

    Raises NotFound (none is kept, or the session was opened on another device), TooManyAttempts (data `retry_after` in
    seconds), NotSignedIn, SecretUnreadable (the master key it was sealed with is gone).
    """
    await _of_this_device(unit, asking)
    known = await devices.locked(unit.conn, asking.user_id, asking.device)
    if known is None:
        raise NotFound(_NONE)
    await _count(unit, known, now)
    await audit.record(unit.conn, asking.user_id, "device.key_read", f"device:{known.id}", address=asking.address)
    return keyring.open(known.key_sealed, asking.context)


async def forget(unit: Unit, actor_id: int, user_id: int, device: str, now: datetime) -> None:
    """Erase the key of a device for good and end every session on it; its streams close at once. Raises NotFound."""
    id_ = await unit.conn.fetchval(
        "delete from devices where user_id = $1 and device = $2 returning id", user_id, device
    )
    if id_ is None:
        raise NotFound(_NONE)
    for (session_id,) in await unit.conn.fetch(_END, user_id, device, now):
        await unit.conn.execute("select pg_notify($1, $2)", CHANNEL, f"session:{session_id}")
    await audit.record(unit.conn, actor_id, "device.forgotten", f"device:{id_}")


async def _of_this_device(unit: Unit, asking: Asking) -> None:
    opened_on = await devices.device_of_session(unit.conn, asking.signed.session_id, asking.user_id)
    if opened_on is None:
        raise NotSignedIn
    if opened_on != asking.device:
        raise NotFound(_NONE)


async def _add(unit: Unit, keyring: Keyring, asking: Asking, key: bytes, now: datetime) -> bool:
    """Whether it was the first key of this device."""
    if await unit.conn.fetchval("select count(*) from devices where user_id = $1", asking.user_id) >= MOST_DEVICES:
        raise Conflict("This account has too many devices: forget some that are no longer used.")
    sealed = keyring.seal(key, asking.context)
    id_ = await unit.conn.fetchval(_ADD, asking.user_id, asking.device, sealed, now)
    if id_ is not None:
        await audit.record(unit.conn, asking.user_id, "device.key_kept", f"device:{id_}", address=asking.address)
    return id_ is not None


async def _count(unit: Unit, known: devices.Escrowed, now: datetime) -> None:
    since, reads = known.reads_since, known.reads
    if since is None or now - since >= timedelta(hours=1):
        since, reads = now, 0
    if reads >= READS_PER_HOUR:
        seconds = max(1, round((since + timedelta(hours=1) - now).total_seconds()))
        raise TooManyAttempts("This device asked for its key too often. Try again later.", retry_after=seconds)
    await unit.conn.execute(_COUNT, known.id, reads + 1, since, now)
