"""Dates of an exported chat: day first or month first is told by the file as a whole, never by one line.

Called by `chat_export`. A line is a candidate until the order is known; what cannot be a date then is no head.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import Final, Literal, NamedTuple

Order = Literal["dmy", "mdy", "ymd"]
_ORDERS: Final[tuple[Order, ...]] = ("dmy", "mdy", "ymd")


class Clock(NamedTuple):
    """Digits of a line's date and time as they stand; `half`: "a", "p" or "" of a clock of 24 hours."""

    first: str
    second: str
    third: str
    hour: int
    minute: int
    second_of: int
    half: str


class OrderFound(NamedTuple):
    """How the dates are written; `sure` when the file leaves no other reading."""

    order: Order
    sure: bool


def moment_of(clock: Clock, order: Order) -> datetime | None:
    """The naive local moment of a line, None where these digits are no date in this order."""
    numbers = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}[order]
    written = (clock.first, clock.second, clock.third)
    year, month, day = (int(written[at]) for at in numbers)
    if len(written[numbers[0]]) not in (2, 4):
        return None
    hour = clock.hour
    if clock.half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock.half == "p" else 0)
    try:
        return datetime(year + (2000 if year < 100 else 0), month, day, hour, clock.minute, clock.second_of)  # noqa: DTZ001  local by nature
    except ValueError:
        return None


def order_of(clocks: Sequence[Clock]) -> OrderFound:
    """The order in which every date is one; of several, the one in which time runs backwards least.

    Day first where both run alike: that is how most of the world we serve writes it.
    """
    if clocks and all(len(clock.first) == 4 for clock in clocks):
        return OrderFound("ymd", sure=True)
    judged = {order: _judged(clocks, order) for order in _ORDERS[:2]}
    (dmy_wrong, dmy_back), (mdy_wrong, mdy_back) = judged["dmy"], judged["mdy"]
    if dmy_wrong != mdy_wrong:
        return OrderFound("dmy" if dmy_wrong < mdy_wrong else "mdy", sure=True)
    if dmy_back != mdy_back:
        return OrderFound("dmy" if dmy_back < mdy_back else "mdy", sure=True)
    same = all(clock.first == clock.second for clock in clocks)
    return OrderFound("dmy", sure=same)


def _judged(clocks: Sequence[Clock], order: Order) -> tuple[int, int]:
    """(dates that are none, steps backwards in time)."""
    moments = [moment_of(clock, order) for clock in clocks]
    there = [moment for moment in moments if moment is not None]
    return len(moments) - len(there), sum(later < earlier for earlier, later in pairwise(there))
