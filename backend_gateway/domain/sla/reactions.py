"""The state machine's table: what each kind of clock does about each thing that happens.

Called by the actions for every clock of the episode, stopped ones included (a later reply counts when an earlier one
fails). Always holds: between two different moments the order of the calls does not matter.

                 Answered   holding   AutoReplied  Resolved   Reopened  CustomerWrote  AreaAsked/Answered
    first_, next_  stop       stop       -           stop        -           -            - / -
    out_of_hours   stop       stop       stop (*)    stop        -           -            - / -
    stated_time    stop       stop       -           stop        -           -            - / -
    promise        stop        -         -           stop        -           -            - / -
    resolution     hold        -         -           stop      reopen      release      hold / release
    waiting_area    -          -         -           stop        -           -            - / stop

(*) if it states a time. Holds count only for the turns a target names in `pauses`.
"""

from collections.abc import Callable
from typing import Any, Final

from backend_gateway.domain.sla import happenings as h
from backend_gateway.domain.sla.clock import Clock, Mark, StopWhy, Void, changed, with_mark
from backend_gateway.domain.sla.policy import ClockKind, HoldKind

_OWN_REASONS: Final = ("not_holding", "reply_failed")
_REPLIES: Final[frozenset[ClockKind]] = frozenset({"first_response", "next_response", "out_of_hours", "stated_time"})


def clock_after(clock: Clock, happening: h.Happening) -> Clock:
    """The clock after it; the same object when nothing changed."""
    step = _STEPS.get(type(happening))
    return clock if step is None else step(clock, happening)


def _answered(clock: Clock, fact: h.Answered) -> Clock:
    if clock.kind in _REPLIES or (clock.kind == "promise" and not fact.holding):
        return with_mark(clock, _stop(fact.at, "answered", fact.message, holding=fact.holding))
    if clock.kind == "resolution" and not fact.holding:
        return with_mark(clock, Mark(at=fact.at, verb="hold", hold="customer", by=fact.message))
    return clock


def _reclassified(clock: Clock, fact: h.Reclassified) -> Clock:
    """Undo the reply and answer again as what it is; the promise it opened goes with it, and comes back with it."""
    if clock.kind == "promise" and clock.started_by == fact.message:
        void = None if fact.holding else Void(fact.at, "not_holding")
        ours = clock.void is None or clock.void.why == "not_holding"
        return changed(clock, void=void) if ours and clock.void != void else clock
    return _answered(_forget(clock, fact.message), h.Answered(fact.at, fact.message, fact.holding))


def _auto_replied(clock: Clock, fact: h.AutoReplied) -> Clock:
    if clock.kind != "out_of_hours" or fact.states is None:
        return clock
    return with_mark(clock, _stop(fact.at, "stated", fact.message))


def _withdrawn(clock: Clock, fact: h.Withdrawn) -> Clock:
    """No reply, no credit; and nothing was promised by a message nobody got."""
    if clock.kind in ("promise", "stated_time") and clock.started_by == fact.message and clock.void is None:
        return changed(clock, void=Void(clock.started, "reply_failed"))
    return _forget(clock, fact.message)


def _resolved(clock: Clock, fact: h.Resolved) -> Clock:
    return with_mark(clock, _stop(fact.at, "resolved"))


def _reopened(clock: Clock, fact: h.Reopened) -> Clock:
    return with_mark(clock, Mark(at=fact.at, verb="reopen")) if clock.kind == "resolution" else clock


def _customer_wrote(clock: Clock, fact: h.CustomerWrote) -> Clock:
    return with_mark(clock, Mark(at=fact.at, verb="release", hold="customer"))


def _area_answered(clock: Clock, fact: h.AreaAnswered) -> Clock:
    if clock.kind == "waiting_area":
        return with_mark(clock, _stop(fact.at, "answered"))
    return with_mark(clock, Mark(at=fact.at, verb="release", hold="area"))


def _start_moved(clock: Clock, fact: h.StartMoved) -> Clock:
    return clock if fact.at == clock.started else changed(clock, started=fact.at, started_by=fact.message)


def _voided(clock: Clock, fact: h.Voided) -> Clock:
    return clock if clock.void is not None else changed(clock, void=Void(fact.at, fact.why))


def _restored(clock: Clock, _fact: h.Restored) -> Clock:
    if clock.void is None or clock.void.why in _OWN_REASONS:
        return clock
    return changed(clock, void=None)


def _holding(hold: HoldKind) -> Callable[[Clock, Any], Clock]:
    return lambda clock, fact: with_mark(clock, Mark(at=fact.at, verb="hold", hold=hold))


def _woke(clock: Clock, fact: h.Woke) -> Clock:
    return with_mark(clock, Mark(at=fact.at, verb="release", hold="snoozed"))


def _forget(clock: Clock, message: int) -> Clock:
    kept = tuple(mark for mark in clock.marks if mark.by != message)
    return clock if len(kept) == len(clock.marks) else changed(clock, marks=kept)


def _stop(at: Any, why: StopWhy, by: int | None = None, *, holding: bool = False) -> Mark:
    return Mark(at=at, verb="stop", why=why, by=by, holding=holding)


_STEPS: Final[dict[type, Callable[[Clock, Any], Clock]]] = {
    h.CustomerWrote: _customer_wrote,
    h.Answered: _answered,
    h.Reclassified: _reclassified,
    h.AutoReplied: _auto_replied,
    h.Withdrawn: _withdrawn,
    h.AreaAsked: _holding("area"),
    h.AreaAnswered: _area_answered,
    h.Snoozed: _holding("snoozed"),
    h.Woke: _woke,
    h.Resolved: _resolved,
    h.Reopened: _reopened,
    h.StartMoved: _start_moved,
    h.Voided: _voided,
    h.Restored: _restored,
}
