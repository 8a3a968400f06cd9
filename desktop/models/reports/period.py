"""The days a report is about, and the days it is compared with. Pure; today is always handed in.

What runs still ends today, and is compared with as many days of the one before: a month of three weeks never beside a
whole one.
"""

from datetime import date, timedelta, tzinfo
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.store.store import Store
from desktop.store.zone import office_zone

PeriodKey = Literal["today", "yesterday", "this_week", "last_week", "this_month", "last_month", "own"]
PERIODS: tuple[PeriodKey, ...] = (
    "today", "yesterday", "this_week", "last_week", "this_month", "last_month", "own",
)  # fmt: skip
DAY = timedelta(days=1)


class Days(NamedTuple):
    """Both inclusive."""

    since: date
    until: date

    @property
    def length(self) -> int:
        """How many they are."""
        return (self.until - self.since).days + 1


def days_of(key: PeriodKey, today: date, week_starts: int = 1) -> Days:
    """The days of a period named by its key (`own` is today until somebody chooses); `week_starts`: 1 Monday, 7 Sunday.

    What runs still ends today.
    """
    week = today - DAY * ((today.isoweekday() - week_starts) % 7)
    month = today.replace(day=1)
    spans = {
        "yesterday": Days(today - DAY, today - DAY), "this_week": Days(week, today),
        "last_week": Days(week - 7 * DAY, week - DAY), "this_month": Days(month, today),
        "last_month": Days(_month_before(month), month - DAY),
    }  # fmt: skip
    return spans.get(key, Days(today, today))


def days_before(key: PeriodKey, now: Days) -> Days:
    """The days it is compared with."""
    if key in {"this_month", "last_month"}:
        since = _month_before(now.since)
        whole = Days(since, now.since - DAY)
        return whole if key == "last_month" else Days(since, min(since + DAY * (now.length - 1), whole.until))
    back = 7 * DAY if key in {"this_week", "last_week"} else DAY * now.length
    return Days(now.since - back, now.until - back)


def _month_before(first: date) -> date:
    return (first - DAY).replace(day=1)


def company_zone(store: Store) -> tzinfo | None:
    """Where the company counts its days: its promises' zone, else its first calendar's; None: this computer's."""
    policy = store.office.policies.get("sla:0")
    zone = policy.body.get("zone") if policy is not None else None
    try:
        return ZoneInfo(str(zone)) if zone else office_zone(store)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return office_zone(store)
