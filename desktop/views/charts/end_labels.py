"""Labels at the ends of lines instead of a legend: name and newest value, in the line's colour, none over another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from desktop.theme import Role, Theme
from desktop.views.charts.inks import series
from desktop.views.delegates.painting import draw_line, text_width

GAP, HIGH, WIDEST = 8, 16, 0.34


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Words at `x` px and a share `y` of the height from the top; without `series` in grey."""

    words: str
    x: float
    y: float
    series: int | None = None


def labels_room(labels: Sequence[EndLabel], area: QRectF, theme: Theme) -> float:
    """The px right of the lines that labels need which do not fit within; a third of the width at most."""
    font = _font(theme)
    needs = (label.x + theme.px(GAP) + text_width(label.words, font) + 2 - area.width() for label in labels)
    need = max(needs, default=0.0)
    # Lines that end early move left too when the room shrinks: what is asked for is always enough.
    return min(area.width() * WIDEST, need) if need > 0 else 0.0


def paint_ends(painter: QPainter, labels: Sequence[EndLabel], area: QRectF, body: QRectF, theme: Theme) -> None:
    """Draw them, moved apart where they would touch."""
    high, font = theme.px(HIGH), _font(theme)
    order = sorted(labels, key=lambda label: label.y)
    tops = spread([area.top() + label.y * area.height() - high / 2 for label in order], high, area)
    for label, top in zip(order, tops, strict=True):
        left = area.left() + label.x + theme.px(GAP)
        box = QRectF(left, top, max(0.0, body.right() - left), high)
        draw_line(painter, box, label.words, font, label_ink(label, theme))


def spread(tops: Sequence[float], high: float, area: QRectF) -> list[float]:
    """Ascending tops with room between them, as near to the wished ones as that allows."""
    found: list[float] = []
    for top in tops:
        found.append(max(top, found[-1] + high) if found else top)
    limit = area.bottom() + high / 2
    for at in range(len(found) - 1, -1, -1):
        found[at] = min(found[at], limit - high)
        limit = found[at]
    return found


def _font(theme: Theme) -> QFont:
    return theme.font(Role.MICRO, 600)


def label_ink(label: EndLabel, theme: Theme) -> QColor:
    """The colour of the line, dark enough to read: the second one is not on white, its text takes the SLA ink."""
    if label.series is None:
        return theme.colors.text.secondary
    color = series(theme, label.series).color
    if theme.is_dark:
        return color
    return color.darker(125) if color.lightnessF() > 0.4 or label.series == 1 else color
