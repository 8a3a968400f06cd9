"""The rows of a table of the room: plain cells by key; what stays keeps its place, selection and focus."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from desktop.views.live_room.cells import Cell, spoken
from desktop.views.widgets.table import CellRole

Index = QModelIndex | QPersistentModelIndex
KeyRole = Qt.ItemDataRole.UserRole + 7
MIME = "application/x-relevo-conversations"
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """`told`: the whole row in words, for tooltip and screen reader. `drop`: `user:7` or `team:2` that may be given."""

    key: Hashable
    cells: tuple[Cell, ...]
    told: str = ""
    drop: str = ""
    name: str = ""


class RoomModel(QAbstractTableModel):
    """`set_rows` tells only what changed. `drags`: its keys are conversations that may be taken elsewhere."""

    def __init__(self, titles: Sequence[str], parent: Any = None, *, drags: bool = False, right: int = -1) -> None:
        super().__init__(parent)
        self.titles, self._drags, self._right = tuple(titles), drags, right
        self.rows: tuple[Row, ...] = ()
        self.moving: tuple[int, ...] = ()
        """What is being dragged: the chosen ones."""

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show these; whether they are other rows than before (then a view's selection is gone)."""
        if [row.key for row in self.rows] == [row.key for row in rows]:
            old, self.rows = self.rows, tuple(rows)
            for at, (was, row) in enumerate(zip(old, rows, strict=True)):
                if was is not row and was != row:
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.titles) - 1))
            return False
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
        return True

    def place(self, key: Hashable) -> int:
        """Its row; -1 for one that is not here."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == CellRole:
            return row.cells[index.column()]
        if role == KeyRole:
            return row.key
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.told if index.column() == 0 and row.told else spoken((row.cells[index.column()],))
        return spoken((row.cells[index.column()],)) if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self._right:
            return int(Qt.AlignmentFlag.AlignRight.value)
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    # -------------------------------------------------------------------------------------------------------- dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._drags:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if index.isValid() and self.rows[index.row()].drop:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        keys = sorted({index.row() for index in indexes})
        self.moving = tuple(int(str(self.rows[at].key)) for at in keys)
        data = QMimeData()
        data.setData(MIME, ",".join(map(str, self.moving)).encode())
        return data


def dragged(data: QMimeData) -> tuple[int, ...]:
    """The conversations that are being dragged; none for anything else."""
    if not data.hasFormat(MIME):
        return ()
    return tuple(int(part) for part in bytes(data.data(MIME).data()).decode().split(",") if part)
