"""The backlog of days from its marks: how it stood last, at its highest, and at the same hour of each day.

Pure. A level is never summed over time; two of them are compared at the same hour (METRICS section 3, "Backlog").
"""

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import Final

from msgspec import Struct

from desktop.models.reports.period import Days
from protocol.levels import MARK_S, LevelPoint

STEPS: Final = ((2, MARK_S), (14, 900), (366, 3600))
"""Up to so many days a mark every so many seconds: what a line can show, and no more than the gateway tells at once."""
LONGEST: Final = 21_600
ROWS: Final = 62
"""Days that are a row each; a longer period has a row a week."""


class Standing(Struct, frozen=True, kw_only=True):
    """`last`: the newest mark, `before`: that of the period before at the same hour. `daily`: newest day first."""

    last: LevelPoint
    highest: LevelPoint
    before: LevelPoint | None
    daily: tuple[LevelPoint, ...]


def step_of(days: Days) -> int:
    """Seconds between the marks worth asking for."""
    return next((step for most, step in STEPS if days.length <= most), LONGEST)


def standing(points: Sequence[LevelPoint], before: Sequence[LevelPoint], zone: tzinfo | None) -> Standing | None:
    """None where nobody took a mark."""
    if not points:
        return None
    last = max(points, key=lambda point: point.at)
    same = _same_hour(points, last, zone)
    was = _same_hour(before, last, zone)
    return Standing(
        last=last, highest=max(points, key=lambda point: (point.open, point.at)), before=was[0] if was else None,
        daily=same if len(same) <= ROWS else same[::7],
    )  # fmt: skip


def _same_hour(points: Sequence[LevelPoint], last: LevelPoint, zone: tzinfo | None) -> tuple[LevelPoint, ...]:
    """One a day where the clock showed the same; newest first. An hour that came twice counts once, the later."""
    clock = last.at.astimezone(zone).time()
    days: dict[date, LevelPoint] = {}
    for point in sorted(points, key=lambda point: point.at):
        at = point.at.astimezone(zone)
        if at.time() == clock:
            days[at.date()] = point
    return tuple(days[day] for day in sorted(days, reverse=True))
