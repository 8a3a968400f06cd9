"""With resolves anywhere in between: no question is lost and none is asked twice (LESSONS 19, 35)."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from backend_gateway.domain.thread import advance, settle
from backend_gateway.domain.thread_state import (
    Accepted,
    EndSegment,
    Received,
    RecountWaits,
    ReopenEpisode,
    Resolved,
    StartEpisode,
    StartSegment,
    ThreadFact,
    ThreadState,
)
from backend_gateway.domain.waits import Turn, needs_answer
from protocol.order import to_microseconds
from tests.unit.domain.making import echo, inbound, reply, resolve

MAKE: dict[str, Callable[[int, int], ThreadFact]] = {"needs": inbound, "echo": echo, "reply": reply}
STEPS = st.lists(
    st.tuples(st.sampled_from(["needs", "thanks", "echo", "reply", "resolve"]), st.integers(1, 30)),
    min_size=1,
    max_size=10,
    unique_by=lambda step: step[1],
)


def facts_of(steps: list[tuple[str, int]]) -> list[ThreadFact]:
    made: list[ThreadFact] = []
    for index, (kind, second) in enumerate(steps):
        ref, seconds = index + 1, second * 10
        if kind == "resolve":
            made.append(resolve(seconds))
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
    assert isinstance(fact, Accepted | Resolved)
    order = (to_microseconds(fact.at), 0, 0)
    return Turn("resolved", order) if isinstance(fact, Resolved) else Turn("reply", order, fact.message)


def play(facts: list[ThreadFact]) -> ThreadState:
    state = ThreadState()
    turns: dict[int | None, list[Turn]] = {}
    recounts: set[int] = set()
    for fact in facts:
        nothing_to_resolve = isinstance(fact, Resolved) and state.episode is None
        state, effects = advance(state, fact)
        recounts |= {effect.episode for effect in effects if isinstance(effect, RecountWaits)}
        if nothing_to_resolve:
            continue
        turns.setdefault(state.episode_id, []).append(turn_of(fact))
    early = turns.pop(None, [])  # echoes before the first episode
    for episode in recounts:
        state, _ = settle(state, episode, [*early, *turns[episode]])
    return state


@settings(max_examples=300)
@given(STEPS)
def test_what_nobody_answered_since_the_last_resolve_is_owed_and_nothing_else(steps: list[tuple[str, int]]) -> None:
    facts = facts_of(steps)
    last = max((index for index, fact in enumerate(facts) if isinstance(fact, Resolved)), default=-1)
    turns = [turn_of(fact) for fact in facts]
    replies = [turn.order for turn in turns if turn.kind == "reply"]
    owed = [
        turn.order for turn in turns[last + 1 :] if turn.kind == "needs" and all(turn.order > one for one in replies)
    ]
    state = play(facts)
    assert (state.wait.started if state.wait else None) == min(owed, default=None)
    if owed:
        assert state.state == "open"


@settings(max_examples=300)
@given(STEPS)
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
