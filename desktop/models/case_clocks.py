"""A case's clocks as its popover lists them; without the gateway, what this device knows of the most urgent one. Pure.

What always holds: what runs or stands still comes first, the soonest due before the others; then what is over, the
newest first.
"""

from datetime import datetime
from typing import TypeAlias

from msgspec.structs import replace

from desktop.store.store import Store
from protocol.clocks_api import CaseClock, CaseClocks, CaseWait, EarlierCase, Measured
from protocol.content import ReactionEvent

Case: TypeAlias = CaseClocks | EarlierCase


def going_on(case: Case) -> list[CaseClock]:
    """Those that have not ended: due first, paused ones last."""
    found = [one for one in case.clocks if one.state in ("running", "paused")]
    return sorted(found, key=lambda one: (one.due_at is None, one.due_at or one.started_at, one.id))


def over(case: Case) -> list[CaseClock]:
    """Those that ended, the newest first."""
    found = [one for one in case.clocks if one.state in ("stopped", "void")]
    return sorted(found, key=lambda one: (one.read.ended_at or one.started_at, one.id), reverse=True)


def earlier_waits(case: Case) -> list[CaseWait]:
    """The waits that ended, the newest first."""
    return sorted((one for one in case.waits if one.ended_at is not None), key=lambda one: one.id, reverse=True)


def as_of(clock: CaseClock, told_at: datetime, now: datetime) -> CaseClock:
    """As it stands now, told at `told_at`: its time goes on as it did then, until the gateway is asked again."""
    passed = int((now - told_at).total_seconds())
    if clock.state != "running" or passed <= 0:
        return clock
    read = clock.read
    late = clock.due_at is not None and now > clock.due_at
    outcome = "missed" if late and read.outcome == "open" else read.outcome
    used, calendar = read.used_s + (passed if clock.counts else 0), read.calendar_s + passed
    return replace(clock, read=replace(read, outcome=outcome, used_s=used, calendar_s=calendar))


def same_lines(one: CaseClocks, other: CaseClocks) -> bool:
    """Whether both say the same but for the time that passed: their lines can stay where they are."""
    return _lines(one) == _lines(other)


def _lines(told: CaseClocks) -> tuple[object, ...]:
    clocks = tuple((one.id, one.target, one.state, _still(one), one.pauses) for one in told.clocks)
    return clocks, told.waits, told.number, tuple(case.number for case in told.earlier)


def _still(clock: CaseClock) -> object:
    """What of it does not tick: readings of what goes on do."""
    return clock.without_holding if clock.state in ("running", "paused") else clock.read


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
