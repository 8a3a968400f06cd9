"""The relay rail ("Recorrido del caso"): whose time a case has taken, always in the same order and colours."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop.theme import Theme
from desktop.views.delegates.painting.surface import painting

GAP = 2
LEAST = 4


class RailKind(StrEnum):
    """Whose time a segment is."""

    BOT = "bot"
    QUEUE = "queue"
    OWNER = "owner"
    CUSTOMER = "customer"


class RailSegment(Struct, frozen=True):
    """A stretch of time: kind, seconds, and the name shown in the legend (already translated)."""

    kind: RailKind
    seconds: float
    name: str
    shown: str = ""


def rail_color(kind: RailKind, theme: Theme) -> QColor:
    """Return a segment's colour."""
    chart = theme.colors.chart
    colors = {
        RailKind.BOT: chart[5].color,
        RailKind.QUEUE: chart[1].color,
        RailKind.OWNER: chart[0].color,
        RailKind.CUSTOMER: theme.colors.border.strong,
    }
    return colors[kind]


def _widths(segments: Sequence[RailSegment], room: float) -> list[float]:
    total = sum(segment.seconds for segment in segments) or 1.0
    wanted = [max(LEAST, room * segment.seconds / total) for segment in segments]
    over = sum(wanted) - room
    longest = max(range(len(wanted)), key=wanted.__getitem__)
    wanted[longest] -= over
    return wanted


def paint_rail(painter: QPainter, rect: QRectF, segments: Sequence[RailSegment], theme: Theme) -> list[QRectF]:
    """Draw the bar filling `rect`; return one box per segment, for tooltips and accessible children."""
    if not segments:
        return []
    boxes: list[QRectF] = []
    left = rect.left()
    for width in _widths(segments, rect.width() - GAP * (len(segments) - 1)):
        boxes.append(QRectF(left, rect.top(), width, rect.height()))
        left += width + GAP
    with painting(painter):
        clip = QPainterPath()
        clip.addRoundedRect(rect, 2, 2)
        painter.setClipPath(clip)
        for box, segment in zip(boxes, segments, strict=True):
            _paint_segment(painter, box, segment.kind, theme)
    return boxes


def _paint_segment(painter: QPainter, box: QRectF, kind: RailKind, theme: Theme) -> None:
    color = rail_color(kind, theme)
    if theme.is_high_contrast and kind is RailKind.CUSTOMER:
        painter.setPen(color)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, 1, 1)
