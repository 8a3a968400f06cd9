"""A table of figures for any view: cells in words, the same by the other clock on hover, grey where cases are few."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.tooltips import plain_tooltip

GreyRole = Qt.ItemDataRole.UserRole + 20
"""True: too few cases to lean on."""
KeyRole = Qt.ItemDataRole.UserRole + 21
"""What the row is about, as whoever filled the table calls it."""
HatchRole = Qt.ItemDataRole.UserRole + 22
"""True: time may still change it."""
BoldRole = Qt.ItemDataRole.UserRole + 2
"""The kit's weight role."""
_AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureRow(Struct, frozen=True, kw_only=True):
    """`cells` begin with the name. `hints`: the same by the other clock, empty where it has none."""

    key: Any
    cells: tuple[str, ...]
    hints: tuple[str, ...] = ()
    few: bool = False
    provisional: bool = False
    total: bool = False


class FigureRows(QAbstractTableModel):
    """Reset with every answer; `strong` is the column of the one number that stands for a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[FigureRow, ...] = ()
        self.strong = 1

    def fill(self, heads: Sequence[str], rows: Sequence[FigureRow], strong: int = 1) -> None:
        """Show other figures."""
        self.beginResetModel()
        self.heads, self.rows, self.strong = tuple(heads), tuple(rows), strong
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008  likewise
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section == 0 else _RIGHT
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, at = self.rows[index.row()], index.column()
        answers = {
            Qt.ItemDataRole.DisplayRole: row.cells[at],
            Qt.ItemDataRole.TextAlignmentRole: _LEFT if at == 0 else _RIGHT,
            Qt.ItemDataRole.ToolTipRole: (plain_tooltip(row.hints[at]) or None) if row.hints else None,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken(row, at),
            GreyRole: row.few and at > 0, HatchRole: row.provisional and at == self.strong, KeyRole: row.key,
            BoldRole: 600 if row.total or at == self.strong else None,
        }  # fmt: skip
        return answers.get(role)

    def _spoken(self, row: FigureRow, at: int) -> str:
        if at:
            return f"{self.heads[at]}: {row.cells[at]}"
        told = (f"{head} {cell}" for head, cell in zip(self.heads[1:], row.cells[1:], strict=True))
        return f"{row.cells[0]}: {', '.join(told)}"
