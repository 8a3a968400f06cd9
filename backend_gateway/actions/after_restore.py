"""What a restored gateway must not do: send twice, send by itself what is out of date, know who was signed in.

Called by the command line. What always holds: a restore and its quarantine are in force before the gateway starts; a
person lifts it, and that is written down.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import asyncpg

from backend_gateway.actions.erasing import finish, forget
from backend_gateway.actions.send_results import move
from backend_gateway.errors import Conflict
from backend_gateway.store import audit, erasure_list, erasures, quarantines
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Reader, Unit
from protocol.errors import SendFailure
from protocol.message import Failure

PEOPLE: Final = 5000
"""Identities that are looked at in one page."""


async def quarantine(unit: Unit, as_of: datetime, now: datetime) -> tuple[int, int]:
    """(messages whose fate a person must settle, sessions ended) after a restore of a backup of `as_of`."""
    await quarantines.begin(unit.conn, as_of, now)
    unfinished = await quarantines.unfinished(unit.conn)
    for message_id in unfinished:
        await move(unit, message_id, "uncertain", now, Failure(reason=SendFailure.UNCERTAIN, retry="ask"))
    ended = await quarantines.end_sessions(unit.conn, now)
    keys = await quarantines.end_keys(unit.conn, now)
    await quarantines.forget_leases(unit.conn)
    detail = {"as_of": as_of.isoformat(), "uncertain": len(unfinished), "sessions": ended, "keys": keys}
    await audit.record(unit.conn, None, "gateway.restored", "gateway", detail)
    return len(unfinished), ended


async def forget_again(
    pool: asyncpg.Pool, files: MediaFiles, keyring: Keyring, lines: Sequence[erasure_list.Line], now: datetime
) -> int:
    """Erase again who was erased after the backup; how many people. Raises SecretUnreadable.

    Somebody who wrote again after their erasure is somebody new: only who was there before it is meant.
    """
    wanted = await _listed(pool, keyring, lines)
    for contact_id in sorted(wanted):
        async with Unit(pool, name="erase again") as unit:
            erasure_id, _ = await forget(unit, None, contact_id, keyring, None, now)
        await finish(lambda name: Unit(pool, name=name), files, keyring, erasure_id)
    return len(wanted)


async def _listed(pool: asyncpg.Pool, keyring: Keyring, lines: Sequence[erasure_list.Line]) -> set[int]:
    """The contacts these lines speak of."""
    found: set[int] = set()
    tellers = [(line.at, erasure_list.finder(keyring, line)) for line in lines]
    last = 0
    while True:
        async with Reader(pool) as reader:
            page = await erasures.everybody(reader.conn, last, PEOPLE)
        for _, contact, kind, scope, value, since in page:
            name = (kind, scope, value)
            if any(since < at and known(name) for at, known in tellers):
                found.add(contact)
        if len(page) < PEOPLE:
            return found
        last = page[-1][0]


async def release(unit: Unit, user_id: int | None, now: datetime) -> datetime:
    """Timers and automatic messages go on; the moment of the backup. Raises Conflict: nothing is held back."""
    as_of = await quarantines.release(unit.conn, user_id, now)
    if as_of is None:
        raise Conflict("Nothing is held back: this gateway is not in quarantine.")
    await audit.record(unit.conn, user_id, "gateway.released", "gateway", {"as_of": as_of.isoformat()})
    return as_of
