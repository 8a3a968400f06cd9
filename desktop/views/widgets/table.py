"""Table in a card: painted header with sort arrow, painted rows, check column, badges and owners in cells.

A model gives plain text by DisplayRole and, where a cell is more than text, a value by `CellRole`: `SlaValue`,
`OwnerCell`. Rows have one fixed height; nothing sizes itself to its content (that freezes large tables).
"""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import (
    AvatarValue,
    SlaValue,
    draw_line,
    paint_avatar,
    paint_sla,
    painting,
    sla_size,
    text_width,
)
from desktop.views.widgets.card import Card
from desktop.views.widgets.checks import paint_check

CellRole = Qt.ItemDataRole.UserRole + 1
WeightRole = Qt.ItemDataRole.UserRole + 2
PAD = 12
HEADER = 32
AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class OwnerCell:
    """A colleague in a cell: square avatar and name."""

    avatar: AvatarValue
    name: str


def _aligned(value: object) -> Qt.AlignmentFlag:
    wanted = int(value) if isinstance(value, int) else getattr(value, "value", 0)
    return _RIGHT if wanted & int(_RIGHT.value) else _LEFT


class TableDelegate(QStyledItemDelegate):
    """Paints one cell; the ground of a selected row is drawn cell by cell without gaps."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colors = self.theme.colors
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        box = QRectF(rect)
        with painting(painter):
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, colors.surface.selected)
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(box, colors.surface.hover)
            if index.row() < index.model().rowCount() - 1:  # the card's border ends the last row
                painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colors.border.subtle)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRectF(box.left(), box.top(), 2, box.height() - 1), colors.accent.focus)
            self.paint_value(painter, box.adjusted(0, 0, 0, -1), index)

    def paint_value(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        """What stands in the cell; a table with cells of its own overrides this."""
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is not None:
            side = self.theme.px(16)
            where = QRectF(box.left() + PAD, box.center().y() - side / 2, side, side).toRect()
            paint_check(painter, QRectF(where), Qt.CheckState(check), self.theme)
            return
        value, inner = index.data(CellRole), box.adjusted(PAD, 0, -PAD, 0)
        if isinstance(value, SlaValue):
            top = round(box.center().y() - sla_size(value, self.theme).height() / 2)
            paint_sla(painter, QPointF(inner.left(), top), value, self.theme)
        elif isinstance(value, OwnerCell):
            self._paint_owner(painter, inner, value)
        else:
            self._paint_text(painter, inner, index)

    def _paint_owner(self, painter: QPainter, box: QRectF, value: OwnerCell) -> None:
        side = self.theme.px(18)
        paint_avatar(
            painter, QRectF(box.left(), round(box.center().y() - side / 2), side, side), value.avatar, self.theme
        )
        words = box.adjusted(side + self.theme.px(8), 0, 0, 0)
        draw_line(painter, words, value.name, self.theme.font(Role.UI), self.theme.colors.text.primary)

    def _paint_text(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        font = self.theme.font(Role.UI, index.data(WeightRole))
        align = _aligned(index.data(Qt.ItemDataRole.TextAlignmentRole))
        draw_line(painter, box, text, font, self.theme.colors.text.primary, align)


class TableHeader(QHeaderView):
    """Header cells with the sort arrow; a model that answers CheckStateRole for column 0 gets a check-all box."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.pad = PAD
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(32)
        self.setStyleSheet("QHeaderView { background: transparent; border: none; }")
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.setFixedHeight(self.theme.px(HEADER) + 1)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        box, colors = QRectF(rect), self.theme.colors
        inner = box.adjusted(self.pad, 0, -self.pad, -1)
        with painting(painter):
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colors.border.strong)
            check = self._data(logicalIndex, Qt.ItemDataRole.CheckStateRole)
            if check is not None:
                side = self.theme.px(16)
                where = QRectF(inner.left(), inner.center().y() - side / 2, side, side).toRect()
                paint_check(painter, QRectF(where), Qt.CheckState(check), self.theme)
                return
            self._paint_title(painter, inner, logicalIndex)

    def _data(self, column: int, role: int) -> object:
        model = self.model()
        return model.headerData(column, Qt.Orientation.Horizontal, role) if model is not None else None

    def _paint_title(self, painter: QPainter, box: QRectF, column: int) -> None:
        colors = self.theme.colors.text
        title = str(self._data(column, Qt.ItemDataRole.DisplayRole) or "")
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == column
        font = self.theme.font(Role.META, 600)
        align = _aligned(self._data(column, Qt.ItemDataRole.TextAlignmentRole))
        draw_line(painter, box, title, font, colors.primary if is_sorted else colors.secondary, align)
        if is_sorted:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            center = QPointF(box.left() + text_width(title, font) + self.theme.px(11), box.center().y())
            name = "arrow-up" if up else "arrow-down"
            self.theme.icons.paint(painter, center, name, colors.primary, self.theme.px(14))


class TableView(QTableView):
    """Whole rows selected, fixed heights, Space toggles the row's check box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, row_height: int = 0) -> None:
        super().__init__(parent)
        self.theme, self._row_height = theme, row_height
        self.setHorizontalHeader(TableHeader(theme, self))
        self.setItemDelegate(TableDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over a changed theme."""
        height = self.theme.px(self._row_height) if self._row_height else self.theme.metrics.table_row
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        check = index.siblingAtColumn(0)
        state = check.data(Qt.ItemDataRole.CheckStateRole) if index.isValid() else None
        if event.key() == Qt.Key.Key_Space and state is not None:
            turned = Qt.CheckState.Unchecked if Qt.CheckState(state) == Qt.CheckState.Checked else Qt.CheckState.Checked
            self.model().setData(check, turned.value, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


class TableCard(Card):
    """A `TableView` inside a card with rounded corners."""

    def __init__(
        self, theme: Theme, name: str, model: QAbstractItemModel, parent: QWidget | None = None, row_height: int = 0
    ) -> None:
        super().__init__(theme, parent=parent)
        self.view = TableView(theme, row_height=row_height)
        self.view.setAccessibleName(name)
        self.view.setModel(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.view)
