"""The shape of what is chosen by typing: a field over a list, on a scrim. The palette and the picker are this.

Up and Down move over what can be chosen, Enter chooses, Esc or a click beside it dismisses and gives the keyboard back.
"""

import asyncio
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QWidget

from desktop.views.context import ViewContext
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import Hairline, IconMark, Ink, KeyCaps, PopupFrame, Scrim
from desktop.views.widgets.menu import RING

TOP = 112


class Shape(NamedTuple):
    """Width, height of the field and most of the list, and what else is under the list, in px at 100 %."""

    width: int
    input: int
    most: int
    empty: int
    below: int = 0


class Chooser(Scrim):
    """Subclasses fill `rows` in `_typed` and act in `_chosen`."""

    shape = Shape(640, 56, 476, 60)

    def __init__(
        self, context: ViewContext, parent: QWidget, *, words: str, placeholder: str, listed: str, font: QFont
    ) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._before = parent.focusWidget()
        self._question: asyncio.Task[None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.frame = PopupFrame(self.theme, self, embedded=True, radius=self.theme.tokens.radius.dialog)
        self.input = QLineEdit()
        self.input.setProperty("bare", True)
        self.input.setFont(font)
        self.input.setFrame(False)
        self.input.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self.input.setAccessibleName(words)
        self.input.setPlaceholderText(placeholder)
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.painter_of_rows = PaletteDelegate(self.theme, self.list)
        self.list.setItemDelegate(self.painter_of_rows)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(1)  # Qt's own least height is two rows: one row would push what is below out
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(listed)
        self.input.textChanged.connect(self._typed)
        self.input.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        self.list.entered.connect(self._hover)

    def assemble(self, icon: str, *parts: QWidget, below: tuple[QWidget, ...] = ()) -> None:
        """The field's line with its icon, what stands in it, and what stands under the list."""
        px = self.theme.px
        top = QWidget()
        top.setFixedHeight(px(self.shape.input))
        line = QHBoxLayout(top)
        line.setContentsMargins(px(20), 0, px(12), 0)
        line.setSpacing(px(12))
        line.addWidget(IconMark(self.theme, icon, Ink.PRIMARY, 20))
        line.addWidget(self.input, 1)
        for part in (*parts, KeyCaps(self.theme, ("Esc",))):
            line.addWidget(part)
        for part in (top, Hairline(self.theme), self.list, *below):
            self.frame.body.addWidget(part)

    def appear(self) -> None:
        """Stand over the window and take the keyboard."""
        self.show()
        self.raise_()
        self.input.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Find the frame's room for what is listed."""
        px, parent, shape = self.theme.px, self.parentWidget(), self.shape
        if parent is None:
            return
        sizes = [self.list.sizeHintForRow(row) for row in range(self.rows.rowCount())]
        listed = min(px(shape.most), sum(sizes) + px(8)) if sizes else px(shape.empty)
        width = min(px(shape.width) + 2 * RING, parent.width() - px(32))
        top = min(px(TOP), parent.height() // 8)
        height = min(px(shape.input + shape.below) + listed + 12, parent.height() - top - px(16))
        self.frame.setGeometry((parent.width() - width) // 2, top - RING, width, height)

    def add(self, row: Row) -> None:
        """List one more row; without a target it can't be chosen."""
        item = QStandardItem(row.text)
        item.setData(row, ROW)
        item.setData(", ".join(part for part in (row.text, row.detail) if part), Qt.ItemDataRole.AccessibleTextRole)
        if row.target is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.appendRow(item)

    def step(self, by: int, from_row: int | None = None) -> None:
        """Go to the next row that can be chosen, round and round."""
        row = self.list.currentIndex().row() if from_row is None else from_row
        for _ in range(self.rows.rowCount()):
            row = (row + by) % self.rows.rowCount()
            index = self.rows.index(row, 0)
            if index.data(ROW).target is not None:
                self.list.setCurrentIndex(index)
                return

    def dismiss(self) -> None:
        """Close and give the keyboard back."""
        self.forget_question()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def forget_question(self) -> None:
        """What was asked is asked no longer."""
        if self._question is not None:
            self._question.cancel()
            self._question = None

    def _typed(self, text: str) -> None:
        raise NotImplementedError

    def _chosen(self, row: Row) -> None:
        raise NotImplementedError

    def _hover(self, index: QModelIndex) -> None:
        if index.data(ROW).target is not None:
            self.list.setCurrentIndex(index)

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is not None and row.target is not None:
            self.dismiss()
            self._chosen(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.input and event.type() == QEvent.Type.KeyPress
        if not pressed or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        match event.key():
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex())
            case Qt.Key.Key_Escape:
                self.dismiss()
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.dismiss()
