"""The days ahead that are not like their weekday, as lines of a list: days of one closure are one line."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from protocol.calendars import PreviewDay


class AheadLine(Struct, frozen=True, kw_only=True):
    """From `first` to `last`; `day` says what happens on each of them."""

    first: date
    last: date
    day: PreviewDay


def ahead_lines(days: Iterable[PreviewDay]) -> list[AheadLine]:
    """Lines in order of their first day."""
    lines: list[AheadLine] = []
    for day in days:
        at = next((n for n, line in enumerate(lines) if _goes_on(line, day)), None)
        if at is None:
            lines.append(AheadLine(first=day.day, last=day.day, day=day))
        else:
            lines[at] = replace(lines[at], last=day.day)
    return lines


def _goes_on(line: AheadLine, day: PreviewDay) -> bool:
    same = (line.day.special, line.day.kind, line.day.hours) == (day.special, day.kind, day.hours)
    return day.special is not None and same and line.last + timedelta(days=1) == day.day


def count_of(days: Iterable[PreviewDay], holidays: int) -> int:
    """How many days the holidays of one place take."""
    return sum(1 for day in days if day.holidays == holidays)
