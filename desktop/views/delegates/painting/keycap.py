"""Key caps: the little boxes that teach a shortcut where its action is offered."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.theme import Role, Theme
from desktop.views.delegates.painting.surface import painting, stroke_round
from desktop.views.delegates.painting.text import draw_line, text_width

HEIGHT = 18
GAP = 3
PAD = 5


def _cap_width(key: str, theme: Theme) -> float:
    return max(theme.px(HEIGHT), round(text_width(key, theme.font(Role.MICRO)) + 2 * theme.px(PAD) + 1))


def key_caps_size(keys: Sequence[str], theme: Theme) -> QSizeF:
    """Return the room of a row of key caps."""
    widths = sum(_cap_width(key, theme) for key in keys)
    return QSizeF(widths + theme.px(GAP) * max(0, len(keys) - 1), theme.px(HEIGHT))


def paint_key_caps(
    painter: QPainter, pos: QPointF, keys: Sequence[str], theme: Theme, *, on_inverse: bool = False
) -> QRectF:
    """Draw key caps from `pos` to the right; `on_inverse` for the dark tooltip ground. Return the box."""
    colors = theme.colors
    line: QColor = colors.text.on_inverse if on_inverse else colors.border.strong
    ink: QColor = colors.text.on_inverse if on_inverse else colors.text.secondary
    fill = None if on_inverse else colors.surface.base
    left = pos.x()
    with painting(painter):
        for key in keys:
            box = QRectF(left, pos.y(), _cap_width(key, theme), theme.px(HEIGHT))
            stroke_round(painter, box, theme.tokens.radius.small, line, fill=fill)
            draw_line(painter, box, key, theme.font(Role.MICRO), ink, Qt.AlignmentFlag.AlignHCenter)
            left = box.right() + theme.px(GAP)
    return QRectF(pos, key_caps_size(keys, theme))
