"""Who came first before a person did: the bot, the automatic reply; and the person after the bot handed over."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from backend_gateway.domain.metrics.fact import Fact, span
from backend_gateway.domain.metrics.story import HoursOf, Story
from protocol.metrics import Metric


def front_facts(story: Story, hours_of: HoursOf) -> Iterator[Fact]:
    """Nothing for a case that neither a bot nor an automatic message had a part in."""
    fronts: tuple[tuple[Metric, datetime | None], ...] = (
        ("automatic_response", story.automatic), ("bot_response", story.bot),
    )  # fmt: skip
    for metric, at in fronts:
        if story.began is not None and at is not None and at >= story.began:
            yield _timed(story, hours_of, metric, story.began, at)
    begins = next((two.started for one, two in pairwise(story.segments) if one.kind == "bot" != two.kind), None)
    if begins is not None:
        yield _handed(story, hours_of, begins)


def _handed(story: Story, hours_of: HoursOf, begins: datetime) -> Fact:
    reply = next((one for one in story.replies if one.at >= begins.replace(microsecond=0)), None)
    if reply is not None:
        return _timed(
            story, hours_of, "handoff_response", begins, reply.at, agent=reply.author, message=reply.message
        )  # fmt: skip
    owner = story.segments[-1]
    return Fact(
        metric="handoff_response", subject=story.episode,
        result="void" if story.void else "waiting" if story.ended is None else "closed", at=story.ended or begins,
        team_id=owner.team_id, agent_id=owner.user_id,
    )  # fmt: skip


def _timed(
    story: Story, hours_of: HoursOf, metric: Metric, begins: datetime, at: datetime, *, agent: int | None = None,
    message: int | None = None,
) -> Fact:  # fmt: skip
    owner = story.owner_at(at)
    team = owner.team_id if owner else None
    hours = hours_of(metric, story.episode, team)
    took = span(hours, (begins, at))
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else "counted", at=at, team_id=team,
        agent_id=agent, business_s=took.business_s, calendar_s=took.calendar_s, hours_row=hours.row,
        out_of_hours=took.out_of_hours, to_message=message,
    )  # fmt: skip
