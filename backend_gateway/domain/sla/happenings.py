"""What can happen to a conversation that a clock cares about. The actions make these; `reactions` reads them.

Times: Meta's timestamp for what the customer did, Meta's acceptance for what we sent (METRICS 2, "it must have left"),
ours for decisions. Ids of messages tie a mark to the reply that made it, so that it can be withdrawn.
"""

from datetime import datetime

from msgspec import Struct


class EpisodeBegan(Struct, frozen=True):
    """Starts the resolution clock. Give the first inbound, also when we wrote first (METRICS 3)."""

    at: datetime
    message: int | None = None


class WaitBegan(Struct, frozen=True):
    """The first unanswered inbound that needs an answer; `first` of its episode. With a bot in front: the hand-off."""

    at: datetime
    message: int | None = None
    first: bool = False


class CustomerWrote(Struct, frozen=True):
    """An inbound that needs an answer, or a reaction that settles what they owed: their turn is over."""

    at: datetime
    message: int | None = None


class Answered(Struct, frozen=True):
    """A human reply left (METRICS 2). `holding`: it only buys time ("un momento, reviso")."""

    at: datetime
    message: int
    holding: bool = False


class Reclassified(Struct, frozen=True):
    """The agent says that this reply was a holding one after all, or was not. `at` as in its `Answered`."""

    at: datetime
    message: int
    holding: bool


class AutoReplied(Struct, frozen=True):
    """An automatic reply left; `states` is the time it names for the answer, if it names one."""

    at: datetime
    message: int
    states: datetime | None = None


class Withdrawn(Struct, frozen=True):
    """A reply that counted turned out failed: everything it did is undone."""

    message: int


class AreaAsked(Struct, frozen=True):
    """Waiting on another area: who owes it, what, and by when."""

    at: datetime
    owner: str
    reason: str
    due: datetime


class AreaAnswered(Struct, frozen=True):
    """The other area delivered, or the wait on it was given up."""

    at: datetime


class Snoozed(Struct, frozen=True):
    """Put away until later."""

    at: datetime


class Woke(Struct, frozen=True):
    """Back from the snooze, by time, person or customer."""

    at: datetime


class Resolved(Struct, frozen=True):
    """The episode was closed: every wait ends (LESSONS 19)."""

    at: datetime


class Reopened(Struct, frozen=True):
    """The same episode goes on."""

    at: datetime


class StartMoved(Struct, frozen=True):
    """A late inbound shows that the wait or the episode began at another time."""

    at: datetime
    message: int | None = None


class Voided(Struct, frozen=True):
    """Out of the metrics, for a reason: spam, wrong number, duplicate, merged, test."""

    at: datetime
    why: str


class Restored(Struct, frozen=True):
    """The reviewing supervisor disagreed: it counts again, as if never voided."""

    at: datetime


Happening = (
    EpisodeBegan
    | WaitBegan
    | CustomerWrote
    | Answered
    | Reclassified
    | AutoReplied
    | Withdrawn
    | AreaAsked
    | AreaAnswered
    | Snoozed
    | Woke
    | Resolved
    | Reopened
    | StartMoved
    | Voided
    | Restored
)
