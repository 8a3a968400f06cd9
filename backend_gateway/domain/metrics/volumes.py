"""How many: cases that arrived; received, handled and resolved, per person and per team (METRICS section 6).

One fact per case and owner, however often it came back to them: a volume is never more than the cases there were.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Final

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Segment, Story
from protocol.metrics import Metric, Result

Owned = tuple[int | None, int | None, datetime]
"""A person, a team, and when."""

_PERSONS: Final[tuple[Metric, Metric, Metric]] = ("received", "handled", "resolved")
_TEAMS: Final[tuple[Metric, Metric, Metric]] = ("team_received", "team_handled", "team_resolved")


def volume_facts(story: Story) -> Iterator[Fact]:
    """Every volume this case counts in."""
    yield Fact(
        metric="arrivals", subject=story.episode, result="void" if story.void else _arrived(story),
        at=story.began or story.started, team_id=next((one.team_id for one in story.segments if one.team_id), None),
    )  # fmt: skip
    received, handled, resolved = list(_received(story)), list(_handled(story)), list(_resolved(story))
    for metric, found in zip(_PERSONS, (received, handled, resolved), strict=True):
        yield from _facts(story, metric, {user: (user, team, at) for user, team, at in reversed(found) if user})
    for metric, found in zip(_TEAMS, (received, handled, resolved), strict=True):
        yield from _facts(story, metric, {team: (None, team, at) for _, team, at in reversed(found) if team})


def _arrived(story: Story) -> Result:
    return "counted" if story.opened_by == "customer" or story.began is not None else "ours"


def _facts(story: Story, metric: Metric, owned: dict[int, Owned]) -> Iterator[Fact]:
    """By owner: the first time counts."""
    for owner, (user, team, at) in owned.items():
        yield Fact(
            metric=metric, subject=owner, result="void" if story.void else "counted", at=at, team_id=team, agent_id=user
        )


def _received(story: Story) -> Iterable[Owned]:
    return ((one.user_id if one.kind == "person" else None, one.team_id, one.started) for one in story.segments)


def _handled(story: Story) -> Iterator[Owned]:
    for reply in story.replies:
        owner = story.owner_at(reply.at)
        yield reply.author, owner.team_id if owner else None, reply.at


def _resolved(story: Story) -> Iterator[Owned]:
    """Their segment ended and nobody's began: the case was closed. The last time counts."""
    closings = [before for before, after in pairwise(story.segments) if _closed(before, after)]
    if story.ended is not None and story.segments:
        closings.append(story.segments[-1])
    for one in reversed(closings):
        yield one.user_id if one.kind == "person" else None, one.team_id, one.ended or one.started


def _closed(before: Segment, after: Segment) -> bool:
    return before.ended is not None and before.ended < after.started
