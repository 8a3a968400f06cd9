"""Opening hours of one day, in minutes of the wall clock.

Read by every other file here. Always holds for checked values: 0 <= opens < 1440 and opens < closes <= opens + 1440, so
an interval that closes after midnight is written with a closing above 1440 ("22:00-02:00" closes at 1560) and belongs
to the day it opens on.
"""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

DAY_MINUTES: Final = 1440
_INTERVAL: Final = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})", re.ASCII)

Span = tuple[int, int]
"""Half open [start, end); the unit is told by whoever uses it."""


class Hours(Struct, frozen=True, order=True, forbid_unknown_fields=True):
    """One interval, half open: open at `opens`, no more open at `closes` (minutes after the day's local midnight)."""

    opens: int
    closes: int


WHOLE_DAY: Final = (Hours(0, DAY_MINUTES),)


def parse_hours(text: str) -> tuple[Hours, ...]:
    """Hours from words as people write them: "9:00-13:00, 14:00-18:00", "22:00-02:00"; empty = closed.

    A closing at or before the opening is on the next day. Raises ValueError with the part that was not understood.
    """
    return tuple(_interval(part.strip()) for part in text.split(",") if part.strip())


def format_hours(hours: Iterable[Hours]) -> str:
    """Inverse of `parse_hours`; times are not localised."""
    return ", ".join(f"{_clock(one.opens)}-{_clock(_closing(one))}" for one in hours)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same set of moments, sorted, where spans neither overlap nor touch; empty ones vanish."""
    done: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if done and start <= done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return tuple(done)


def without(spans: Iterable[Span], cuts: Iterable[Span]) -> tuple[Span, ...]:
    """The moments of `spans` (merged) that lie in none of `cuts`."""
    left = list(spans)
    for low, high in cuts:
        pieces = [((start, min(end, low)), (max(start, high), end)) for start, end in left]
        left = [piece for pair in pieces for piece in pair if piece[0] < piece[1]]
    return merged(left)


def _interval(part: str) -> Hours:
    found = _INTERVAL.fullmatch(part)
    if found is None:
        raise ValueError(f"not opening hours: {part[:40]!r}; write them as 9:00-18:00")
    hour, minute, to_hour, to_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, to_hour * 60 + to_minute
    if minute > 59 or to_minute > 59 or opens >= DAY_MINUTES or closes > DAY_MINUTES:
        raise ValueError(f"no such time of day: {part[:40]!r}; a day has 0:00 to 24:00")
    return Hours(opens, closes if closes > opens else closes + DAY_MINUTES)


def _closing(one: Hours) -> int:
    return one.closes if one.closes <= DAY_MINUTES else one.closes - DAY_MINUTES


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
