"""Colours and measures of the wall-board, in px of a screen 1080 high; whoever paints scales the painter.

Sizes are the shares of screen height that `DESKTOP` asks for at five metres: labels 5 %, names 6 %, key figures 20 %,
shapes 8 %, what is stale 10 %. What always holds: text is 7:1 and more on every ground it stands on.
"""

from typing import Final

from PySide6.QtGui import QColor, QFont

from desktop.theme import Role, Scheme, Theme
from desktop.theme.tokens import WallInk

HIGH: Final = 1080
WIDE: Final = 1920
MARGIN_X, MARGIN_Y = 40, 30
HEADER, TILE, GAP = 84, 382, 24
TILES_TOP: Final = 139
LABEL, NAME, FIGURE, STALE, SHAPE = 54, 65, 216, 108, 86
SMALL: Final = 36
"""What stands under a figure, for who walks up to it: still over the 12,5 mm that distance/400 asks for."""
SECTION_TOP, ROWS_TOP, ROW = 545, 619, 106
PRESENCE: Final = 52
RADIUS: Final = 20
BOTTOM: Final = 37


class Look:
    """The scheme's inks. In the dark they are those of the picture, in the light and in high contrast the theme's."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.ink = theme.tokens.special.wallboard if theme.scheme is Scheme.DARK else _of_scheme(theme)

    def font(self, size: int, weight: int = 400) -> QFont:
        """A font in px of the design; figures stand in columns but where they are large."""
        font = self.theme.font(Role.BODY, weight, size=size, tabular=size <= NAME)
        if size > NAME:
            font.setFeature(QFont.Tag("tnum"), 0)  # said, or the widget's own font decides
        return font

    @property
    def quiet(self) -> QColor:
        """Figures of too few cases, places that are free."""
        return self.theme.colors.text.tertiary


def _of_scheme(theme: Theme) -> WallInk:
    colors = theme.colors
    overdue = colors.sla.overdue
    return WallInk(
        ground=colors.surface.canvas, tile=colors.surface.raised, border=colors.border.strong,
        hairline=colors.border.strong, label=colors.text.secondary, text=colors.text.primary,
        breach_fill=overdue.fill or overdue.ink, breach_text=overdue.text,
    )  # fmt: skip
