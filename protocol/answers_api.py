"""Bodies of the HTTP API about what answers faster: quick replies, macros, scheduled messages."""

from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct

from protocol.content import Content
from protocol.conversation import Conversation
from protocol.resolving import Close

Code = Annotated[str, Meta(pattern=r"^[^\s/]{1,40}$")]
"""What follows the slash: no spaces."""

Title = Annotated[str, Meta(min_length=1, max_length=120)]
Token = Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]


class PutQuickReply(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/quick-replies` and `PUT /api/quick-replies/{id}` (with `rev`, the revision it was made on).

    `personal` is said once, at the beginning; a team's has `team_id`, everybody's neither. `active: false` deletes it,
    `true` brings it back.
    """

    code: Code
    title: Title
    body: Annotated[str, Meta(max_length=4096)] = ""
    language: Annotated[str, Meta(max_length=10)] | None = None
    personal: bool = False
    team_id: int | None = None
    files: Annotated[tuple[int, ...], Meta(max_length=5)] = ()
    active: bool = True
    rev: int | None = None


class ReplyToKeep(PutQuickReply, kw_only=True, omit_defaults=True):
    """One of many: a new one without `id`, else another text for that one (with `rev`)."""

    id: int | None = None


class PutQuickReplies(Struct, kw_only=True):
    """`PUT /api/quick-replies`: all of them or none. An import is this, and so is taking one back."""

    replies: Annotated[tuple[ReplyToKeep, ...], Meta(min_length=1, max_length=500)]


class QuickReplyUses(Struct, kw_only=True):
    """An entry of `GET /api/quick-replies/uses`: how often I used it within 30 days."""

    id: int
    uses: int


class PutMacro(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/macros` and `PUT /api/macros/{id}` (with `rev`). Steps are `{"do": ..., ...}` in order."""

    name: Title
    steps: Annotated[tuple[dict[str, Any], ...], Meta(min_length=1, max_length=12)]
    personal: bool = False
    team_id: int | None = None
    active: bool = True
    rev: int | None = None


class RunMacro(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/macros`: all steps or none. A macro by its id, or steps (an undo is such steps).

    `close` is what the person says about the case, for a step that asks (`resolve_ask`). `owner_version` is what the
    person saw; `language` and `zone` are what the texts speak in and from. A repeated
    request with the same token writes no reply and no note twice.
    """

    client_token: Token
    macro_id: int | None = None
    steps: Annotated[tuple[dict[str, Any], ...], Meta(max_length=12)] = ()
    close: Close | None = None
    owner_version: int | None = None
    language: Annotated[str, Meta(max_length=10)] = "es"
    zone: Annotated[str, Meta(max_length=64)] = "UTC"


class MacroRun(Struct, kw_only=True, omit_defaults=True):
    """What a macro did. `undo`: the steps that take all of it back, none when something cannot be taken back."""

    conversation: Conversation
    undo: tuple[dict[str, Any], ...] | None = None


class ScheduleMessage(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/conversations/{id}/scheduled`. Without `latest_at` it may leave up to an hour late."""

    client_token: Token
    content: Content
    due_at: datetime
    latest_at: datetime | None = None
    inbound_seen: Annotated[int, Meta(ge=0)] | None = None
    """Messages of the customer on the author's screen; more of them at `due_at` and the author is asked."""


class EditScheduled(Struct, kw_only=True, omit_defaults=True):
    """`PUT /api/scheduled/{id}`: another text or time for one that waits or asks; it waits (again)."""

    content: Content
    due_at: datetime
    rev: int
    latest_at: datetime | None = None
    inbound_seen: Annotated[int, Meta(ge=0)] | None = None
