"""The calm bar over the list: signed in, but declared offline, so nothing new is dealt to me. It asks once per start.

What always holds: whoever goes offline on purpose, or says "not now", is not told again.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.attendance import left_out
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Paragraph, ThemedWidget


class OfflineBar(ThemedWidget):
    """`acted(command id)` of its button; `left_keyboard` when it goes away with the keyboard in it."""

    acted = Signal(str)
    left_keyboard = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context, self._over = context, False
        theme, px = context.theme, context.theme.px
        words = self.tr("Estás desconectado/a: no recibirás conversaciones nuevas.")
        self.words = Paragraph(theme, words, Role.META, Ink.PRIMARY)
        self.available = Button(theme, self.tr("Ponerme disponible"), ButtonKind.SOFT, "circle-check", small=True)
        self.not_now = Button(theme, self.tr("Ahora no"), ButtonKind.GHOST, small=True)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(8), px(12), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.words)
        row.setSpacing(px(4))
        row.addWidget(self.available)
        row.addWidget(self.not_now)
        row.addStretch(1)
        column.addLayout(row)
        self.available.clicked.connect(self._become_available)
        self.not_now.clicked.connect(self._leave)
        self.setAccessibleName(words)
        self.hide()

    def refresh(self) -> None:
        """Look at the line, at what I declared and at how my teams are dealt."""
        session = self._context.session
        mine, online = session.store.office.presence.get(session.store.my_id()), session.line.state == "online"
        if online and mine is not None and mine.declared != "offline":
            self._over = True
        had = self.available.hasFocus() or self.not_now.hasFocus()
        self.setVisible(online and not self._over and left_out(session.store))
        if had and self.isHidden():
            self.left_keyboard.emit()

    def _become_available(self) -> None:
        self.acted.emit("presence.available")
        self.refresh()

    def _leave(self) -> None:
        self._over = True
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.sunken)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colors.border.subtle)
