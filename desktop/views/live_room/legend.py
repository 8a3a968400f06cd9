"""What the colours of a table's bars mean: a square, a word and a number each, in one line. Called by `RoomCard`."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts import Part
from desktop.views.charts.inks import tone_color
from desktop.views.charts.numbers import number
from desktop.views.delegates.painting import draw_line, fill_round, painting, text_width

HIGH, SIDE, SQUARE, NEAR, APART = 36, 16, 10, 6, 14


class Legend(QWidget):
    """Read out as its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.parts: tuple[Part, ...] = ()
        theme.changed.connect(self.updateGeometry)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Other numbers."""
        if (found := tuple(parts)) != self.parts:
            self.parts = found
            self.setAccessibleName(" · ".join(self._words()))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(SIDE), self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _words(self) -> list[str]:
        return [f"{part.name} {number(round(part.value))}" for part in self.parts]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, font = self.theme, self.theme.px, self.theme.font(Role.META)
        left, side, middle = float(px(SIDE)), px(SQUARE), self.height() / 2
        with painting(QPainter(self)) as painter:
            for part, words in zip(self.parts, self._words(), strict=True):
                fill_round(painter, QRectF(left, middle - side / 2, side, side), 2, tone_color(theme, part.tone))
                left += side + px(NEAR)
                wide = text_width(words, font)
                room = QRectF(left, 0, min(wide + 2, self.width() - left), self.height())
                draw_line(painter, room, words, font, theme.colors.text.secondary)
                left += wide + px(APART)
