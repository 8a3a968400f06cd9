"""A case as the metrics are told of it: its owners, its waits, the human replies that left, its promises."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.waits import EndKind
from protocol.metrics import Measures
from protocol.promises import Target

DEFINITION: Final = 2
"""The newest: METRICS section 3 as of November 2026. 1: *lost* was the closed window alone, and cases were about the
same when their conversations shared a tag. Who changes a meaning adds a number, keeps the code of the old one
(`Settings.definition`) and has a migration add the version of the policy `definitions` from which on it counts."""


class Segment(Struct, frozen=True, kw_only=True):
    """Whose it was for a while. Segments tile the open time of a case; between two there may be a closed time."""

    id: int
    kind: str
    started: datetime
    ended: datetime | None = None
    user_id: int | None = None
    team_id: int | None = None
    reopens: bool = False


class Wait(Struct, frozen=True, kw_only=True):
    """A wait as the fold keeps it. `message` began it, `by` ended it."""

    id: int
    started: datetime
    message: int | None = None
    team_id: int | None = None
    ended: datetime | None = None
    by: int | None = None
    end: EndKind | None = None


class Reply(Struct, frozen=True, kw_only=True):
    """A human reply that Meta took. `author`: null when it was written in the phone app."""

    at: datetime
    message: int
    author: int | None = None
    holding: bool = False


class Promise(Struct, frozen=True, kw_only=True):
    """A clock as it stands. `missed`: when it was breached, also while it runs on. `state`: of the row."""

    id: int
    target: Target
    state: str
    started: datetime
    team_id: int | None = None
    ended: datetime | None = None
    missed: datetime | None = None


class Hold(Struct, frozen=True, kw_only=True):
    """`area`: another area owed the answer; `snoozed`: it was put away."""

    kind: str
    started: datetime
    ended: datetime | None = None


class Act(Struct, frozen=True):
    """Somebody of ours did something in it. `user`: null when it was in the phone app."""

    at: datetime
    user: int | None


class Closed(Struct, frozen=True):
    """It was resolved, with this outcome (or void reason), and that was not taken back. `silent`: by nobody."""

    at: datetime
    outcome: str | None
    silent: bool = False


class Tagged(Struct, frozen=True):
    """Tags were put on it."""

    at: datetime
    names: tuple[str, ...]


class Survey(Struct, frozen=True, kw_only=True):
    """The CSAT of a case: sent, or not sent and why; what was answered."""

    id: int
    at: datetime
    not_sent: str | None = None
    credited_to: int | None = None
    score: int | None = None
    answered: datetime | None = None
    message: int | None = None
    answer: int | None = None


class Sibling(Struct, frozen=True, kw_only=True):
    """Another case of the same person that counts, on whatever number."""

    started: datetime
    tags: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()


class Story(Struct, frozen=True, kw_only=True):
    """One case, everything in the order it happened. `began`: the customer's first message in it.

    `heard`: when the customer did something that opens the window. `tries`: to reach them; `calls`: how phone calls
    went. `automatic`, `bot`: the first message of each kind that left; `bot_asks`: what the bot asked last was never
    answered. `ad`: what the customer came from. `reasons`: tags put on it while it was open that stayed.
    """

    episode: int
    conversation: int
    number: int
    opened_by: str
    started: datetime
    began: datetime | None = None
    first_resolved: datetime | None = None
    ended: datetime | None = None
    resolved_by: int | None = None
    void: str | None = None
    segments: tuple[Segment, ...] = ()
    waits: tuple[Wait, ...] = ()
    replies: tuple[Reply, ...] = ()
    promises: tuple[Promise, ...] = ()
    holds: tuple[Hold, ...] = ()
    heard: tuple[datetime, ...] = ()
    acts: tuple[Act, ...] = ()
    tries: int = 0
    calls: tuple[str, ...] = ()
    automatic: datetime | None = None
    bot: datetime | None = None
    bot_asks: bool = False
    tags: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    tagged: tuple[Tagged, ...] = ()
    closed: tuple[Closed, ...] = ()
    ad: str | None = None
    outcome: str | None = None
    amount_cents: int | None = None
    currency: str | None = None
    survey: Survey | None = None
    siblings: tuple[Sibling, ...] = ()

    def owner_at(self, at: datetime) -> Segment | None:
        """Whose it was; at a change of owner the earlier one's, who acted."""
        for segment in self.segments:
            if segment.started <= at and (segment.ended is None or at <= segment.ended):
                return segment
        return self.segments[-1] if self.segments and at > self.segments[-1].started else None

    @property
    def last_person(self) -> Segment | None:
        """The person who had it last."""
        return next((one for one in reversed(self.segments) if one.kind == "person"), None)

    @property
    def reopened(self) -> datetime | None:
        """When it was opened again for the first time."""
        return next((one.started for one in self.segments if one.reopens), None)


class Hours(Struct, frozen=True):
    """Open hours and the policies row they are kept in; null: the default nobody ever set."""

    row: int | None
    calendar: Calendar


class Settings(Struct, frozen=True):
    """What a case is measured by, as it was when the case began: what the company sets, and our own definitions.

    `row`: of the company's policy; null: the default. `definition`: the number every fact of the case carries. Code of
    a meaning that changed asks for it and keeps the old one for the cases before.
    """

    row: int | None = None
    measures: Measures = Measures()
    definition: int = DEFINITION


HoursOf = Callable[[str, int, int | None], Hours]
"""(metric, subject, team) -> the hours it froze when it was first counted, else those in force for the team."""
