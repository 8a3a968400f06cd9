"""What the reader marked with the mouse: from a character of one row to a character of another.

Positions are (row index, caret in that row's text); the view shifts them when rows are inserted above.
"""

Place = tuple[int, int]


class Selection:
    """A range over rows, in the order it was drawn."""

    def __init__(self) -> None:
        self._start: Place | None = None
        self._end: Place | None = None

    def begin(self, place: Place) -> None:
        """Start anew."""
        self._start = self._end = place

    def reach(self, place: Place) -> None:
        """Drag to."""
        if self._start is not None:
            self._end = place

    def clear(self) -> None:
        """Nothing is marked."""
        self._start = self._end = None

    def everything(self, count: int) -> None:
        """Mark all loaded rows."""
        if count:
            self._start, self._end = (0, 0), (count - 1, 1 << 30)

    @property
    def span(self) -> tuple[Place, Place] | None:
        """(first, last) in reading order, None when nothing is marked."""
        if self._start is None or self._end is None or self._start == self._end:
            return None
        return min(self._start, self._end), max(self._start, self._end)

    def of_row(self, index: int, units: int) -> tuple[int, int] | None:
        """The marked range in a row's text of `units` positions; None when the row is outside."""
        span = self.span
        if span is None or not span[0][0] <= index <= span[1][0]:
            return None
        start = span[0][1] if index == span[0][0] else 0
        end = span[1][1] if index == span[1][0] else units
        return min(start, units), min(end, units)

    def covers(self, index: int) -> bool:
        """Whether a whole row is inside (rows without text are marked as a whole)."""
        span = self.span
        return span is not None and span[0][0] <= index <= span[1][0] and span[0][0] != span[1][0]

    def changed(self, first: int, removed: int, inserted: int) -> None:
        """Rows were replaced: keep pointing at the same text, or at nothing."""
        if self._start is None or self._end is None:
            return
        for place in (self._start, self._end):
            if first <= place[0] < first + removed and removed > inserted:
                self.clear()
                return
        grown = inserted - removed
        end = first + removed
        self._start, self._end = (
            (place[0] + grown, place[1]) if place[0] >= end else place for place in (self._start, self._end)
        )
