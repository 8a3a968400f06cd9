"""The canary: a message through Meta every few minutes, so that silence is noticed before a customer tells us.

Called by `workers/canary`. What always holds: one gateway of a cluster sends it; a restored gateway and a paused number
send none; one alert while the last ones did not come back.
"""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.actions.round_trips import Leaving
from backend_gateway.domain.phone_variants import digits_of
from backend_gateway.domain.round_trips import LOST_AFTER, PATIENCE, Canary, due, lost
from backend_gateway.store import policies, round_trips
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.changed import hold
from backend_gateway.store.unit import Unit
from protocol.round_trips import CanaryPolicy

KIND: Final = "canary_lost"
_READY: Final = """
select n.phone, n.name, n.state = 'active' and not exists (select from quarantines where released_at is null) as ready
from numbers n where n.id = $1
"""
_OPEN: Final = "select cause from alerts where kind = $1 and closed_at is null"


async def policy(conn: Conn) -> CanaryPolicy:
    """What the company decided; off where it never did."""
    found = (await policies.in_force(conn, "canary")).get(policies.COMPANY)
    return CanaryPolicy() if found is None else msgspec.json.decode(found.body, type=CanaryPolicy)


async def begin_canary(unit: Unit, now: datetime) -> Leaving | None:
    """Write down the one that goes now; None when none does, or another gateway sees to it."""
    conn = unit.conn
    if not await hold(conn, "canary"):
        return None
    wanted = await policy(conn)
    if not due(wanted, await round_trips.last_begun(conn), now):
        return None
    sender, to = await conn.fetchrow(_READY, wanted.number_id), await _to(conn, wanted)
    if sender is None or not sender["ready"] or to is None:
        return None
    leaving = Leaving(id=str(uuid.uuid4()), number_id=wanted.number_id, phone=to[1])
    await round_trips.begin(
        conn, leaving.id, "canary", wanted.number_id, (wanted.to_number_id or None, to[1]), None, now
    )
    return leaving


async def judge_canary(unit: Unit, now: datetime, news: Callable[[], None]) -> None:
    """Give up what is lost, raise the alert or take it back; nothing is written while nothing changes."""
    conn = unit.conn
    await round_trips.give_up(conn, now - PATIENCE, now)
    found = await standing(conn)
    open_ = {row[0] for row in await conn.fetch(_OPEN, KIND)}
    wanted = await policy(conn)
    cause = f"{KIND}:{wanted.number_id}"
    raised = {cause} if found is not None and found.lost else set()
    if raised == open_:
        return
    unit.after_commit(news)
    if raised and found is not None:
        body = {"number_id": wanted.number_id, "name": found.name}
        await raise_alerts(unit, [NewAlert(kind="canary_lost", cause=cause, level="critical", body=body)], now)
    await close_alerts(unit, sorted(open_ - raised), now)


async def standing(conn: Conn) -> Canary | None:
    """How it does; None while it is off."""
    wanted = await policy(conn)
    sender, to = await conn.fetchrow(_READY, wanted.number_id), await _to(conn, wanted)
    if not wanted.on or sender is None or to is None:
        return None
    ended = await round_trips.last_canaries(conn, wanted.number_id, LOST_AFTER)
    gone = bool(sender["ready"]) and lost(ended)
    return Canary(name=sender["name"], to=to[0], last=ended[0] if ended else None, lost=gone)


async def _to(conn: Conn, wanted: CanaryPolicy) -> tuple[str, str] | None:
    """(how it is called, its digits)."""
    if not wanted.to_number_id:
        return (wanted.to_phone, digits_of(wanted.to_phone)) if wanted.to_phone else None
    row = await conn.fetchrow(_READY, wanted.to_number_id)
    return None if row is None else (row["name"], row["phone"])
