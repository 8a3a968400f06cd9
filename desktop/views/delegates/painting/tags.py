"""Tags: ten colours, five shapes. Inline (shape and word, in rows) and as a 24 px chip (in panels)."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import shapes
from desktop.views.delegates.painting.cache import paint_cached
from desktop.views.delegates.painting.surface import painting, stroke_round
from desktop.views.delegates.painting.text import draw_line, text_width

_SHAPES: dict[str, Callable[[], QPainterPath]] = {
    "disc": lambda: shapes.disc(5.6),
    "square": shapes.square,
    "diamond": shapes.diamond,
    "triangle": shapes.triangle,
    "ring": lambda: shapes.ring(5.8, 3.2),
}
SHAPE = 9
INLINE_GAP = 6
CHIP_HEIGHT = 24
CHIP_PAD = 9
CHIP_GAP = 6
CHIP_END = 10


class TagValue(Struct, frozen=True):
    """A tag as shown: `tag_id` picks colour and shape, `name` is customer-made plain text."""

    tag_id: str
    name: str


def tag_path(tag_id: str, theme: Theme) -> QPainterPath:
    """Return the tag's shape on the 12 unit box."""
    return _SHAPES[theme.tag(tag_id).shape]()


def paint_tag_shape(painter: QPainter, rect: QRectF, tag_id: str, theme: Theme) -> None:
    """Draw the coloured shape of a tag filling `rect`."""
    with painting(painter):
        shapes.place(painter, rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tag_color(tag_id))
        painter.drawPath(tag_path(tag_id, theme))


def tag_size(value: TagValue, theme: Theme) -> QSizeF:
    """Return the room of an inline tag."""
    width = theme.px(SHAPE) + theme.px(INLINE_GAP) + text_width(value.name, theme.font(Role.MICRO))
    return QSizeF(round(width + 0.5), theme.px(18))


def paint_tag(
    painter: QPainter, pos: QPointF, value: TagValue, theme: Theme, max_width: float = 1e6, color: QColor | None = None
) -> QRectF:
    """Draw shape and word on an 18 px line; return the box filled, at most `max_width` wide."""
    size = tag_size(value, theme)
    rect = QRectF(pos, QSizeF(min(size.width(), max_width), size.height()))
    ink = color or theme.colors.text.secondary
    key = (value, ink.rgba())
    paint_cached(painter, rect, key, theme, lambda brush, box: _draw_tag(brush, box, value, theme, ink))
    return rect


def _draw_tag(painter: QPainter, rect: QRectF, value: TagValue, theme: Theme, ink: QColor) -> None:
    side = theme.px(SHAPE)
    paint_tag_shape(painter, QRectF(rect.left(), rect.center().y() - side / 2, side, side), value.tag_id, theme)
    with painting(painter):
        words = rect.adjusted(side + theme.px(INLINE_GAP), 0, 0, 0)
        draw_line(painter, words, value.name, theme.font(Role.MICRO), ink)


def tag_chip_size(value: TagValue, theme: Theme) -> QSizeF:
    """Return the room of a chip."""
    around = theme.px(CHIP_PAD) + theme.px(SHAPE) + theme.px(CHIP_GAP) + theme.px(CHIP_END)
    return QSizeF(round(around + text_width(value.name, theme.font(Role.META)) + 0.5), theme.px(CHIP_HEIGHT))


def paint_tag_chip(
    painter: QPainter, rect: QRectF, value: TagValue, theme: Theme, ground: QColor | None = None
) -> None:
    """Draw a tag as a pill filling `rect`."""
    colors = theme.colors
    side = theme.px(SHAPE)
    with painting(painter):
        stroke_round(painter, rect, rect.height() / 2, colors.border.strong, fill=ground or colors.surface.raised)
        left = rect.left() + theme.px(CHIP_PAD)
        paint_tag_shape(painter, QRectF(left, rect.center().y() - side / 2, side, side), value.tag_id, theme)
        left += side + theme.px(CHIP_GAP)
        words = QRectF(left, rect.top(), rect.right() - theme.px(CHIP_END) - left, rect.height())
        draw_line(painter, words, value.name, theme.font(Role.META), colors.text.primary)
