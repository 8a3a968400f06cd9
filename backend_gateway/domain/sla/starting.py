"""Which clocks something starts, with target, policy and calendar version frozen into them.

Called by the action beside `reactions.clock_after` (which moves the clocks there already are). `subject` is the id the
caller files the clock under: the wait, the episode, the promising message, the request to another area.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from backend_gateway.domain.calendar import Calendar, is_open
from backend_gateway.domain.sla import happenings as h
from backend_gateway.domain.sla.choosing import Chosen
from backend_gateway.domain.sla.clock import Clock, state_of
from backend_gateway.domain.sla.policy import ClockKind


def clocks_started_by(
    happening: h.Happening, subject: int, chosen: Chosen, calendar: Calendar, running: Iterable[Clock] = ()
) -> tuple[Clock, ...]:
    """The new clocks, none for most things. `running` are the episode's clocks: the first promise stands.

    A wait that begins while closed owes a person, or an automatic reply that states a time, within the out-of-hours
    target beside its business target (METRICS 6); only the first wait of an episode does.
    """
    match happening:
        case h.EpisodeBegan(at, message):
            return _chosen("resolution", subject, at, message, chosen, calendar)
        case h.WaitBegan(at, message, first):
            kind: ClockKind = "first_response" if first else "next_response"
            clocks = _chosen(kind, subject, at, message, chosen, calendar)
            if first and not is_open(calendar, at):
                clocks += _chosen("out_of_hours", subject, at, message, chosen, calendar)
            return clocks
        case h.Answered(at, message, True) | h.Reclassified(at, message, True):
            return () if _promised(running) else _chosen("promise", subject, at, message, chosen, calendar)
        case h.AutoReplied(at, message, datetime() as states):
            return (_until("stated_time", subject, at, states, message, calendar),)
        case h.AreaAsked(at, _, _, due):
            return (_until("waiting_area", subject, at, due, None, calendar),)
    return ()


def _chosen(
    kind: ClockKind, subject: int, at: datetime, message: int | None, chosen: Chosen, calendar: Calendar
) -> tuple[Clock, ...]:
    choice = chosen.of(kind)
    if choice is None or choice.target.within is None:
        return ()
    target = choice.target
    clock = Clock(
        kind=kind,
        subject=subject,
        started=at,
        target=choice.target.within,
        calendar=calendar.ref,
        measure=target.measure,
        pauses=target.pauses,
        thresholds=target.thresholds,
        policy=choice.policy,
        started_by=message,
    )
    return (clock,)


def _until(
    kind: ClockKind, subject: int, at: datetime, due: datetime, message: int | None, calendar: Calendar
) -> Clock:
    """A time that was said is kept by the wall clock, open or closed; one in the past is due at once."""
    return Clock(
        kind=kind,
        subject=subject,
        started=at,
        target=max(due - at, timedelta()),
        calendar=calendar.ref,
        measure="wall",
        started_by=message,
    )


def _promised(running: Iterable[Clock]) -> bool:
    return any(clock.kind == "promise" and state_of(clock) in ("running", "paused") for clock in running)
