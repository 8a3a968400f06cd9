"""A company's own days: closures and special openings, for a date or a range, for the whole day or some hours.

Called by `days`. What a day does is decided by one special at most, the most specific: the shortest range, then the
one that does not repeat every year, then the last listed. "Closed all January, open on the 15th" needs no order.
Closures of some hours decide nothing: they cut the wall clock whatever else holds, also hours that began the day
before.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from backend_gateway.domain.calendar.hours import Hours

SpecialKind = Literal["closed", "open", "regular"]


class Special(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`first` to `last` (both included) is closed, open at other hours, or open at the usual ones despite a holiday.

    `hours` None is the whole day: all that opens on it is closed, or it is open from 0:00 to 24:00; "regular" has none.
    `open` hours replace the day's usual hours. `yearly` repeats by month and day (29 February in leap years alone) and
    may run over New Year; it must be shorter than a year.
    """

    kind: SpecialKind
    first: date
    last: date
    name: str
    hours: tuple[Hours, ...] | None = None
    yearly: bool = False

    @property
    def days(self) -> int:
        """How many days one occurrence lasts."""
        return (self.last - self.first).days + 1


def covers(special: Special, day: date) -> bool:
    """Whether `day` is one of the special's days."""
    if not special.yearly:
        return special.first <= day <= special.last
    first, last = (special.first.month, special.first.day), (special.last.month, special.last.day)
    at = (day.month, day.day)
    return first <= at <= last if first <= last else at >= first or at <= last


def is_cut(special: Special) -> bool:
    """Whether it only takes hours away from whatever the day does."""
    return special.kind == "closed" and special.hours is not None


def deciding(specials: Iterable[Special], day: date) -> Special | None:
    """The special that says what `day` does, None when week and holidays do."""
    found = [(-one.days, not one.yearly, index, one) for index, one in enumerate(specials)]
    fitting = [entry for entry in found if not is_cut(entry[3]) and covers(entry[3], day)]
    return max(fitting)[3] if fitting else None


def cutting(specials: Iterable[Special], day: date) -> tuple[Special, ...]:
    """The closures of some hours that begin on `day`."""
    return tuple(one for one in specials if is_cut(one) and covers(one, day))
