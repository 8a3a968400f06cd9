"""Shares of cases: lost, reopened, resolved at the first contact, clean. Cohorts that time may still change say so."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime, timedelta

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Settings, Story, Wait
from protocol.metrics import Metric, Result
from protocol.rules.window import WINDOW


def share_facts(story: Story, settings: Settings, now: datetime) -> Iterator[Fact]:
    """Each at most once per case."""
    if story.waits and any(one.kind in ("queue", "person") for one in story.segments):
        yield _lost(story, now)
    if story.first_resolved is not None:
        yield _reopened(story, story.first_resolved, settings, now)
        yield from _first_contact(story, story.first_resolved, settings, now)
    if any(one.state != "void" for one in story.promises):
        yield _clean(story)


def _lost(story: Story, now: datetime) -> Fact:
    """A wait on us outlived Meta's window: nobody can write freely any more."""
    if story.void is not None:  # nobody looks at it again when its window closes
        return _fact(story, "lost", "void", story.began or story.started)
    ends = [(wait, closes) for wait in story.waits if (closes := _closes(story, wait)) is not None]
    gone = next(((wait, at) for wait, at in ends if at <= now and (wait.ended is None or wait.ended >= at)), None)
    if gone is not None:
        wait, at = gone
        return _fact(story, "lost", "yes", at, wait=wait, label="window")
    if story.ended is not None:
        return _fact(story, "lost", "no", story.ended)
    for wait, due in reversed(ends):
        if wait.ended is None:
            return _fact(story, "lost", "waiting", story.began or story.started, due=due, wait=wait)
    return _fact(story, "lost", "waiting", story.began or story.started)


def _closes(story: Story, wait: Wait) -> datetime | None:
    """When the window closes that the last thing they wrote opened; None for a wait that needed nothing.

    It may have closed while the case was: opened again by a person, it is lost from then on.
    """
    if wait.end == "waived":
        return None
    place = len(story.heard) if wait.ended is None else bisect_right(story.heard, wait.ended)
    last = story.heard[place - 1] if place else wait.started
    return max(last + WINDOW, wait.started)


def _reopened(story: Story, resolved: datetime, settings: Settings, now: datetime) -> Fact:
    until = resolved + timedelta(hours=settings.measures.reopen_hours)
    again = story.reopened is not None and story.reopened <= until
    due = None if story.reopened is not None or now > until else until
    return _fact(story, "reopened", "yes" if again else "no", resolved, due=due, settings=settings)


def _first_contact(story: Story, resolved: datetime, settings: Settings, now: datetime) -> Iterator[Fact]:
    """Resolved once, and neither reopened nor asked again about the same within some days."""
    until = resolved + timedelta(days=settings.measures.fcr_days)
    again = [story.reopened] if story.reopened is not None else []
    again += [one.started for one in story.siblings if one.started > resolved and _same_reason(story, one.tags)]
    once = not any(at <= until for at in again)
    due = until if once and now <= until else None
    authors = {reply.author for reply in story.replies if reply.at <= resolved}
    for metric, kept in (("fcr_one", once and len(authors) == 1), ("fcr_any", once)):
        result: Result = "unanswered" if not authors else "yes" if kept else "no"
        wanted = due if kept and authors else None
        yield _fact(story, "fcr_one" if metric == "fcr_one" else "fcr_any", result, resolved, due=wanted,
                    settings=settings)  # fmt: skip


def _same_reason(story: Story, tags: frozenset[str]) -> bool:
    """They share a tag, or one of them has none, so that nobody knows better."""
    return not tags or not story.tags or not tags.isdisjoint(story.tags)


def _clean(story: Story) -> Fact:
    missed = min((one.missed for one in story.promises if one.missed and one.state != "void"), default=None)
    if missed is not None:
        return _fact(story, "clean", "no", missed)
    if story.ended is not None:
        return _fact(story, "clean", "yes", story.ended)
    return _fact(story, "clean", "waiting", story.began or story.started)


def _fact(
    story: Story, metric: Metric, result: Result, at: datetime, *, wait: Wait | None = None,
    due: datetime | None = None, label: str | None = None, settings: Settings | None = None,
) -> Fact:  # fmt: skip
    owner = story.owner_at(at) if result != "waiting" else (story.segments or (None,))[-1]
    return Fact(
        metric=metric, subject=story.episode, result="void" if story.void else result, at=at,
        team_id=(wait and wait.team_id) or (owner.team_id if owner else None),
        agent_id=owner.user_id if owner else None,
        provisional=due is not None and result != "waiting" and story.void is None,
        due_at=None if story.void else due, label=label, settings_row=settings.row if settings else None,
        from_message=wait.message if wait else None,
    )  # fmt: skip
