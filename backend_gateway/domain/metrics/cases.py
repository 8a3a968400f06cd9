"""Time in queues, and both resolutions."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from backend_gateway.domain.metrics.fact import Fact, span
from backend_gateway.domain.metrics.story import HoursOf, Segment, Story
from protocol.metrics import Metric, Result

Piece = tuple[datetime, datetime]


def case_facts(story: Story, hours_of: HoursOf) -> Iterator[Fact]:
    """Queue time per team, the first resolution, the final one while the case is closed."""
    yield from _queues(story, hours_of)
    if story.first_resolved is not None:
        yield _first(story, hours_of)
    if story.ended is not None:
        yield _final(story, hours_of)


def _queues(story: Story, hours_of: HoursOf) -> Iterator[Fact]:
    """All the time a team's queue had it, also when it came back there."""
    queued = [segment for segment in story.segments if segment.kind == "queue"]
    for team in dict.fromkeys(segment.team_id for segment in queued):
        yield _queue(story, hours_of, team, [segment for segment in queued if segment.team_id == team])


def _queue(story: Story, hours_of: HoursOf, team: int | None, segments: list[Segment]) -> Fact:
    hours = hours_of("queue_time", team or 0, team)
    ends = [segment.ended for segment in segments if segment.ended is not None]
    took = span(hours, *((one.started, one.ended) for one in segments if one.ended is not None))
    waits = len(ends) < len(segments)
    result: Result = "waiting" if waits else "counted"
    return Fact(
        metric="queue_time", subject=team or 0, result="void" if story.void else result,
        at=segments[0].started if waits else max(ends), team_id=team, hours_row=hours.row,
        business_s=None if waits else took.business_s, calendar_s=None if waits else took.calendar_s,
        out_of_hours=not waits and took.out_of_hours,
    )  # fmt: skip


def _first(story: Story, hours_of: HoursOf) -> Fact:
    at = story.first_resolved or story.started
    segments = [segment for segment in story.segments if segment.started <= at]
    return _resolution(story, hours_of, "first_resolution", segments[-1:], [(story.started, at)])


def _final(story: Story, hours_of: HoursOf) -> Fact:
    """Without the times it was closed in between: owners tile the rest."""
    pieces = [(one.started, one.ended) for one in story.segments if one.ended is not None]
    return _resolution(story, hours_of, "final_resolution", story.segments[-1:], pieces)


def _resolution(
    story: Story, hours_of: HoursOf, metric: Metric, last: Sequence[Segment], pieces: Sequence[Piece]
) -> Fact:
    owner = last[-1] if last else None
    team = owner.team_id if owner else None
    hours = hours_of(metric, story.episode, team)
    took = span(hours, *pieces)
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else "counted", at=pieces[-1][1],
        team_id=team, agent_id=owner.user_id if owner else None, business_s=took.business_s,
        calendar_s=took.calendar_s, hours_row=hours.row, out_of_hours=took.out_of_hours,
    )  # fmt: skip
