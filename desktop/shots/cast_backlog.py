"""The backlog of Casa Lumbre over three weeks, for the pictures of the reports: it swells by day and ebbs at night."""

from datetime import UTC, date, datetime, timedelta

from protocol.levels import LevelPoint, LevelSeries

STEP_S = 3600
_SHAPE = (2, 2, 2, 2, 2, 3, 4, 6, 10, 17, 24, 29, 31, 26, 24, 27, 29, 24, 18, 12, 8, 5, 4, 3)
"""Waiting for us by hour of the office."""
_LIMA_H = 5


def series(since: date, until: date, newest: datetime, more: float = 1.0) -> LevelSeries:
    """Every hour up to `newest`; weekends are calmer, `more` times what is usual."""
    first = datetime(since.year, since.month, since.day, _LIMA_H, tzinfo=UTC)
    hours = int((min(newest, first + timedelta(days=(until - since).days + 1)) - first).total_seconds() // STEP_S)
    points = tuple(_point(first + timedelta(hours=hour), hour, more) for hour in range(hours + 1))
    return LevelSeries(since=since, until=until, step_s=STEP_S, points=points)


def _point(at: datetime, hour: int, more: float) -> LevelPoint:
    day, weekend = hour // 24, (at - timedelta(hours=_LIMA_H)).weekday() > 4
    us = round(_SHAPE[hour % 24] * more * (0.35 if weekend else 1 + day % 4 / 9))
    customer, colleague, snoozed = 22 + us // 2 + day % 5, 2 + day % 3, 5 + day % 4
    whole = us + customer + colleague + snoozed
    ages = (us // 2, us - us // 2 + 6, whole - us - 21 - day % 3, 11, 3 + day % 3, 1)
    return LevelPoint(
        at=at, open=whole, us=us, customer=customer, colleague=colleague, snoozed=snoozed, queued=us // 3,
        at_risk=us // 5, breached=us // 9, unanswered_long=1 if day % 6 == 4 else 0, ages=ages,
    )  # fmt: skip
