"""Rows that change when something happens to a conversation: what the fold (`thread.advance`) asks to be written.

`store/threads` writes them in the order they came. Negative ids are local to the conversation (see `thread_state`).
"""

from datetime import datetime

from msgspec import Struct

from backend_gateway.domain.thread_state import OpenedBy, OwnerKind
from backend_gateway.domain.waits import EndKind


class StartEpisode(Struct, frozen=True):
    """Insert an episode."""

    episode: int
    opened_by: OpenedBy
    at: datetime


class ReopenEpisode(Struct, frozen=True):
    """Clear the end of an episode and count the reopening."""

    episode: int
    at: datetime


class EndEpisode(Struct, frozen=True):
    """End an episode; the first time also sets `first_resolved_at`."""

    episode: int
    at: datetime
    by: int | None


class Unresolve(Struct, frozen=True):
    """Take the end of an episode and of its last segment away, as if it had never ended."""

    episode: int
    segment: int


class MoveStart(Struct, frozen=True):
    """A late fact shows that the stretch began earlier: of the episode itself, or (`reopening`) of its reopening.

    The segment it began with moves along; None = find it as the segment that started then.
    """

    episode: int
    segment: int | None
    at: datetime
    opened_by: OpenedBy
    reopening: bool


class MarkFirst(Struct, frozen=True):
    """Set the episode's first inbound and first human reply, both as they now are."""

    episode: int
    first_inbound_at: datetime | None
    first_human_reply_at: datetime | None


class StartSegment(Struct, frozen=True):
    """Insert an owner segment."""

    segment: int
    episode: int
    owner_kind: OwnerKind
    user_id: int | None
    team_id: int | None
    at: datetime
    reason: str


class EndSegment(Struct, frozen=True):
    """End a segment; None = the open one of the episode."""

    segment: int | None
    episode: int
    at: datetime


class StartWait(Struct, frozen=True):
    """Insert a wait."""

    wait: int
    episode: int
    at: datetime
    message: int
    team_id: int | None


class MoveWait(Struct, frozen=True):
    """A late inbound shows that the open wait began earlier."""

    wait: int
    at: datetime
    message: int


class EndWait(Struct, frozen=True):
    """End a wait by an answer (message `by`), by a person who waives it, or by resolving."""

    wait: int
    at: datetime
    by: int | None
    kind: EndKind


class WithdrawAnswer(Struct, frozen=True):
    """The reply that ended this wait failed: open it again at its original start."""

    wait: int


class RecountWaits(Struct, frozen=True):
    """A late or withdrawn fact rewrites this episode: load its turns, `waits.recount` them, replace its waits.

    Once per batch, after everything else. Every other effect on waits and firsts of this episode in the batch is void.
    """

    episode: int


Effect = (
    StartEpisode
    | ReopenEpisode
    | EndEpisode
    | Unresolve
    | MoveStart
    | MarkFirst
    | StartSegment
    | EndSegment
    | StartWait
    | MoveWait
    | EndWait
    | WithdrawAnswer
    | RecountWaits
)
