"""Inter, the emoji font and the type ramp.

`load_fonts` runs once per process before the first widget. `Fonts` makes QFonts by role at a zoom; tabular figures are
on unless asked otherwise: numbers stand in columns nearly everywhere (figures of 28 px and up are proportional).
"""

from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop.theme.paths import resource
from desktop.theme.tokens import TypeScale, TypeStep, load_tokens

INTER_FILES = ("Regular", "Medium", "SemiBold", "Bold", "Italic", "SemiBoldItalic")
EMOJI_FILE = "Twemoji-COLR.ttf"
PROPORTIONAL_FROM = 28


class Role(StrEnum):
    """Steps of the type ramp, named as in tokens.json."""

    MICRO = "micro"
    META = "meta"
    UI = "ui"
    UI_STRONG = "ui_strong"
    BODY = "body"
    BODY_STRONG = "body_strong"
    TITLE = "title"
    HEADING = "heading"
    DISPLAY = "display"
    EMOJI_ONLY = "emoji_only"


@cache
def load_fonts() -> None:
    """Register the bundled fonts with Qt; needs a QGuiApplication. Raise RuntimeError if Qt refuses one."""
    for style in INTER_FILES:
        _register(f"Inter-{style}.ttf")
    emoji = _register(EMOJI_FILE)
    QFontDatabase.setApplicationEmojiFontFamilies(emoji)


def _register(name: str) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    if number < 0:
        message = f"Qt could not load the bundled font {name}. Reinstall Relevo."
        raise RuntimeError(message)
    return QFontDatabase.applicationFontFamilies(number)


class Fonts:
    """QFonts by role at one zoom. `font` copies, so callers may change what they get."""

    def __init__(self, zoom: float = 1.0) -> None:
        load_fonts()
        self._zoom = zoom
        self._type = load_tokens().type
        self._cache: dict[tuple[Role, int, bool, float], QFont] = {}

    def step(self, role: Role) -> TypeStep:
        """Return the unscaled size, line height and weight of a role."""
        scale: TypeScale = self._type.scale
        return getattr(scale, role.value)  # type: ignore[no-any-return]

    def line(self, role: Role) -> int:
        """Return the line height of a role in px at this zoom."""
        return round(self.step(role).line * self._zoom)

    def font(self, role: Role, weight: int | None = None, *, tabular: bool | None = None, size: float = 0) -> QFont:
        """Return the font of a role; `weight`, figure style and `size` (design px) override the ramp."""
        step = self.step(role)
        design = size or step.size
        figures = design < PROPORTIONAL_FROM if tabular is None else tabular
        key = (role, weight or step.weight, figures, design)
        if key not in self._cache:
            self._cache[key] = self._make(step, key[1], design, tabular=figures)
        return QFont(self._cache[key])

    def metrics(self, role: Role, weight: int | None = None) -> QFontMetricsF:
        """Return the font metrics of a role."""
        return QFontMetricsF(self.font(role, weight))

    def _make(self, step: TypeStep, weight: int, design: float, *, tabular: bool) -> QFont:
        font = QFont(self._type.family)
        font.setPixelSize(max(1, round(design * self._zoom)))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if step.letter_spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.letter_spacing * self._zoom)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
