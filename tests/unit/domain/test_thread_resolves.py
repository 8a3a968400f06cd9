"""With resolves anywhere in between: no question is lost and none is asked twice (LESSONS 19, 35)."""

from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from backend_gateway.domain.thread import advance, settle
from backend_gateway.domain.thread_effects import EndSegment, RecountWaits, ReopenEpisode, StartEpisode, StartSegment
from backend_gateway.domain.thread_facts import Accepted, Received, Reopened, Resolved, ThreadFact, Waived
from backend_gateway.domain.thread_state import ThreadState
from backend_gateway.domain.waits import Turn, needs_answer
from protocol.order import Order, to_microseconds
from tests.unit.domain.making import at, echo, failure, inbound, reopen, reply, resolve

MAKE: dict[str, Callable[[int, int], ThreadFact]] = {"needs": inbound, "echo": echo, "reply": reply}


_DECISIONS: dict[type, Literal["resolved", "reopened", "waived"]] = {
    Resolved: "resolved", Reopened: "reopened", Waived: "waived",
}  # fmt: skip


def steps_of(*kinds: str) -> st.SearchStrategy[list[tuple[str, int]]]:
    step = st.tuples(st.sampled_from(kinds), st.integers(1, 30))
    return st.lists(step, min_size=1, max_size=10, unique_by=lambda step: step[1])


STEPS = steps_of("needs", "thanks", "echo", "reply", "resolve", "waive")
WITH_REOPENINGS = steps_of("needs", "thanks", "echo", "reply", "resolve", "waive", "reopen")


def facts_of(steps: list[tuple[str, int]]) -> list[ThreadFact]:
    made: list[ThreadFact] = []
    for index, (kind, second) in enumerate(steps):
        ref, seconds = index + 1, second * 10
        if kind == "resolve":
            made.append(resolve(seconds))
        elif kind == "reopen":
            made.append(reopen(seconds))
        elif kind == "waive":
            made.append(Waived(at(seconds)))
        elif kind == "thanks":
            made.append(inbound(ref, seconds, "gracias"))
        else:
            made.append(MAKE[kind](ref, seconds))
    return made


def turn_of(fact: ThreadFact) -> Turn:
    if isinstance(fact, Received):
        order = (to_microseconds(fact.fact.at), fact.fact.place.journal_id, 0)
        if fact.fact.direction == "out":
            return Turn("reply", order, fact.message)
        return Turn("needs" if needs_answer(fact.fact.content) else "other", order, fact.message)
    assert isinstance(fact, Accepted | Resolved | Reopened | Waived)
    order = (to_microseconds(fact.at), 0, 0)
    if isinstance(fact, Accepted):
        return Turn("reply", order, fact.message)
    return Turn(_DECISIONS[type(fact)], order)


def play(facts: list[ThreadFact]) -> ThreadState:
    state = ThreadState()
    turns: dict[int | None, list[Turn]] = {}
    recounts: set[int] = set()
    for fact in facts:
        open_before = state.episode is not None
        ends = isinstance(fact, Resolved | Waived)
        nothing_to_do = open_before if isinstance(fact, Reopened) else ends and not open_before
        state, effects = advance(state, fact)
        recounts |= {effect.episode for effect in effects if isinstance(effect, RecountWaits)}
        if nothing_to_do:
            continue
        turns.setdefault(state.episode_id, []).append(turn_of(fact))
    early = turns.pop(None, [])  # echoes before the first episode
    for episode in recounts:
        state, _ = settle(state, episode, [*early, *turns[episode]])
    return state


@settings(max_examples=300)
@given(STEPS)
def test_what_nobody_answered_since_the_last_resolve_or_waiver_is_owed_and_nothing_else(
    steps: list[tuple[str, int]],
) -> None:
    facts = facts_of(steps)
    last = max((index for index, fact in enumerate(facts) if isinstance(fact, Resolved | Waived)), default=-1)
    turns = [turn_of(fact) for fact in facts]
    replies = [turn.order for turn in turns if turn.kind == "reply"]
    owed = [
        turn.order for turn in turns[last + 1 :] if turn.kind == "needs" and all(turn.order > one for one in replies)
    ]
    state = play(facts)
    assert (state.wait.started if state.wait else None) == min(owed, default=None)
    if owed:
        assert state.state == "open"


def owed_by_hand(facts: list[ThreadFact]) -> Order | None:
    """Since when we owe an answer, told step by step for facts in the order of time."""
    owed: Order | None = None
    is_open = unanswered = False
    for fact in facts:
        turn = turn_of(fact)
        if turn.kind == "needs":
            owed, is_open, unanswered = owed or turn.order, True, True
        elif turn.kind == "reply":
            owed, unanswered = None, False
        elif turn.kind == "resolved":
            owed, is_open = None, False
        elif turn.kind == "waived" and is_open:
            owed, unanswered = None, False
        elif turn.kind == "reopened" and not is_open:
            owed, is_open = turn.order if unanswered else None, True
    return owed


@settings(max_examples=300)
@given(WITH_REOPENINGS)
@example([("needs", 1), ("resolve", 2), ("echo", 3), ("reopen", 4), ("resolve", 5), ("reopen", 6)])
def test_a_case_opened_again_by_hand_owes_what_the_resolve_left_unanswered(steps: list[tuple[str, int]]) -> None:
    facts = facts_of(sorted(steps, key=lambda step: step[1]))
    state = play(facts)
    assert (state.wait.started if state.wait else None) == owed_by_hand(facts)


@pytest.mark.parametrize("late", [2, 12, 22])
def test_a_reply_heard_of_late_answers_the_wait_that_a_reopening_began(late: int) -> None:
    state = play([inbound(1, 10), resolve(20), reopen(30), reply(2, late * 10 // 4 + 5)])
    assert state.wait is None


def test_a_failed_reply_to_a_reopened_case_leaves_the_wait_of_the_reopening() -> None:
    sent = reply(2, 40)
    facts: list[ThreadFact] = [inbound(1, 10), resolve(20), reopen(30), sent]
    state, _ = advance(play(facts), failure(sent))
    assert state.episode is not None
    state, truth = settle(state, state.episode.id, [turn_of(fact) for fact in facts[:3]])
    assert [(span.started_by, span.end_kind) for span in truth.spans] == [(1, "resolved"), (1, None)]
    assert state.owed_since == at(30)


@settings(max_examples=300)
@given(WITH_REOPENINGS)
def test_segments_tile_every_episode_and_episodes_never_overlap(steps: list[tuple[str, int]]) -> None:
    state, is_open = ThreadState(), False
    segments: list[int] = []
    for fact in facts_of(steps):
        state, effects = advance(state, fact)
        for effect in effects:
            if isinstance(effect, StartEpisode | ReopenEpisode):
                assert not is_open
                is_open = True
            elif isinstance(effect, StartSegment):
                assert not segments
                segments.append(effect.segment)
            elif isinstance(effect, EndSegment):
                assert segments.pop() == effect.segment
        is_open = state.episode is not None
        assert len(segments) == (1 if is_open else 0)
        assert (state.wait is None) or is_open
        assert (state.state == "resolved") == (not is_open)
