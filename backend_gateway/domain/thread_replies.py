"""The fold of what we write: queued, taken by Meta, failed after all."""

from typing import Final

from msgspec.structs import replace

from backend_gateway.domain.thread_effects import EndWait, RecountWaits, WithdrawAnswer
from backend_gateway.domain.thread_facts import Accepted, Failed, Written
from backend_gateway.domain.thread_parts import (
    Effects,
    began,
    begin_segment,
    free_entry,
    later,
    mark_firsts,
    note_first_reply,
    reply_place,
    show,
    start_episode,
    time_of,
)
from backend_gateway.domain.thread_state import Policy, ThreadState
from backend_gateway.domain.waits import NEVER, is_human_reply
from protocol.content import Activity, Note, Template
from protocol.order import Order

_INTERNAL: Final = (Note, Activity)


def written(state: ThreadState, fact: Written, _policy: Policy, _effects: Effects) -> None:
    """It is in the list at once and answers nothing until Meta has it."""
    if fact.order > state.activity:
        show(state, fact.order, fact.content, fact.author, None if isinstance(fact.content, _INTERNAL) else "queued")


def accepted(state: ThreadState, fact: Accepted, policy: Policy, effects: Effects) -> None:
    """It has left: it answers, opens a free entry point, or starts an episode of our own."""
    order = reply_place(state, fact.at)
    state.free_entry_until = later(state.free_entry_until, free_entry(state, fact.at))
    if isinstance(fact.content, Template) and fact.author.kind != "system":  # a survey's opens no case
        if state.episode is None and (state.closed is None or order > (state.closed.ended or NEVER)):
            # business-initiated: an episode without a wait
            start_episode(state, order, "business", effects)
            begin_segment(state, order, "business", policy, effects)
        elif state.episode is not None:
            began(state, order, "business", effects, reopens=False)
    if not is_human_reply(fact.author.kind, fact.content, "live"):
        return
    if (elsewhere := _elsewhere(state, fact)) is not None:
        effects.append(RecountWaits(elsewhere))
    elif fact.scheduled:
        _left_by_itself(state, order, effects)
    else:
        answer(state, order, fact.message, effects)


def _left_by_itself(state: ThreadState, order: Order, effects: Effects) -> None:
    """A scheduled message: the turns tell whether the customer overtook it on its way (METRICS section 2)."""
    state.scheduled_until = max(state.scheduled_until, order)
    if state.episode_id is not None:
        effects.append(RecountWaits(state.episode_id))


def _elsewhere(state: ThreadState, fact: Accepted | Failed) -> int | None:
    """The episode a reply was written in when that is not the open one: a merge brought both into this thread.

    It answers what was asked there. A template written before its thread had this episode is what opened it.
    """
    if state.episode is None or fact.episode in (None, state.episode.id) or isinstance(fact.content, Template):
        return None
    return fact.episode


def answer(state: ThreadState, order: Order, message: int, effects: Effects) -> None:
    """A human reply left: it ends the wait, unless it came too late to be judged from here."""
    newest = state.answered_until
    state.answered_until = max(newest, order)
    episode, wait = state.episode, state.wait
    if episode is None:
        closed = state.closed
        if closed is not None and closed.ended is not None and order < closed.ended:
            effects.append(RecountWaits(closed.id))
        return
    if episode.reopened and order < episode.floor:
        effects.append(RecountWaits(episode.id))  # it answered what the resolve before seemed to leave unanswered
    elif wait is None:
        last = state.last_wait
        if last is not None and last.ended is not None and order < last.ended:
            effects.append(RecountWaits(episode.id))
    elif order < wait.started:
        if order < wait.after:
            effects.append(RecountWaits(episode.id))
        else:
            state.wait = replace(wait, after=order)
    elif order < state.last_needing:
        effects.append(RecountWaits(episode.id))  # they wrote again after it: one wait becomes two
    else:
        state.wait = None
        state.last_wait = replace(wait, ended=order, ended_by=message)
        effects.append(EndWait(wait.id, time_of(order), message, "answered"))
    note_first_reply(state, order, effects)


def failed(state: ThreadState, fact: Failed, _policy: Policy, effects: Effects) -> None:
    """METRICS section 2, "it must have left": the credit is withdrawn, the wait reopens at its original start."""
    if not is_human_reply(fact.author.kind, fact.content, "live"):
        return
    if (elsewhere := _elsewhere(state, fact)) is not None:
        effects.append(RecountWaits(elsewhere))
        return
    last, episode = state.last_wait, state.episode
    if state.answered_until == reply_place(state, fact.at):
        state.answered_until = _answered_before(state, fact.message)
    if fact.scheduled or last is None or episode is None or last.ended_by != fact.message:
        if state.episode_id is not None:
            effects.append(RecountWaits(state.episode_id))
        return
    if state.wait is not None or state.answered_until != last.after:
        effects.append(RecountWaits(episode.id))  # something followed it: another reply or another question
        return
    state.wait, state.last_wait = replace(last, ended=None, ended_by=None), None
    effects.append(WithdrawAnswer(last.id))
    if episode.first_reply == last.ended:
        mark_firsts(state, replace(episode, first_reply=None), effects)


def _answered_before(state: ThreadState, message: int) -> Order:
    """The newest answer besides this failed one, as far as known.

    Too new only costs a recount while nothing was resolved; after a resolve it could keep an unseen message from
    reopening the case, so there it is rather a wait too many than one lost.
    """
    last = state.last_wait
    if last is None or last.ended is None or last.ended_by is None:
        return state.answered_until if state.closed is None else NEVER
    if last.ended_by != message:
        return last.ended
    return last.after if last.after < last.started else NEVER  # of a wait opened again by hand nothing is known
