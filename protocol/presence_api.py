"""Bodies of the presence API: what I declare, whom my pause leaves waiting, shifts and absences, *absent today*."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.presence import Because, Held, Leaving, LeavingChoice, Occasion, PresenceState
from protocol.routing import Why

PlanKind = Literal["shift", "absence", "on_call"]
Instant = Annotated[datetime, Meta(tz=True)]
"""A time with its zone: without one nobody knows when it is."""


class Declare(Struct, kw_only=True):
    """`PUT /api/me/presence`, `PUT /api/users/{id}/presence`. `reason` is the key of an away reason."""

    state: PresenceState
    reason: Annotated[str, Meta(max_length=60)] | None = None
    back_at: Instant | None = None


class PresenceEvent(Struct, frozen=True, kw_only=True):
    """One change of somebody's presence, as it is kept for ever."""

    at: datetime
    declared: PresenceState
    state: PresenceState
    because: Because
    receives: bool
    reason: str | None = None


class Planned(Struct, frozen=True, kw_only=True):
    """One line of somebody's plan, [starts_at, ends_at)."""

    id: int
    user_id: int
    kind: PlanKind
    starts_at: datetime
    ends_at: datetime
    reason: str = ""


class NewPlanned(Struct, kw_only=True):
    """`POST /api/users/{id}/plan`: a shift, an absence, or being on call outside hours."""

    kind: PlanKind
    starts_at: Instant
    ends_at: Instant
    reason: Annotated[str, Meta(max_length=200)] = ""


class ShiftStart(Struct, kw_only=True):
    """`GET /api/me/shift-start`: what I have already and what I would be given if I were available now."""

    held: list[Held] = []
    inherits: list[Why] = []
    shift: Planned | None = None


class LeavingList(Struct, kw_only=True):
    """`GET /api/me/leaving`: my open conversations, those due first on top, and what is suggested for each."""

    lines: list[Leaving] = []


class Leave(Struct, kw_only=True):
    """`POST /api/me/leaving`: what becomes of my conversations while I am away.

    `chosen` by conversation, absent: as suggested. `text` goes to the customers who are told; each gets it once however
    often the request is repeated with the same `client_token`.
    """

    client_token: Annotated[str, Meta(pattern=r"^[0-9a-fA-F-]{32,36}$")]
    occasion: Occasion = "pause"
    back_at: Instant | None = None
    chosen: Annotated[dict[int, LeavingChoice], Meta(max_length=2000)] = {}
    text: Annotated[str, Meta(max_length=4096)] = ""


class Absent(Struct, kw_only=True):
    """`POST /api/users/{id}/absent`: not there until `ends_at`, and everything they hold goes as previewed.

    `digest` is that of the preview (`GET /api/users/{id}/redistribution`) that was confirmed, `lines` what it said of
    each conversation: the colleague, or None for a queue. With another digest the lines that are still so are carried
    out and the others refused; without lines nothing is.
    """

    digest: Annotated[str, Meta(max_length=64)]
    ends_at: Instant
    reason: Annotated[str, Meta(max_length=200)] = ""
    lines: Annotated[dict[int, int | None], Meta(max_length=2000)] = {}
