"""A conversation as the list shows it, and the reader's own marks on it."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from protocol.kinds import AuthorKind, Status
from protocol.order import Order
from protocol.promises import ClockView, Colleague, OfferView
from protocol.routing import USUAL_PRIORITY
from protocol.surveys import SurveyView

ConversationState = Literal["open", "waiting_customer", "waiting_colleague", "snoozed", "resolved"]
View = Literal["mine", "unassigned", "owed", "mentions", "at_risk", "snoozed", "all", "resolved"]


class Preview(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The last line of a conversation: plain text without line breaks, at most 160 characters.

    `kind` is the content's tag, so the client can add an icon and a translated word ("Audio"); `duration_ms` for audio
    and answered calls. The kind `revoked` is a message that was taken back.
    """

    kind: str
    text: str = ""
    author_kind: AuthorKind = "customer"
    author_id: int | None = None
    author_name: str | None = None
    status: Status = "none"
    duration_ms: int | None = None


class Conversation(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One thread of one customer with one of our numbers.

    The same row for every reader: a reader's unread count is `inbound_count` minus their `ReadMark.inbound_count`.
    `owed_since` is the start of the open wait (null: nothing to answer). `window_until` closes the 24 h window,
    `free_entry_until` the 72 h free entry point. `activity` orders the list. `owner_version` fences changes of owner.
    `priority`: 9 is the most urgent, 5 the usual one.
    `queued_at` is since when it waits for an owner.
    """

    id: int
    rev: int
    number_id: int
    contact_id: int
    name: str
    phone: str | None = None
    username: str | None = None
    vip: bool = False
    language: str | None = None
    state: ConversationState = "open"
    assignee_id: int | None = None
    team_id: int | None = None
    owner_version: int = 0
    case_number: int | None = None
    activity: Order = (0, 0, 0)
    activity_at: datetime | None = None
    preview: Preview | None = None
    inbound_count: int = 0
    owed_since: datetime | None = None
    window_until: datetime | None = None
    free_entry_until: datetime | None = None
    tags: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()
    priority: int = USUAL_PRIORITY
    queued_at: datetime | None = None
    snoozed_until: datetime | None = None
    colleague: Colleague | None = None
    clock: ClockView | None = None
    offer: OfferView | None = None
    survey: SurveyView | None = None


class ReadMark(Struct, frozen=True, kw_only=True):
    """How far one user has read one conversation (private to them)."""

    conversation_id: int
    inbound_count: int
    rev: int


class Draft(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What one user has typed and not sent (private to them). Empty text = no draft. `rev` grows with every change."""

    conversation_id: int
    rev: int
    text: str = ""
    mode: Literal["reply", "note"] = "reply"
    reply_to: int | None = None
    updated_at: datetime | None = None


def activity_key(conversation: Conversation) -> tuple[Order, int]:
    """Sort key of the list, newest first when reversed."""
    return conversation.activity, conversation.id
