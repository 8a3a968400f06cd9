"""Laid-out rows, kept while they are likely to be seen again. Bounded, so 100,000 messages cost what is on screen."""

from collections import OrderedDict
from collections.abc import Callable

from desktop.models.rows import TimelineRow
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.source import TimelineSource
from protocol.message import Message

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


class LaidRows:
    """The rows of a model by index, laid out when asked for. No widget: a position and a quote may keep it."""

    def __init__(self, cache: RowCache) -> None:
        self.cache = cache
        self.model: TimelineSource | None = None

    def laid(self, index: int) -> LaidRow:
        """The laid-out row at an index; raises IndexError without a model."""
        if self.model is None:
            raise IndexError(index)
        return self.cache.get(self.model[index])

    def height(self, index: int) -> float:
        """How high a row is, with the gap above it."""
        return self.laid(index).height

    def find(self, message_id: int) -> Message | None:
        """A loaded message, for the quote above an unsent answer."""
        index = self.model.index_of(message_id) if self.model is not None else None
        return None if index is None or self.model is None else self.model[index].message
