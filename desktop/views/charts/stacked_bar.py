"""Stacked bar: a whole cut into parts, with a legend (stacked ages are the one thing that needs one).

`paint_stacked` draws the bare bar, also in a table's cell; `StackedBar` is the chart with title, legend and reading.
"""

from collections.abc import Hashable, Sequence
from datetime import tzinfo

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.card import HEADER
from desktop.views.charts.chart import Chart
from desktop.views.charts.data import About, Part, Tone
from desktop.views.charts.inks import paint_tone, tone_color
from desktop.views.charts.numbers import COUNT, SHARE, Measure
from desktop.views.charts.reading import Reading, Row
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round, text_width

BAR, GAP, LEAST, LEGEND, SWATCH = 14, 2, 4, 18, 10
_SHAPED = (Tone.ON_TIME, Tone.SOON, Tone.OVERDUE, Tone.OK)


def part_boxes(box: QRectF, parts: Sequence[Part], whole: float = 0.0) -> list[QRectF]:
    """Where each part stands, from the left; `whole`: what the full width means (the sum of the parts if 0).

    A part that is not nothing is never thinner than 4 px; nothing has an empty box.
    """
    whole = whole or sum(max(0.0, part.value) for part in parts)
    shown = sum(part.value > 0 for part in parts)
    room = max(0.0, box.width() - GAP * max(0, shown - 1) - LEAST * shown)
    boxes, left = [], box.left()
    for part in parts:
        wide = LEAST + room * part.value / whole if part.value > 0 and whole else 0.0
        boxes.append(QRectF(left, box.top(), wide, box.height()))
        left += wide + (GAP if wide else 0)
    return boxes


def paint_stacked(painter: QPainter, box: QRectF, parts: Sequence[Part], theme: Theme, whole: float = 0.0) -> None:
    """The bar alone; for delegates too."""
    with painting(painter):
        for index, (part, where) in enumerate(zip(parts, part_boxes(box, parts, whole), strict=True)):
            if not where.width():
                continue
            color = tone_color(theme, part.tone, index)
            if theme.is_high_contrast and part.tone is Tone.QUIET:
                stroke_round(painter, where, theme.tokens.radius.bubble_tail, color)
            else:
                fill_round(painter, where, theme.tokens.radius.bubble_tail, color)


class StackedBar(Chart):
    """`parts` in the order given: the same everywhere."""

    def __init__(
        self, theme: Theme, about: About, measure: Measure = COUNT, parent: QWidget | None = None, *,
        zone: tzinfo | None = None, framed: bool = True,
    ) -> None:  # fmt: skip
        self.parts: tuple[Part, ...] = ()
        super().__init__(theme, about, parent, zone=zone, framed=framed)
        self.measure = measure

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show these."""
        self.parts = tuple(parts)
        self.show_ready()
        self.updateGeometry()

    def stops(self) -> int:
        return len(self.parts) if any(part.value for part in self.parts) else 0

    def key(self, stop: int) -> Hashable:
        part = self.parts[stop]
        return part.name if part.key is None else part.key

    def reading(self, stop: int) -> Reading:
        part, whole = self.parts[stop], sum(part.value for part in self.parts)
        share = SHARE.told(round(part.value / whole, 2)) if whole else "–"
        return Reading(part.name, (Row("", f"{self.measure.told(part.value)} · {share}"),))

    def spot(self, stop: int) -> QRectF:
        return part_boxes(self._bar(), self.parts)[stop].adjusted(0, -4, 0, 4)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(280), self.theme.px(HEADER + BAR + 12 + LEGEND + 16))

    def paint_body(self, painter: QPainter, body: QRectF) -> None:
        paint_stacked(painter, self._bar(), self.parts, self.theme)
        if self.at >= 0:
            stroke_round(painter, self.spot(self.at), 4, self.theme.colors.accent.focus, 2)
        left, top, px = body.left(), self._bar().bottom() + self.theme.px(8), self.theme.px
        for index, part in enumerate(self.parts):
            words = f"{part.name} {self.measure.told(part.value)}"
            wide = px(SWATCH + 6) + text_width(words, self.theme.font(Role.META)) + px(16)
            if left > body.left() and left + wide - px(16) > body.right():
                left, top = body.left(), top + px(LEGEND)
            line = QRectF(left, top, min(wide, body.right() - left), px(LEGEND))
            self._paint_legend(painter, line, words, index)
            left += wide

    def _bar(self) -> QRectF:
        body = self.body()
        return QRectF(body.left(), body.top(), body.width(), self.theme.px(BAR))

    def _paint_legend(self, painter: QPainter, line: QRectF, words: str, index: int) -> None:
        part, side = self.parts[index], self.theme.px(SWATCH)
        box = QRectF(line.left(), line.center().y() - side / 2, side, side)
        if part.tone in _SHAPED:
            paint_tone(painter, box, part.tone, self.theme)
        else:
            fill_round(painter, box, 2, tone_color(self.theme, part.tone, index))
        rest = line.adjusted(side + self.theme.px(6), 0, 0, 0)
        draw_line(painter, rest, words, self.theme.font(Role.META), self.theme.colors.text.secondary)
