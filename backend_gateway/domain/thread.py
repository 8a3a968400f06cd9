"""The conversation fold: the state of a thread and one fact in, the next state and the rows that change out.

    receiver (set-based)          send, assign, resolve actions
      Received, Reacted             Written, Accepted, Failed, Resolved, Reopened, Assigned
             |                             |
             +-----------------------------+---> advance(state, fact) -> (state, [effects])

Every message passes here, so this is plain code: one copy of a small struct, no allocation that is not a change.
METRICS section 2 gives the rules, FACTS section 7 the window.

Order. Facts may come in any order. Between two resolves the result does not depend on it: window, unread, preview and
activity are maxima and counts; the open wait, the episode's start and its first times are kept as minima after the
newest answer. Where one struct cannot know the past (a late reply between two known messages, a failed reply that was
not the last word) the fold says `RecountWaits`, and `waits.recount` over the episode's turns is the truth. A resolve
covers what was known when it was made: an inbound that arrives after it reopens, unless a reply is younger than it.
"""

from collections.abc import Callable, Iterable
from copy import copy
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace

from backend_gateway.domain.facts import MessageFact
from backend_gateway.domain.message_text import KIND, headline
from backend_gateway.domain.plain_text import preview_line
from backend_gateway.domain.thread_state import (
    Accepted,
    Assigned,
    Effect,
    EndEpisode,
    EndSegment,
    EndWait,
    Episode,
    Failed,
    MarkFirst,
    MoveStart,
    MoveWait,
    OpenedBy,
    Policy,
    Reacted,
    Received,
    RecountWaits,
    Reopened,
    ReopenEpisode,
    Resolved,
    StartEpisode,
    StartSegment,
    StartWait,
    ThreadFact,
    ThreadState,
    Wait,
    WithdrawAnswer,
    Written,
)
from backend_gateway.domain.waits import NEVER, Recount, Span, Turn, is_human_reply, needs_answer, recount, reply_order
from backend_gateway.domain.window import free_entry_until, opens_window
from protocol.content import Activity, Audio, Call, Content, Note, ReactionEvent, System, Template, Welcome
from protocol.conversation import Preview
from protocol.message import Author
from protocol.order import Order, from_microseconds, to_microseconds
from protocol.rules.window import WINDOW

_DEFAULT: Final = Policy()
_NOBODY_WROTE: Final = (ReactionEvent, System, Welcome)
_NO_EPISODE: Final = (ReactionEvent, System)
_INTERNAL: Final = (Note, Activity)

Effects = list[Effect]


def advance(state: ThreadState, fact: ThreadFact, policy: Policy = _DEFAULT) -> tuple[ThreadState, Effects]:
    """The thread after `fact`, and the row changes that follow, in the order to apply them. `state` stays as it is.

    Facts must be new: uniqueness on (number, wamid) comes before any rule.
    """
    state = copy(state)
    effects: Effects = []
    _STEPS[type(fact)](state, fact, policy, effects)
    return state, effects


# ------------------------------------------------------------------------------------------------------- inbound


def _received(state: ThreadState, fact: Received, policy: Policy, effects: Effects) -> None:
    item = fact.fact
    at = item.at
    order = (to_microseconds(at), item.place.journal_id, item.place.index)
    if order > state.activity:
        _show(state, order, item.content, fact.author, item.status)
    if item.source in ("history", "standby"):  # never touch window, wait or unread (FACTS 2 and 5)
        return
    if item.opens_window and opens_window(item.content, item.direction, item.source):
        _open_window(state, item)
    if item.direction == "out":
        if is_human_reply(fact.author.kind, item.content, item.source):
            _answer(state, order, fact.message, effects)
    elif not isinstance(item.content, _NO_EPISODE):
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
    _began(state, order, "customer", effects, reopens=needs)
    _first_inbound(state, order, effects)
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
        if order < state.answered_until and order < closed.ended:
            effects.append(RecountWaits(closed.id))  # late, and answered before that resolve
            return False
        grace_us = policy.grace.total_seconds() * 1_000_000
        if order[0] <= closed.ended[0] + grace_us:
            if needs:  # thanks, stickers and reactions do not reopen
                _reopen(state, closed, order, effects)
                _begin_segment(state, order, "reopened", policy, effects)
            return needs
    _start_episode(state, order, "customer", effects)
    _begin_segment(state, order, "customer", policy, effects)
    return True


def _owe(state: ThreadState, order: Order, message: int, effects: Effects) -> None:
    """An inbound that needs an answer: start a wait, find that it began earlier, or see that it was answered."""
    episode, wait = _open(state), state.wait
    if order <= state.answered_until:
        last = state.last_wait
        covered = last is not None and last.ended is not None and last.started <= order <= last.ended
        if not covered:
            effects.append(RecountWaits(episode.id))
    elif wait is None:
        local = _local(state)
        state.wait = Wait(id=local, episode=episode.id, started=order, started_by=message, after=state.answered_until)
        effects.append(StartWait(local, episode.id, _time(order), message, state.team_id))
    elif order < wait.started:
        state.wait = replace(wait, started=order, started_by=message)
        effects.append(MoveWait(wait.id, _time(order), message))


# ------------------------------------------------------------------------------------------------------ outbound


def _written(state: ThreadState, fact: Written, _policy: Policy, _effects: Effects) -> None:
    if fact.order > state.activity:
        _show(state, fact.order, fact.content, fact.author, None if isinstance(fact.content, _INTERNAL) else "queued")


def _accepted(state: ThreadState, fact: Accepted, policy: Policy, effects: Effects) -> None:
    order = _reply_place(state, fact.at)
    state.free_entry_until = _later(state.free_entry_until, _free_entry(state, fact.at))
    if isinstance(fact.content, Template):
        if state.episode is None and (state.closed is None or order > (state.closed.ended or NEVER)):
            # business-initiated: an episode without a wait
            _start_episode(state, order, "business", effects)
            _begin_segment(state, order, "business", policy, effects)
        elif state.episode is not None:
            _began(state, order, "business", effects, reopens=False)
    if is_human_reply(fact.author.kind, fact.content, "live"):
        _answer(state, order, fact.message, effects)


def _answer(state: ThreadState, order: Order, message: int, effects: Effects) -> None:
    """A human reply left: it ends the wait, unless it came too late to be judged from here."""
    newest = state.answered_until
    state.answered_until = max(newest, order)
    episode, wait = state.episode, state.wait
    if episode is None:
        closed = state.closed
        if closed is not None and closed.ended is not None and order < closed.ended:
            effects.append(RecountWaits(closed.id))
        return
    if wait is None:
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
        effects.append(EndWait(wait.id, _time(order), message, "answered"))
    _first_reply(state, order, effects)


def _failed(state: ThreadState, fact: Failed, _policy: Policy, effects: Effects) -> None:
    """METRICS section 2, "it must have left": the credit is withdrawn, the wait reopens at its original start."""
    if not is_human_reply(fact.author.kind, fact.content, "live"):
        return
    last, episode = state.last_wait, state.episode
    if state.answered_until == _reply_place(state, fact.at):
        state.answered_until = _answered_before(state, fact.message)
    if last is None or episode is None or last.ended_by != fact.message:
        if state.episode_id is not None:
            effects.append(RecountWaits(state.episode_id))
        return
    if state.wait is not None or state.answered_until != last.after:
        effects.append(RecountWaits(episode.id))  # something followed it: another reply or another question
        return
    state.wait, state.last_wait = replace(last, ended=None, ended_by=None), None
    effects.append(WithdrawAnswer(last.id))
    if episode.first_reply == last.ended:
        _mark(state, replace(episode, first_reply=None), effects)


def _answered_before(state: ThreadState, message: int) -> Order:
    """The newest answer besides this failed one, as far as known.

    Too new only costs a recount while nothing was resolved; after a resolve it could keep an unseen message from
    reopening the case, so there it is rather a wait too many than one lost.
    """
    last = state.last_wait
    if last is None or last.ended is None:
        return state.answered_until if state.closed is None else NEVER
    return last.after if last.ended_by == message else last.ended


# ---------------------------------------------------------------------------------------------------- own decisions


def _resolved(state: ThreadState, fact: Resolved, _policy: Policy, effects: Effects) -> None:
    """Resolve ends wait, segment and episode (LESSONS 19). The owner is kept for the customer's return."""
    state.state = "resolved"
    episode, wait = state.episode, state.wait
    if episode is None:
        return
    order = (to_microseconds(fact.at), 0, 0)
    if wait is not None:
        effects.append(EndWait(wait.id, max(fact.at, _time(wait.started)), None, "resolved"))
    effects.append(EndSegment(episode.segment, episode.id, fact.at))
    effects.append(EndEpisode(episode.id, fact.at, fact.by))
    state.closed = replace(episode, ended=order, segment=None, first_segment=None)
    state.episode = state.wait = state.last_wait = None
    state.last_needing = NEVER


def _reopened(state: ThreadState, fact: Reopened, _policy: Policy, effects: Effects) -> None:
    closed = state.closed
    if state.episode is not None:
        return
    order = (to_microseconds(fact.at), 0, 0)
    if closed is None:
        _start_episode(state, order, "business", effects)
    else:
        _reopen(state, closed, order, effects)
    _own(state, "person", fact.by, state.team_id)
    _begin_owned_segment(state, order, "reopened", effects)


def _assigned(state: ThreadState, fact: Assigned, _policy: Policy, effects: Effects) -> None:
    state.owner_version += 1
    state.owner_kind, state.assignee_id, state.team_id = fact.owner_kind, fact.user_id, fact.team_id
    episode = state.episode
    if episode is None:
        return
    effects.append(EndSegment(episode.segment, episode.id, fact.at))
    local = _local(state)
    state.episode = replace(episode, segment=local)
    effects.append(StartSegment(local, episode.id, fact.owner_kind, fact.user_id, fact.team_id, fact.at, fact.reason))


def _reacted(state: ThreadState, fact: Reacted, _policy: Policy, _effects: Effects) -> None:
    """A reaction shows in the list and, by the customer, opens the window; it owes nothing and reopens nothing."""
    item = fact.fact
    order = (to_microseconds(item.at), item.place.journal_id, item.place.index)
    if item.emoji and order > state.activity:
        _show(state, order, ReactionEvent(item.emoji), fact.author, None)
    if item.source != "live" or item.direction != "in":
        return
    if state.last_inbound_at is None or item.at >= state.last_inbound_at:
        state.last_inbound_at = item.at  # the wamid stays: a reaction cannot be marked as read
    until = item.at + WINDOW
    if state.window_until is None or until > state.window_until:
        state.window_until = until
    if state.state == "waiting_customer" and item.emoji:
        state.state = "open"  # a thumbs-up may be the whole answer (LESSONS 25)


# ---------------------------------------------------------------------------------------------------------- recount


def settle(state: ThreadState, episode_id: int, turns: Iterable[Turn]) -> tuple[ThreadState, Recount]:
    """After `RecountWaits`: the truth of one episode, from all its turns in the order they became known.

    The action replaces the episode's waits and first times by the `Recount`; the state carries the open wait on. A
    closed episode leaves the state as it is.
    """
    truth, episode = recount(turns), state.episode
    if episode is None or episode.id != episode_id:
        return state, truth
    state = copy(state)
    state.episode = replace(episode, first_inbound=truth.first_inbound, first_reply=truth.first_reply)
    waits = [_wait_of(span, _local(state), episode_id, truth) for span in truth.spans]
    state.wait = waits.pop() if waits and waits[-1].ended is None else None
    state.last_wait = waits[-1] if waits and truth.spans[len(waits) - 1].end_kind == "answered" else None
    state.answered_until, state.last_needing = truth.last_reply, max(state.last_needing, truth.last_needing)
    return state, truth


def _wait_of(span: Span, local: int, episode: int, truth: Recount) -> Wait:
    after = truth.last_reply if span.ended is None else span.started
    return Wait(
        id=local,
        episode=episode,
        started=span.started,
        started_by=span.started_by,
        after=after,
        ended=span.ended,
        ended_by=span.ended_by,
    )


# ------------------------------------------------------------------------------------------------------ small parts


def _show(state: ThreadState, order: Order, content: Content, author: Author, status: str | None) -> None:
    state.activity = order
    state.preview = preview_of(content, author, status)


def preview_of(content: Content, author: Author, status: str | None = None) -> Preview:
    """The list's line for a message; `status` is the delivery status of ours."""
    return Preview(
        kind=KIND[type(content)],
        text=preview_line(headline(content)),
        author_kind=author.kind,
        author_id=author.id,
        author_name=author.name,
        status=status or "none",  # type: ignore[arg-type]  # statuses of history pass as Meta's words
        duration_ms=content.media.duration_ms if isinstance(content, Audio) else None,
    )


def _start_episode(state: ThreadState, order: Order, opened_by: OpenedBy, effects: Effects) -> None:
    local = _local(state)
    floor = state.closed.ended if state.closed is not None else None
    state.episode = Episode(id=local, started=order, stretch=order, floor=floor or NEVER, opened_by=opened_by)
    state.state = "open"
    effects.append(StartEpisode(local, opened_by, _time(order)))


def _reopen(state: ThreadState, closed: Episode, order: Order, effects: Effects) -> None:
    # Segments tile the episode: a reopening never lies before the end it undoes.
    stretch = max(order, closed.ended or order)
    state.episode = replace(
        closed, ended=None, stretch=stretch, floor=closed.ended or NEVER, reopened=closed.reopened + 1
    )
    state.closed = None
    state.state = "open"
    effects.append(ReopenEpisode(closed.id, _time(stretch)))


def _begin_segment(state: ThreadState, order: Order, reason: str, policy: Policy, effects: Effects) -> None:
    """The first segment of a stretch: the queue, or the person who had it if they are there (LESSONS 12)."""
    if state.assignee_id is not None and state.assignee_id in policy.available:
        _own(state, "person", state.assignee_id, state.team_id)
    else:
        _own(state, "queue", None, state.team_id)
    _begin_owned_segment(state, order, reason, effects)


def _begin_owned_segment(state: ThreadState, order: Order, reason: str, effects: Effects) -> None:
    episode, local = _open(state), _local(state)
    state.episode = replace(episode, segment=local, first_segment=local)
    at = _time(max(order, episode.stretch))
    effects.append(StartSegment(local, episode.id, state.owner_kind, state.assignee_id, state.team_id, at, reason))


def _own(state: ThreadState, kind: Any, user_id: int | None, team_id: int | None) -> None:
    if (state.owner_kind, state.assignee_id, state.team_id) != (kind, user_id, team_id):
        state.owner_kind, state.assignee_id, state.team_id = kind, user_id, team_id
        state.owner_version += 1


def _began(state: ThreadState, order: Order, opened_by: OpenedBy, effects: Effects, *, reopens: bool) -> None:
    """An opener older than the stretch it is in: the stretch began earlier than we thought."""
    episode = _open(state)
    begin = max(order, episode.floor)
    if begin >= episode.stretch or (episode.reopened and not reopens):
        return
    reopening = episode.reopened > 0
    if reopening:
        moved = replace(episode, stretch=begin)
    else:
        moved = replace(episode, started=begin, stretch=begin, opened_by=opened_by)
    state.episode = moved
    effects.append(MoveStart(moved.id, moved.first_segment, _time(begin), moved.opened_by, reopening))


def _first_inbound(state: ThreadState, order: Order, effects: Effects) -> None:
    episode = _open(state)
    if episode.first_inbound is None or order < episode.first_inbound:
        _mark(state, replace(episode, first_inbound=order), effects)
        if order < state.answered_until:
            effects.append(RecountWaits(episode.id))  # a reply we passed over may be the first one now


def _first_reply(state: ThreadState, order: Order, effects: Effects) -> None:
    episode = _open(state)
    inbound = episode.first_inbound
    if inbound is None or order < inbound or (episode.first_reply is not None and order >= episode.first_reply):
        return
    _mark(state, replace(episode, first_reply=order), effects)


def _mark(state: ThreadState, episode: Episode, effects: Effects) -> None:
    state.episode = episode
    effects.append(MarkFirst(episode.id, _maybe_time(episode.first_inbound), _maybe_time(episode.first_reply)))


def _reply_place(state: ThreadState, at: datetime) -> Order:
    return reply_order((to_microseconds(at), 0, 0), state.last_needing)


def _free_entry(state: ThreadState, answered_at: datetime) -> datetime | None:
    """Only the first answer to a click counts: later ones do not stretch the 72 h."""
    clicked = state.free_entry_clicked_at
    if state.free_entry_until is not None and clicked is not None and state.free_entry_until > clicked + WINDOW:
        return state.free_entry_until
    return free_entry_until(clicked, answered_at)


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((at for at in (one, other) if at is not None), default=None)


def _open(state: ThreadState) -> Episode:
    if state.episode is None:
        raise AssertionError("no open episode")
    return state.episode


def _local(state: ThreadState) -> int:
    local = state.next_local
    state.next_local = local - 1
    return local


def _time(order: Order) -> datetime:
    return from_microseconds(order[0])


def _maybe_time(order: Order | None) -> datetime | None:
    return None if order is None else from_microseconds(order[0])


_STEPS: Final[dict[type, Callable[[ThreadState, Any, Policy, Effects], None]]] = {
    Received: _received,
    Reacted: _reacted,
    Written: _written,
    Accepted: _accepted,
    Failed: _failed,
    Resolved: _resolved,
    Reopened: _reopened,
    Assigned: _assigned,
}
