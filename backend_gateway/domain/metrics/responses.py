"""First response (customer's view, with and without replies that only buy time) and next response."""

from collections.abc import Iterator

from backend_gateway.domain.metrics.fact import Fact, span
from backend_gateway.domain.metrics.story import HoursOf, Reply, Story, Wait
from protocol.metrics import Metric, Result

_UNANSWERED: dict[str, Result] = {"resolved": "closed", "waived": "waived", "withdrawn": "waived"}


def response_facts(story: Story, hours_of: HoursOf) -> Iterator[Fact]:
    """A first response per case, a next response per later wait."""
    yield _first(story, hours_of, "first_response", story.replies)
    yield _first(story, hours_of, "first_response_firm", tuple(one for one in story.replies if not one.holding))
    for wait in story.waits[1:]:
        yield _next(story, hours_of, wait)


def _first(story: Story, hours_of: HoursOf, metric: Metric, replies: tuple[Reply, ...]) -> Fact:
    """From the first thing they wrote to the first human reply to it."""
    first = story.waits[0] if story.waits else None
    team = first.team_id if first else _team(story)
    begin = first.message if first else None
    if story.began is None:
        result: Result = "void" if story.void else "ours"
        return Fact(metric=metric, subject=story.episode, result=result, at=story.started, team_id=team)
    began = story.began
    reply = next((one for one in replies if one.at >= began), None)
    if reply is None:
        return _not_answered(story, metric, team, begin)
    hours = hours_of(metric, story.episode, team)
    took = span(hours, (began, reply.at))
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else "counted", at=reply.at, team_id=team,
        agent_id=reply.author, business_s=took.business_s, calendar_s=took.calendar_s, hours_row=hours.row,
        out_of_hours=took.out_of_hours, from_message=begin, to_message=reply.message,
    )  # fmt: skip


def _not_answered(story: Story, metric: Metric, team: int | None, begin: int | None) -> Fact:
    """It waits still, or it ended without anybody's answer. Nothing that needed one: nothing to answer."""
    waits = [wait for wait in story.waits if wait.ended is None]
    began = story.began or story.started
    if story.ended is not None:
        asked = any(wait.end != "waived" for wait in story.waits)
        result: Result = "closed" if asked else "waived"
        return Fact(
            metric=metric, subject=story.episode, result="void" if story.void else result, at=story.ended,
            team_id=team, agent_id=story.resolved_by, from_message=begin,
        )  # fmt: skip
    owner = story.segments[-1] if story.segments else None
    still = waits or metric == "first_response_firm"
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else "waiting" if still else "waived",
        at=began, team_id=team, agent_id=owner.user_id if owner else None, from_message=begin,
    )  # fmt: skip


def _next(story: Story, hours_of: HoursOf, wait: Wait) -> Fact:
    if wait.ended is None or wait.end != "answered":
        owner = story.segments[-1] if wait.ended is None and story.segments else None
        result: Result = "waiting" if wait.ended is None else _UNANSWERED.get(wait.end or "", "closed")
        return Fact(
            metric="next_response", subject=wait.id, result="void" if story.void else result,
            at=wait.ended or wait.started, team_id=wait.team_id, agent_id=owner.user_id if owner else None,
            from_message=wait.message,
        )  # fmt: skip
    hours = hours_of("next_response", wait.id, wait.team_id)
    took = span(hours, (wait.started, wait.ended))
    author = next((one.author for one in story.replies if one.message == wait.by), None)
    return Fact(
        metric="next_response", subject=wait.id, result="void" if story.void else "counted", at=wait.ended,
        team_id=wait.team_id, agent_id=author, business_s=took.business_s, calendar_s=took.calendar_s,
        hours_row=hours.row, out_of_hours=took.out_of_hours, from_message=wait.message, to_message=wait.by,
    )  # fmt: skip


def _team(story: Story) -> int | None:
    return next((segment.team_id for segment in story.segments if segment.team_id is not None), None)
