"""Whose turn it was, and how long people worked: wait share and handling time, once a case is closed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from backend_gateway.domain.metrics.counts import waiting
from backend_gateway.domain.metrics.fact import Fact, Span
from backend_gateway.domain.metrics.pieces import Piece, rest, total, within, without
from backend_gateway.domain.metrics.story import HoursOf, Segment, Settings, Story
from protocol.metrics import Metric

_OPEN: Final[tuple[Metric, ...]] = ("wait_on_us", "wait_on_customer", "wait_on_colleague", "handling_time")


def work_facts(story: Story, hours_of: HoursOf, settings: Settings) -> Iterator[Fact]:
    """The three waits tile its open time; handling once for the case and once for everybody who had it."""
    if story.ended is None:
        yield from (waiting(story, metric) for metric in _OPEN if metric != "handling_time" or story.last_person)
        return
    yield from _turns(story, story.ended, hours_of)
    yield from _handling(story, story.ended, hours_of, settings)


def _turns(story: Story, ended: datetime, hours_of: HoursOf) -> Iterator[Fact]:
    whole = _spans(story.segments)
    area = within(whole, _held(story, "area", ended))
    ours = without(within(whole, _waited(story, ended)), area)
    hours = hours_of("wait_on_us", story.episode, _team(story))
    us, colleague = total(hours, ours), total(hours, area)
    yield _fact(story, "wait_on_us", us, hours.row)
    yield _fact(story, "wait_on_colleague", colleague, hours.row)
    yield _fact(story, "wait_on_customer", rest(total(hours, whole), us, colleague), hours.row)


def _handling(story: Story, ended: datetime, hours_of: HoursOf, settings: Settings) -> Iterator[Fact]:
    hours = hours_of("handling_time", story.episode, _team(story))
    worked = [(segment, _worked(story, segment, ended, settings)) for segment in story.segments]
    everybody = [piece for _, pieces in worked for piece in pieces]
    if any(segment.kind == "person" for segment, _ in worked):
        yield _fact(story, "handling_time", total(hours, everybody), hours.row, settings=settings)
    for user in dict.fromkeys(segment.user_id for segment, _ in worked if segment.kind == "person"):
        theirs = [(segment, pieces) for segment, pieces in worked if segment.user_id == user]
        took = total(hours, [piece for _, pieces in theirs for piece in pieces])
        yield _fact(story, "agent_handling_time", took, hours.row, owner=theirs[-1][0], settings=settings)


def _worked(story: Story, segment: Segment, ended: datetime, settings: Settings) -> list[Piece]:
    """Theirs, minus put away, minus waiting on the customer for long after the last thing they did."""
    if segment.kind != "person":
        return []
    awake = without(_spans((segment,)), _held(story, "snoozed", ended))
    idle = timedelta(minutes=settings.measures.idle_minutes)
    acts = [one.at for one in story.acts if one.user in (None, segment.user_id)]
    busy = [(at, at + idle) for at in (segment.started, *acts)]
    turn = [*_waited(story, ended), *_held(story, "area", ended)]
    return within(awake, [*turn, *busy])


def _spans(segments: tuple[Segment, ...]) -> list[Piece]:
    return [(one.started, one.ended) for one in segments if one.ended is not None and one.started < one.ended]


def _held(story: Story, kind: str, ended: datetime) -> list[Piece]:
    return [(one.started, one.ended or ended) for one in story.holds if one.kind == kind]


def _waited(story: Story, ended: datetime) -> list[Piece]:
    return [(one.started, one.ended or ended) for one in story.waits]


def _last(story: Story) -> Segment | None:
    return story.last_person or (story.segments[-1] if story.segments else None)


def _team(story: Story) -> int | None:
    last = _last(story)
    return last.team_id if last else None


def _fact(
    story: Story, metric: Metric, took: Span, hours_row: int | None, *, owner: Segment | None = None,
    settings: Settings | None = None,
) -> Fact:  # fmt: skip
    whose = owner or _last(story)
    return Fact(
        metric=metric, subject=owner.user_id or 0 if owner else story.episode,
        result="void" if story.void else "counted", at=story.ended or story.started,
        team_id=whose.team_id if whose else None, agent_id=whose.user_id if whose else None,
        business_s=took.business_s, calendar_s=took.calendar_s, hours_row=hours_row,
        out_of_hours=took.out_of_hours, settings_row=settings.row if settings else None,
    )  # fmt: skip
