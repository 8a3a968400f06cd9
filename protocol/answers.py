"""What answers faster: quick replies, macros, scheduled messages."""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from protocol.content import Content


class QuickReply(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A text under a short code. Personal with a `user_id`, a team's with a `team_id`, else everybody's.

    `body` may hold variables like `{{cliente.nombre}}`; `files` are media ids; `uses` are mine of the last 30 days and
    are filled in by the client.
    """

    id: int
    rev: int
    code: str
    title: str
    body: str = ""
    language: str | None = None
    team_id: int | None = None
    user_id: int | None = None
    files: tuple[int, ...] = ()
    active: bool = True


class Macro(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Several actions at once, in order: `{"do": "tag", "tags": [...]}`, `reply`, `note`, `assign`, `snooze`, ..."""

    id: int
    rev: int
    name: str
    team_id: int | None = None
    user_id: int | None = None
    steps: tuple[dict[str, Any], ...] = ()
    active: bool = True


class Scheduled(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A message that leaves at `due_at`, at the latest at `latest_at`; `asks`: a person must decide (`reason`)."""

    id: int
    rev: int
    conversation_id: int
    author_id: int
    content: Content
    due_at: datetime
    latest_at: datetime
    state: Literal["waiting", "sent", "cancelled", "refused", "asks"] = "waiting"
    reason: str = ""
    message_id: int | None = None
