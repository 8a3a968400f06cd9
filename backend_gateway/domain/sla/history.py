"""The clocks of an episode from all that is known of it: the truth a late, withdrawn or recounted fact is judged by.

Called by `actions/clocks` whenever the facts of a conversation changed. `starting` and `reactions` are the rules; here
the facts are told to them again, in order. Always holds: the same history gives the same clocks, however it was
learned.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from backend_gateway.domain.sla import happenings as h
from backend_gateway.domain.sla.clock import Clock
from backend_gateway.domain.sla.policy import HoldKind
from backend_gateway.domain.sla.reactions import clock_after


class WaitSpan(Struct, frozen=True, kw_only=True):
    """A wait as the fold keeps it. `by` is the reply that ended it, `holding` whether that one only buys time."""

    id: int
    started: datetime
    message: int | None = None
    team_id: int | None = None
    ended: datetime | None = None
    by: int | None = None
    end: Literal["answered", "waived", "resolved", "withdrawn"] | None = None
    holding: bool = False


class Hold(Struct, frozen=True, kw_only=True):
    """Somebody else's turn: another area's until `due`, or nobody's while it is put away."""

    id: int
    kind: HoldKind
    started: datetime
    area: str = ""
    reason: str = ""
    due: datetime | None = None
    ended: datetime | None = None


class Said(Struct, frozen=True):
    """A human reply that left."""

    at: datetime
    message: int
    holding: bool = False


class Stated(Struct, frozen=True):
    """An automatic reply that left and names a time."""

    at: datetime
    message: int
    states: datetime


class Closing(Struct, frozen=True):
    """The case was closed, and perhaps opened again."""

    resolved: datetime
    reopened: datetime | None = None


class History(Struct, frozen=True, kw_only=True):
    """One episode. `began` is the first inbound. `replies`, `stated` and `touched` only where something needs them.

    `touched`: reactions of the customer, which may be the whole answer they owed.
    """

    episode: int
    team_id: int | None = None
    began: datetime | None = None
    waits: tuple[WaitSpan, ...] = ()
    holds: tuple[Hold, ...] = ()
    replies: tuple[Said, ...] = ()
    stated: tuple[Stated, ...] = ()
    closings: tuple[Closing, ...] = ()
    touched: tuple[datetime, ...] = ()
    void: str | None = None


Begin = Callable[[h.Happening, int, int | None, Sequence[Clock]], Iterable[Clock]]
"""(what happened, subject, team, running clocks) -> the clocks it starts, with what they froze."""


def clocks_of(history: History, begin: Begin) -> list[Clock]:
    """Every clock the episode has, each with all its marks."""
    found = [*_waits(history, begin), *_stated(history, begin), *_promises(history, begin)]
    found += [*_areas(history, begin), *_resolution(history, begin)]
    if history.void is not None:
        return [clock_after(clock, h.Voided(clock.started, history.void)) for clock in found]
    return found


def _waits(history: History, begin: Begin) -> Iterator[Clock]:
    for at, wait in enumerate(history.waits):
        told = [*_end_of(wait, history), *_holds(history), *_autos(history, wait.started)]
        for clock in begin(h.WaitBegan(wait.started, wait.message, at == 0), wait.id, wait.team_id, ()):
            yield _told(clock, told)


def _end_of(wait: WaitSpan, history: History) -> Iterator[h.Happening]:
    """Its own end; after a reply that bought time also what came later: the story without holding replies."""
    if wait.ended is None:
        return
    if wait.end in ("resolved", "waived"):  # unanswered: outside of the ratio, unless it was late by then
        yield h.Resolved(wait.ended)
        return
    yield h.Answered(wait.ended, wait.by or 0, wait.holding)
    if wait.holding:
        later = [said for said in history.replies if said.at >= wait.ended and said.message != wait.by]
        yield from (h.Answered(said.at, said.message, said.holding) for said in later)
        yield from (h.Resolved(one.resolved) for one in history.closings if one.resolved >= wait.ended)


def _autos(history: History, since: datetime) -> Iterator[h.Happening]:
    for one in history.stated:
        if one.at >= since:
            yield h.AutoReplied(one.at, one.message, one.states)


def _stated(history: History, begin: Begin) -> Iterator[Clock]:
    for one in history.stated:
        told = [h.Answered(said.at, said.message, said.holding) for said in history.replies if said.at >= one.at]
        for clock in begin(h.AutoReplied(one.at, one.message, one.states), one.message, history.team_id, ()):
            yield _told(clock, [*told, *_resolves(history)])


def _promises(history: History, begin: Begin) -> Iterator[Clock]:
    """The first promise stands until it is kept, or the case is closed."""
    kept = [h.Answered(said.at, said.message) for said in history.replies if not said.holding]
    ends = sorted([*(one.at for one in kept), *(one.resolved for one in history.closings)])
    promised_until: datetime | None = None
    for said in sorted(history.replies, key=lambda one: one.at):
        if not said.holding or (promised_until is not None and said.at <= promised_until):
            continue
        clocks = list(begin(h.Answered(said.at, said.message, True), said.message, history.team_id, ()))
        told = [*(one for one in kept if one.at >= said.at), *_resolves(history)]  # a clock keeps few stops only
        yield from (_told(clock, told) for clock in clocks)
        if clocks:
            promised_until = next((at for at in ends if at >= said.at), datetime.max.replace(tzinfo=said.at.tzinfo))


def _areas(history: History, begin: Begin) -> Iterator[Clock]:
    for hold in history.holds:
        if hold.kind == "area" and hold.due is not None:
            asked = h.AreaAsked(hold.started, hold.area, hold.reason, hold.due)
            answered = [] if hold.ended is None else [h.AreaAnswered(hold.ended)]
            for clock in begin(asked, hold.id, history.team_id, ()):
                yield _told(clock, [*answered, *_resolves(history)])


def _resolution(history: History, begin: Begin) -> Iterator[Clock]:
    if history.began is None:
        return
    told = sorted([*_turns(history), *_holds(history), *_closings(history)], key=lambda one: one.at)
    for clock in begin(h.EpisodeBegan(history.began), history.episode, history.team_id, ()):
        yield _told(clock, told)


def _turns(history: History) -> Iterator[h.CustomerWrote | h.Answered]:
    """Whose turn it was: wait by wait, so that what happened within one second keeps its order."""
    ended_by = {wait.by for wait in history.waits}
    for wait in history.waits:
        yield h.CustomerWrote(wait.started, wait.message)
        if wait.ended is not None and wait.end in ("answered", "waived"):
            yield h.Answered(wait.ended, wait.by or 0, wait.holding)
    yield from (h.Answered(s.at, s.message, s.holding) for s in history.replies if s.message not in ended_by)
    yield from (h.CustomerWrote(at) for at in history.touched)


def _holds(history: History) -> Iterator[h.AreaAsked | h.AreaAnswered | h.Snoozed | h.Woke]:
    for hold in history.holds:
        if hold.kind == "area":
            yield h.AreaAsked(hold.started, hold.area, hold.reason, hold.due or hold.started)
            if hold.ended is not None:
                yield h.AreaAnswered(hold.ended)
        elif hold.kind == "snoozed":
            yield h.Snoozed(hold.started)
            if hold.ended is not None:
                yield h.Woke(hold.ended)


def _closings(history: History) -> Iterator[h.Resolved | h.Reopened]:
    for one in history.closings:
        yield h.Resolved(one.resolved)
        if one.reopened is not None:
            yield h.Reopened(one.reopened)


def _resolves(history: History) -> list[h.Happening]:
    return [h.Resolved(one.resolved) for one in history.closings]


def _told(clock: Clock, happenings: Iterable[h.Happening]) -> Clock:
    for happening in happenings:
        clock = clock_after(clock, happening)
    return clock
