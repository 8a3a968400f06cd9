"""Working time of one person: shifts and absences. Near the end of a shift nobody gets a new conversation.

Spans are half open: somebody whose shift ends at 18:00 is off at 18:00. Whoever has no shifts at all (a small company
without a plan) is bound by presence alone.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from protocol.presence import Absence, Shift
from protocol.routing import Reason

LAST_STRETCH: Final = timedelta(minutes=15)
"""No new conversations that close to the end (issue 3, Presence)."""


class Hours(Struct, frozen=True, kw_only=True):
    """One person's plan around now. `shifts` None: no plan is kept for them; empty: they are off."""

    shifts: tuple[Shift, ...] | None = None
    absences: tuple[Absence, ...] = ()


def absent(absences: Iterable[Absence], now: datetime) -> Absence | None:
    """The absence that covers `now`; of several the one that lasts longest."""
    covering = [one for one in absences if one.starts_at <= now and (one.ends_at is None or now < one.ends_at)]
    return max(covering, key=lambda one: (one.ends_at is None, one.ends_at or one.starts_at), default=None)


def working_until(shifts: Iterable[Shift], now: datetime) -> datetime | None:
    """When the shift they are in ends; None when they are off. Shifts that touch or overlap are one."""
    end: datetime | None = None
    for shift in sorted(shifts):
        if shift.starts_at <= (end or now) and shift.ends_at > (end or now):
            end = shift.ends_at
    return end


def off_duty(hours: Hours, now: datetime, last_stretch: timedelta = LAST_STRETCH) -> Reason | None:
    """Why this person gets nothing new at `now`, or None: `absent`, `off_shift`, `shift_ending`."""
    if (absence := absent(hours.absences, now)) is not None:
        return Reason("absent", {"until": _text(absence.ends_at), "reason": absence.reason})
    if hours.shifts is None:
        return None
    end = working_until(hours.shifts, now)
    if end is None:
        upcoming = min((one.starts_at for one in hours.shifts if one.starts_at > now), default=None)
        return Reason("off_shift", {"next": _text(upcoming)})
    if now >= end - last_stretch:
        return Reason("shift_ending", {"ends_at": _text(end)})
    return None


def _text(moment: datetime | None) -> str | None:
    """As it stands in a stored reason, so that what is read back is what was written."""
    return None if moment is None else moment.isoformat()
