"""The fold of what a webhook brings: messages, echoes, reactions."""

from typing import Final

from msgspec.structs import replace

from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.thread_effects import MoveWait, RecountWaits, StartWait
from backend_gateway.domain.thread_facts import BecameQuestion, Reacted, Received
from backend_gateway.domain.thread_parts import (
    Effects,
    began,
    begin_segment,
    local_id,
    note_first_inbound,
    open_episode,
    reopen,
    show,
    start_episode,
    time_of,
)
from backend_gateway.domain.thread_replies import answer
from backend_gateway.domain.thread_state import Policy, ThreadState, Wait
from backend_gateway.domain.waits import NEVER, is_human_reply, needs_answer
from backend_gateway.domain.window import opens_window
from protocol.content import Call, ReactionEvent, System, Welcome
from protocol.order import Order, to_microseconds
from protocol.rules.window import WINDOW

_NOBODY_WROTE: Final = (ReactionEvent, System, Welcome)
_NO_EPISODE: Final = (ReactionEvent, System)


def received(state: ThreadState, fact: Received, policy: Policy, effects: Effects) -> None:
    """A message of a webhook: the list, the window, then the wait it opens or answers."""
    item = fact.fact
    at = item.at
    order = (to_microseconds(at), item.place.journal_id, item.place.index)
    if order > state.activity:
        show(state, order, item.content, fact.author, item.status)
    if item.source in ("history", "standby"):  # never touch window, wait or unread (FACTS 2 and 5)
        return
    if item.opens_window and opens_window(item.content, item.direction, item.source):
        _open_window(state, item)
    if item.direction == "out":
        if is_human_reply(fact.author.kind, item.content, item.source):
            answer(state, order, fact.message, effects)
    elif not fact.survey and not isinstance(item.content, _NO_EPISODE):
        _inbound(state, fact, order, policy, effects)


def _open_window(state: ThreadState, item: MessageFact) -> None:
    at = item.at
    if state.last_inbound_at is None or at >= state.last_inbound_at:
        state.last_inbound_at = at
        state.last_inbound_wamid = item.wamid
    until = at + WINDOW
    if state.window_until is None or until > state.window_until:
        state.window_until = until
    clicked = state.free_entry_clicked_at
    if item.referral is not None and (clicked is None or at > clicked):
        state.free_entry_clicked_at = at


def _inbound(state: ThreadState, fact: Received, order: Order, policy: Policy, effects: Effects) -> None:
    content = fact.fact.content
    if not isinstance(content, _NOBODY_WROTE) and not (isinstance(content, Call) and content.event == "answered"):
        state.inbound_count += 1
    needs = needs_answer(content)
    if state.episode is None and not _welcome_back(state, order, policy, effects, needs=needs):
        return
    began(state, order, "customer", effects, reopens=needs)
    note_first_inbound(state, order, effects)
    if not needs:
        return
    if state.state in ("waiting_customer", "snoozed"):
        state.state = "open"  # what we waited for has come (LESSONS 25)
    state.last_needing = max(state.last_needing, order)
    _owe(state, order, fact.message, effects)


def _welcome_back(state: ThreadState, order: Order, policy: Policy, effects: Effects, *, needs: bool) -> bool:
    """Start an episode or reopen the last one. False when this message does neither."""
    closed = state.closed
    if closed is not None and closed.ended is not None:
        if _answered_by_then(state, order) and order < closed.ended:
            effects.append(RecountWaits(closed.id))  # late, and answered before that resolve
            return False
        grace_us = policy.grace.total_seconds() * 1_000_000
        if order[0] <= closed.ended[0] + grace_us:
            if needs:  # thanks, stickers and reactions do not reopen
                reopen(state, closed, order, effects)
                begin_segment(state, order, "reopened", policy, effects)
            return needs
    start_episode(state, order, "customer", effects)
    begin_segment(state, order, "customer", policy, effects)
    return True


def _answered_by_then(state: ThreadState, order: Order) -> bool:
    """Whether a reply known to us is younger; a scheduled message is none to what was heard of after it left."""
    return order < state.answered_until and not order < state.scheduled_until == state.answered_until


def _owe(state: ThreadState, order: Order, message: int, effects: Effects) -> None:
    """An inbound that needs an answer: start a wait, find that it began earlier, or see that it was answered."""
    episode, wait = open_episode(state), state.wait
    if order < state.scheduled_until:
        effects.append(RecountWaits(episode.id))
    elif order <= state.answered_until:
        last = state.last_wait
        answered = last is not None and last.ended_by is not None
        covered = last is not None and answered and last.ended is not None and last.started <= order <= last.ended
        if not covered:
            effects.append(RecountWaits(episode.id))
    elif wait is None:
        local, last = local_id(state), state.last_wait
        # A reply heard of later may answer what was waived meanwhile: then the turns are asked.
        after = max(state.answered_until, (last.ended if last is not None else None) or NEVER)
        state.wait = Wait(id=local, episode=episode.id, started=order, started_by=message, after=after)
        effects.append(StartWait(local, episode.id, time_of(order), message, state.team_id))
    elif order < wait.started:
        state.wait = replace(wait, started=order, started_by=message)
        effects.append(MoveWait(wait.id, time_of(order), message))


def reacted(state: ThreadState, fact: Reacted, _policy: Policy, _effects: Effects) -> None:
    """A reaction shows in the list and, by the customer, opens the window; it owes nothing and reopens nothing."""
    item = fact.fact
    order = (to_microseconds(item.at), item.place.journal_id, item.place.index)
    if item.emoji and order > state.activity:
        show(state, order, ReactionEvent(item.emoji), fact.author, None)
    if item.source != "live" or item.direction != "in":
        return
    if state.last_inbound_at is None or item.at >= state.last_inbound_at:
        state.last_inbound_at = item.at  # the wamid stays: a reaction cannot be marked as read
    until = item.at + WINDOW
    if state.window_until is None or until > state.window_until:
        state.window_until = until
    if state.state == "waiting_customer" and item.emoji:
        state.state = "open"  # a thumbs-up may be the whole answer (LESSONS 25)


def became_question(state: ThreadState, fact: BecameQuestion, policy: Policy, effects: Effects) -> None:
    """The turns tell what is owed now; one that was resolved meanwhile goes on, as with any question."""
    closed = state.closed
    if fact.asks and state.episode is None and closed is not None and closed.id == fact.episode:
        reopen(state, closed, fact.order, effects)
        begin_segment(state, fact.order, "reopened", policy, effects)
    asked = state.episode is not None and state.episode.id == fact.episode
    if fact.asks and asked and state.state in ("waiting_customer", "snoozed"):
        state.state = "open"
    effects.append(RecountWaits(fact.episode))
