"""The bar over a conversation on offer: who asks, how long there is, accept or decline; for others, who is asked.

Under the header of the open conversation; hidden while nothing is on offer. Seconds tick once a second; nothing blinks.
"""

from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n.routing_words import decline_reasons
from desktop.models.rows import ConversationRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import bare, draw_line, isolate, painting
from desktop.views.shortcuts import caps_of
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Menu, ThemedWidget, set_tooltip

HEIGHT, TALL, LEFT, TEXT = 48, 60, 20, 46


class OfferBar(ThemedWidget):
    """`acted(command id)` for its buttons; `ask_reason` is what the command to decline shows.

    `left_keyboard` when it goes away with the keyboard in it, which would land on whatever comes next.
    """

    acted = Signal(str)
    left_keyboard = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._row: ConversationRow | None = None
        self.words, self.note = "", ""
        theme, px = context.theme, context.theme.px
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.left = Label(theme, "", Role.META, Ink.SECONDARY)
        self.accept = Button(theme, self.tr("Aceptar"), ButtonKind.PRIMARY, small=True)
        self.decline = Button(theme, self.tr("Rechazar"), small=True)
        set_tooltip(self.accept, theme, self.tr("Aceptar"), caps_of(context, "routing.accept"))
        set_tooltip(self.decline, theme, self.tr("Rechazar"), caps_of(context, "routing.decline"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, px(12), 1)
        line.setSpacing(px(8))
        line.addStretch(1)
        for part in (self.left, self.decline, self.accept):
            line.addWidget(part)
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(self._decline)
        self.hide()

    def show_row(self, row: ConversationRow | None) -> None:
        """Show the offer of a conversation, if it has one that still runs."""
        self._row = row
        offer = row.offer if row is not None else None
        if row is None or offer is None:
            had = self.accept.hasFocus() or self.decline.hasFocus()
            self.hide()
            if had:
                self.left_keyboard.emit()
            return
        for button in (self.accept, self.decline):
            button.setVisible(row.offered)
        self.words, self.note = self._words(row), offer.note
        self.setAccessibleName(bare(f"{self.words} {self.note}".strip()))
        self.updateGeometry()
        self.show()
        self.tick(self._context.session.clock.now())
        self.update()

    def tick(self, now: datetime) -> None:
        """A second has passed."""
        offer = self._row.offer if self._row is not None else None
        if offer is None or offer.expires_at is None:
            return
        seconds = max(0, round((offer.expires_at - now).total_seconds()))
        words = f"{seconds // 60}:{seconds % 60:02}"
        if self.left.text() != words:
            self.left.setText(words)
        for button in (self.accept, self.decline):
            button.setEnabled(seconds > 0)

    def ask_reason(self) -> None:
        """Decline: choose why."""
        menu = Menu(self.theme, self)
        for reason in decline_reasons():
            menu.add(reason).setData(reason)
        menu.triggered.connect(self._declined)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.decline.mapToGlobal(QPoint(0, self.decline.height())))

    def _declined(self, action: QAction) -> None:
        if self._row is not None:
            none = action.data() == decline_reasons()[-1]
            self._context.session.decline_offer(self._row.id, "" if none else str(action.data()))

    def _accept(self) -> None:
        self.acted.emit("routing.accept")

    def _decline(self) -> None:
        self.acted.emit("routing.decline")

    def _words(self, row: ConversationRow) -> str:
        offer, people = row.offer, self._context.session.store.people
        assert offer is not None  # noqa: S101  asked for by `show_row`
        sender, receiver = people.name(offer.from_user), people.name(offer.to_user)
        if row.offered and sender:
            return self.tr("{0} te transfiere esta conversación").format(isolate(sender))
        if row.offered:
            return self.tr("Te ofrecen esta conversación")
        return self.tr("Ofrecida a {0}: falta su respuesta").format(isolate(receiver))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(TALL if self.note else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(TALL if self.note else HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, box = self.theme, self.theme.px, QRectF(self.rect())
        colors, status = theme.colors, theme.colors.status
        with painting(QPainter(self)) as painter:
            painter.fillRect(box, status.info_soft)
            painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), colors.border.subtle)
            middle = (box.height() - 1) / 2
            theme.icons.paint(painter, QPointF(px(LEFT + 8), middle), "arrow-left-right", status.info, px(16))
            line = QRectF(px(TEXT), 0, self.left.x() - px(TEXT + 12), box.height() - 1)
            if self.note:
                line = QRectF(line.left(), px(10), line.width(), px(20))
            draw_line(painter, line, self.words, theme.font(Role.UI_STRONG), colors.text.primary)
            if self.note:
                line.translate(0, px(20))
                draw_line(painter, line, " ".join(self.note.split()), theme.font(Role.META), colors.text.secondary)
