"""A small grid of the usual emoji over the composer, found by a word in any of our languages.

The keyboard is in the search field: arrows move in the grid, Enter inserts at the caret, Esc goes back to the text.
"""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.commands.palette import fold
from desktop.theme import Role, Theme
from desktop.views.composer.emoji_words import EMOJI
from desktop.views.delegates.painting import fill_round, painting
from desktop.views.widgets import Ink, Label, PopupFrame, SearchField

Index = QModelIndex | QPersistentModelIndex
COLUMNS, ROWS, CELL = 9, 5, 34


def find_emoji(typed: str) -> list[tuple[str, str]]:
    """(emoji, its words): every typed part begins a word, accents and case aside; all of them for nothing typed."""
    parts = fold(typed).split()
    if not parts:
        return list(EMOJI)
    return [
        each for each in EMOJI if all(any(word.startswith(part) for word in fold(each[1]).split()) for part in parts)
    ]


class _Cell(QStyledItemDelegate):
    """One emoji in the middle of its square; the chosen one on the selected ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.theme.px(CELL), self.theme.px(CELL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colors = self.theme.colors.surface
        with painting(painter):
            if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
                ground = colors.selected if state & QStyle.StateFlag.State_Selected else colors.hover
                fill_round(painter, QRectF(rect).adjusted(1, 1, -1, -1), self.theme.tokens.radius.control, ground)
            painter.setPen(self.theme.colors.text.primary)
            painter.setFont(self.theme.font(Role.TITLE))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))


class EmojiPopup(PopupFrame):
    """`chosen(emoji)` once; gone after a choice, Esc or a click beside it."""

    chosen = Signal(str)
    left = Signal()
    """it closes: the keyboard belongs to the text again"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        px = theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Emoji"))
        self.search = SearchField(theme, self.tr("Buscar un emoji"))
        self.cells = QStandardItemModel(self)
        self.grid = QListView()
        self.grid.setModel(self.cells)
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setGridSize(QSize(px(CELL), px(CELL)))
        self.grid.setItemDelegate(_Cell(theme, self.grid))
        self.grid.setMouseTracking(True)
        self.grid.setFixedSize(px(CELL) * COLUMNS + px(14), px(CELL) * ROWS + 2)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grid.setAccessibleName(self.tr("Emoji"))
        self.none = Label(theme, self.tr("Ningún emoji con esa palabra"), Role.UI, Ink.SECONDARY)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(8), px(8), px(8), px(8))
        inner.setSpacing(px(6))
        for part in (self.search, self.none, self.grid):
            inner.addWidget(part)
        self.body.addLayout(inner)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.grid.clicked.connect(self._choose)
        self._fill("")

    def open_over(self, button: QWidget) -> None:
        """Show it above the button that asked."""
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(0, -self.height())))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def shown(self) -> list[str]:
        """The emoji of the grid, first to last."""
        return [self.cells.item(row).text() for row in range(self.cells.rowCount())]

    def _fill(self, typed: str) -> None:
        self.cells.clear()
        for emoji, words in find_emoji(typed):
            item = QStandardItem(emoji)
            item.setToolTip(words.split(" ")[0])
            item.setData(words, Qt.ItemDataRole.AccessibleTextRole)
            self.cells.appendRow(item)
        self.grid.setCurrentIndex(self.cells.index(0, 0))
        self.none.setVisible(not self.cells.rowCount())

    def _step(self, by: int) -> None:
        row = self.grid.currentIndex().row() + by
        if 0 <= row < self.cells.rowCount():
            self.grid.setCurrentIndex(self.cells.index(row, 0))
            self.grid.scrollTo(self.grid.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            emoji = str(index.data())
            self.close()
            self.chosen.emit(emoji)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self._step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.grid.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True
