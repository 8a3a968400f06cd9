"""Sizes that depend on density and zoom.

Widgets and delegates ask `Metrics` for heights instead of writing numbers; `px` scales any measure with the zoom.
"""

from enum import StrEnum

from msgspec import Struct

from desktop.theme.tokens import Densities, DensityStep

MIN_ZOOM = 0.8
MAX_ZOOM = 2.0


class Density(StrEnum):
    """How tightly rows are packed."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


def clamp_zoom(zoom: float) -> float:
    """Keep a zoom factor within 80-200 %."""
    return min(MAX_ZOOM, max(MIN_ZOOM, zoom))


class Metrics(Struct, frozen=True):
    """Heights in device-independent px for one density and zoom."""

    densities: Densities
    density: Density
    zoom: float

    @property
    def step(self) -> DensityStep:
        """The unscaled heights of this density."""
        return self.densities.compact if self.density is Density.COMPACT else self.densities.comfortable

    def px(self, design: float) -> int:
        """Scale a design measure with the zoom, to whole px."""
        return round(design * self.zoom)

    @property
    def control(self) -> int:
        """Height of a button."""
        return self.px(self.step.control)

    @property
    def field(self) -> int:
        """Height of a text field or combo."""
        return self.px(self.step.field)

    @property
    def list_row(self) -> int:
        """Height of a conversation row."""
        return self.px(self.step.list_row)

    @property
    def sidebar_row(self) -> int:
        """Height of a sidebar item."""
        return self.px(self.step.sidebar_row)

    @property
    def table_row(self) -> int:
        """Height of a table row."""
        return self.px(self.step.table_row)

    @property
    def menu_row(self) -> int:
        """Height of a menu or popup row."""
        return self.px(self.step.menu_row)

    @property
    def avatar_list(self) -> int:
        """Side of the avatar in the conversation list."""
        return self.px(self.step.avatar_list)

    @property
    def min_target(self) -> int:
        """Smallest side of anything that can be clicked."""
        return self.densities.min_target
