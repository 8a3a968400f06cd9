"""Choose a conversation: what to pass something on to. The palette's shape, with conversations only.

Nothing typed: the latest ones. What the customer of a closed window would not get is shown, and cannot be chosen.
"""

import asyncio

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QWidget

from desktop.commands.palette import fold
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.palette import results
from desktop.views.palette.delegate import ROW, PaletteDelegate
from desktop.views.palette.results import Row
from desktop.views.widgets import Hairline, IconMark, Ink, KeyCaps, PopupFrame, Scrim
from protocol.conversation import Conversation

WIDTH, TOP, INPUT, MOST, LATEST = 520, 112, 52, 380, 12
PAUSE_S = 0.05


class ConversationPicker(Scrim):
    """`chosen(id)` once; gone after a choice, Esc or a click beside it. `but` is left out."""

    chosen = Signal(int)

    def __init__(self, context: ViewContext, parent: QWidget, words: str, but: int | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, self._but = context, but
        self._before = parent.focusWidget()
        self._question: asyncio.Task[None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.frame = PopupFrame(self.theme, self, embedded=True, radius=self.theme.tokens.radius.dialog)
        self.input = QLineEdit()
        self.input.setProperty("bare", True)
        self.input.setFont(self.theme.font(Role.BODY))
        self.input.setFrame(False)
        self.input.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self.input.setAccessibleName(words)
        self.input.setPlaceholderText(words)
        self.rows = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self._delegate = PaletteDelegate(self.theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Conversaciones"))
        self._assemble()
        self.input.textChanged.connect(self._typed)
        self.input.installEventFilter(self)
        self.list.clicked.connect(self._choose)

    def _assemble(self) -> None:
        px = self.theme.px
        top = QWidget()
        top.setFixedHeight(px(INPUT))
        line = QHBoxLayout(top)
        line.setContentsMargins(px(20), 0, px(12), 0)
        line.setSpacing(px(12))
        line.addWidget(IconMark(self.theme, "forward", Ink.PRIMARY, 20))
        line.addWidget(self.input, 1)
        line.addWidget(KeyCaps(self.theme, ("Esc",)))
        for part in (top, Hairline(self.theme), self.list):
            self.frame.body.addWidget(part)

    def start(self) -> None:
        """Show the latest conversations and take the keyboard."""
        self._typed("")
        self.show()
        self.raise_()
        self.input.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        px, parent = self.theme.px, self.parentWidget()
        if parent is None:
            return
        heights = [self.list.sizeHintForRow(row) for row in range(self.rows.rowCount())]
        listed = min(px(MOST), sum(heights) + px(8)) if heights else px(48)
        width, top = min(px(WIDTH), parent.width() - px(32)), min(px(TOP), parent.height() // 8)
        height = min(px(INPUT) + listed + 12, parent.height() - top - px(16))
        self.frame.setGeometry((parent.width() - width) // 2, top, width, height)

    def _typed(self, text: str) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None
        self._delegate.typed = text.strip()
        if text.strip():
            self._question = self._context.tasks.ask(self._look(text.strip()))
        else:
            self._fill(self._latest())

    def _latest(self) -> list[Conversation]:
        store = self._context.session.store
        ids = store.views["all"]
        found = (store.rows.at(ids, place) for place in range(min(LATEST, len(ids))))
        return [row for row in found if row is not None]

    async def _look(self, text: str) -> None:
        await asyncio.sleep(PAUSE_S)
        people, _ = await self._context.session.search(text)
        wanted = fold(text)
        near = [row for row in people if wanted in fold(row.name) or wanted in (row.phone or "")]
        self._fill((near or people)[:LATEST])

    def _fill(self, found: list[Conversation]) -> None:
        self.rows.clear()
        now = self._context.session.clock.now()
        for about in found:
            if about.id != self._but:
                closed = about.window_until is None or about.window_until <= now
                self._append(results.person_rows(self._context, [about])[0], closed=closed)
        if not self.rows.rowCount():
            self._append(results.label(self.tr("Nadie con ese nombre o teléfono")), closed=False)
        self._step(1, from_row=-1)
        self._place()

    def _append(self, row: Row, *, closed: bool) -> None:
        off = self.tr("Ventana cerrada: solo plantillas")
        if closed:
            row = Row(kind=row.kind, text=row.text, person=row.person, off=off, detail=off)
        item = QStandardItem(row.text)
        item.setData(row, ROW)
        item.setData(", ".join(part for part in (row.text, row.detail) if part), Qt.ItemDataRole.AccessibleTextRole)
        if row.target is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.rows.appendRow(item)

    def _step(self, by: int, from_row: int | None = None) -> None:
        row = self.list.currentIndex().row() if from_row is None else from_row
        for _ in range(self.rows.rowCount()):
            row = (row + by) % self.rows.rowCount()
            index = self.rows.index(row, 0)
            if index.data(ROW).target is not None:
                self.list.setCurrentIndex(index)
                return

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is not None and row.target is not None:
            self.dismiss()
            self.chosen.emit(int(row.target))

    def dismiss(self) -> None:
        """Close and give the keyboard back."""
        if self._question is not None:
            self._question.cancel()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.dismiss()
