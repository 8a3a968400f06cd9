"""The questions a clock asks a calendar. Times in may be in any zone, times out are UTC; all are exact.

Called by `domain.sla`, the metrics and the automatic replies. A moment is open when the wall clock lies in the
half-open hours: open at 9:00:00, closed at 18:00:00. Every function raises ValueError for a naive time or one outside
the years 1900 to 2199.
"""

from datetime import datetime, timedelta
from typing import Final

from backend_gateway.domain.calendar.plan import plan_of
from backend_gateway.domain.calendar.value import Calendar
from backend_gateway.domain.calendar.walk import horizon, joined_spans, moment, open_spans
from protocol.order import from_microseconds

_MICROSECOND: Final = timedelta(microseconds=1)


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether somebody is supposed to be there."""
    value = moment(at)
    return any(True for _ in open_spans(plan_of(calendar), value, value + 1))


def open_time_between(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """Open time in [start, end); zero when `end` is not after `start`."""
    low, high = moment(start), moment(end)
    plan = plan_of(calendar)
    if plan.always:
        return max(high - low, 0) * _MICROSECOND
    return sum(b - a for a, b in open_spans(plan, low, high)) * _MICROSECOND


def add_open_time(calendar: Calendar, start: datetime, span: timedelta) -> datetime | None:
    """The first moment with `span` of open time since `start`; `start` itself for no span.

    At the end of a day that is the closing: 17:00 plus one hour is 18:00. None when it is never reached (never open, or
    more than ten years away). Raises ValueError for a negative span.
    """
    left = _length(span)
    if left == 0:
        return from_microseconds(moment(start))
    return _reach(calendar, moment(start), left - 1, 1)


def last_moment_within(calendar: Calendar, start: datetime, span: timedelta) -> datetime | None:
    """The last moment with no more than `span` of open time since `start`: what "within 5 minutes" ends with.

    As `add_open_time`, but when the span ends at a closing this is the next opening, because until then no further open
    time passes. None when it is never exceeded.
    """
    return _reach(calendar, moment(start), _length(span), 0)


def next_opening(calendar: Calendar, at: datetime) -> datetime | None:
    """The first moment after `at` where it opens; while open, the opening after the next closing. None = none."""
    plan, value = plan_of(calendar), moment(at)
    if plan.always:
        return None
    spans = joined_spans(plan, value, horizon(plan, value))
    first = next(spans, None)
    if first is not None and first[0] == value:  # open now: "after" means the one after this
        first = next(spans, None)
    return None if first is None else from_microseconds(first[0])


def next_closing(calendar: Calendar, at: datetime) -> datetime | None:
    """The first moment after `at` where it closes; while closed, the closing after the next opening. None = none."""
    plan, value = plan_of(calendar), moment(at)
    end = horizon(plan, value)
    if plan.always:
        return None
    first = next(joined_spans(plan, value, end), None)
    return None if first is None or first[1] >= end else from_microseconds(first[1])


def _reach(calendar: Calendar, start: int, whole: int, more: int) -> datetime | None:
    """The moment inside a span where `whole` is used up, plus `more`."""
    plan = plan_of(calendar)
    for low, high in open_spans(plan, start, horizon(plan, start)):
        if high - low > whole:
            return from_microseconds(low + whole + more)
        whole -= high - low
    return None


def _length(span: timedelta) -> int:
    if span < timedelta():
        raise ValueError(f"time to add must not be negative, got {span}")
    return span // _MICROSECOND
