"""The fold of what people decide: resolve, reopen, assign, snooze, waive an answer."""

from msgspec.structs import replace

from backend_gateway.domain.thread_effects import EndEpisode, EndSegment, EndWait, RecountWaits, StartSegment, Unresolve
from backend_gateway.domain.thread_facts import (
    AnswerNeeded,
    Assigned,
    Reopened,
    Resolved,
    ResolveUndone,
    Snoozed,
    Waived,
    WaiverUndone,
    Woken,
)
from backend_gateway.domain.thread_parts import (
    Effects,
    begin_owned_segment,
    local_id,
    reopen,
    set_owner,
    start_episode,
    time_of,
)
from backend_gateway.domain.thread_state import Policy, ThreadState
from backend_gateway.domain.waits import NEVER
from protocol.order import to_microseconds


def resolved(state: ThreadState, fact: Resolved, _policy: Policy, effects: Effects) -> None:
    """Resolve ends wait, segment and episode (LESSONS 19). The owner is kept for the customer's return."""
    state.state = "resolved"
    episode, wait = state.episode, state.wait
    if episode is None:
        return
    order = (to_microseconds(fact.at), 0, 0)
    if wait is not None:
        effects.append(EndWait(wait.id, max(fact.at, time_of(wait.started)), None, "resolved"))
    effects.append(EndSegment(episode.segment, episode.id, fact.at))
    effects.append(EndEpisode(episode.id, fact.at, fact.by))
    state.closed = replace(episode, ended=order, segment=None, first_segment=None)
    state.episode = state.wait = state.last_wait = None
    state.last_needing = NEVER


def reopened(state: ThreadState, fact: Reopened, _policy: Policy, effects: Effects) -> None:
    """A person opened it again: the same episode, now theirs. Nothing to do while one is open.

    What the resolve left unanswered is owed again (METRICS section 3: a new wait, not a new FRT). The resolve forgot
    what that was, so the turns of the episode are asked, the line of this reopening among them.
    """
    closed = state.closed
    if state.episode is not None:
        return
    order = (to_microseconds(fact.at), 0, 0)
    if closed is None:
        start_episode(state, order, "business", effects)
    else:
        reopen(state, closed, order, effects)
        effects.append(RecountWaits(closed.id))
    set_owner(state, "person", fact.by, state.team_id)
    begin_owned_segment(state, order, "reopened", effects)


def assigned(state: ThreadState, fact: Assigned, _policy: Policy, effects: Effects) -> None:
    """Every change of owner ends a segment, starts the next and raises the fence."""
    state.owner_version += 1
    state.owner_kind, state.assignee_id, state.team_id = fact.owner_kind, fact.user_id, fact.team_id
    episode = state.episode
    if episode is None:
        return
    effects.append(EndSegment(episode.segment, episode.id, fact.at))
    local = local_id(state)
    state.episode = replace(episode, segment=local)
    effects.append(StartSegment(local, episode.id, fact.owner_kind, fact.user_id, fact.team_id, fact.at, fact.reason))


def resolve_undone(state: ThreadState, fact: ResolveUndone, _policy: Policy, effects: Effects) -> None:
    """Episode, segment and wait go on as if nobody had resolved it; the line of that resolve counts no more.

    Nothing to do unless it is still resolved. The turns of the episode tell what was owed.
    """
    closed = state.closed
    if closed is None or state.episode is not None:
        return
    state.episode = replace(closed, ended=None, segment=fact.segment)
    state.closed = None
    state.state = fact.state
    effects += [Unresolve(closed.id, fact.segment), RecountWaits(closed.id)]


def snoozed(state: ThreadState, _fact: Snoozed, _policy: Policy, _effects: Effects) -> None:
    """Out of sight for now; what is owed stays owed."""
    if state.episode is not None:
        state.state = "snoozed"


def woken(state: ThreadState, _fact: Woken, _policy: Policy, _effects: Effects) -> None:
    """Back in the list."""
    if state.state == "snoozed":
        state.state = "open"


def waived(state: ThreadState, fact: Waived, _policy: Policy, effects: Effects) -> None:
    """The wait ends here, unanswered and unresolved: no report counts it as either (METRICS section 2)."""
    wait = state.wait
    if state.episode is None:
        return
    if wait is not None:
        us = to_microseconds(fact.at)
        end = max((us - us % 1_000_000, 0, 0), wait.started)  # where its line stands: see `placing`
        state.wait, state.last_wait = None, replace(wait, ended=end, ended_by=None)
        effects.append(EndWait(wait.id, time_of(end), None, "waived"))
    if fact.waiting:
        state.state = "waiting_customer"


def waiver_undone(state: ThreadState, _fact: WaiverUndone, _policy: Policy, effects: Effects) -> None:
    """The turns of the episode tell what is owed, now that the line of the waiver is none of them."""
    if state.episode is not None:
        state.state = "open" if state.state == "waiting_customer" else state.state
        effects.append(RecountWaits(state.episode.id))


def answer_needed(state: ThreadState, fact: AnswerNeeded, _policy: Policy, effects: Effects) -> None:
    """The turns of the episode tell what is owed, with the line that says so or without it."""
    if state.episode is None:
        return
    if not fact.undone:
        state.state = "open"
    elif fact.waiting and state.state == "open":
        state.state = "waiting_customer"
    effects.append(RecountWaits(state.episode.id))
