"""Typed form of `resources/theme/tokens.json`, the source of every colour and measure.

Read by the theme and by painting code. Structs are frozen; colours arrive as QColor and are never changed in place.
The file writes alpha last (#RRGGBBAA, as in CSS) while QColor reads it first, so colours go through `parse_color`.
"""

from functools import cache
from typing import Any

import msgspec
from PySide6.QtGui import QColor

from desktop.theme.paths import resource


class _Struct(msgspec.Struct, frozen=True, rename="camel"):
    """Base of all token groups: immutable, camelCase in the file."""


class Surface(_Struct, frozen=True):
    """Grounds, from the lowest (sunken) to the highest (raised)."""

    sunken: QColor
    canvas: QColor
    base: QColor
    raised: QColor
    hover: QColor
    hover_sunken: QColor
    selected: QColor
    selected_sunken: QColor
    overlay: QColor
    inverse: QColor


class Border(_Struct, frozen=True):
    """Lines: hairlines, cards, form controls, the selected row."""

    subtle: QColor
    strong: QColor
    control: QColor
    selected: QColor


class Text(_Struct, frozen=True):
    """Text levels."""

    primary: QColor
    secondary: QColor
    tertiary: QColor
    disabled: QColor
    on_accent: QColor
    on_inverse: QColor
    link: QColor


class Accent(_Struct, frozen=True):
    """The one brand colour and its steps."""

    fill: QColor
    hover: QColor
    pressed: QColor
    soft: QColor
    soft_border: QColor
    text: QColor
    focus: QColor


class BubbleInk(_Struct, frozen=True):
    """Colours of one kind of message bubble."""

    fill: QColor
    border: QColor
    text: QColor
    meta: QColor


class Quote(_Struct, frozen=True):
    """Ground of a quoted message inside a bubble."""

    in_fill: QColor
    out_fill: QColor


class Bubble(_Struct, frozen=True):
    """All message bubbles."""

    in_: BubbleInk = msgspec.field(name="in")
    out: BubbleInk
    note: BubbleInk
    failed: BubbleInk
    quote: Quote
    tick_read: QColor


class Status(_Struct, frozen=True):
    """Danger, warning, success, information; soft is the ground."""

    danger: QColor
    danger_soft: QColor
    warn: QColor
    warn_soft: QColor
    warn_border: QColor
    ok: QColor
    ok_soft: QColor
    info: QColor
    info_soft: QColor


class SlaInk(_Struct, frozen=True):
    """One SLA phase: badge ground (none for outline ones), badge text, ink of the bare shape."""

    shape: str
    fill: QColor | None
    text: QColor
    ink: QColor


class Sla(_Struct, frozen=True):
    """The four SLA phases."""

    on_time: SlaInk
    soon: SlaInk
    overdue: SlaInk
    paused: SlaInk


class PresenceInk(_Struct, frozen=True):
    """One presence state."""

    color: QColor
    shape: str


class Presence(_Struct, frozen=True):
    """The four presence states."""

    available: PresenceInk
    busy: PresenceInk
    away: PresenceInk
    offline: PresenceInk


class Series(_Struct, frozen=True):
    """One chart series: colour, dash pattern in pen widths, marker."""

    color: QColor
    dash: tuple[float, ...] | None
    marker: str


class SchemeColors(_Struct, frozen=True):
    """Every colour of one scheme."""

    surface: Surface
    border: Border
    text: Text
    accent: Accent
    bubble: Bubble
    status: Status
    sla: Sla
    presence: Presence
    chart: tuple[Series, ...]
    heat: tuple[QColor, ...]


class Colors(_Struct, frozen=True):
    """The three schemes."""

    light: SchemeColors
    dark: SchemeColors
    high_contrast: SchemeColors


class TagInk(_Struct, frozen=True):
    """One of the ten tag colours with its shape."""

    id: str
    light: QColor
    dark: QColor
    shape: str


class TypeStep(_Struct, frozen=True):
    """One step of the type ramp; sizes in px at 100 % zoom."""

    size: int
    line: int
    weight: int
    letter_spacing: float = 0.0


class TypeScale(_Struct, frozen=True):
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


class Type(_Struct, frozen=True):
    """Font family, ramp and the zoom steps offered."""

    family: str
    scale: TypeScale
    zoom: tuple[float, ...]


class Radius(_Struct, frozen=True):
    """Corner radii in px."""

    none: int
    small: int
    control: int
    card: int
    bubble: int
    bubble_tail: int
    dialog: int
    pill: int


class Motion(_Struct, frozen=True):
    """Durations in ms."""

    instant: int
    hover: int
    press: int
    popup: int
    pane: int
    toast: int
    undo: int


class DensityStep(_Struct, frozen=True):
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


class Densities(_Struct, frozen=True):
    """Comfortable and compact, and the smallest target."""

    comfortable: DensityStep
    compact: DensityStep
    min_target: int


class AvatarInk(_Struct, frozen=True):
    """Ground and letters of one avatar colour."""

    fill: QColor
    text: QColor


class Avatars(_Struct, frozen=True):
    """Eight avatar colours per scheme."""

    light: tuple[AvatarInk, ...]
    dark: tuple[AvatarInk, ...]


class ButtonInk(_Struct, frozen=True):
    """Ground, border and text of a special button."""

    fill: QColor
    border: QColor
    text: QColor


class BrandPanel(_Struct, frozen=True):
    """The decorated half of the sign-in window."""

    fill: QColor
    line: QColor
    text: QColor
    sub: QColor


class Special(_Struct, frozen=True):
    """Colours that are the same in every scheme."""

    note_button: ButtonInk
    brand_panel: BrandPanel


class Window(_Struct, frozen=True):
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


class Tokens(_Struct, frozen=True):
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
