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
from typing import Any, Final

from msgspec.structs import replace

from backend_gateway.domain.thread_decisions import (
    answer_needed,
    assigned,
    reopened,
    resolve_undone,
    resolved,
    snoozed,
    waived,
    waiver_undone,
    woken,
)
from backend_gateway.domain.thread_facts import (
    Accepted,
    AnswerNeeded,
    Assigned,
    BecameQuestion,
    Failed,
    Reacted,
    Received,
    Reopened,
    Resolved,
    ResolveUndone,
    Snoozed,
    ThreadFact,
    Waived,
    WaiverUndone,
    Woken,
    Written,
)
from backend_gateway.domain.thread_inbound import became_question, reacted, received
from backend_gateway.domain.thread_parts import (
    Effects,
    local_id,
    preview_of,
)
from backend_gateway.domain.thread_replies import accepted, failed, written
from backend_gateway.domain.thread_state import Policy, ThreadState, Wait
from backend_gateway.domain.waits import Recount, Span, Turn, recount

__all__ = ["Effects", "advance", "preview_of", "settle"]

_DEFAULT: Final = Policy()


def advance(state: ThreadState, fact: ThreadFact, policy: Policy = _DEFAULT) -> tuple[ThreadState, Effects]:
    """The thread after `fact`, and the row changes that follow, in the order to apply them. `state` stays as it is.

    Facts must be new: uniqueness on (number, wamid) comes before any rule.
    """
    state = copy(state)
    effects: Effects = []
    _STEPS[type(fact)](state, fact, policy, effects)
    return state, effects


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
    waits = [_wait_of(span, local_id(state), episode_id, truth) for span in truth.spans]
    state.wait = waits.pop() if waits and waits[-1].ended is None else None
    state.last_wait = waits[-1] if waits and truth.spans[len(waits) - 1].end_kind in ("answered", "waived") else None
    state.answered_until, state.last_needing = truth.last_reply, max(state.last_needing, truth.last_needing)
    return state, truth


def _wait_of(span: Span, local: int, episode: int, truth: Recount) -> Wait:
    # A reply between the resolve and the reopening, heard of later, answers what the reopening asks again: recount.
    after = truth.last_reply if span.ended is None and not span.again else span.started
    return Wait(
        id=local,
        episode=episode,
        started=span.started,
        started_by=span.started_by,
        after=after,
        ended=span.ended,
        ended_by=span.ended_by if span.end_kind == "answered" else None,
    )


_STEPS: Final[dict[type, Callable[[ThreadState, Any, Policy, Effects], None]]] = {
    Received: received,
    Reacted: reacted,
    Written: written,
    Accepted: accepted,
    Failed: failed,
    Resolved: resolved,
    ResolveUndone: resolve_undone,
    Snoozed: snoozed,
    Woken: woken,
    Waived: waived,
    WaiverUndone: waiver_undone,
    AnswerNeeded: answer_needed,
    BecameQuestion: became_question,
    Reopened: reopened,
    Assigned: assigned,
}
