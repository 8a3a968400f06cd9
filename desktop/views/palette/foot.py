"""Small parts of the palette: the chip that names the conversation it acts on, and the foot that teaches its signs."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import (
    draw_line,
    key_caps_size,
    paint_key_caps,
    painting,
    stroke_round,
    text_width,
)
from desktop.views.widgets import PaintedMark, ThemedWidget


class ContextChip(PaintedMark):
    """The open conversation's customer."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.name = name
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        width = text_width(self.name, self.theme.font(Role.META)) + self.theme.px(42)
        return QSize(min(round(width), self.theme.px(220)), self.theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            stroke_round(painter, box, theme.tokens.radius.small, colors.border.strong)
            middle = QPointF(px(16), box.center().y())
            theme.icons.paint(painter, middle, "message-square", colors.text.primary, px(14))
            draw_line(
                painter, box.adjusted(px(30), 0, -px(8), 0), self.name, theme.font(Role.META), colors.text.primary
            )


class PaletteFoot(ThemedWidget):
    """> commands, # labels, @ people, digits phones; arrows and Enter."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(300), self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, middle = self.theme.px, self.height() / 2
        signs = (
            (">", self.tr("solo comandos")), ("#", self.tr("etiquetas")), ("@", self.tr("personas")),
            ("0–9", self.tr("teléfonos")),
        )  # fmt: skip
        with painting(QPainter(self)) as painter:
            left = float(px(20))
            for sign, words in signs:
                left = self._pair(painter, left, middle, (sign,), words) + px(18)
            run = self.tr("ejecutar")
            keys = ("↑", "↓", "↵")
            width = key_caps_size(keys, self.theme).width() + px(8) + text_width(run, self.theme.font(Role.META))
            self._pair(painter, self.width() - px(20) - width, middle, keys, run)

    def _pair(self, painter: QPainter, left: float, middle: float, keys: tuple[str, ...], words: str) -> float:
        theme, px = self.theme, self.theme.px
        size = key_caps_size(keys, theme)
        paint_key_caps(painter, QPointF(round(left), middle - size.height() / 2), keys, theme)
        left += size.width() + px(8)
        box = QRectF(left, 0, px(200), self.height())
        return left + draw_line(painter, box, words, theme.font(Role.META), theme.colors.text.secondary)
