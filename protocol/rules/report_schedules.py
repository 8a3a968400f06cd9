"""When a scheduled report is due next, and which days it is about. Pure; times are aware, days are the company's."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from protocol.report_schedules import SchedulePeriod, When

DAY = timedelta(days=1)
BACKOFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
"""After each failure; after the last one the next run is waited for."""


class Span(NamedTuple):
    """Both inclusive."""

    since: date
    until: date


def next_due(when: When, zone: ZoneInfo, after: datetime) -> datetime:
    """The first moment later than `after`, in UTC. An hour the clocks skip is met when they have skipped it."""
    day = after.astimezone(zone).date()
    for ahead in range(63):
        at = _moment(day + DAY * ahead, when.minute, zone)
        if at > after and _fits(when, day + DAY * ahead):
            return at
    raise ValueError("a schedule is due every month at least")


def span_of(period: SchedulePeriod, day: date) -> Span:
    """The days a report made on `day` is about; nothing of `day` itself but for what runs."""
    first, monday = day.replace(day=1), day - DAY * day.weekday()
    last_month = (first - DAY).replace(day=1)
    spans = {
        "yesterday": Span(day - DAY, day - DAY), "last_week": Span(monday - 7 * DAY, monday - DAY),
        "this_month": Span(first, day), "last_month": Span(last_month, first - DAY),
    }  # fmt: skip
    return spans[period]


def again_after(tries: int, now: datetime) -> datetime | None:
    """When to try again after so many failed tries; None: not before the next run."""
    return now + BACKOFF[tries - 1] if tries <= len(BACKOFF) else None


def _fits(when: When, day: date) -> bool:
    if when.every == "day":
        return True
    return day.isoweekday() == when.weekday if when.every == "week" else day.day == when.monthday


def _moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
