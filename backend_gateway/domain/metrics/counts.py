"""What a case took until it was closed: tries to reach the customer, phone calls, transfers, touches."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Segment, Story
from protocol.metrics import Metric

_OF_CASES: Final[tuple[Metric, ...]] = ("attempts", "transfers", "touches")


def count_facts(story: Story) -> Iterator[Fact]:
    """One of each per case; of calls one for every way they went. What is still open stands beside."""
    if story.ended is None:
        yield from (waiting(story, metric) for metric in _OF_CASES)
        return
    yield _fact(story, "attempts", story.tries)
    yield _fact(story, "transfers", sum(_passed(before, after) for before, after in pairwise(story.segments)))
    yield _fact(story, "touches", len(story.replies))
    for part, (result, times) in enumerate(sorted(Counter(story.calls).items())):
        yield _fact(story, "call_results", times, part=part, label=result)


def waiting(story: Story, metric: Metric) -> Fact:
    """It is open: what it will have taken is not known yet."""
    owner = story.segments[-1] if story.segments else None
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else "waiting", at=story.started,
        team_id=owner.team_id if owner else None, agent_id=owner.user_id if owner else None,
    )  # fmt: skip


def _passed(before: Segment, after: Segment) -> bool:
    """Out of somebody's hands, or from one team's queue to another's, without being closed in between."""
    if after.reopens:
        return False
    if before.kind == "person":
        return (before.kind, before.user_id, before.team_id) != (after.kind, after.user_id, after.team_id)
    return before.kind == after.kind == "queue" and before.team_id != after.team_id


def _fact(story: Story, metric: Metric, amount: int, *, part: int = 0, label: str | None = None) -> Fact:
    owner = story.last_person or (story.segments[-1] if story.segments else None)
    return Fact(
        metric=metric, subject=story.episode, part=part, result="void" if story.void else "counted",
        at=story.ended or story.started, team_id=owner.team_id if owner else None,
        agent_id=owner.user_id if owner else None, amount=amount, label=label,
    )  # fmt: skip
