"""A case of minutes after nine, and the facts of one metric of it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from backend_gateway.domain.calendar import always_open
from backend_gateway.domain.metrics import Fact, facts_of
from backend_gateway.domain.metrics.story import Hours, Reply, Segment, Settings, Story, Wait
from protocol.metrics import Metric

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
ANA, BETO, VENTAS, ENVIOS = 1, 2, 10, 20


def at(minutes: float) -> datetime:
    """Minutes after the start."""
    return START + timedelta(minutes=minutes)


def owned(
    id_: int, kind: str, begin: float, end: float | None, user: int | None = None, team: int = VENTAS, *,
    reopens: bool = False,
) -> Segment:  # fmt: skip
    """Whose it was."""
    ended = None if end is None else at(end)
    return Segment(id=id_, kind=kind, started=at(begin), ended=ended, user_id=user, team_id=team, reopens=reopens)


def waited(id_: int, begin: float, end: float | None, how: Any = "answered", by: int | None = None) -> Wait:
    """A wait on us."""
    ended = None if end is None else at(end)
    return Wait(id=id_, started=at(begin), team_id=VENTAS, ended=ended, by=by, end=None if end is None else how)


def said(minutes: float, author: int | None = ANA) -> Reply:
    """A reply that left."""
    return Reply(at=at(minutes), message=int(minutes), author=author)


def told(
    metric: Metric, *segments: Segment, now: float = 0, settings: Settings | None = None, **more: Any
) -> list[Fact]:
    """The facts of one metric, `now` minutes after the start."""
    fields: dict[str, Any] = {"opened_by": "customer", "started": START, "began": START, "segments": segments}
    story = Story(episode=5, conversation=6, number=7, **(fields | more))
    found = facts_of(story, lambda _m, _s, _t: Hours(None, always_open()), settings or Settings(), at(now))
    return [fact for fact in found if fact.metric == metric]
