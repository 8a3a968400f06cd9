"""The rows: a one-column QTableView with uniform height over the list model.

It asks the model to hold still while the pointer is over it or the keyboard is in it, keeps the open conversation
selected across moves and resets (never the neighbour of one that has left), and leaves typed text to the window (it
belongs to the composer).
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.models.rows import ROW_ROLE
from desktop.theme import Theme
from desktop.views.conversation_list.picking import Picking
from desktop.views.conversation_list.slim_bar import SlimBar
from desktop.views.delegates.conversation import ConversationDelegate
from desktop.views.delegates.fades import Fades
from desktop.views.delegates.row_words import ticks_by_second

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent

    from desktop.models.conversation_list import ConversationListModel
    from desktop.models.first_rows import FirstRows

    Rows = ConversationListModel | FirstRows

_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_PICKED = 2000


class ConversationListView(QTableView):
    """Fires `opened(id)` when a conversation is chosen with the mouse or Enter."""

    opened = Signal(int)
    asked = Signal(int, object)
    """id and global position: a context menu was asked for"""

    def __init__(self, theme: Theme, model: "Rows", now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._conversations = theme, model
        self._open_id: int | None = None
        self._gap: int | None = None
        self._has_pointer = self._has_keys = False
        self.setModel(model)
        self.picking = Picking(model.id_at, model.row_of, self)
        self.picking.changed.connect(self._picked)
        self._rows = ConversationDelegate(theme, now, self)
        self._rows.picked = self.picking.ids
        self.setItemDelegate(self._rows)
        self.entered.connect(self._pointed)
        self.viewportEntered.connect(self._pointed)
        self.setAccessibleName(self.tr("Conversaciones"))
        self._set_up()
        self.bar = SlimBar(self)
        model.modelReset.connect(self._reset)
        model.rowsInserted.connect(self._inserted)
        model.rowsAboutToBeRemoved.connect(self._leaving)
        model.rowsRemoved.connect(self._select_open)
        model.rowsMoved.connect(self._moved)
        theme.changed.connect(self.restyle)
        self.restyle()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAutoScroll(False)
        # The delegate paints the selected ground, inset; without this Qt fills the whole row first.
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        down.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def restyle(self) -> None:
        """Take over a changed theme."""
        down = self.verticalHeader()
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(self.theme.metrics.list_row)
        self.verticalScrollBar().setSingleStep(self.theme.metrics.list_row // 2)
        self._repaint()

    def _pointed(self, index: QModelIndex | None = None) -> None:
        """The pointer is over a row, or over none."""
        valid = index is not None and index.isValid()
        if self._rows.fades is None:
            self._rows.fades = Fades(self.theme, self)
            self._rows.fades.changed.connect(self._paint_row)
        self._rows.fades.hover(self._conversations.id_at(index.row()) if index is not None and valid else None)

    def _paint_row(self, id: int) -> None:
        row = self._conversations.row_of(id)
        if row is not None:
            self.update(self._conversations.index(row, 0))

    def tick(self) -> None:
        """Repaint what is visible: waits and times have aged."""
        self._repaint()

    def tick_second(self, now: datetime) -> None:
        """Repaint the visible rows whose badge says something else than a second ago."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1) if self.isVisible() else -1
        if first < 0:
            return
        for row in range(first, (last if last >= 0 else self._conversations.rowCount() - 1) + 1):
            index = self._conversations.index(row, 0)
            shown = index.data(ROW_ROLE)
            if shown is not None and ticks_by_second(shown, now):
                self.update(index)

    def _repaint(self) -> None:
        if self.isVisible():  # the binding loads every kind of widget to tell what a viewport is
            self.viewport().update()

    def show_open(self, id: int | None) -> None:
        """Select the open conversation, if it is in this list."""
        self._open_id, self._gap = id, None
        self._select_open()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def current_id(self) -> int | None:
        """The selected conversation."""
        index = self.currentIndex()
        return self._conversations.id_at(index.row()) if index.isValid() else None

    def step(self, by: int) -> int | None:
        """Select the next or previous row; its conversation."""
        count = self._conversations.rowCount()
        if not count:
            return None
        row = min(count - 1, max(0, self._place(count, by) + by))
        self.setCurrentIndex(self._conversations.index(row, 0))
        return self._conversations.id_at(row)

    def _place(self, count: int, by: int) -> int:
        """The row to step from; where nothing is selected, the place between two rows that the open one has left."""
        index = self.currentIndex()
        if index.isValid():
            return index.row()
        if self._gap is not None:
            return self._gap - 1 if by > 0 else self._gap
        return -1 if by > 0 else count

    def _leaving(self, _parent: QModelIndex, first: int, _last: int) -> None:
        if self._conversations.id_at(first) == self._open_id:
            self._gap = first
        elif self._gap is not None and first < self._gap:
            self._gap -= 1

    def _inserted(self, _parent: QModelIndex, first: int, _last: int) -> None:
        if self._gap is not None and first < self._gap:
            self._gap += 1
        self._moved()

    def _moved(self) -> None:
        self._select_open()
        self._stay_at_top()

    def _stay_at_top(self) -> None:
        """Where any of the first row is seen the list is at its top: what comes there is shown whole."""
        if 0 < self.verticalScrollBar().value() < self.theme.metrics.list_row:
            self.scrollToTop()

    def _reset(self) -> None:
        self._gap = None
        self._moved()

    def _select_open(self) -> None:
        row = self._conversations.row_of(self._open_id) if self._open_id is not None else None
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        self._gap = None
        index = self._conversations.index(row, 0)
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._repaint()

    def _picked(self, _count: int) -> None:
        self._repaint()

    def pick_all(self) -> None:
        """Everything in this list, newest first, as many as one change may be about."""
        count = min(self._conversations.rowCount(), MOST_PICKED)
        self.picking.pick(id for row in range(count) if (id := self._conversations.id_at(row)) is not None)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        held, row = event.modifiers(), self.rowAt(round(event.position().y()))
        if row < 0 or not held & (_CTRL | _SHIFT) or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif held & _SHIFT:
            self.picking.extend(row, self.currentIndex().row())
        else:
            self.picking.toggle(row)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if event.key() == Qt.Key.Key_A and event.modifiers() & _CTRL:
            self.pick_all()
        elif event.key() == Qt.Key.Key_Escape and self.picking.clear():
            event.accept()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and event.modifiers() & _SHIFT:
            by, at = (-1 if event.key() == Qt.Key.Key_Up else 1), self.currentIndex().row()
            row = min(self._conversations.rowCount() - 1, max(0, at + by))
            self.picking.extend(row, at)
            self.setCurrentIndex(self._conversations.index(row, 0))
            self.scrollTo(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_current()
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
            self.scrollTo(self.currentIndex())
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        if event.modifiers() & (_CTRL | _SHIFT):
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rowAt(round(event.position().y())) >= 0:
            self._open_current()

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        id = self._conversations.id_at(self.rowAt(event.pos().y()))
        if id is not None:
            self.asked.emit(id, event.globalPos())

    def _open_current(self) -> None:
        id = self.current_id()
        if id is not None:
            self.opened.emit(id)

    def enterEvent(self, event: "QEnterEvent") -> None:
        super().enterEvent(event)
        self._has_pointer = True
        self.bar.show_for(self, pointed=True)
        self._hold()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._has_pointer = False
        self.bar.show_for(self, pointed=False)
        self._pointed()
        self._hold()

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self._has_keys = True
        self._hold()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        self._has_keys = False
        self._hold()

    def _hold(self) -> None:
        self._conversations.hold(self._has_pointer or self._has_keys)
