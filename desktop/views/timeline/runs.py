"""Changes of a conversation that follow each other (taken, assigned, returned ...): one line that opens.

The last line of a run stands for all of it; the ones before take no room until somebody opens it. Nothing is left out
for a screen reader or a copy: folded lines keep their sentences.
"""

from PySide6.QtGui import QPainter

from desktop.models.rows import TimelineRow
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.cache import LaidRows
from desktop.views.timeline.rows import LaidRow


class Runs:
    """Which lines belong together, and which runs are open."""

    def __init__(self, rows: LaidRows) -> None:
        self._rows = rows
        self._open: set[int] = set()

    def of(self, message_id: int) -> list[TimelineRow]:
        """The run of a line, oldest first; itself alone when it stands alone."""
        model = self._rows.model
        index = model.index_of(message_id) if model is not None else None
        if model is None or index is None:
            return []
        start = end = index
        while start > 0 and not model[start].first and model[start - 1].kind == "activity":
            start -= 1
        while end + 1 < len(model) and not model[end].last and model[end + 1].kind == "activity":
            end += 1
        return [model[at] for at in range(start, end + 1)]

    def is_open(self, run: list[TimelineRow]) -> bool:
        """Whether somebody opened it; a line that comes later belongs to an open run too."""
        return any(row.message is not None and row.message.id in self._open for row in run)

    def toggle(self, message_id: int) -> list[TimelineRow]:
        """Open or fold a run; its rows, which must be laid out again."""
        run = self.of(message_id)
        ids = {row.message.id for row in run if row.message is not None}
        self._open = self._open - ids if self.is_open(run) else self._open | ids
        return run

    def stale(self, first: int) -> list[str]:
        """Keys of the lines from an index on whose run may have changed with what was put before them."""
        model, keys, at = self._rows.model, list[str](), first
        while model is not None and 0 <= at < len(model) and model[at].kind == "activity":
            keys.append(model[at].key)
            at += 1
        return keys


class FoldedRow(LaidRow):
    """A line of a run that is not open: no room, but a sentence."""

    def __init__(self, row: TimelineRow, words: str) -> None:
        super().__init__(row)
        self._words = words

    def says(self) -> str:
        return self._words

    def copy_text(self) -> str:
        return self._words

    def paint(self, painter: QPainter, state: PaintState) -> None:
        """There is nothing to see."""
