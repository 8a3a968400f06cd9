"""A laid-out row: its height, how it is painted, where it can be clicked, and its text for selection.

Coordinates are the row's own: x from the viewport's left edge, y from the row's top (the gap above belongs to the row).
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop.models.rows import TimelineRow
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.hits import Hit
from desktop.views.timeline.text_block import TextBlock


class LaidRow:
    """Base of all rows. `box` is what the focus ring goes around; `body` the selectable text, if any."""

    def __init__(self, row: TimelineRow) -> None:
        self.row = row
        self.height = 0.0
        self.box = QRectF()
        self.body: TextBlock | None = None
        self.body_at = QPointF()
        self.body_width = 0.0
        self.hits: list[Hit] = []

    def paint(self, painter: QPainter, state: PaintState) -> None:
        """Draw the row; the painter stands at its top left corner."""
        raise NotImplementedError

    def says(self) -> str:
        """The row as a sentence."""
        raise NotImplementedError

    def hit_at(self, point: QPointF) -> Hit | None:
        """What a click at this point means."""
        return next((hit for hit in self.hits if hit.rect.contains(point)), None)

    def text_at(self, point: QPointF) -> int | None:
        """The caret position nearest to a point, or None when the row has no text to select."""
        if self.body is None:
            return None
        return self.body.position_at(point - self.body_at, self.body_width)

    def ground(self) -> QColor:
        """The colour behind the text."""
        return QColor()

    def copy_text(self) -> str:
        """What copying the whole row gives."""
        return self.body.says() if self.body is not None else ""


def bubble_path(box: QRectF, radius: float, tail: float, *, left: bool, right: bool) -> QPainterPath:
    """A rounded box; the lower left or lower right corner has the small radius."""
    path = QPainterPath()
    low_left, low_right = (tail if left else radius), (tail if right else radius)
    x1, y1, x2, y2 = box.left(), box.top(), box.right(), box.bottom()
    path.moveTo(x1 + radius, y1)
    path.lineTo(x2 - radius, y1)
    path.arcTo(QRectF(x2 - 2 * radius, y1, 2 * radius, 2 * radius), 90, -90)
    path.lineTo(x2, y2 - low_right)
    path.arcTo(QRectF(x2 - 2 * low_right, y2 - 2 * low_right, 2 * low_right, 2 * low_right), 0, -90)
    path.lineTo(x1 + low_left, y2)
    path.arcTo(QRectF(x1, y2 - 2 * low_left, 2 * low_left, 2 * low_left), -90, -90)
    path.lineTo(x1, y1 + radius)
    path.arcTo(QRectF(x1, y1, 2 * radius, 2 * radius), 180, -90)
    return path
