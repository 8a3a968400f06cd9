"""What the search found: local conversations and messages at once, the gateway's below a line when they come.

The local question is answered from the encrypted cache; a newer question ends the older one. What the gateway could not
be asked, without a line, it is asked when the line is back.
"""

import asyncio
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.i18n.moments import list_time
from desktop.i18n.phones import readable
from desktop.models.subscription import Subscriptions
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates import painting as paint
from protocol.content import Note, Text
from protocol.message import Message

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2
SECOND = Qt.ItemDataRole.UserRole + 3
TIME = Qt.ItemDataRole.UserRole + 4
PERSON = Qt.ItemDataRole.UserRole + 5
PAUSE_S = 0.06


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(28 if index.data(KIND) == "label" else 52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, rect = self.theme, self.theme.px, option.rect
        state: QStyle.StateFlag = option.state
        where: QRect = rect
        box = QRectF(where).adjusted(px(6), 0, -px(6), 0)
        text = str(index.data() or "")
        with paint.painting(painter):
            if index.data(KIND) == "label":
                line = box.adjusted(px(10), px(6), 0, 0)
                paint.draw_line(painter, line, text, theme.font(Role.MICRO, 600), theme.colors.text.secondary)
                return
            if state & QStyle.StateFlag.State_Selected:
                paint.fill_round(painter, box, theme.tokens.radius.card, theme.colors.surface.selected)
            elif state & QStyle.StateFlag.State_MouseOver:
                paint.fill_round(painter, box, theme.tokens.radius.card, theme.colors.surface.hover)
            self._paint_hit(painter, box, index, text)

    def _paint_hit(self, painter: QPainter, box: QRectF, index: Index, text: str) -> None:
        theme, px, ink = self.theme, self.theme.px, self.theme.colors.text
        left = box.left() + px(10)
        if index.data(KIND) == "person":
            face = QRectF(left, box.top() + px(10), px(32), px(32))
            paint.paint_avatar(painter, face, paint.AvatarValue.customer(text, index.data(PERSON)), theme)
        else:
            middle = QPointF(left + px(16), box.center().y())
            theme.icons.paint(painter, middle, "message-square-text", ink.secondary, px(16))
        line = QRectF(left + px(42), box.top() + px(7), box.right() - px(10) - left - px(42), px(20))
        right = Qt.AlignmentFlag.AlignRight
        used = paint.draw_line(painter, line, str(index.data(TIME) or ""), theme.font(Role.META), ink.secondary, right)
        paint.draw_line(painter, line.adjusted(0, 0, -used - px(8), 0), text, theme.font(Role.UI, 500), ink.primary)
        second = line.translated(0, px(19))
        paint.draw_line(painter, second, str(index.data(SECOND) or ""), theme.font(Role.META), ink.secondary)


class SearchResults(QListView):
    """`opened(conversation id)` when a result is chosen."""

    opened = Signal(int)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = ""
        self._question: asyncio.Task[None] | None = None
        self._known: set[int] = set()
        self._promised = False
        self._unanswered = ""
        """What the gateway still has to be asked."""
        self._subscriptions = Subscriptions()
        self._subscriptions.add(context.session.on_line(self._on_line))
        self._results = QStandardItemModel(self)
        self.setModel(self._results)
        self.setItemDelegate(_Delegate(context.theme, self))
        self.setAccessibleName(self.tr("Resultados de la búsqueda"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def close_models(self) -> None:
        """Stop listening and asking."""
        self._subscriptions.close()
        self.close_questions()

    def close_questions(self) -> None:
        """Stop asking."""
        if self._question is not None:
            self._question.cancel()
            self._question = None

    def ask(self, text: str) -> None:
        """Look for something; an empty text clears the results."""
        self._asked, self._unanswered, self._promised = text.strip(), "", False
        self.close_questions()
        if not self._asked:
            self._results.clear()
            return
        self._question = self._context.tasks.ask(self._look(self._asked))

    def open_first(self) -> None:
        """Enter in the search field."""
        for row in range(self._results.rowCount()):
            if self._results.index(row, 0).data(ID):
                self._choose(self._results.index(row, 0))
                return

    async def _look(self, text: str) -> None:
        await asyncio.sleep(PAUSE_S)
        session, now = self._context.session, self._context.session.clock.now()
        people, messages = await session.search(text)
        self._results.clear()
        if people:
            self._label(self.tr("Personas y conversaciones"))
        for row in people[:20]:
            self._add("person", row.id, row.name, readable(row.phone), list_time(row.activity_at, now), row.contact_id)
        if messages:
            self._label(self.tr("Mensajes"))
        for message in messages[:60]:
            self._add_message(message, now)
        if not people and not messages:
            self._label(self.tr("Nada en este dispositivo"))
        self._known = {message.id for message in messages}
        await self._look_further(text)

    def _on_line(self, status: object) -> None:
        if getattr(status, "state", "") == "online" and self._unanswered:
            if self._promised:
                self._results.removeRow(self._results.rowCount() - 1)
            self._promised = False
            self._question = self._context.tasks.ask(self._look_further(self._unanswered))

    async def _look_further(self, text: str) -> None:
        """What the gateway finds beyond this computer; without a line it is asked later."""
        self._unanswered, now = "", self._context.session.clock.now()
        try:
            found = await self._context.session.search_gateway(text)
        except Exception:  # noqa: BLE001  offline: what is here must do, the banner says why
            self._unanswered = text
            if self._context.session.line.state != "online":
                self._label(self.tr("El servidor se consulta al volver la conexión"))
                self._promised = True
            return
        hits = [hit for hit in found if hit.message_id not in self._known]
        if hits:
            self._label(self.tr("Del servidor"))
        for hit in hits:
            self._add("message", hit.conversation_id, hit.name, hit.excerpt, list_time(hit.at, now))

    def _add_message(self, message: Message, now: datetime) -> None:
        body = message.content.body if isinstance(message.content, Text | Note) else ""
        row = self._context.session.store.rows.get(message.conversation_id)
        name = row.name if row else message.author.name or ""
        self._add("message", message.conversation_id, name, " ".join(body.split()), list_time(message.at, now))

    def _label(self, text: str) -> None:
        item = QStandardItem(text)
        item.setData("label", KIND)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._results.appendRow(item)

    def _add(self, kind: str, id: int, name: str, second: str, time: str, person: int = 0) -> None:
        item = QStandardItem(name)
        for role, value in ((KIND, kind), (ID, id), (SECOND, second), (TIME, time), (PERSON, person)):
            item.setData(value, role)
        item.setData(f"{name}, {second}, {time}", Qt.ItemDataRole.AccessibleTextRole)
        self._results.appendRow(item)

    def _choose(self, index: Index) -> None:
        id = index.data(ID)
        if id:
            self.opened.emit(int(id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)
