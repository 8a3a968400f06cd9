"""Typed colour groups of one scheme, as `resources/theme/tokens.json` lists them. Loaded by `tokens`."""

import msgspec
from PySide6.QtGui import QColor


class Struct(msgspec.Struct, frozen=True, rename="camel"):
    """Base of all token groups: immutable, camelCase in the file."""


class Surface(Struct, frozen=True):
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


class Border(Struct, frozen=True):
    """Lines: hairlines, cards, form controls, the selected row."""

    subtle: QColor
    strong: QColor
    control: QColor
    selected: QColor


class Text(Struct, frozen=True):
    """Text levels."""

    primary: QColor
    secondary: QColor
    tertiary: QColor
    disabled: QColor
    on_accent: QColor
    on_inverse: QColor
    link: QColor


class Accent(Struct, frozen=True):
    """The one brand colour and its steps."""

    fill: QColor
    hover: QColor
    pressed: QColor
    soft: QColor
    soft_border: QColor
    text: QColor
    focus: QColor


class BubbleInk(Struct, frozen=True):
    """Colours of one kind of message bubble."""

    fill: QColor
    border: QColor
    text: QColor
    meta: QColor


class Quote(Struct, frozen=True):
    """Ground of a quoted message inside a bubble."""

    in_fill: QColor
    out_fill: QColor


class Bubble(Struct, frozen=True):
    """All message bubbles."""

    in_: BubbleInk = msgspec.field(name="in")
    out: BubbleInk
    note: BubbleInk
    failed: BubbleInk
    quote: Quote
    tick_read: QColor


class Status(Struct, frozen=True):
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


class SlaInk(Struct, frozen=True):
    """One SLA phase: badge ground (none for outline ones), badge text, ink of the bare shape."""

    shape: str
    fill: QColor | None
    text: QColor
    ink: QColor


class Sla(Struct, frozen=True):
    """The four SLA phases."""

    on_time: SlaInk
    soon: SlaInk
    overdue: SlaInk
    paused: SlaInk


class PresenceInk(Struct, frozen=True):
    """One presence state."""

    color: QColor
    shape: str


class Presence(Struct, frozen=True):
    """The four presence states."""

    available: PresenceInk
    busy: PresenceInk
    away: PresenceInk
    offline: PresenceInk


class Series(Struct, frozen=True):
    """One chart series: colour, dash pattern in pen widths, marker."""

    color: QColor
    dash: tuple[float, ...] | None
    marker: str


class SchemeColors(Struct, frozen=True):
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
