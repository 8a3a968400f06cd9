"""One conversation as the fold sees it, what can happen to it, and the row changes that follow.

Ids the database has not given yet are negative and local to one conversation: the action maps them when it writes.
Orders are timeline orders (microseconds, journal, index); `from_microseconds(order[0])` is the time for a column.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.facts import MessageFact, ReactionFact
from backend_gateway.domain.waits import NEVER, EndKind
from protocol.content import Content
from protocol.conversation import ConversationState, Preview
from protocol.message import Author
from protocol.order import Order, from_microseconds

OwnerKind = Literal["bot", "queue", "person", "none"]
OpenedBy = Literal["customer", "business"]

REOPEN_GRACE: Final = timedelta(hours=72)


class Episode(Struct, frozen=True, kw_only=True):
    """An episode. `segment` is its open owner segment, `first_segment` the first of the current stretch.

    `stretch` is when the current stretch began (the start, or the last reopening: load the start of its first segment)
    and `floor` the resolve before it, which nothing may precede. `ended` is None while open.
    """

    id: int
    started: Order
    opened_by: OpenedBy = "customer"
    stretch: Order = NEVER
    floor: Order = NEVER
    segment: int | None = None
    first_segment: int | None = None
    first_inbound: Order | None = None
    first_reply: Order | None = None
    ended: Order | None = None
    reopened: int = 0


class Wait(Struct, frozen=True, kw_only=True):
    """An open or closed wait. `after` is the answer before it (load it as `started`: that only costs a recount).

    One that was waived has an end and no `ended_by`.
    """

    id: int
    episode: int
    started: Order
    started_by: int | None = None
    after: Order = NEVER
    ended: Order | None = None
    ended_by: int | None = None


class ThreadState(Struct, kw_only=True):
    """What the fold needs of a conversation. The fold never changes the one it is given.

    `episode` and `wait` are the open ones, `closed` the latest ended episode, `last_wait` the latest answered or waived
    wait of the open episode. `answered_until` is the newest human reply that left: it decides only about facts older
    than `activity`, so the loader looks it up for those threads alone. `last_needing` is the newest inbound that needs
    an answer (load it as the last inbound when unknown: that only costs a recount). A thread nobody ever wrote live in
    (history import) is `resolved` and owned by nobody.
    """

    state: ConversationState = "resolved"
    owner_kind: OwnerKind = "none"
    assignee_id: int | None = None
    team_id: int | None = None
    owner_version: int = 0
    episode: Episode | None = None
    closed: Episode | None = None
    wait: Wait | None = None
    last_wait: Wait | None = None
    answered_until: Order = NEVER
    last_needing: Order = NEVER
    last_inbound_at: datetime | None = None
    last_inbound_wamid: str | None = None
    window_until: datetime | None = None
    free_entry_clicked_at: datetime | None = None
    free_entry_until: datetime | None = None
    inbound_count: int = 0
    activity: Order = NEVER
    preview: Preview | None = None
    next_local: int = -1

    @property
    def owed_since(self) -> datetime | None:
        """Start of the open wait: what `conversations.owed_since` holds."""
        return None if self.wait is None else from_microseconds(self.wait.started[0])

    @property
    def episode_id(self) -> int | None:
        """The episode a message arriving now belongs to: the open one, else the latest."""
        if self.episode is not None:
            return self.episode.id
        return None if self.closed is None else self.closed.id


class Policy(Struct, frozen=True, kw_only=True):
    """What the fold may assume. `available`: users a returning customer may go back to, else the queue (LESSONS 12)."""

    grace: timedelta = REOPEN_GRACE
    available: frozenset[int] = frozenset()


# ------------------------------------------------------------------------------------------------- what can happen


class Received(Struct, frozen=True):
    """A message of a webhook, inserted for the first time. `author` names it in the preview.

    `survey`: it only answers a survey, so it opens no case and needs nothing.
    """

    fact: MessageFact
    message: int
    author: Author
    survey: bool = False


class Reacted(Struct, frozen=True):
    """A reaction of a webhook."""

    fact: ReactionFact
    author: Author


class Written(Struct, frozen=True):
    """We wrote a message: it is queued. Moves the list, answers nothing yet. Also notes, with status `none`."""

    message: int
    order: Order
    content: Content
    author: Author


class Accepted(Struct, frozen=True):
    """Meta took a message of ours (or a status proved it left) at `at`.

    `episode` is the one it was written in: in a thread that two merged ones made, not always the open one.
    """

    message: int
    at: datetime
    content: Content
    author: Author
    episode: int | None = None


class Failed(Struct, frozen=True):
    """A message that counted as accepted turned out failed: its credit is withdrawn. As in its `Accepted`."""

    message: int
    at: datetime
    content: Content
    author: Author
    episode: int | None = None


class Resolved(Struct, frozen=True):
    """A person (or silence) closed the episode."""

    at: datetime
    by: int | None


class ResolveUndone(Struct, frozen=True):
    """The resolve of a moment ago never was. `segment` is the owner segment it ended, `state` what it was before."""

    at: datetime
    segment: int
    state: ConversationState = "open"


class Reopened(Struct, frozen=True):
    """A person opened it again and owns it from now on."""

    at: datetime
    by: int


class Assigned(Struct, frozen=True):
    """The owner changed: to a person, a team's queue, a bot or nobody."""

    at: datetime
    owner_kind: OwnerKind
    user_id: int | None = None
    team_id: int | None = None
    reason: str = ""


class Snoozed(Struct, frozen=True):
    """Put away until later, or until the customer writes."""

    at: datetime


class Waived(Struct, frozen=True):
    """Nothing of what the customer wrote needs an answer. `waiting`: it is their turn now."""

    at: datetime
    waiting: bool = False


class WaiverUndone(Struct, frozen=True):
    """It does need an answer: the wait goes on from where it began. The line that waived it counts no more."""

    at: datetime


class Woken(Struct, frozen=True):
    """Its time has come, or somebody wants it now."""

    at: datetime


ThreadFact = (
    Received
    | Reacted
    | Written
    | Accepted
    | Failed
    | Resolved
    | ResolveUndone
    | Reopened
    | Assigned
    | Snoozed
    | Woken
    | Waived
    | WaiverUndone
)

# --------------------------------------------------------------------------------------------- rows that change


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
