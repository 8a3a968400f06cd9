"""A case as the metrics are told of it: its owners, its waits, the human replies that left, its promises."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.waits import EndKind
from protocol.promises import Target


class Segment(Struct, frozen=True, kw_only=True):
    """Whose it was for a while. Segments tile the open time of a case; between two there may be a closed time."""

    id: int
    kind: str
    started: datetime
    ended: datetime | None = None
    user_id: int | None = None
    team_id: int | None = None


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


class Story(Struct, frozen=True, kw_only=True):
    """One case, everything in the order it happened. `began`: the customer's first message in it."""

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

    def owner_at(self, at: datetime) -> Segment | None:
        """Whose it was; at a change of owner the earlier one's, who acted."""
        for segment in self.segments:
            if segment.started <= at and (segment.ended is None or at <= segment.ended):
                return segment
        return self.segments[-1] if self.segments and at > self.segments[-1].started else None


class Hours(Struct, frozen=True):
    """Open hours and the policies row they are kept in; null: the default nobody ever set."""

    row: int | None
    calendar: Calendar


HoursOf = Callable[[str, int, int | None], Hours]
"""(metric, subject, team) -> the hours it froze when it was first counted, else those in force for the team."""
