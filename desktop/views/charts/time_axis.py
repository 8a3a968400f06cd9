"""Where a time axis has its lines and what they say: round wall-clock times of the office, across summer time too."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QLocale

from desktop.views.charts.times import clock, day, local, weekday

_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720)
_DAYS = (1, 2, 3, 7, 14)
_MONTHS = (1, 2, 3, 6, 12)
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis: epoch seconds and its label."""

    at: float
    label: str


def time_ticks(since: float, until: float, zone: tzinfo | None, most: int) -> list[Tick]:
    """At most about `most` round moments within the period."""
    if until <= since or most < 1:
        return []
    wanted = (until - since) / most
    minutes = next((step for step in _MINUTES if step * 60 >= wanted), 0)
    if minutes:
        found = _within_days(since, until, zone, minutes)
        return [Tick(at.timestamp(), clock(at) if at.hour or at.minute else day(at)) for at in found]
    days = next((step for step in _DAYS if step * _DAY >= wanted), 0)
    if days:
        return [Tick(at.timestamp(), day(at)) for at in _days(since, until, zone, days)]
    months = next((step for step in _MONTHS if step * 30.4 * _DAY >= wanted), 12)
    return [Tick(at.timestamp(), _month(at)) for at in _months(since, until, zone, months)]


def moment_words(at: float, zone: tzinfo | None, step: float) -> str:
    """`jue 12 nov, 11:40`; by the day without the clock."""
    here = local(at, zone)
    words = f"{weekday(here.weekday())} {day(here)}"
    return words if step >= _DAY * 0.9 else f"{words}, {clock(here)}"


def period_words(since: float, until: float, zone: tzinfo | None) -> str:
    """`12 nov, 11:40 – 13:05`, the day once if it is the same; whole days without the clock."""
    first, last = local(since, zone), local(until, zone)
    if first.time() == last.time() == time():
        return f"{day(first)} – {day(last)}"
    end = clock(last) if first.date() == last.date() else f"{day(last)}, {clock(last)}"
    return f"{day(first)}, {clock(first)} – {end}"


def _month(at: datetime) -> str:
    if at.month == 1:
        return str(at.year)
    return QLocale().standaloneMonthName(at.month, QLocale.FormatType.ShortFormat).rstrip(".")


def _wall(on: date, minute: int, zone: tzinfo | None) -> datetime:
    """This wall-clock time there."""
    naive = datetime.combine(on, time(minute // 60, minute % 60))
    return naive.replace(tzinfo=zone) if zone is not None else naive.astimezone()


def _dates(since: float, until: float, zone: tzinfo | None) -> Iterator[date]:
    on, last = local(since, zone).date(), local(until, zone).date()
    while on <= last:
        yield on
        on += timedelta(days=1)


def _within_days(since: float, until: float, zone: tzinfo | None, step: int) -> list[datetime]:
    found = (_wall(on, minute, zone) for on in _dates(since, until, zone) for minute in range(0, 1440, step))
    return [at for at in found if since <= at.timestamp() <= until and _exists(at, zone)]


def _exists(at: datetime, zone: tzinfo | None) -> bool:
    """Not in the hour that summer time skips."""
    return local(at.timestamp(), zone).replace(tzinfo=None) == at.replace(tzinfo=None)


def _days(since: float, until: float, zone: tzinfo | None, step: int) -> list[datetime]:
    """Every so many days; weeks begin on Monday."""
    first = local(since, zone).date().toordinal()
    start = 1 if step % 7 == 0 else first  # ordinal 1 was a Monday
    days = (on for on in _dates(since, until, zone) if (on.toordinal() - start) % step == 0)
    return [at for at in (_wall(on, 0, zone) for on in days) if since <= at.timestamp() <= until]


def _months(since: float, until: float, zone: tzinfo | None, step: int) -> list[datetime]:
    firsts = (on for on in _dates(since, until, zone) if on.day == 1 and (on.month - 1) % step == 0)
    return [at for at in (_wall(on, 0, zone) for on in firsts) if since <= at.timestamp() <= until]
