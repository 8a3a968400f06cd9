"""What travels over `/api/stream`, one JSON text per websocket message.

    client                                  gateway
      | --- GET /api/stream?cursor=&epoch= --> |
      | <------------- Hello ----------------- |   cursor the client is at, heartbeat
      | <------------- Events ---------------- |   prev -> cursor, current rows; empty items = heartbeat
      | <------------- Live ------------------ |   typing, viewing: never stored, never resumed
      | <------------- Resync ---------------- |   take a new snapshot
      | ------ Typing, Viewing, Activity ----> |

Frames chain: `prev` equals the cursor the client already has, or the client missed something and asks for a snapshot.
Items hold the *current* row of what changed, so applying one twice or out of order is harmless (`rev` decides).
Unknown frame types and unknown item kinds are skipped.
"""

from typing import Literal

from msgspec import Raw, Struct

from protocol.answers import Macro, QuickReply, Scheduled
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.message import Message
from protocol.people import Contact, Number, Team, User
from protocol.promises import Alert
from protocol.roster import Presence
from protocol.tags import ContactField, Policy, SavedView, Tag, ViewOrder


class Hello(Struct, tag_field="t", tag="hello", kw_only=True):
    """First frame: where this stream starts, and every how many seconds silence is broken.

    `gateways` are other addresses of this company's gateway, for when this one does not answer.
    """

    protocol: int
    epoch: str
    cursor: str
    heartbeat_s: int
    gateways: tuple[str, ...] = ()


class Events(Struct, tag_field="t", tag="events", kw_only=True):
    """Changes between two cursors. Each item is one of `Item`, still encoded, so that unknown kinds can be skipped."""

    prev: str
    cursor: str
    items: list[Raw] = []


class Resync(Struct, tag_field="t", tag="resync", kw_only=True):
    """The chain is broken (`slow`, `epoch`, `gap`, `access`): take a new snapshot and connect again."""

    reason: str


class Bye(Struct, tag_field="t", tag="bye", kw_only=True):
    """The gateway ends this stream: `revoked` (sign in again) or `restart` (connect again)."""

    reason: Literal["revoked", "restart"]


class Live(Struct, tag_field="t", tag="live", omit_defaults=True, kw_only=True):
    """A colleague is typing in or viewing a conversation, or holds its pen; forget it after `seconds`.

    `left`: neither of these any more; `stopped`: the pen was given back. `fence` is the number of a pen: a higher one
    than mine means that it was taken over.
    """

    what: Literal["typing", "viewing", "left", "writing", "stopped"]
    conversation_id: int
    user_id: int
    seconds: int = 0
    fence: int = 0


Frame = Hello | Events | Resync | Bye | Live


class TypingSignal(Struct, tag_field="t", tag="typing", kw_only=True):
    """I am typing here."""

    conversation_id: int
    note: bool = False


class ViewingSignal(Struct, tag_field="t", tag="viewing", kw_only=True):
    """I have this conversation open (None: no conversation)."""

    conversation_id: int | None = None


class ActivitySignal(Struct, tag_field="t", tag="activity", omit_defaults=True, kw_only=True):
    """What this device measures: for how many seconds already (clocks differ) it is locked, idle, asleep; None: not."""

    locked_s: float | None = None
    idle_s: float | None = None
    asleep_s: float | None = None


Signal = TypingSignal | ViewingSignal | ActivitySignal


class ConversationItem(Struct, tag_field="k", tag="conversation"):
    """The current row of a conversation."""

    row: Conversation


class MessageItem(Struct, tag_field="k", tag="message"):
    """The current row of a message."""

    row: Message


class ContactItem(Struct, tag_field="k", tag="contact"):
    """The current record of a customer."""

    row: Contact


class UserItem(Struct, tag_field="k", tag="user"):
    """A colleague."""

    row: User


class TeamItem(Struct, tag_field="k", tag="team"):
    """A team."""

    row: Team


class NumberItem(Struct, tag_field="k", tag="number"):
    """One of our numbers."""

    row: Number


class DraftItem(Struct, tag_field="k", tag="draft"):
    """My own draft, typed on another device."""

    row: Draft


class ReadMarkItem(Struct, tag_field="k", tag="read_mark"):
    """My own read mark, moved on another device."""

    row: ReadMark


class PresenceItem(Struct, tag_field="k", tag="presence"):
    """Whether a colleague is here."""

    row: Presence


class TagItem(Struct, tag_field="k", tag="tag"):
    """A tag."""

    row: Tag


class QuickReplyItem(Struct, tag_field="k", tag="quick_reply"):
    """A quick reply."""

    row: QuickReply


class MacroItem(Struct, tag_field="k", tag="macro"):
    """A macro."""

    row: Macro


class ScheduledItem(Struct, tag_field="k", tag="scheduled"):
    """A message that leaves later."""

    row: Scheduled


class SavedViewItem(Struct, tag_field="k", tag="saved_view"):
    """A saved view."""

    row: SavedView


class ViewOrderItem(Struct, tag_field="k", tag="view_order"):
    """My own order of the saved views, changed on another device."""

    row: ViewOrder


class ContactFieldItem(Struct, tag_field="k", tag="contact_field"):
    """A field of the customer's record."""

    row: ContactField


class AlertItem(Struct, tag_field="k", tag="alert"):
    """Something somebody must own."""

    row: Alert


class PolicyItem(Struct, tag_field="k", tag="policy"):
    """The version in force of something admins decide."""

    row: Policy


class GoneItem(Struct, tag_field="k", tag="gone", kw_only=True):
    """This reader may no longer see it (or it no longer exists): purge it and what hangs on it."""

    kind: Literal[
        "conversation", "message", "contact", "user", "team", "number", "draft", "tag", "quick_reply", "macro",
        "scheduled", "saved_view", "contact_field", "alert",
    ]  # fmt: skip
    id: int


Item = (
    ConversationItem
    | MessageItem
    | ContactItem
    | UserItem
    | TeamItem
    | NumberItem
    | DraftItem
    | ReadMarkItem
    | PresenceItem
    | TagItem
    | QuickReplyItem
    | MacroItem
    | ScheduledItem
    | SavedViewItem
    | ViewOrderItem
    | ContactFieldItem
    | AlertItem
    | PolicyItem
    | GoneItem
)
