"""Places in a row that can be clicked: painted things have no widget, so each block tells where it may be touched.

The view asks the row under the pointer; the menu of a message lists the same places for the keyboard.
"""

from enum import StrEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QRectF


class Act(StrEnum):
    """What a click means."""

    LINK = "link"
    QUOTE = "quote"
    OPEN = "open"
    SAVE = "save"
    PLAY = "play"
    ANIMATE = "animate"
    SEEK = "seek"
    SPEED = "speed"
    WRITE = "write"
    COPY = "copy"
    REPLY = "reply"
    RETRY = "retry"
    EDIT = "edit"
    ASK = "ask"
    RESEND = "resend"
    SEND_ANYWAY = "send_anyway"
    DISCARD = "discard"
    RELOAD = "reload"
    UNFOLD = "unfold"


class Hit(Struct, frozen=True):
    """A clickable place in row coordinates. `label` is what a screen reader and the menu say; empty: not listed."""

    rect: QRectF
    act: Act
    value: Any = None
    label: str = ""
