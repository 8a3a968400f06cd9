"""Pure paint functions shared by delegates and widgets, so that a badge looks the same wherever it stands.

Every `paint_*` takes (painter, place, value, theme), leaves the painter as it found it and knows no widget. Every
`*_size` tells in px how much room the same value needs. Values are small frozen structs of plain data.
"""

from desktop.views.delegates.painting.avatar import AvatarValue, initials, paint_avatar, paint_owner, stable_index
from desktop.views.delegates.painting.cache import paint_cached
from desktop.views.delegates.painting.contour import paint_contour_art, paint_contour_field
from desktop.views.delegates.painting.keycap import key_caps_size, paint_key_caps
from desktop.views.delegates.painting.pills import (
    count_size,
    offer_size,
    paint_count,
    paint_offer,
    paint_star,
    paint_vip,
    vip_size,
)
from desktop.views.delegates.painting.presence import PresenceState, paint_presence
from desktop.views.delegates.painting.rail import RailKind, RailSegment, paint_rail, rail_color
from desktop.views.delegates.painting.sla import SlaPhase, SlaValue, paint_sla, paint_sla_shape, sla_size, sla_within
from desktop.views.delegates.painting.surface import fill_round, painting, stroke_round
from desktop.views.delegates.painting.tags import (
    TagValue,
    paint_tag,
    paint_tag_chip,
    paint_tag_shape,
    tag_chip_size,
    tag_size,
)
from desktop.views.delegates.painting.text import bare, draw_line, draw_text, elide, isolate, text_width
from desktop.views.delegates.painting.ticks import TICK_SIZE, TickState, paint_ticks

__all__ = [
    "TICK_SIZE",
    "AvatarValue",
    "PresenceState",
    "RailKind",
    "RailSegment",
    "SlaPhase",
    "SlaValue",
    "TagValue",
    "TickState",
    "bare",
    "count_size",
    "draw_line",
    "draw_text",
    "elide",
    "fill_round",
    "initials",
    "isolate",
    "key_caps_size",
    "offer_size",
    "paint_avatar",
    "paint_cached",
    "paint_contour_art",
    "paint_contour_field",
    "paint_count",
    "paint_key_caps",
    "paint_offer",
    "paint_owner",
    "paint_presence",
    "paint_rail",
    "paint_sla",
    "paint_sla_shape",
    "paint_star",
    "paint_tag",
    "paint_tag_chip",
    "paint_tag_shape",
    "paint_ticks",
    "paint_vip",
    "painting",
    "rail_color",
    "sla_size",
    "sla_within",
    "stable_index",
    "stroke_round",
    "tag_chip_size",
    "tag_size",
    "text_width",
    "vip_size",
]
