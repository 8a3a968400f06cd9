"""A case's clocks as its popover lists them; without the gateway, what this device knows of the most urgent one. Pure.

What always holds: what runs or stands still comes first, the soonest due before the others; then what is over, the
newest first.
"""

from datetime import datetime

from desktop.store.store import Store
from protocol.clocks_api import CaseClock, CaseClocks, CaseWait, Measured
from protocol.content import ReactionEvent


def going_on(clocks: CaseClocks) -> list[CaseClock]:
    """Those that have not ended: due first, paused ones last."""
    found = [one for one in clocks.clocks if one.state in ("running", "paused")]
    return sorted(found, key=lambda one: (one.due_at is None, one.due_at or clocks.at, one.id))


def over(clocks: CaseClocks) -> list[CaseClock]:
    """Those that ended, the newest first."""
    found = [one for one in clocks.clocks if one.state in ("stopped", "void")]
    return sorted(found, key=lambda one: (one.read.ended_at or one.started_at, one.id), reverse=True)


def earlier_waits(clocks: CaseClocks) -> list[CaseWait]:
    """The waits that ended, the newest first."""
    return sorted((one for one in clocks.waits if one.ended_at is not None), key=lambda one: one.id, reverse=True)


def known_here(store: Store, conversation_id: int, now: datetime) -> CaseClocks:
    """What the row of the list says of its most urgent clock. Open time is known of paused ones only."""
    row = store.rows.get(conversation_id)
    clock = row.clock if row is not None and row.state != "resolved" else None
    if clock is None:
        return CaseClocks(at=now)
    late = (clock.due_at is not None and now > clock.due_at) or (clock.left_s is not None and clock.left_s < 0)
    passed = int((now - clock.started_at).total_seconds())
    used = clock.allowed_s - clock.left_s if clock.left_s is not None else passed
    read = Measured(outcome="missed" if late else "open", used_s=used, calendar_s=passed)
    told = CaseClock(
        id=0, target=clock.target, started_at=clock.started_at, allowed_s=clock.allowed_s, due_at=clock.due_at,
        state="paused" if clock.paused else "running", read=read,
    )  # fmt: skip
    return CaseClocks(at=now, clocks=(told,))


def last_inbound(store: Store, conversation_id: int) -> int | None:
    """The customer's last message that is shown; None while none is known."""
    timeline = store.timeline(conversation_id)
    inbound = (
        one.id
        for one in reversed(timeline.messages)
        if one.direction == "in" and not isinstance(one.content, ReactionEvent)
    )
    return next(inbound, None)
