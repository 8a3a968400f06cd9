"""Every clock of one conversation, computed again from the plain list of what happened (METRICS sections 2, 3, 6).

Called by `recomputed`. Shares nothing with the gateway's domain: waits are replayed from messages and resolves, time
is walked minute by minute (`walker`). What it takes as given are raw facts: when each message was accepted, when a case
was resolved, whose queue or person's it was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from benchmarks.week.company import NEXT_S, OUT_OF_HOURS_S, PROMISE_S, URGENT_S, Team
from benchmarks.week.walker import Walker

GRACE = timedelta(hours=72)
Kind = Literal["needs", "thanks", "reply", "stated", "resolved"]


@dataclass
class Fact:
    """One thing that happened, in the order the gateway learned of them. `at`: Meta's second, or ours.

    `message` and `written` are ids, which rise as messages are known; `written`: of a reply that left by a timer.
    """

    kind: Kind
    at: datetime
    known: datetime
    holding: bool = False
    states: datetime | None = None
    urgent: bool = False
    message: int = 0
    written: int | None = None


@dataclass(frozen=True)
class Segment:
    """Whose it was."""

    started: datetime
    team: str | None


@dataclass(frozen=True)
class Expected:
    """One clock. `used` in seconds once it has ended; `missed` is the moment of the breach."""

    target: str
    started: datetime
    allowed: int
    state: str
    used: int
    missed: datetime | None
    ended: datetime | None


@dataclass(frozen=True)
class Wait:
    """Somebody waited. `known`: when the gateway learned of the message that began it."""

    started: datetime
    known: datetime
    ended: datetime | None = None
    answered: bool = False


@dataclass
class Stretch:
    """What happened between two resolves."""

    facts: list[Fact] = field(default_factory=list)
    end: datetime | None = None


@dataclass(frozen=True)
class Place:
    """What is given of a conversation."""

    segments: Sequence[Segment]
    teams: dict[str, Team]
    walkers: dict[str, Walker]
    now: datetime

    def team_at(self, moment: datetime) -> str:
        """Whose queue or person it was; if nobody's yet, who got it next."""
        at = max((n for n, one in enumerate(self.segments) if one.started <= moment), default=0)
        return self._first(self.segments[at:])

    def first_team(self, since: datetime) -> str:
        """The first one that had the episode that began then."""
        return self._first([one for one in self.segments if one.started >= since])

    @staticmethod
    def _first(segments: Sequence[Segment]) -> str:
        for one in segments:
            if one.team is not None:
                return one.team
        raise LookupError("no team ever had it")


def expected(facts: Sequence[Fact], place: Place) -> list[Expected]:
    """Every clock."""
    facts = counting(facts)
    return [clock for episode in episodes(facts) for clock in _clocks(episode, place)]


def open_wait(facts: Sequence[Fact]) -> datetime | None:
    """Since when the customer waits now."""
    found = [wait.started for episode in episodes(counting(facts)) for wait in waits(episode) if wait.ended is None]
    return found[-1] if found else None


def counting(facts: Sequence[Fact]) -> list[Fact]:
    """Without scheduled messages that the customer overtook: written before the inbound, they are no reply."""
    needs = [fact for fact in facts if fact.kind == "needs"]
    return [
        fact for fact in facts
        if fact.written is None or not any(one.message > fact.written and one.at < fact.at for one in needs)
    ]  # fmt: skip


def episodes(facts: Sequence[Fact]) -> list[list[Stretch]]:
    """An inbound after a resolve goes on with the case within the grace, or begins another; thanks do neither."""
    found: list[list[Stretch]] = []
    current: Stretch | None = None
    for fact in facts:
        if current is None and fact.kind in ("reply", "stated"):
            found[-1][-1].facts.append(fact)  # it left before the case was closed, we learned of it late
            continue
        if current is None:
            last = found[-1][-1].end if found else None
            again = last is not None and fact.at <= last + GRACE
            if again and fact.kind == "thanks":
                continue
            if again and fact.kind == "needs" and _was_answered(found[-1][-1], fact):
                continue
            current = Stretch()
            if again:
                found[-1].append(current)
            else:
                found.append([current])
        if fact.kind == "resolved":
            current.end, current = fact.at, None
        else:
            current.facts.append(fact)
    return found


def _was_answered(stretch: Stretch, late: Fact) -> bool:
    return any(fact.kind == "reply" and fact.at > late.at for fact in stretch.facts)


def waits(stretches: Sequence[Stretch]) -> list[Wait]:
    """The waits of one episode, oldest first."""
    found: list[Wait] = []
    for stretch in stretches:
        start: Fact | None = None
        for fact in _in_time(stretch.facts):
            if fact.kind == "needs" and start is None:
                start = fact
            elif fact.kind == "reply" and start is not None:
                found.append(Wait(start.at, start.known, fact.at, answered=True))
                start = None
        if start is not None:
            found.append(Wait(start.at, start.known, stretch.end))
    return found


def _in_time(facts: Sequence[Fact]) -> list[Fact]:
    """In Meta's time; what shares a second, in the order we learned of it."""
    return [fact for _, fact in sorted(enumerate(facts), key=lambda pair: (pair[1].at, pair[0]))]


def _clocks(stretches: Sequence[Stretch], place: Place) -> Iterator[Expected]:
    facts = [fact for stretch in stretches for fact in stretch.facts]
    replies = [fact for fact in facts if fact.kind == "reply"]
    stated = [fact for fact in facts if fact.kind == "stated"]
    ends = [stretch.end for stretch in stretches if stretch.end is not None]
    first = place.first_team(_began(stretches, place))
    for at, wait in enumerate(waits(stretches)):
        yield from _of_wait(wait, stated, place, first=at == 0, urgent=any(fact.urgent for fact in facts))
    for auto in stated:
        assert auto.states is not None
        end, how = _end([(one.at, "met") for one in replies if one.at >= auto.at], ends, auto.at)
        allowed = max(0, int((auto.states - auto.at).total_seconds()))
        yield _clock("stated_time", auto.at, end, how, allowed, None, place.now)
    until: datetime | None = None
    for reply in sorted((one for one in replies if one.holding), key=lambda one: one.at):
        if until is None or reply.at > until:
            kept = [(one.at, "met") for one in replies if not one.holding and one.at >= reply.at]
            end, how = _end(kept, ends, reply.at)
            until = end or place.now + GRACE
            yield _clock("promise", reply.at, end, how, PROMISE_S, place.walkers[first], place.now)
    if (allowed_s := place.teams[first].resolution_s) is not None:
        yield _resolution(stretches, allowed_s, place.walkers[first], place.now)


def _began(stretches: Sequence[Stretch], place: Place) -> datetime:
    """When the gateway opened the episode: the segment that covers its first message."""
    first = min((fact.at for fact in stretches[0].facts), default=place.now)
    return max((one.started for one in place.segments if one.started <= first), default=place.segments[0].started)


def _of_wait(wait: Wait, stated: Sequence[Fact], place: Place, *, first: bool, urgent: bool) -> Iterator[Expected]:
    team = place.team_at(wait.known)
    walker = place.walkers[team]
    how = "met" if wait.answered else "unanswered"
    if not first:
        yield _clock("next_response", wait.started, wait.ended, how, NEXT_S, walker, place.now)
        return
    allowed = URGENT_S if urgent else place.teams[team].first_s
    yield _clock("first_response", wait.started, wait.ended, how, allowed, walker, place.now)
    if not walker.is_open(wait.started):
        ends = [(one.at, "met") for one in stated if one.at >= wait.started]
        ends += [(wait.ended, how)] if wait.ended is not None else []
        end, how = min(ends, key=lambda one: one[0], default=(None, "running"))
        yield _clock("out_of_hours", wait.started, end, how, OUT_OF_HOURS_S, None, place.now)


def _end(
    kept: list[tuple[datetime, str]], resolves: Sequence[datetime], since: datetime
) -> tuple[datetime | None, str]:
    ends: list[tuple[datetime, str]] = [*kept, *((one, "unanswered") for one in resolves if one >= since)]
    found = min(ends, key=lambda one: one[0], default=None)
    return (None, "running") if found is None else found


def _clock(
    target: str, start: datetime, end: datetime | None, how: str, allowed: int, walker: Walker | None, now: datetime
) -> Expected:
    """`walker` None: by the wall clock."""
    to = end or now
    used = (to - start).total_seconds() if walker is None else walker.seconds(start, to)
    missed = None
    if used > allowed:
        missed = start + timedelta(seconds=allowed) if walker is None else walker.last_within(start, allowed)
    state = "running" if end is None else "missed" if missed else how
    return Expected(target, start, allowed, state, int(used) if end else 0, missed, end)


def _resolution(stretches: Sequence[Stretch], allowed: int, walker: Walker, now: datetime) -> Expected:
    """From the first inbound to the last resolve; the time it was closed counts for nothing."""
    began = min(fact.at for fact in stretches[0].facts if fact.kind in ("needs", "thanks"))
    used, missed, start = 0.0, None, began
    for at, stretch in enumerate(stretches):
        if at:
            start = min(fact.at for fact in stretch.facts if fact.kind in ("needs", "thanks"))
            # Theirs are whole seconds: who writes in the second of the resolve does not open it before it was closed.
            start = max(start, stretches[at - 1].end or start)
        more = walker.seconds(start, stretch.end or now)
        if missed is None and used + more > allowed:
            missed = walker.last_within(start, allowed - used)
        used += more
    end = stretches[-1].end
    state = "running" if end is None else "missed" if missed else "met"
    return Expected("resolution", began, allowed, state, int(used) if end else 0, missed, end)
