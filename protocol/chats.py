"""Chats of before Relevo: exported from WhatsApp, read by the client, kept beside a customer's record.

They are no conversation: no case, clock, figure or notice ever reads them. Moments are aware; who exported says in
which zone their phone was.
"""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

MOST_LINES = 500
"""Messages of one request."""


class OpenChatImport(Struct, kw_only=True, omit_defaults=True):
    """`POST /api/chat-imports`: whose chat it is. `name` is only taken for who is not known yet."""

    phone: Annotated[str, Meta(max_length=40)]
    name: Annotated[str, Meta(max_length=200)] = ""
    filename: Annotated[str, Meta(max_length=200)] = ""
    country: Annotated[str, Meta(max_length=2)] = ""
    """region of a number without a country code ("MX")"""


class ChatLine(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message. `nth`: which of those of this very moment, side and text it is, from 0."""

    at: datetime
    ours: bool
    text: Annotated[str, Meta(max_length=65_536)] = ""
    file: Annotated[str, Meta(max_length=200)] = ""
    omitted: bool = False
    nth: Annotated[int, Meta(ge=0, le=1_000_000)] = 0


class ChatLines(Struct, kw_only=True):
    """`POST /api/chat-imports/{id}/messages`."""

    lines: Annotated[list[ChatLine], Meta(max_length=MOST_LINES)]


class ChatImported(Struct, frozen=True, kw_only=True):
    """What a piece came to: `added`, and `known` that were there."""

    added: int
    known: int


class ChatImport(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One import: whose chat, by whom, how much of it is kept."""

    id: int
    contact_id: int
    at: datetime
    by_user: int | None = None
    filename: str = ""
    messages: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None


class ImportedMessage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message of before, as it is read."""

    id: int
    at: datetime
    ours: bool
    text: str = ""
    file: str = ""
    omitted: bool = False


class ImportedChats(Struct, frozen=True, kw_only=True):
    """`GET /api/contacts/{id}/chats`: imports, newest first, and a page of messages, newest first."""

    imports: tuple[ChatImport, ...]
    messages: tuple[ImportedMessage, ...]
    more: bool


class ChatBaseline(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How it was: customers' messages by hour of the day, seconds until they were answered, turns nobody answered."""

    chats: int
    messages: int
    by_hour: tuple[int, ...]
    turns: int
    unanswered: int
    first_at: datetime | None = None
    last_at: datetime | None = None
    median_s: float | None = None
    p90_s: float | None = None
