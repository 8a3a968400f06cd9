"""Avatars: customers round, colleagues and teams square, so one glance at 18 px tells who is who."""

from zlib import crc32

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.theme import Role, Theme
from desktop.views.delegates.painting.cache import paint_cached
from desktop.views.delegates.painting.presence import PresenceState, paint_presence
from desktop.views.delegates.painting.surface import painting, stroke_round
from desktop.views.delegates.painting.text import clusters, draw_line

COLORS = 8


def stable_index(identity: str | int) -> int:
    """Return the colour index of an id, the same on every machine and in every run."""
    return crc32(str(identity).encode()) % COLORS


def initials(name: str, most: int = 2) -> str:
    """Return up to two initials of a name, by grapheme cluster; "?" when it holds no letter or digit."""
    words = [word for word in name.split() if word[0].isalnum()]
    chosen = words if len(words) <= most else [words[0], words[1]]
    return "".join(clusters(word)[0].upper() for word in chosen) or "?"


class AvatarValue(Struct, frozen=True):
    """Letters, colour and outline of one avatar; `square` for colleagues and teams."""

    letters: str
    color: int
    square: bool = False
    presence: PresenceState | None = None

    @classmethod
    def customer(cls, name: str, identity: str | int) -> "AvatarValue":
        """Return the round avatar of a customer."""
        return cls(initials(name), stable_index(identity))

    @classmethod
    def colleague(
        cls, name: str, identity: str | int, presence: PresenceState | None = None, letters: int = 2
    ) -> "AvatarValue":
        """Return the square avatar of a colleague or (with one letter) a team."""
        return cls(initials(name, letters)[:letters], stable_index(identity), square=True, presence=presence)


def _radius(value: AvatarValue, side: float) -> float:
    if not value.square:
        return side / 2
    if side <= 18:
        return 4
    return 5 if side <= 24 else 6


def _letter_size(side: float) -> float:
    """Letters of 14 px in a 40 px avatar, never under 8."""
    steps = ((18, 9), (22, 9), (24, 10), (28, 10), (34, 12), (36, 13), (44, 14), (52, 16))
    return next((size for limit, size in steps if side <= limit), side * 0.34)


def paint_avatar(painter: QPainter, rect: QRectF, value: AvatarValue, theme: Theme) -> None:
    """Draw an avatar filling the square `rect`; presence sits on its lower right corner."""
    paint_cached(painter, rect, value, theme, lambda brush, box: _draw_avatar(brush, box, value, theme))


def _draw_avatar(painter: QPainter, rect: QRectF, value: AvatarValue, theme: Theme) -> None:
    ink, side = theme.avatar_ink(value.color), rect.width()
    radius = _radius(value, side)
    with painting(painter):
        if theme.is_high_contrast:
            stroke_round(painter, rect, radius, ink.text, fill=ink.fill)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.fill)
            painter.drawRoundedRect(rect, radius, radius)
        # Scaled by the box, which already carries the zoom.
        font = theme.font(Role.UI_STRONG, 600 if side > 20 else 700)
        font.setPixelSize(max(7, round(_letter_size(side / theme.zoom) * theme.zoom)))
        draw_line(painter, rect.adjusted(-4, 0, 4, 0), value.letters, font, ink.text, Qt.AlignmentFlag.AlignHCenter)
        if value.presence is not None:
            offset = 3.0 if side < 40 else 4.0
            corner = QPointF(rect.right() - offset, rect.bottom() - offset)
            paint_presence(painter, corner, value.presence, theme, max(8, side / 4.5), theme.colors.surface.base)


def paint_owner(
    painter: QPainter, rect: QRectF, owner: AvatarValue | None, theme: Theme, *, on_selection: bool = False
) -> None:
    """Draw the owner's square of a row, or a dashed empty one when nobody owns the conversation.

    `on_selection`: the ground may have nearly the square's own colour, so an edge of the letters' ink sets it off.
    """
    if owner is not None:
        paint_avatar(painter, rect, owner, theme)
        if on_selection and not theme.is_high_contrast:
            stroke_round(painter, rect, _radius(owner, rect.width()), theme.avatar_ink(owner.color).text)
        return
    with painting(painter):
        pen = QPen(theme.colors.text.tertiary, 1)
        pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
