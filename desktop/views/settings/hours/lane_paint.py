"""Paints one day of the week editor to scale: hour lines, stretches, the pause between them, the chosen one.

Geometry is told by `Scale`, which the ruler shares, so that every row and the ruler agree.
"""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.i18n.week_words import stretch_words
from desktop.models.week import Day, Stretch, gaps_of
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round, text_width

TICK, FIRST_TICK = 180, 60
BAR = 36
GRIP = 7
"""Pixels at each end of a stretch that move the edge alone."""
LONGEST_PAUSE, PAUSE_FROM, PAUSE_UNTIL = 180, 11 * 60, 17 * 60


class Scale(Struct, frozen=True):
    """Minutes `first` to `last` over `width` pixels."""

    first: int
    last: int
    width: float

    def x(self, minute: float) -> float:
        """Where a minute stands."""
        return (minute - self.first) / max(1, self.last - self.first) * self.width

    def minute(self, x: float) -> float:
        """The minute at a place."""
        return self.first + x / max(1.0, self.width) * (self.last - self.first)

    def ticks(self) -> Iterator[int]:
        """The hours with a line."""
        first = -(-(self.first - FIRST_TICK) // TICK) * TICK + FIRST_TICK
        return iter(range(first, self.last + 1, TICK))

    def bar(self, one: Stretch, height: float, thick: float) -> QRectF:
        """The box of a stretch in a lane of that height."""
        left = self.x(one.opens)
        return QRectF(left, (height - thick) / 2, self.x(one.closes) - left, thick)


def paint_lines(painter: QPainter, theme: Theme, scale: Scale, height: float) -> None:
    """The hour lines."""
    for tick in scale.ticks():
        painter.fillRect(QRectF(round(scale.x(tick)), 0, 1, height), theme.colors.border.subtle)


def paint_lane(
    painter: QPainter, theme: Theme, scale: Scale, height: float, hours: Day, chosen: int | None, *, focused: bool,
    enabled: bool,
) -> None:  # fmt: skip
    """One day; `chosen` has its grips, and the ring while the lane has the keyboard."""
    with painting(painter):
        paint_lines(painter, theme, scale, height)
        for gap in gaps_of(hours):
            _paint_pause(painter, theme, scale, height, gap)
        for at, one in enumerate(hours):
            box = scale.bar(one, height, theme.px(BAR))
            _paint_bar(painter, theme, box, one, enabled=enabled)
            if at == chosen and enabled:
                _paint_chosen(painter, theme, box, focused=focused)


def _paint_bar(painter: QPainter, theme: Theme, box: QRectF, one: Stretch, *, enabled: bool) -> None:
    accent, colors = theme.colors.accent, theme.colors
    fill, line = (accent.soft, accent.soft_border) if enabled else (colors.surface.hover, colors.border.subtle)
    stroke_round(painter, box, theme.tokens.radius.control, line, fill=fill)
    font, ink = theme.font(Role.UI_STRONG), accent.text if enabled else colors.text.disabled
    words, room = stretch_words(one), box.width() - theme.px(8)
    if text_width(words, font) <= room:
        draw_line(painter, box, words, font, ink, Qt.AlignmentFlag.AlignHCenter)


def _paint_chosen(painter: QPainter, theme: Theme, box: QRectF, *, focused: bool) -> None:
    accent, px = theme.colors.accent, theme.px
    stroke_round(painter, box, theme.tokens.radius.control, accent.fill, 1)
    for x in (box.left() + px(5), box.right() - px(8)):
        fill_round(painter, QRectF(x, box.center().y() - px(7), px(3), px(14)), 1.5, accent.fill)
    if focused:
        ring = box.adjusted(-px(2), -px(2), px(2), px(2))
        stroke_round(painter, ring, theme.tokens.radius.control + 2, accent.focus, 2)


def _paint_pause(painter: QPainter, theme: Theme, scale: Scale, height: float, gap: Stretch) -> None:
    left, right = scale.x(gap.opens), scale.x(gap.closes)
    midday = gap.opens >= PAUSE_FROM and gap.closes <= PAUSE_UNTIL and gap.closes - gap.opens <= LONGEST_PAUSE
    if midday and right - left >= theme.px(16):
        center = QPointF((left + right) / 2, height / 2)
        theme.icons.paint(painter, center, "utensils", theme.colors.text.secondary, theme.px(14))
