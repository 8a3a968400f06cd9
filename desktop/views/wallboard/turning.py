"""Which page is shown, and whether a breach has just happened. Pure: told the time, never asks for it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from desktop.models.wall import Page

EACH: Final = timedelta(seconds=20)
FLASH: Final = timedelta(seconds=3)
SHIFT: Final = timedelta(minutes=10)
"""How often the picture moves, so that no pixel shows the same for weeks."""
_SHIFTS: Final = ((0, 0), (2, 0), (2, 2), (0, 2))


class Turning:
    """Pages in their turn, 20 seconds each, while nobody holds them."""

    def __init__(self) -> None:
        self.pages: tuple[Page, ...] = (Page("now"),)
        self.page = self.pages[0]
        self.held = False
        self._since: datetime | None = None

    def show(self, pages: Sequence[Page]) -> None:
        """There are other pages now; the one on screen stays while it exists."""
        if tuple(pages) == self.pages:
            return
        at = self.pages.index(self.page)
        self.pages = tuple(pages)
        if self.page not in self.pages:
            self.page = self.pages[min(at, len(self.pages) - 1)]

    def second(self, now: datetime) -> bool:
        """A second passed; whether the page is another one."""
        if self._since is None or now < self._since:
            self._since = now
        if self.held or len(self.pages) == 1 or now - self._since < EACH:
            return False
        self.step(1, now)
        return True

    def step(self, by: int, now: datetime) -> None:
        """The next page, or the one before; it gets its whole time."""
        self.page = self.pages[(self.pages.index(self.page) + by) % len(self.pages)]
        self._since = now

    def hold(self, now: datetime) -> None:
        """Stay on this page, or go on."""
        self.held, self._since = not self.held, now


class Flash:
    """A breach turns its tile for three seconds, once; what was over when the board began is no news."""

    def __init__(self) -> None:
        self._known: int | None = None
        self._until: datetime | None = None

    def count(self, breached: int, now: datetime) -> None:
        """So many promises are over."""
        if self._known is not None and breached > self._known:
            self._until = now + FLASH
        self._known = breached

    def forget(self) -> None:
        """Nothing was known for a while: what is over after it is no news either."""
        self._known = self._until = None

    def on(self, now: datetime) -> bool:
        """Whether the tile is turned."""
        return self._until is not None and now < self._until


def shift(now: datetime) -> tuple[int, int]:
    """How far the picture is moved at this moment, in px."""
    return _SHIFTS[int(now.timestamp() // SHIFT.total_seconds()) % len(_SHIFTS)]
