"""The clock a conversation shows: its most urgent one."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from backend_gateway.actions.clocks.rebuild import Kept
from backend_gateway.domain.sla import next_timer, read, remaining, state_of, target_name, timers
from protocol.promises import ClockView


def view_of(kept: Sequence[Kept], now: datetime) -> ClockView | None:
    """The one that is due first; a paused one only when none runs. None when nothing is promised."""
    running = [one for one in kept if state_of(one.row.clock) == "running"]
    if running:
        risk = any(read(one.row.clock, one.hours.calendar, now).phase in ("soon", "breached") for one in running)
        first = min(running, key=lambda one: (one.row.due_at is None, one.row.due_at or now, one.row.id))
        return replace(_view(first, now), risk=risk)
    paused = [one for one in kept if state_of(one.row.clock) == "paused"]
    if paused:
        return _view(min(paused, key=lambda one: remaining(one.row.clock, one.hours.calendar, now)), now)
    return None


def next_look(kept: Iterable[Kept], now: datetime) -> datetime | None:
    """When time alone changes one of them: a threshold is crossed, or a target missed."""
    coming = (next_timer(one.row.clock, one.hours.calendar, now) for one in kept)
    return min((timer.due for timer in coming if timer is not None), default=None)


def _view(kept: Kept, now: datetime) -> ClockView:
    row, calendar = kept.row, kept.hours.calendar
    paused = row.running_since is None
    warns = (timer.due for timer in timers(row.clock, calendar) if timer.kind == "threshold")
    return ClockView(
        target=target_name(row.clock.kind),
        started_at=row.started_at,
        allowed_s=row.allowed_s,
        due_at=None if paused else row.due_at,
        warn_at=None if paused else min(warns, default=None),
        paused=paused,
        left_s=int(remaining(row.clock, calendar, now).total_seconds()) if paused else None,
    )
