"""The kit: every control and mark the screens are built from.

Screens import names from here. Each widget takes the `Theme` first, paints itself from its tokens, has an accessible
name and works by keyboard. `desktop.views.delegates.painting` holds the paint functions shared with delegates.
"""

from desktop.models.tooltips import plain_tooltip
from desktop.views.widgets.badges import Avatar, CountPill, PresenceMark, SlaBadge, TagChip, TicksMark, VipPill
from desktop.views.widgets.banner import Banner, BannerKind
from desktop.views.widgets.base import PaintedMark, ThemedWidget
from desktop.views.widgets.buttons import Button, ButtonKind, IconButton
from desktop.views.widgets.card import Card, CardKind
from desktop.views.widgets.checks import CheckBox, RadioButton, Toggle, paint_check
from desktop.views.widgets.combo import Combo
from desktop.views.widgets.dialog import ConfirmDialog, DialogCard, Scrim
from desktop.views.widgets.empty_state import ContourArt, EmptyState
from desktop.views.widgets.error_card import ErrorCard, Hairline
from desktop.views.widgets.fields import LabeledField, SearchField, TextField
from desktop.views.widgets.focus_ring import FocusRing, show_focus_ring
from desktop.views.widgets.icon import IconMark
from desktop.views.widgets.keycaps import KeyCaps
from desktop.views.widgets.label import ElidedLabel, Ink, Label, ink_color
from desktop.views.widgets.link import LinkButton
from desktop.views.widgets.menu import Menu, ring_color
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.popup import PopupFrame
from desktop.views.widgets.progress_card import ProgressBar, ProgressCard
from desktop.views.widgets.rail import RelayRail
from desktop.views.widgets.scroll import ScrollPage
from desktop.views.widgets.segmented import Segmented
from desktop.views.widgets.skeleton import SkeletonRows
from desktop.views.widgets.split_button import SplitButton
from desktop.views.widgets.table import CellRole, OwnerCell, TableCard, TableView, WeightRole
from desktop.views.widgets.toast import UndoToast
from desktop.views.widgets.tooltip import Tooltip, set_tooltip

__all__ = [
    "Avatar",
    "Banner",
    "BannerKind",
    "Button",
    "ButtonKind",
    "Card",
    "CardKind",
    "CellRole",
    "CheckBox",
    "Combo",
    "ConfirmDialog",
    "ContourArt",
    "CountPill",
    "DialogCard",
    "ElidedLabel",
    "EmptyState",
    "ErrorCard",
    "FocusRing",
    "Hairline",
    "IconButton",
    "IconMark",
    "Ink",
    "KeyCaps",
    "Label",
    "LabeledField",
    "LinkButton",
    "Menu",
    "OwnerCell",
    "PaintedMark",
    "Paragraph",
    "PopupFrame",
    "PresenceMark",
    "ProgressBar",
    "ProgressCard",
    "RadioButton",
    "RelayRail",
    "Scrim",
    "ScrollPage",
    "SearchField",
    "Segmented",
    "SkeletonRows",
    "SlaBadge",
    "SplitButton",
    "TableCard",
    "TableView",
    "TagChip",
    "TextField",
    "ThemedWidget",
    "TicksMark",
    "Toggle",
    "Tooltip",
    "UndoToast",
    "VipPill",
    "WeightRole",
    "ink_color",
    "paint_check",
    "plain_tooltip",
    "ring_color",
    "set_tooltip",
    "show_focus_ring",
]
