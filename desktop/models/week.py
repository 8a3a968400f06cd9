"""The stretches of a week as the page of hours edits them. Knows no widget; nothing is changed in place.

Minutes are the wall clock's after the day's midnight; a closing above 1440 is after midnight and belongs to the day it
opens on. What always holds: no edit makes two stretches overlap, also not with the evening before, and none of them is
shorter than one step. Edits answer the week they were given when there is no room.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

STEP: Final = 15
DAY: Final = 1440
USUAL: Final = (540, 1080)
EARLIEST: Final = 7 * 60
LATEST: Final = 24 * 60
_FILLED: Final = 120
"""Minutes of a stretch that is added to a day with others."""

Edge = Literal["opens", "closes"]
_TYPED: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?h?\s*(?:[-–—a]|hasta)\s*(\d{1,2})(?:[:.h](\d{2}))?h?", re.ASCII)


class Stretch(Struct, frozen=True, order=True):
    """Open from `opens` until `closes`."""

    opens: int
    closes: int


Day = tuple[Stretch, ...]
Week = tuple[Day, ...]
"""Seven days, Monday first."""

EMPTY: Final[Week] = ((),) * 7


def moved(week: Week, day: int, index: int, minutes: int) -> Week:
    """The stretch earlier or later, as far as there is room."""
    one = week[day][index]
    low, high = _room(week, day, index)
    shift = max(low - one.opens, min(minutes, high - one.closes, DAY - STEP - one.opens))
    return _put(week, day, index, Stretch(one.opens + shift, one.closes + shift))


def resized(week: Week, day: int, index: int, edge: Edge, at: int) -> Week:
    """One edge at another minute, as far as there is room."""
    one = week[day][index]
    low, high = _room(week, day, index)
    if edge == "opens":
        return _put(week, day, index, replace(one, opens=max(low, min(at, one.closes - STEP, DAY - STEP))))
    return _put(week, day, index, replace(one, closes=min(high, max(at, one.opens + STEP), one.opens + DAY)))


def added(week: Week, day: int, at: int | None = None) -> tuple[Week, int | None]:
    """One more stretch, around `at` or where there is room; its index, None when the day is full."""
    low, high = _night_before(week, day), DAY + _morning_after(week, day)
    for start, end in _gaps(week[day], low, min(high, DAY)) if at is None else _gap_at(week[day], at, low, high):
        wished = _wished(week[day], start, end, at)
        if wished is not None:
            found = tuple(sorted((*week[day], wished)))
            return _day(week, day, found), found.index(wished)
    return week, None


def removed(week: Week, day: int, index: int) -> Week:
    """Without this stretch."""
    return _day(week, day, week[day][:index] + week[day][index + 1 :])


def closed(week: Week, day: int) -> Week:
    """A day on which nobody is there."""
    return _day(week, day, ())


def opened(week: Week, day: int, hours: Day = ()) -> Week:
    """A day on which somebody is there: these hours, else those of the day before it that has some."""
    earlier = [week[(day - back) % 7] for back in range(1, 8)]
    wished = hours or next((found for found in earlier if found), (Stretch(*USUAL),))
    return copied(_day(week, day, wished), day, ())


def copied(week: Week, day: int, to: Iterable[int]) -> Week:
    """The hours of a day on other days too; where a night would reach into a morning, the night ends there."""
    made = list(week)
    for other in to:
        made[other] = week[day]
    return tuple(_shortened(made, at) for at in range(7))


def with_day(week: Week, day: int, hours: Day) -> Week | None:
    """The day as somebody typed it; None when it would overlap with itself or a neighbour."""
    made = _day(week, day, tuple(sorted(hours)))
    return made if fits(made) else None


def fits(week: Week) -> bool:
    """Whether no two stretches overlap."""
    for at, hours in enumerate(week):
        night = [Stretch(one.opens - DAY, one.closes - DAY) for one in week[at - 1]]
        if any(one.closes > other.opens for one, other in pairwise(sorted([*night, *hours]))):
            return False
    return all(0 <= one.opens < DAY and one.opens < one.closes <= one.opens + DAY for day in week for one in day)


def open_minutes(week: Week) -> int:
    """Minutes of an ordinary week."""
    return sum(one.closes - one.opens for day in week for one in day)


def lane(week: Week) -> tuple[int, int]:
    """First and last minute the editor shows: the usual day, and all there is."""
    stretches = [one for day in week for one in day]
    first = min([EARLIEST, *(one.opens // 60 * 60 for one in stretches)])
    last = max([LATEST, *(-(-one.closes // 60) * 60 for one in stretches)])
    return first, last


# --------------------------------------------------------------------------------------------------------- lunch


def lunch_of(week: Week) -> Stretch | None:
    """The pause that most of the days with hours share; None when there is none."""
    gaps = Counter(gap for day in week for gap in gaps_of(day))
    if not gaps:
        return None
    gap, count = max(gaps.items(), key=lambda item: (item[1], -item[0].opens))
    worked = sum(1 for day in week if len(day) > 1)
    return gap if count * 2 >= worked else None


def gaps_of(day: Day) -> tuple[Stretch, ...]:
    """The pauses between the stretches of a day."""
    return tuple(Stretch(a.closes, b.opens) for a, b in pairwise(day) if a.closes < b.opens)


def without_lunch(week: Week, lunch: Stretch) -> Week:
    """The same with that pause worked through."""
    return tuple(_joined(day, lunch) for day in week)


def with_lunch(week: Week, lunch: Stretch) -> Week:
    """The same with that pause cut out of every stretch it lies inside of."""
    return tuple(tuple(part for one in day for part in _cut(one, lunch)) for day in week)


# ---------------------------------------------------------------------------------------------------------- typed


def read_hours(text: str) -> Day:
    """Hours as people type them: `9-14, 15:00-18:30`, `22:00-2:00`. Raises ValueError naming what is no hours."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return tuple(sorted(_read(part) for part in parts))


def _read(part: str) -> Stretch:
    found = _TYPED.fullmatch(part.lower())
    if found is None:
        raise ValueError(part)
    first, first_minutes, last, last_minutes = (int(group or 0) for group in found.groups())
    opens, closes = first * 60 + first_minutes, last * 60 + last_minutes
    if max(first, last) > 24 or max(first_minutes, last_minutes) > 59 or opens >= DAY or closes > DAY:
        raise ValueError(part)
    return Stretch(opens, closes if closes > opens else closes + DAY)


# ---------------------------------------------------------------------------------------------------------- inside


def _day(week: Week, day: int, hours: Day) -> Week:
    return (*week[:day], hours, *week[day + 1 :])


def _put(week: Week, day: int, index: int, one: Stretch) -> Week:
    return _day(week, day, (*week[day][:index], one, *week[day][index + 1 :]))


def _night_before(week: Week, day: int) -> int:
    """Until when the evening before takes this day's morning."""
    return max([0, *(one.closes - DAY for one in week[day - 1])])


def _morning_after(week: Week, day: int) -> int:
    """From when the next day has hours of its own."""
    return min([DAY, *(one.opens for one in week[(day + 1) % 7])])


def _room(week: Week, day: int, index: int) -> tuple[int, int]:
    hours = week[day]
    low = hours[index - 1].closes if index else _night_before(week, day)
    high = hours[index + 1].opens if index + 1 < len(hours) else DAY + _morning_after(week, day)
    return low, high


def _gaps(day: Day, low: int, high: int) -> list[tuple[int, int]]:
    """Free room of a day, the one after the last stretch first."""
    edges = [low, *(edge for one in day for edge in (one.opens, one.closes)), high]
    found = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    return [gap for gap in reversed(found) if gap[1] - gap[0] >= STEP]


def _gap_at(day: Day, at: int, low: int, high: int) -> list[tuple[int, int]]:
    return [gap for gap in _gaps(day, low, high) if gap[0] <= at < gap[1]]


def _wished(day: Day, start: int, end: int, at: int | None) -> Stretch | None:
    if at is not None:
        opens = max(start, min(at // STEP * STEP, end - STEP, DAY - STEP))
        return Stretch(opens, min(end, opens + 60))
    if not day:
        opens, closes = max(start, USUAL[0]), min(end, USUAL[1])
        return Stretch(opens, closes) if opens < closes else Stretch(start, end)
    pause = 60 if end - start > 60 + STEP else 0
    opens = start + pause if start else max(start, end - pause - _FILLED)
    return Stretch(opens, min(end, opens + _FILLED)) if opens < DAY else None


def _shortened(week: list[Day], at: int) -> Day:
    morning = min([DAY, *(one.opens for one in week[(at + 1) % 7])]) + DAY
    return tuple(replace(one, closes=min(one.closes, morning)) for one in week[at])


def _joined(day: Day, lunch: Stretch) -> Day:
    made: list[Stretch] = []
    for one in day:
        if made and (made[-1].closes, one.opens) == (lunch.opens, lunch.closes):
            made[-1] = Stretch(made[-1].opens, one.closes)
        else:
            made.append(one)
    return tuple(made)


def _cut(one: Stretch, lunch: Stretch) -> tuple[Stretch, ...]:
    if one.opens < lunch.opens and lunch.closes < one.closes:
        return Stretch(one.opens, lunch.opens), Stretch(lunch.closes, one.closes)
    return (one,)
