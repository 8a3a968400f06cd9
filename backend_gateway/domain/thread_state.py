"""One conversation as the fold (`thread`) sees it; `thread_facts` happen to it, `thread_effects` follow.

Ids the database has not given yet are negative and local to one conversation: the action maps them when it writes.
Orders are timeline orders (microseconds, journal, index); `from_microseconds(order[0])` is the time for a column.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.waits import NEVER
from protocol.conversation import ConversationState, Preview
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
    an answer (load it as the last inbound when unknown: that only costs a recount). `scheduled_until` is the newest
    scheduled message that left: what is heard of later but was written before it may be unanswered. A thread
    nobody ever wrote live in (history import) is `resolved` and owned by nobody.
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
    scheduled_until: Order = NEVER
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
