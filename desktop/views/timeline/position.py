"""Where the timeline stands: which row touches the viewport's bottom, and how far it reaches below it.

Pure arithmetic over row heights asked for on demand, so that a timeline of 100,000 rows costs what is visible.
Rows above the anchor never decide where it stands: prepending a page or a picture growing above moves nothing.

      +-------------+  viewport
      | row i-1     |
      | row i       |
      +- - - - - - -+  bottom
        row i (rest)   `below` px of row i; negative: room under it
"""

from collections.abc import Callable, Iterator

Heights = Callable[[int], float]


class Position:
    """The anchor. `pads` are the free px above the first and below the last row."""

    def __init__(self, heights: Heights) -> None:
        self._height_of = heights
        self.count = 0
        self.view = 0.0
        self.pad_top, self.pad_bottom = 0.0, 0.0
        self.index, self.below = -1, 0.0

    @property
    def at_bottom(self) -> bool:
        """Whether the newest row is fully shown."""
        return self.count == 0 or (self.index >= self.count - 1 and self.below <= -self.pad_bottom + 1)

    def to_bottom(self) -> None:
        """Show the newest row."""
        self.index, self.below = self.count - 1, -self.pad_bottom

    def to_row(self, index: int, top: float) -> None:
        """Put the top of a row `top` px below the viewport's top."""
        if not self.count:
            return
        self.index = max(0, min(index, self.count - 1))
        self.below = top + self._height_of(self.index) - self.view
        self.settle()

    def move(self, distance: float) -> None:
        """Scroll: positive towards older rows."""
        self.below += distance
        self.settle()

    def changed(self, first: int, removed: int, inserted: int, where: int | None = None) -> None:
        """Rows were replaced; `where` is the anchor's new index when it lay inside and lives on."""
        end = first + removed
        if self.index >= end:
            self.index += inserted - removed
        elif self.index >= first:
            self.index = where if where is not None else first + inserted - 1
        self.count += inserted - removed
        self.index = min(self.index, self.count - 1)

    def settle(self) -> None:
        """Bring the anchor back to the lowest visible row, and the rows back to the edges."""
        if not self.count:
            self.index, self.below = -1, 0.0
            return
        self.index = max(0, min(self.index, self.count - 1))
        self._settle_bottom()
        self._settle_top()

    def _settle_bottom(self) -> None:
        while self.index > 0 and self.below >= self._height_of(self.index):
            self.below -= self._height_of(self.index)
            self.index -= 1
        while self.below < 0 and self.index < self.count - 1:
            self.index += 1
            self.below += self._height_of(self.index)
        if self.index == self.count - 1:
            self.below = max(self.below, -self.pad_bottom)

    def _settle_top(self) -> None:
        """No room above the first row, unless everything fits: then it stands at the bottom."""
        top = self.view + self.below
        for index in range(self.index, -1, -1):
            top -= self._height_of(index)
            if top <= (self.pad_top if index == 0 else 0):
                return
        self.below -= top - self.pad_top
        self._settle_bottom()

    def visible(self) -> Iterator[tuple[int, float]]:
        """(index, y of its top) of the rows on screen, from the lowest up."""
        bottom = self.view + self.below
        index = self.index
        while index >= 0 and bottom > 0:
            top = bottom - self._height_of(index)
            yield index, top
            bottom, index = top, index - 1

    def top(self) -> tuple[int, float]:
        """The highest visible row and the y of its top (zero or less, or the pad)."""
        rows = list(self.visible())
        return rows[-1] if rows else (0, self.pad_top)
