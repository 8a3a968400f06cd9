"""What stands behind the lines of a `TimeSeries`: the usual band, the hatch, the target, now, the times of the axis."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.theme import Role, Theme
from desktop.views.charts.grid import LABEL_HIGH
from desktop.views.charts.inks import hatch
from desktop.views.delegates.painting import draw_line, painting, text_width


def paint_usual(
    painter: QPainter, area: QRectF, upper: Sequence[QPointF], lower: Sequence[QPointF], name: str, theme: Theme
) -> None:  # fmt: skip
    """The band between two lines, its name in its last third. Points are px within the area."""
    colors = theme.colors
    light = colors.border.subtle if theme.is_dark else colors.surface.hover
    with painting(painter):
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.surface.selected if theme.is_high_contrast else light)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        for start in upper[len(upper) * 2 // 3 :][:1]:
            words = QRectF(start.x(), start.y(), area.width() - start.x(), theme.px(LABEL_HIGH))
            draw_line(painter, words, name, theme.font(Role.MICRO), colors.text.secondary)


def paint_provisional(painter: QPainter, area: QRectF, left: float, right: float, name: str, theme: Theme) -> None:
    """Hatched from left to right (px within the area); its name where it fits."""
    left, right = max(0.0, left), min(area.width(), right)
    if right <= left:
        return
    box = QRectF(area.left() + left, area.top(), right - left, area.height())
    painter.fillRect(box, theme.colors.surface.canvas)
    painter.fillRect(box, hatch(theme))
    font = theme.font(Role.MICRO)
    if text_width(name, font) + 8 <= box.width():
        words = QRectF(box.left() + 4, box.top(), box.width() - 8, theme.px(LABEL_HIGH))
        draw_line(painter, words, name, font, theme.colors.text.secondary)


def paint_level(painter: QPainter, area: QRectF, y: float, theme: Theme) -> None:
    """The target, across."""
    painter.fillRect(QRectF(area.left(), round(area.top() + y) - 0.75, area.width(), 1.5), theme.colors.text.secondary)


def paint_now(painter: QPainter, area: QRectF, x: float, theme: Theme) -> None:
    """Now, dotted."""
    x = round(area.left() + x) + 0.5
    painter.setPen(QPen(theme.colors.text.tertiary, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def paint_times(
    painter: QPainter, area: QRectF, times: Sequence[tuple[float, str]], right: float, theme: Theme
) -> None:  # fmt: skip
    """(px within the area, words) under it; none over another, none beyond `right`."""
    px, font = theme.px, theme.font(Role.META)
    metrics, free = QFontMetricsF(font), 0.0
    down = area.bottom() + px(4) + (px(LABEL_HIGH) + metrics.ascent() - metrics.descent()) / 2
    painter.setFont(font)
    painter.setPen(theme.colors.text.tertiary)
    for at, words in times:
        x, wide = area.left() + at, metrics.horizontalAdvance(words)
        left = min(max(x - wide / 2, px(4)), right - wide - 3)
        painter.fillRect(QRectF(round(x), area.bottom(), 1, px(4)), theme.colors.border.strong)
        if left >= free:
            painter.drawText(QPointF(left, round(down)), words)
            free = left + wide + px(8)
