"""What came of cases: outcomes, sales, and whether leads reached their goal, by who is credited with it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Reply, Settings, Story
from protocol.metrics import Metric, Result


def outcome_facts(story: Story, settings: Settings, now: datetime) -> Iterator[Fact]:
    """Of a closed case its outcome; of a lead one fact for every way to credit it."""
    if story.ended is not None and story.outcome is not None:
        yield _ended(story, "outcomes", None, story.outcome)
        if story.outcome == "sale" and story.amount_cents is not None:
            yield _ended(story, "sales", story.amount_cents, story.currency or "")
    if story.began is not None and _is_lead(story, settings):
        yield from _conversions(story, story.began, settings, now)
    for part, tag in enumerate(sorted(story.tags)):
        yield _about(story, part, tag)


def _ended(story: Story, metric: Metric, amount: int | None, label: str) -> Fact:
    owner = story.last_person or (story.segments[-1] if story.segments else None)
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else "counted",
        at=story.ended or story.started, team_id=owner.team_id if owner else None,
        agent_id=owner.user_id if owner else None, amount=amount, label=label,
    )  # fmt: skip


def _is_lead(story: Story, settings: Settings) -> bool:
    wanted = {name.lower() for name in settings.measures.lead_tags}
    by_tag = any(name.lower() in wanted for name in story.tags)
    return by_tag or (settings.measures.ads_are_leads and story.ad is not None)


def _conversions(story: Story, began: datetime, settings: Settings, now: datetime) -> Iterator[Fact]:
    until = began + timedelta(days=settings.measures.goal_days)
    reached = _reached(story, settings)
    won = reached is not None and reached <= until
    due = until if not won and now <= until else None
    replies = [one for one in story.replies if not won or reached is None or one.at <= reached]
    result: Result = "yes" if won else "no"
    credited: tuple[tuple[Metric, Reply | None, str | None], ...] = (
        ("conversion_first", replies[0] if replies else None, None),
        ("conversion_last", replies[-1] if replies else None, None),
        ("conversion_ad", None, story.ad),
    )
    for metric, reply, label in credited:
        owner = story.owner_at(reply.at if reply else began)
        yield Fact(
            metric=metric, subject=story.episode, result="void" if story.void else result, at=began,
            team_id=owner.team_id if owner else None, agent_id=reply.author if reply else None, label=label,
            provisional=due is not None and story.void is None, due_at=None if story.void else due,
            settings_row=settings.row, from_message=story.waits[0].message if story.waits else None,
            to_message=reply.message if reply else None,
        )  # fmt: skip


def _reached(story: Story, settings: Settings) -> datetime | None:
    """When its goal was first reached: a tag was put on it that is still there, or it was resolved so.

    What the last resolve says corrects those before it: a sale that ended as none was none.
    """
    wanted = {name.lower() for name in settings.measures.goal_tags} & {name.lower() for name in story.tags}
    moments = [one.at for one in story.tagged if any(name.lower() in wanted for name in one.names)]
    if story.ended is None or story.outcome in settings.measures.goals:
        moments += [one.at for one in story.closed if one.outcome in settings.measures.goals]
    return min(moments, default=None)


def _about(story: Story, part: int, tag: str) -> Fact:
    return Fact(
        metric="reasons", subject=story.episode, part=part, result="void" if story.void else "counted",
        at=story.began or story.started, team_id=next((one.team_id for one in story.segments if one.team_id), None),
        label=tag,
    )  # fmt: skip
