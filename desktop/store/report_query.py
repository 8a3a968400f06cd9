"""What a figure is asked about: days, filters, cuts. Made by the reports screen, sent by `desktop.net.reports`."""

from datetime import date
from typing import Literal

from msgspec import Struct

from protocol.metrics import Figure


class ReportQuery(Struct, frozen=True, kw_only=True):
    """Days of the company's zone, both inclusive. Empty filters mean everything; within one, any of them counts."""

    since: date
    until: date
    teams: tuple[int, ...] = ()
    agents: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    hour: int | None = None
    """Of the week, 0 is Monday's first: like the ones below only the cases are asked for it, never a figure."""
    band: int | None = None
    """Of the histogram, by `clock`."""
    clock: Literal["business", "calendar"] = "business"
    label: str | None = None

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.until - self.since).days + 1


class Cut(Struct, frozen=True, kw_only=True):
    """Part of a figure: of a day (also the first of a week or month), an hour of the week, a team, person, number, tag.

    None: of no team, of nobody, without a tag.
    """

    key: date | int | str | None
    figure: Figure
