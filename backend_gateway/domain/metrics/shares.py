"""Shares of cases: lost, reopened, resolved at the first contact, clean. Cohorts that time may still change say so."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Settings, Sibling, Story, Wait
from protocol.metrics import Metric, Result
from protocol.rules.window import WINDOW

_SAME: Final = timedelta(seconds=1)
"""A line and the case it closed are written in one transaction."""


def share_facts(story: Story, settings: Settings, now: datetime) -> Iterator[Fact]:
    """Each at most once per case."""
    if story.waits and any(one.kind in ("queue", "person") for one in story.segments):
        yield _lost(story, settings, now)
    if story.first_resolved is not None:
        yield _reopened(story, story.first_resolved, settings, now)
        yield from _first_contact(story, story.first_resolved, settings, now)
    if any(one.state != "void" for one in story.promises):
        yield _clean(story)


def _lost(story: Story, settings: Settings, now: datetime) -> Fact:
    """Nobody answered before Meta's window closed, the customer cancelled, or silence closed the case."""
    if story.void is not None:  # nobody looks at it again when its window closes
        return _fact(story, "lost", "void", story.began or story.started)
    ends = [(wait, closes) for wait in story.waits if (closes := _closes(story, wait)) is not None]
    gone = [(at, wait, "window") for wait, at in ends if at <= now and (wait.ended is None or wait.ended >= at)]
    if settings.definition > 1:
        gone += _given_up(story)
    if gone:
        at, wait, why = min(gone, key=lambda one: one[0])
        return _fact(story, "lost", "yes", at, wait=wait, label=why)
    if story.ended is not None:
        return _fact(story, "lost", "no", story.ended)
    for wait, due in reversed(ends):
        if wait.ended is None:
            return _fact(story, "lost", "waiting", story.began or story.started, due=due, wait=wait)
    return _fact(story, "lost", "waiting", story.began or story.started)


def _given_up(story: Story) -> Iterator[tuple[datetime, Wait, str]]:
    """Waits that ended because the case was closed, without an answer: the customer cancelled, or nobody closed it."""
    for wait in story.waits:
        if wait.ended is None or wait.end != "resolved":
            continue
        close = next((one for one in story.closed if abs(one.at - wait.ended) <= _SAME), None)
        if close is not None and (close.silent or close.outcome == "cancelled"):
            yield wait.ended, wait, "cancelled" if close.outcome == "cancelled" else "silence"


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
    again += [one.started for one in story.siblings if one.started > resolved and _same_reason(story, one, settings)]
    once = not any(at <= until for at in again)
    due = until if once and now <= until else None
    authors = {reply.author for reply in story.replies if reply.at <= resolved}
    for metric, kept in (("fcr_one", once and len(authors) == 1), ("fcr_any", once)):
        result: Result = "unanswered" if not authors else "yes" if kept else "no"
        wanted = due if kept and authors else None
        yield _fact(story, "fcr_one" if metric == "fcr_one" else "fcr_any", result, resolved, due=wanted,
                    settings=settings)  # fmt: skip


def _same_reason(story: Story, other: Sibling, settings: Settings) -> bool:
    """They share a tag that was put on in both, or in one of them none was, so that nobody knows better."""
    mine, theirs = (story.reasons, other.reasons) if settings.definition > 1 else (story.tags, other.tags)
    return not theirs or not mine or not theirs.isdisjoint(mine)


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
