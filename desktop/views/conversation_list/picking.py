"""Which rows are picked for a change of many: by Ctrl and Shift with the mouse, Shift with the arrows, Ctrl+A, Esc.

What is picked are conversations, not rows: they stay picked when the list moves.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal


class Picking(QObject):
    """`changed(count)`; `row_of` and `id_at` are the model's."""

    changed = Signal(int)

    def __init__(
        self, id_at: Callable[[int], int | None], row_of: Callable[[int], int | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._id_at, self._row_of = id_at, row_of
        self.ids: dict[int, None] = {}
        """in the order they were picked"""
        self._anchor: int | None = None

    def toggle(self, row: int) -> None:
        """Pick one more, or no longer."""
        id = self._id_at(row)
        if id is None:
            return
        if id in self.ids:
            del self.ids[id]
        else:
            self.ids[id] = None
        self._anchor = id
        self.changed.emit(len(self.ids))

    def extend(self, row: int, current: int) -> None:
        """Pick everything from the last one picked (else the current row) to this one."""
        start = self._row_of(self._anchor) if self._anchor is not None else None
        start = current if start is None else start
        if self._anchor is None:
            self._anchor = self._id_at(max(0, start))
        first, last = sorted((max(0, start), row))
        self.pick(id for at in range(first, last + 1) if (id := self._id_at(at)) is not None)

    def pick(self, ids: Iterable[int]) -> None:
        """Pick these, too."""
        self.ids |= dict.fromkeys(ids)
        self.changed.emit(len(self.ids))

    def clear(self) -> bool:
        """Pick nothing any more; whether anything was picked."""
        had = bool(self.ids)
        self.ids.clear()
        self._anchor = None
        if had:
            self.changed.emit(0)
        return had
