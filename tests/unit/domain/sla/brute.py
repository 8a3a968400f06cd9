"""The independent answer: every second of the story, and for each the question whose turn it was.

Shares the values with the code it judges and nothing else. Stories happen on whole seconds; hours are whole minutes.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from backend_gateway.domain import sla
from backend_gateway.domain.calendar import Calendar
from tests.unit.domain.calendar import walker

SECOND = timedelta(seconds=1)
Timed = sla.Answered | sla.AutoReplied | sla.CustomerWrote | sla.Snoozed | sla.Woke | sla.Resolved | sla.Reopened


def elapsed(clock: sla.Clock, story: Sequence[sla.Happening], calendar: Calendar, now: datetime) -> timedelta:
    """Seconds in which the clock counted, by the plain definitions; of the clock only what it was started with."""
    failed = {fact.message for fact in story if isinstance(fact, sla.Withdrawn)}
    timed = [fact for fact in story if isinstance(fact, Timed)]
    known = sorted((fact for fact in timed if getattr(fact, "message", None) not in failed), key=lambda fact: fact.at)
    seconds, at = 0, clock.started
    while at < now:
        past = [fact for fact in known if clock.started <= fact.at <= at]
        if (clock.measure == "wall" or _open(calendar, at.replace(second=0))) and _our_turn(clock, past):
            seconds += 1
        at += SECOND
    return seconds * SECOND


def _our_turn(clock: sla.Clock, past: Sequence[Timed]) -> bool:
    if clock.kind != "resolution":
        return not any(_ends(clock.kind, fact) for fact in past) and not _snoozed(clock, past)
    last_start = max((i for i, fact in enumerate(past) if isinstance(fact, sla.Reopened)), default=-1)
    stretch = past[last_start + 1 :]
    if any(isinstance(fact, sla.Resolved) for fact in stretch):
        return False
    turns = [fact for fact in stretch if isinstance(fact, sla.CustomerWrote) or _substantive(fact)]
    customers = "customer" in clock.pauses and bool(turns) and _substantive(turns[-1])
    return not customers and not _snoozed(clock, stretch)


def _snoozed(clock: sla.Clock, stretch: Sequence[Timed]) -> bool:
    naps = [fact for fact in stretch if isinstance(fact, sla.Snoozed | sla.Woke)]
    return "snoozed" in clock.pauses and bool(naps) and isinstance(naps[-1], sla.Snoozed)


def _ends(kind: sla.ClockKind, fact: Timed) -> bool:
    if isinstance(fact, sla.Resolved):
        return True
    if kind == "out_of_hours" and isinstance(fact, sla.AutoReplied):
        return fact.states is not None
    return _substantive(fact) if kind == "promise" else isinstance(fact, sla.Answered)


def _substantive(fact: Timed) -> bool:
    return isinstance(fact, sla.Answered) and not fact.holding


@lru_cache(maxsize=100_000)
def _open(calendar: Calendar, at: datetime) -> bool:
    return walker.open_at(calendar, at)
