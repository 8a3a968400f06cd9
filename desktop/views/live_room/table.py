"""A card of the room: a title with a note, and a table whose rows keep selection and focus while figures change.

Enter or a double click opens a row, the menu key or a right click asks what can be done with it; where rows are people
or teams, conversations may be dropped on them.
"""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QToolTip, QVBoxLayout, QWidget

from desktop.models.tooltips import plain_tooltip
from desktop.theme import Role, Theme
from desktop.views.charts import Part
from desktop.views.live_room.cells import GAP, RoomDelegate
from desktop.views.live_room.legend import Legend
from desktop.views.live_room.rows import KeyRole, RoomModel, Row, dragged
from desktop.views.widgets import Card, Ink, Label
from desktop.views.widgets.table import TableHeader, TableView

HEADER, ROW = 44, 40
SIDE = 16


class RoomTable(TableView):
    """`opened(key)`, `asked(key, where)`, `dropped(target, ids)`."""

    opened = Signal(object)
    asked = Signal(object, QPoint)
    dropped = Signal(str, tuple)

    def __init__(self, theme: Theme, model: RoomModel, widths: Sequence[int], *, many: bool = False) -> None:
        super().__init__(theme, row_height=ROW)
        self.widths = tuple(widths)
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(RoomDelegate(theme, self))
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if many else modes.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        if isinstance(header, TableHeader):
            header.pad = theme.px(GAP)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self.doubleClicked.connect(self._open)
        self._over: QModelIndex | None = None

    def rows(self) -> RoomModel:
        """Its model."""
        model = self.model()
        assert isinstance(model, RoomModel)  # noqa: S101  set in the constructor
        return model

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other figures; the chosen rows that are still there stay chosen."""
        chosen, current = self.chosen(), self.current()
        if self.rows().set_rows(rows):
            self._choose_again(chosen, current)

    def chosen(self) -> tuple[Hashable, ...]:
        """The keys of the chosen rows, from the top."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return tuple(self.rows().rows[at].key for at in places)

    def current(self) -> Hashable | None:
        """The key of the row with the focus."""
        index = self.currentIndex()
        return self.rows().rows[index.row()].key if index.isValid() else None

    def _choose_again(self, chosen: Sequence[Hashable], current: Hashable | None) -> None:
        model, selection = self.rows(), self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for key in chosen:
            if (at := model.place(key)) >= 0:
                selection.select(model.index(at, 0), flags.Select | flags.Rows)
        if current is not None and (at := model.place(current)) >= 0:
            selection.setCurrentIndex(model.index(at, 0), flags.NoUpdate)

    def fit_columns(self) -> None:
        """Widths at 100 %; 0 takes what is left, shared by all that are 0."""
        fixed = [self.theme.px(width) for width in self.widths]
        free = max(0, self.viewport().width() - sum(fixed))
        rest = self.widths.count(0)
        for at, width in enumerate(fixed):
            self.setColumnWidth(at, width or max(self.theme.px(90), free // max(1, rest)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit_columns()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(KeyRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._open(index)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if index.isValid():
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if keyboard else event.globalPos()
            self.asked.emit(index.data(KeyRole), where)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            words = self.rows().rows[index.row()].told if index.isValid() else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words) if words else "", self)
            return True
        return super().viewportEvent(event)

    # -------------------------------------------------------------------------------------------------------- dropping

    def take_drops(self) -> None:
        """Conversations may be let go over its rows."""
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)

    def give_drags(self) -> None:
        """Its rows may be taken elsewhere."""
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def _target(self, where: QPoint) -> str:
        index = self.indexAt(where)
        return self.rows().rows[index.row()].drop if index.isValid() else ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(dragged(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        where = event.position().toPoint()
        self._over = self.indexAt(where) if self._target(where) else None
        self.viewport().update()
        event.setAccepted(self._over is not None and bool(dragged(event.mimeData())))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        ids, target = dragged(event.mimeData()), self._target(event.position().toPoint())
        self._over = None
        self.viewport().update()
        if ids and target:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(target, ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over is not None and self._over.isValid():
            row = self.visualRect(self._over)
            box = QRect(1, row.top() + 1, self.viewport().width() - 2, row.height() - 3)
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.theme.colors.accent.focus, 2))
            painter.drawRoundedRect(box, 6, 6)
            painter.end()


class RoomCard(Card):
    """Title, note, table, and under it the legend of its bars where they have one."""

    def __init__(self, theme: Theme, title: str, table: RoomTable, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.title = Label(theme, title, Role.UI_STRONG)
        self.note = Label(theme, "", Role.META, Ink.SECONDARY)
        self.legend = Legend(theme)
        self.legend.hide()
        self.table = table
        table.setAccessibleName(title)
        head = QWidget()
        head.setFixedHeight(px(HEADER))
        line = QHBoxLayout(head)
        line.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        line.setSpacing(px(8))
        line.addWidget(self.title)
        line.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(table, 1)
        column.addWidget(self.legend)

    def say(self, note: str, *, legend: Sequence[Part] = ()) -> None:
        """The words beside the title, and what the colours of the bars mean."""
        self.note.setText(note)
        self.legend.show_parts(legend)
        self.legend.setVisible(bool(legend))
