"""What a restored gateway must not do: send twice, send by itself what is out of date, know who was signed in.

Called by the command line. What always holds: a restore and its quarantine are in force before the gateway starts; a
person lifts it, and that is written down.
"""

from datetime import datetime

from backend_gateway.actions.send_results import move
from backend_gateway.errors import Conflict
from backend_gateway.store import audit, quarantines
from backend_gateway.store.unit import Unit
from protocol.errors import SendFailure
from protocol.message import Failure


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


async def release(unit: Unit, user_id: int | None, now: datetime) -> datetime:
    """Timers and automatic messages go on; the moment of the backup. Raises Conflict: nothing is held back."""
    as_of = await quarantines.release(unit.conn, user_id, now)
    if as_of is None:
        raise Conflict("Nothing is held back: this gateway is not in quarantine.")
    await audit.record(unit.conn, user_id, "gateway.released", "gateway", {"as_of": as_of.isoformat()})
    return as_of
