"""The open stretches of a calendar in UTC, one after the other. Every question about time is a walk over these.

Called by `questions` and `describe`. O(days), each day one look into the plan.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from backend_gateway.domain.calendar.hours import Span
from backend_gateway.domain.calendar.plan import Plan
from backend_gateway.domain.calendar.zones import DAY, FIRST, LAST, offset_at
from protocol.order import to_microseconds

REACH: Final = 3653 * DAY
"""Ten years: an opening (or a closing) further away than that counts as none."""


def moment(at: datetime) -> int:
    """Microseconds of an aware time between 1900 and 2200. Raises ValueError for anything else."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone; give an aware datetime")
    value = to_microseconds(at)
    if not FIRST <= value < LAST:
        raise ValueError(f"{at.isoformat()} is outside of the years 1900 to 2199 that calendars know")
    return value


def horizon(plan: Plan, start: int) -> int:
    """How far a search that begins at `start` looks."""
    return start if plan.opens_until is None else min(start + REACH, plan.opens_until)


def open_spans(plan: Plan, start: int, end: int) -> Iterator[Span]:
    """Open spans within [start, end) in UTC, in order; neighbours may touch (at midnight, at a change of offset)."""
    while start < end:
        offset, until = offset_at(plan.zone, start)
        until = min(until, end)
        local, last = start + offset, until + offset
        for day in range(local // DAY, (last - 1) // DAY + 1):
            midnight = day * DAY
            for opens, closes in plan.spans(day):
                low, high = max(midnight + opens, local), min(midnight + closes, last)
                if low < high:
                    yield low - offset, high - offset
        start = until


def joined_spans(plan: Plan, start: int, end: int) -> Iterator[Span]:
    """The same with touching neighbours made one: each end is a real closing (or `end`)."""
    current: Span | None = None
    for low, high in open_spans(plan, start, end):
        if current is not None and current[1] == low:
            current = (current[0], high)
        else:
            if current is not None:
                yield current
            current = (low, high)
    if current is not None:
        yield current
