"""What became of cases that began with a bot: contained, assumed, escalated, abandoned. The four add to all of them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, Literal

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Settings, Story
from protocol.metrics import Result

Ending = Literal["contained", "assumed", "escalated", "abandoned"]
_NO_GOAL: Final = (None, "none", "cancelled")


def bot_facts(story: Story, settings: Settings, now: datetime) -> Iterator[Fact]:
    """One fact of a case whose first owner was a bot; while the bot still has it, it waits."""
    if not story.segments or story.segments[0].kind != "bot":
        return
    until = story.first_resolved
    handed = next((one.started for one in story.segments if one.kind in ("queue", "person")), None)
    if handed is not None and (until is None or handed < until):
        yield _fact(story, "counted", handed, settings, "escalated")
    elif until is None:
        yield _fact(story, "waiting", story.started, settings)
    else:
        yield _alone(story, until, settings, now)


def _alone(story: Story, resolved: datetime, settings: Settings, now: datetime) -> Fact:
    """No person had a part in it. Who came back was not helped, whatever the bot took it for."""
    until = resolved + timedelta(hours=settings.measures.reopen_hours)
    again = [one.started for one in story.siblings if one.started > resolved]
    again += [story.reopened] if story.reopened is not None else []
    back = any(at <= until for at in again)
    ending: Ending = "abandoned" if back else _ending(story)
    due = None if back or now > until else until
    return _fact(story, "counted", resolved, settings, ending, due)


def _ending(story: Story) -> Ending:
    """A goal was reached, the bot's last question stayed open, or there was silence."""
    first = story.closed[0].outcome if story.closed else story.outcome
    if first not in _NO_GOAL:
        return "contained"
    return "abandoned" if story.bot_asks else "assumed"


def _fact(
    story: Story, result: Result, at: datetime, settings: Settings, ending: Ending | None = None,
    due: datetime | None = None,
) -> Fact:  # fmt: skip
    return Fact(
        metric="bot_endings", subject=story.episode, result="void" if story.void else result, at=at,
        team_id=next((one.team_id for one in story.segments if one.team_id), None), label=ending,
        provisional=due is not None and story.void is None, due_at=None if story.void else due,
        settings_row=settings.row,
    )  # fmt: skip
