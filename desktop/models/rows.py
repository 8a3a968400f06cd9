"""The frozen rows that delegates read. Everything that needs a language or a time zone is left to the view."""

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from PySide6.QtCore import Qt

from protocol.conversation import ConversationState
from protocol.kinds import Status

if TYPE_CHECKING:
    from desktop.store.timeline import Pending
    from protocol.message import Message
    from protocol.promises import ClockView, OfferView

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The only role a delegate of conversations reads: a `ConversationRow`."""
ID_ROLE = Qt.ItemDataRole.UserRole + 2

PreviewPrefix = Literal["", "you", "draft", "name"]


class ConversationRow(Struct, frozen=True, kw_only=True):
    """A line of the conversation list.

    `prefix`: `you`, `draft`, `name` (then `prefix_name` is the colleague's first name) or none. `kind` is the preview's
    content tag, for an icon and a word when `preview` is empty. `owed_since` is the start of the open wait.
    """

    id: int
    name: str
    vip: bool = False
    unread: int = 0
    preview: str = ""
    prefix: PreviewPrefix = ""
    prefix_name: str = ""
    kind: str = "text"
    files: int = 0
    """Attached to my draft."""
    duration_ms: int | None = None
    status: Status = "none"
    at: datetime | None = None
    state: ConversationState = "open"
    owed_since: datetime | None = None
    window_until: datetime | None = None
    free_entry_until: datetime | None = None
    assignee_id: int | None = None
    assignee: str = ""
    mine: bool = False
    team: str = ""
    tags: tuple[str, ...] = ()
    tag_colors: tuple[str, ...] = ()
    """Of each tag; empty when nobody defined it."""
    priority: int = 5
    mentioned: bool = False
    typing: tuple[str, ...] = ()
    """Colleagues who are typing."""
    unsent: int = 0
    """Bubbles of mine that wait, were refused or ask."""
    number_id: int = 0
    contact_id: int = 0
    phone: str | None = None
    username: str | None = None
    case_number: int | None = None
    owner_version: int = 0
    clock: "ClockView | None" = None
    snoozed_until: datetime | None = None
    by_window: bool = False
    """Listed by the end of its reply window: that is what its badge tells."""
    area: str = ""
    """The other area that is waited for."""
    offer: "OfferView | None" = None
    offered: bool = False
    """I am the one who is asked."""


TimelineKind = Literal["message", "pending", "note", "activity", "day", "unread"]


class TimelineRow(Struct, frozen=True, kw_only=True):
    """A line of the timeline. `key` is stable while the row lives: `m<id>`, `p<token>`, `d<date>`, `unread`.

    `message` for message, note and activity rows; `pending` for unsent bubbles; `day` for separators; `count` for the
    unread divider. `first`/`last` tell the corners of a group: same author, within two minutes, same day. `retried`:
    a newer attempt of this message stands further down.
    """

    key: str
    kind: TimelineKind
    at: datetime
    message: "Message | None" = None
    pending: "Pending | None" = None
    count: int = 0
    first: bool = True
    last: bool = True
    mine: bool = False
    retried: bool = False


class SidebarRow(Struct, frozen=True, kw_only=True):
    """An entry of the sidebar. `view` is the key of the list; `name` only for teams (views have translated names)."""

    view: str
    section: Literal["views", "teams", "saved"]
    icon: str
    name: str = ""
    count: int = 0
    unread: int = 0
