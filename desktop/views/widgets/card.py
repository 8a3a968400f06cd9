"""A raised card with a 1 px border: the ground of progress, errors, empty states, dialogs and tables."""

from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets.base import ThemedWidget


class CardKind(StrEnum):
    """How far the card stands out."""

    CARD = "card"
    DIALOG = "dialog"


class Card(ThemedWidget):
    """Paints only its ground; put a layout into it."""

    def __init__(self, theme: Theme, kind: CardKind = CardKind.CARD, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.kind = kind

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, radius = self.theme.colors, self.theme.tokens.radius
        dialog = self.kind is CardKind.DIALOG
        line = colors.border.strong if dialog else colors.border.subtle
        with painting(QPainter(self)) as painter:
            box = QRectF(self.rect())
            stroke_round(painter, box, radius.dialog if dialog else radius.card, line, fill=colors.surface.raised)
