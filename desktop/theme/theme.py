"""The `Theme` object: which scheme, density, zoom and motion are in force, and everything derived from them.

Built by the composition root, handed down explicitly. `changed` fires after any of them changed; widgets then re-read
fonts, metrics and colours. Scheme SYSTEM follows the desktop's light/dark setting and its contrast preference.
"""

from collections.abc import Hashable
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.theme.fonts import Fonts, Role
from desktop.theme.icons import Icons
from desktop.theme.metrics import Density, Metrics, clamp_zoom
from desktop.theme.palette import make_palette
from desktop.theme.tokens import AvatarInk, SchemeColors, TagInk, load_tokens


class Scheme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Theme(QObject):
    """Colours, fonts, icons and measures in force now."""

    changed = Signal()

    def __init__(
        self,
        scheme: Scheme = Scheme.SYSTEM,
        density: Density = Density.COMFORTABLE,
        zoom: float = 1.0,
        *,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tokens = load_tokens()
        self.icons = Icons()
        self.pictures: dict[Hashable, QPixmap] = {}  # of the paint functions
        self._scheme = scheme
        self._density = density
        self._zoom = clamp_zoom(zoom)
        self._reduced_motion = reduced_motion
        # Kept: the wrapper of a temporary styleHints() dies and takes its signal connection along.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility = self._hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)
        self._sheet = ""
        self._derive()

    @property
    def chosen(self) -> Scheme:
        """The user's choice, possibly SYSTEM."""
        return self._scheme

    @property
    def scheme(self) -> Scheme:
        """The scheme in force: never SYSTEM."""
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme
        if self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.HIGH_CONTRAST
        return Scheme.DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether grounds are dark (dark or high contrast)."""
        return self.scheme is not Scheme.LIGHT

    @property
    def is_high_contrast(self) -> bool:
        """Whether the high-contrast token set is in force."""
        return self.scheme is Scheme.HIGH_CONTRAST

    @property
    def density(self) -> Density:
        """How tightly rows are packed."""
        return self._density

    @property
    def zoom(self) -> float:
        """Zoom factor, 0.8 to 2.0."""
        return self._zoom

    @property
    def reduced_motion(self) -> bool:
        """Whether slides, shimmer and time bars are off."""
        return self._reduced_motion

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose a scheme."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._refresh()

    def set_density(self, density: Density) -> None:
        """Choose a density."""
        if density is not self._density:
            self._density = density
            self._refresh()

    def set_zoom(self, zoom: float) -> None:
        """Choose a zoom factor; values outside 0.8-2.0 are brought back inside."""
        if clamp_zoom(zoom) != self._zoom:
            self._zoom = clamp_zoom(zoom)
            self._refresh()

    def zoom_step(self, direction: int) -> None:
        """Go one zoom step up (+1) or down (-1); 0 returns to 100 %."""
        steps = self.tokens.type.zoom
        if direction == 0:
            self.set_zoom(1.0)
            return
        nearest = min(range(len(steps)), key=lambda index: abs(steps[index] - self._zoom))
        self.set_zoom(steps[max(0, min(len(steps) - 1, nearest + direction))])

    def set_reduced_motion(self, reduced: bool) -> None:
        """Switch animations off or on."""
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self._refresh()

    def motion(self, milliseconds: int) -> int:
        """Return an animation's duration in ms: 0 under reduced motion."""
        return 0 if self._reduced_motion else milliseconds

    def font(self, role: Role, weight: int | None = None, *, tabular: bool | None = None, size: float = 0) -> QFont:
        """Return the font of a role at the present zoom."""
        return self.fonts.font(role, weight, tabular=tabular, size=size)

    def px(self, design: float) -> int:
        """Scale a design measure with the zoom."""
        return self.metrics.px(design)

    def tag(self, tag_id: str) -> TagInk:
        """Return a tag colour by id; an id this client does not know yet gets the neutral one."""
        neutral = next(tag for tag in self.tokens.tag if tag.id == "piedra")
        return next((tag for tag in self.tokens.tag if tag.id == tag_id), neutral)

    def tag_color(self, tag_id: str) -> QColor:
        """Return the tag's colour in the present scheme."""
        ink = self.tag(tag_id)
        return ink.dark if self.is_dark else ink.light

    def avatar_ink(self, index: int) -> AvatarInk:
        """Return an avatar's colours in the present scheme; the index wraps around."""
        inks = self.tokens.avatar.dark if self.is_dark else self.tokens.avatar.light
        return inks[index % len(inks)]

    def style(self, widget: QWidget) -> None:
        """Give a window (or any root of widgets) this theme's palette, base font and stylesheet."""
        widget.setFont(self.font(Role.UI))
        widget.setPalette(self.palette)
        widget.setStyleSheet(self.stylesheet)

    @property
    def stylesheet(self) -> str:
        """For the plain Qt widgets; made when it is first asked for."""
        if not self._sheet:
            from desktop.theme.stylesheet import make_stylesheet

            self._sheet = make_stylesheet(self.colors, self.metrics)
        return self._sheet

    def _refresh(self) -> None:
        self._derive()
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._refresh()

    def _derive(self) -> None:
        colors = self.tokens.color
        sets: dict[Scheme, SchemeColors] = {
            Scheme.LIGHT: colors.light,
            Scheme.DARK: colors.dark,
            Scheme.HIGH_CONTRAST: colors.high_contrast,
        }
        self.colors = sets[self.scheme]
        self.metrics = Metrics(self.tokens.density, self._density, self._zoom)
        self.fonts = Fonts(self._zoom)
        self.icons.clear()
        self.pictures.clear()
        self.palette: QPalette = make_palette(self.colors)
        self._sheet = ""
