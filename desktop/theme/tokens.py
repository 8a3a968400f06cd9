"""Typed form of `resources/theme/tokens.json`, the source of every colour and measure.

Read by the theme and by painting code. Structs are frozen; colours arrive as QColor and are never changed in place.
The file writes alpha last (#RRGGBBAA, as in CSS) while QColor reads it first, so colours go through `parse_color`.
"""

from functools import cache
from typing import Any

import msgspec
from PySide6.QtGui import QColor

from desktop.theme.paths import resource
from desktop.theme.scheme_colors import PresenceInk, SchemeColors, SlaInk, Struct

__all__ = [
    "AvatarInk",
    "Densities",
    "DensityStep",
    "PresenceInk",
    "SchemeColors",
    "SlaInk",
    "TagInk",
    "Tokens",
    "TypeScale",
    "TypeStep",
    "load_tokens",
    "parse_color",
]


class Colors(Struct, frozen=True):
    """The three schemes."""

    light: SchemeColors
    dark: SchemeColors
    high_contrast: SchemeColors


class TagInk(Struct, frozen=True):
    """One of the ten tag colours with its shape."""

    id: str
    light: QColor
    dark: QColor
    shape: str


class TypeStep(Struct, frozen=True):
    """One step of the type ramp; sizes in px at 100 % zoom."""

    size: int
    line: int
    weight: int
    letter_spacing: float = 0.0


class TypeScale(Struct, frozen=True):
    """The type ramp."""

    micro: TypeStep
    meta: TypeStep
    ui: TypeStep
    ui_strong: TypeStep
    body: TypeStep
    body_strong: TypeStep
    title: TypeStep
    heading: TypeStep
    display: TypeStep
    emoji_only: TypeStep


class Type(Struct, frozen=True):
    """Font family, ramp and the zoom steps offered."""

    family: str
    scale: TypeScale
    zoom: tuple[float, ...]


class Radius(Struct, frozen=True):
    """Corner radii in px."""

    none: int
    small: int
    control: int
    card: int
    bubble: int
    bubble_tail: int
    dialog: int
    pill: int


class Motion(Struct, frozen=True):
    """Durations in ms."""

    instant: int
    hover: int
    press: int
    popup: int
    pane: int
    toast: int
    undo: int


class DensityStep(Struct, frozen=True):
    """Heights in px at 100 % zoom for one density."""

    list_row: int
    sidebar_row: int
    table_row: int
    menu_row: int
    control: int
    field: int
    avatar_list: int
    bubble_pad_v: int
    bubble_gap_same: int
    bubble_gap_other: int


class Densities(Struct, frozen=True):
    """Comfortable and compact, and the smallest target."""

    comfortable: DensityStep
    compact: DensityStep
    min_target: int


class AvatarInk(Struct, frozen=True):
    """Ground and letters of one avatar colour."""

    fill: QColor
    text: QColor


class Avatars(Struct, frozen=True):
    """Eight avatar colours per scheme."""

    light: tuple[AvatarInk, ...]
    dark: tuple[AvatarInk, ...]


class ButtonInk(Struct, frozen=True):
    """Ground, border and text of a special button."""

    fill: QColor
    border: QColor
    text: QColor


class BrandPanel(Struct, frozen=True):
    """The decorated half of the sign-in window."""

    fill: QColor
    line: QColor
    text: QColor
    sub: QColor


class WallInk(Struct, frozen=True):
    """The wall-board in the dark, for a room: 7:1 and more."""

    ground: QColor
    tile: QColor
    border: QColor
    hairline: QColor
    label: QColor
    text: QColor
    breach_fill: QColor
    breach_text: QColor


class Special(Struct, frozen=True):
    """Colours that are the same in every scheme."""

    note_button: ButtonInk
    brand_panel: BrandPanel
    wallboard: WallInk


class Window(Struct, frozen=True):
    """Measures of the main window in px."""

    design: tuple[int, int]
    minimum: tuple[int, int]
    sidebar: int
    sidebar_collapsed: int
    list: tuple[int, int, int]
    panel: int
    panel_folds_below: int
    composer_min: int
    header: int


class Tokens(Struct, frozen=True):
    """The whole design file, as far as the client uses it."""

    color: Colors
    tag: tuple[TagInk, ...]
    type: Type
    radius: Radius
    motion: Motion
    density: Densities
    window: Window
    avatar: Avatars
    special: Special


def parse_color(text: str) -> QColor:
    """Turn #RRGGBB or #RRGGBBAA into a colour; raise ValueError for anything else."""
    if len(text) not in (7, 9) or not text.startswith("#"):
        message = f"Not a colour: {text!r}. Write #RRGGBB or #RRGGBBAA."
        raise ValueError(message)
    color = QColor(text[:7])
    if not color.isValid():
        message = f"Not a colour: {text!r}. Write #RRGGBB or #RRGGBBAA."
        raise ValueError(message)
    if len(text) == len("#RRGGBBAA"):
        color.setAlpha(int(text[7:], 16))
    return color


def _decode(kind: type, value: Any) -> Any:
    if kind is QColor:
        return parse_color(value)
    raise NotImplementedError(kind)


@cache
def load_tokens() -> Tokens:
    """Read and check the design file once; raise msgspec.ValidationError naming the wrong field."""
    return msgspec.json.decode(resource("theme", "tokens.json").read_bytes(), type=Tokens, dec_hook=_decode)
