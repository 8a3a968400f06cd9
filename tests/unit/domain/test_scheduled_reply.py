"""A scheduled message written before the inbound is no human reply (METRICS section 2)."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.thread import advance, settle
from backend_gateway.domain.thread_effects import RecountWaits
from backend_gateway.domain.thread_facts import Accepted, Received, ThreadFact
from backend_gateway.domain.thread_state import ThreadState
from backend_gateway.domain.waits import Turn, needs_answer, recount
from benchmarks.week.oracle import Fact, open_wait
from protocol.order import from_microseconds, to_microseconds
from tests.unit.domain.making import at, failure, inbound, reply, resolve


def turns(text: str) -> list[Turn]:
    """`N1 S5.0`: kinds and seconds in the order they became known; `S5.2` was written as message 2."""
    kinds = {"N": "needs", "O": "other", "R": "reply", "S": "reply", "X": "resolved"}
    found = []
    for i, word in enumerate(text.split()):
        seconds, _, written = word[1:].partition(".")
        ref = int(written) if written else i * 10
        found.append(Turn(kinds[word[0]], (int(seconds) * 1_000_000, 1, i), ref, word[0] == "S"))  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    "listed, waits, answers",
    [
        ("N1 S5.5", [(1, 5)], True),  # nothing came between
        ("N1 N3 S5.5", [(1, None)], False),  # it lay in the outbox while they wrote again
        ("N1 O3 S5.5", [(1, 5)], True),  # thanks ask for nothing
        ("N1 N3 S5.15", [(1, 5)], True),  # written after both
        ("N1 S5.5 N3", [(1, None)], False),  # heard of late: written to us before it left, unseen all the same
        ("N1 S5.5 N8", [(1, 5), (8, None)], True),  # after it left: another wait
        ("N1 N3 S5.5 R9", [(1, 9)], False),  # a person answers both
        ("N1 N3 S5.5 X7", [(1, 7)], False),
        ("O1 N3 S5.5", [(3, None)], False),
    ],
)
def test_it_answers_only_what_its_author_had_seen(
    listed: str, waits: list[tuple[int, int | None]], answers: bool
) -> None:
    truth = recount(turns(listed))
    assert [(s.started[0] // 1_000_000, s.ended and s.ended[0] // 1_000_000) for s in truth.spans] == waits
    assert truth.scheduled == ((truth.scheduled[0][0], answers),)
    if not answers and "R" not in listed:
        assert truth.first_reply is None


class Thread:
    """The fold with its recounts, and the turns beside it."""

    def __init__(self) -> None:
        self.state = ThreadState()
        self.facts: list[ThreadFact] = []
        self.failed: set[int] = set()

    def hear(self, fact: ThreadFact) -> None:
        self.facts.append(fact)
        self.state, effects = advance(self.state, fact)
        for episode in {effect.episode for effect in effects if isinstance(effect, RecountWaits)}:
            self.state, _ = settle(self.state, episode, self.turns())

    def fail(self, accepted: Accepted) -> None:
        self.failed.add(accepted.message)
        fact = replace(failure(accepted), scheduled=accepted.scheduled)
        self.state, effects = advance(self.state, fact)
        for episode in {effect.episode for effect in effects if isinstance(effect, RecountWaits)}:
            self.state, _ = settle(self.state, episode, self.turns())

    def turns(self) -> list[Turn]:
        return [turn for fact in self.facts if (turn := _turn(fact)) is not None and turn.ref not in self.failed]


def _turn(fact: ThreadFact) -> Turn | None:
    if isinstance(fact, Received):
        order = (to_microseconds(fact.fact.at), fact.fact.place.journal_id, fact.fact.place.index)
        return Turn("needs" if needs_answer(fact.fact.content) else "other", order, fact.message)
    if isinstance(fact, Accepted):
        return Turn("reply", (to_microseconds(fact.at), 0, 0), fact.message, fact.scheduled)
    return None


STEPS = st.lists(
    st.tuples(st.sampled_from(["needs", "thanks", "reply", "scheduled", "leaves", "fails"]), st.integers(0, 25)),
    max_size=14,
)


@given(STEPS)
def test_the_fold_agrees_with_the_definition(steps: list[tuple[str, int]]) -> None:
    """Whatever is late, queued, overtaken or failed: `number` is the message's id, `back` how late an inbound is."""
    thread, queued, left = Thread(), list[int](), list[Accepted]()
    for number, (kind, back) in enumerate([("needs", 0), *steps], 1):  # what left before the case began is not in it
        if kind in ("needs", "thanks"):
            thread.hear(inbound(number, number * 10 - back, "gracias" if kind == "thanks" else "¿Y?"))
        elif kind == "scheduled":
            queued.append(number)
        elif kind == "fails" and left:
            thread.fail(left.pop())
        elif kind in ("reply", "leaves"):
            ref = queued.pop(0) if kind == "leaves" and queued else number
            left.append(replace(reply(ref, number * 10), scheduled=ref != number))
            thread.hear(left[-1])
    truth = recount(thread.turns())
    open_ = [span for span in truth.spans if span.ended is None]
    assert (thread.state.wait and thread.state.wait.started) == (open_[0].started if open_ else None)
    if thread.state.episode is not None:
        assert thread.state.episode.first_reply == truth.first_reply
    assert all(one.ended is not None and one.ended <= two.started for one, two in pairwise(truth.spans))


@given(STEPS)
def test_the_oracle_of_the_simulated_week_agrees(steps: list[tuple[str, int]]) -> None:
    """It shares no code with the domain: who waits since when, by the plain list of what happened."""
    thread, queued, facts = Thread(), list[int](), list[Fact]()
    for number, (kind, back) in enumerate([("needs", 0), *steps], 1):
        now = at(number * 10)
        if kind in ("needs", "thanks"):
            thread.hear(inbound(number, number * 10 - back, "gracias" if kind == "thanks" else "¿Y?"))
            facts.append(Fact(kind, now - timedelta(seconds=back), now, message=number))  # type: ignore[arg-type]
        elif kind == "scheduled":
            queued.append(number)
        elif kind in ("reply", "leaves"):
            ref = queued.pop(0) if kind == "leaves" and queued else number
            thread.hear(replace(reply(ref, number * 10), scheduled=ref != number))
            facts.append(Fact("reply", now, now, written=ref if ref != number else None))
    wait = thread.state.wait
    assert (wait and from_microseconds(wait.started[0])) == open_wait(facts)


def test_what_it_did_not_answer_comes_back_after_a_resolve() -> None:
    """Heard of after the case was closed, written before the scheduled message left: nobody has read it."""
    thread = Thread()
    for fact in (inbound(1, 10), replace(reply(2, 30), scheduled=True), resolve(40)):
        thread.hear(fact)
    assert thread.state.state == "resolved"
    thread.state, effects = advance(thread.state, inbound(3, 20))
    assert (thread.state.state, thread.state.closed) == ("open", None)
    assert any(isinstance(effect, RecountWaits) for effect in effects)
