"""Laid-out rows, kept while they are likely to be seen again. Bounded, so 100,000 messages cost what is on screen."""

from collections import OrderedDict
from collections.abc import Callable

from desktop.models.rows import TimelineRow
from desktop.views.timeline.rows import LaidRow

KEEP = 400
ESTIMATE = 52.0
"""Height of a row nobody has laid out yet, at 100 %."""


class RowCache:
    """Rows by key. A row whose content, neighbours or width changed is laid out again."""

    def __init__(self, build: Callable[[TimelineRow], LaidRow], keep: int = KEEP) -> None:
        self._build, self._keep = build, keep
        self._rows: OrderedDict[str, LaidRow] = OrderedDict()
        self.built = 0
        """How many layouts were made since the start, for tests and benchmarks."""

    def get(self, row: TimelineRow) -> LaidRow:
        """The laid-out row."""
        found = self._rows.get(row.key)
        if found is not None and found.row is row:
            self._rows.move_to_end(row.key)
            return found
        found = self._rows[row.key] = self._build(row)
        self._rows.move_to_end(row.key)
        self.built += 1
        if len(self._rows) > self._keep:
            self._rows.popitem(last=False)
        return found

    def height_if_known(self, row: TimelineRow) -> float | None:
        """A height without laying anything out."""
        found = self._rows.get(row.key)
        return found.height if found is not None and found.row is row else None

    def forget(self, key: str) -> None:
        """Lay this one out again."""
        self._rows.pop(key, None)

    def clear(self) -> None:
        """Everything is stale."""
        self._rows.clear()
