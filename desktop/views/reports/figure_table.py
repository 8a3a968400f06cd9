"""A table of figures: names at the left, figures at the right, few cases in grey, what may change hatched.

`opened(key)` on Enter or a click: whoever shows it opens the X-ray of that row.
"""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QWidget

from desktop.models.reports.rows import FigureRow, FigureRows, GreyRole, HatchRole, KeyRole
from desktop.theme import Role, Theme
from desktop.views.charts.inks import hatch
from desktop.views.delegates.painting import draw_line
from desktop.views.widgets import TableView, WeightRole
from desktop.views.widgets.table import HEADER, PAD, TableDelegate

ROW, NUMBER, WIDEST, NAME, WISHED_NAME, MOST_ROWS = 38, 84, 116, 112, 260, 16
_AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


class _Delegate(TableDelegate):
    def _paint_text(self, painter: QPainter, box: QRectF, index: _AnyIndex) -> None:
        if index.data(HatchRole):
            painter.fillRect(box.adjusted(-PAD / 2, 2, PAD / 2, -2), hatch(self.theme))
        ink = self.theme.colors.text.tertiary if index.data(GreyRole) else self.theme.colors.text.primary
        font = self.theme.font(Role.UI, index.data(WeightRole))
        align = _LEFT if index.column() == 0 else _RIGHT
        draw_line(painter, box, str(index.data(Qt.ItemDataRole.DisplayRole) or ""), font, ink, align)


class FigureTable(TableView):
    """As high as its rows, up to MOST_ROWS; then it scrolls."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, row_height=ROW)
        self.figures = FigureRows(self)
        self.setModel(self.figures)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._open)

    def fill(self, heads: list[str], rows: list[FigureRow], strong: int = 1) -> None:
        """Show other figures; the keyboard stays on its row."""
        row = self.currentIndex().row()
        self.figures.fill(heads, rows, strong)
        if 0 <= row < len(rows):
            self.selectionModel().setCurrentIndex(
                self.figures.index(row, 0), self.selectionModel().SelectionFlag.NoUpdate
            )
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        rows = min(MOST_ROWS, max(1, len(self.figures.rows)))
        return QSize(self.theme.px(360), rows * self.theme.px(ROW) + self.theme.px(HEADER) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The name gets what the figures leave; in little room the last columns go, never the first ones."""
        columns, px, wide = len(self.figures.heads), self.theme.px, self.viewport().width()
        shown = max(1, min(columns - 1, (wide - px(NAME)) // px(NUMBER))) if columns > 1 else 0
        each = max(px(NUMBER), min(px(WIDEST), (wide - px(WISHED_NAME)) // max(1, shown)))
        for at in range(columns):
            self.setColumnHidden(at, at > shown)
            self.setColumnWidth(at, wide - shown * each if at == 0 else each)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        key: Any = index.data(KeyRole)
        if key is not None:
            self.opened.emit(key)
