"""One row of a timeline: a message, a note or an activity line."""

from datetime import datetime
from typing import Literal

from msgspec import Struct, field

from protocol.content import Content
from protocol.kinds import AuthorKind, Status
from protocol.order import Order

Direction = Literal["in", "out", "internal"]
Source = Literal["live", "echo", "history", "standby"]


class Author(Struct, frozen=True, omit_defaults=True):
    """Who wrote it. `id` is a contact's id for customers, a user's for users; `phone` is the phone app."""

    kind: AuthorKind
    id: int | None = None
    name: str | None = None


class Quote(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The message this one answers. `message_id` is None when it is not in our history; `preview` is one plain line."""

    message_id: int | None = None
    author: Author | None = None
    kind: str | None = None
    preview: str | None = None


class Referral(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The ad or post the customer came from."""

    source_type: str | None = None
    source_id: str | None = None
    source_url: str | None = None
    headline: str | None = None
    body: str | None = None
    click_id: str | None = None


class Reaction(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An emoji on a bubble, at most one per author."""

    emoji: str
    author: Author
    at: datetime


class Failure(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Why a message did not arrive. `reason` is a key of `protocol.errors.SendFailure`, `detail` Meta's own words."""

    reason: str
    code: int | None = None
    detail: str | None = None
    retry: Literal["now", "later", "fix", "never", "ask"] = "never"


class Pricing(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What Meta says it charges for; every field may be absent."""

    model: str | None = None
    type: str | None = None
    category: str | None = None
    billable: bool | None = None


class Message(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A row of a timeline, as its reader may see it.

    `rev` grows with every change; a reader ignores rows whose rev it already has. `client_token` is the UUID its sender
    minted. `retry_of` points to the attempt this one repeats, `attempt` counts from 1. `holding`: a reply that only
    buys time ("un momento, reviso").
    """

    id: int
    rev: int
    conversation_id: int
    direction: Direction
    author: Author
    order: Order
    at: datetime
    content: Content
    status: Status = "none"
    source: Source = "live"
    quote: Quote | None = None
    forwarded: Literal["no", "yes", "many"] = "no"
    referral: Referral | None = None
    reactions: tuple[Reaction, ...] = ()
    failure: Failure | None = None
    pricing: Pricing | None = None
    client_token: str | None = None
    retry_of: int | None = None
    attempt: int = 1
    edited_at: datetime | None = None
    revoked_at: datetime | None = None
    status_at: datetime | None = None
    holding: bool = False


class Attempt(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One try to hand a message to Meta, for the info view."""

    number: int
    started_at: datetime
    finished_at: datetime | None = None
    outcome: str | None = None
    code: int | None = None
    detail: str | None = None


class MessageInfo(Struct, frozen=True, kw_only=True):
    """Everything known about one message: its row, WhatsApp's id, its attempts, and when each status happened."""

    message: Message
    wamid: str | None = None
    attempts: tuple[Attempt, ...] = ()
    statuses: tuple[tuple[str, datetime], ...] = ()
    chain: tuple[Message, ...] = field(default_factory=tuple)
