"""CSAT: answers, points, and how many answered of those who were asked; beside them who was not asked, and why."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Story, Survey
from protocol.metrics import Metric, Result

SATISFIED: Final = 4
"""Points out of five from which an answer is a good one."""


def opinion_facts(story: Story) -> Iterator[Fact]:
    """Credited to the last person who replied; where none did, what they say is of the bot and stands apart."""
    survey = story.survey
    if survey is None:
        return
    if survey.not_sent is not None:
        yield _fact(story, survey, "csat_response", "not_sent", survey.at, label=survey.not_sent)
        return
    yield _fact(story, survey, "csat_response", "no" if survey.answered is None else "yes", survey.at)
    if survey.answered is not None and survey.score is not None:
        good: Result = "yes" if survey.score >= SATISFIED else "no"
        if survey.credited_to is None and story.bot is not None and not story.replies:
            yield _fact(story, survey, "csat_bot", good, survey.answered)
            return
        yield _fact(story, survey, "csat", good, survey.answered)
        yield _fact(story, survey, "csat_score", "counted", survey.answered, str(survey.score), survey.score)


def _fact(
    story: Story, survey: Survey, metric: Metric, result: Result, at: datetime, label: str | None = None,
    amount: int | None = None,
) -> Fact:  # fmt: skip
    last = next((one for one in reversed(story.segments) if one.user_id == survey.credited_to), None)
    owner = last or (story.segments[-1] if story.segments else None)
    return Fact(
        metric=metric, subject=survey.id, result="void" if story.void and result != "not_sent" else result, at=at,
        team_id=owner.team_id if owner else None, agent_id=survey.credited_to, label=label, amount=amount,
        from_message=survey.message, to_message=survey.answer if result != "not_sent" else None,
    )  # fmt: skip
