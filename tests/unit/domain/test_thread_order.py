"""Whatever order facts come in, the thread ends as if they had come in Meta's order.

Between two resolves. Where the fold says `RecountWaits`, the truth is `waits.recount` over the turns.
"""

from collections.abc import Callable
from copy import copy
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.thread import advance, settle
from backend_gateway.domain.thread_effects import RecountWaits
from backend_gateway.domain.thread_facts import Accepted, Failed, Received, ThreadFact
from backend_gateway.domain.thread_state import ThreadState
from backend_gateway.domain.waits import NEVER, Turn, needs_answer, recount
from protocol.content import MediaRef, Sticker
from protocol.order import Order, to_microseconds
from tests.unit.domain.making import echo, failure, inbound, reply, template


def turn_of(fact: ThreadFact) -> Turn | None:
    if isinstance(fact, Received):
        order = (to_microseconds(fact.fact.at), fact.fact.place.journal_id, fact.fact.place.index)
        if fact.fact.direction == "out":
            return Turn("reply", order, fact.message)
        return Turn("needs" if needs_answer(fact.fact.content) else "other", order, fact.message)
    if isinstance(fact, Accepted):
        return Turn("reply", (to_microseconds(fact.at), 0, 0), fact.message)
    return None


def turns_of(facts: list[ThreadFact]) -> list[Turn]:
    failed = {fact.message for fact in facts if isinstance(fact, Failed)}
    turns = [turn for fact in facts if (turn := turn_of(fact))]
    return [turn for turn in turns if turn.ref not in failed]


def play(facts: list[ThreadFact]) -> ThreadState:
    """One batch of the receiver: fold everything, then settle what asked for a recount."""
    state = ThreadState()
    recounts: set[int] = set()
    for fact in facts:
        state, effects = advance(state, fact)
        recounts |= {effect.episode for effect in effects if isinstance(effect, RecountWaits)}
    for episode in recounts:
        state, _ = settle(state, episode, turns_of(facts))
    return state


Picture = tuple[object, ...]


def picture(state: ThreadState) -> Picture:
    episode = state.episode
    return (
        state.wait and (state.wait.started, state.wait.started_by),
        episode and (episode.started, episode.opened_by, episode.first_inbound, episode.first_reply),
        state.window_until,
        state.last_inbound_at,
        state.inbound_count,
        state.activity,
        state.preview,
        state.state,
    )


MAKE: dict[str, Callable[[int, int], ThreadFact]] = {
    "needs": inbound,
    "thanks": lambda ref, seconds: inbound(ref, seconds, "gracias"),
    "sticker": lambda ref, seconds: inbound(ref, seconds, Sticker(MediaRef())),
    "echo": echo,
    "reply": reply,
    "template": template,
}
KINDS = st.sampled_from([*MAKE, "failed"])


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[list[ThreadFact], list[ThreadFact]]:
    """Facts in Meta's order, and the same in the order they came: a failure after its own message."""
    made: list[ThreadFact] = []
    failures: dict[int, Failed] = {}
    for index, kind in enumerate(draw(st.lists(KINDS, min_size=1, max_size=9))):
        ref, seconds = index + 1, (index + 1) * 10
        if kind == "failed":
            accepted = reply(ref, seconds)
            made.append(accepted)
            failures[ref] = failure(accepted)
        else:
            made.append(MAKE[kind](ref, seconds))
    arrived = list(draw(st.permutations(made)))
    in_order = list(made)
    for ref, failed in failures.items():
        in_order.append(failed)
        place = next(i for i, fact in enumerate(arrived) if isinstance(fact, Accepted) and fact.message == ref)
        arrived.insert(draw(st.integers(place + 1, len(arrived))), failed)
    return in_order, arrived


@given(shuffled())
def test_any_order_ends_in_the_same_thread(case: tuple[list[ThreadFact], list[ThreadFact]]) -> None:
    in_order, arrived = case
    assert picture(play(arrived)) == picture(play(in_order))


@given(shuffled())
def test_the_fold_agrees_with_the_definition(case: tuple[list[ThreadFact], list[ThreadFact]]) -> None:
    _, arrived = case
    state, truth = play(arrived), recount(turns_of(arrived))
    still_open = [span for span in truth.spans if span.ended is None]
    assert (state.wait.started if state.wait else None) == (still_open[0].started if still_open else None)
    if state.episode is not None:
        assert state.episode.first_inbound == truth.first_inbound
        assert state.episode.first_reply == truth.first_reply


@given(st.lists(st.tuples(st.sampled_from(["needs", "other", "reply"]), st.integers(1, 40)), max_size=12))
@example([("needs", 1), ("reply", 2), ("needs", 3)])
def test_waits_never_overlap_and_at_most_the_last_is_open(steps: list[tuple[str, int]]) -> None:
    turns = [Turn(kind, (second * 1_000_000, i + 1, 0), i) for i, (kind, second) in enumerate(steps)]  # type: ignore[arg-type]
    spans = recount(turns).spans
    ends: list[Order] = [span.ended for span in spans if span.ended is not None]
    assert len(ends) >= len(spans) - 1
    for one, two in pairwise(spans):
        assert one.ended is not None
        assert one.started <= one.ended <= two.started
    assert all(span.ended is None or span.started <= span.ended for span in spans)


def reloaded(state: ThreadState, known: list[ThreadFact]) -> ThreadState:
    """The state as a loader reads it from the tables, guessing what no column holds on the careful side."""
    state = copy(state)
    newest = [turn.order for turn in turns_of(known) if turn.kind == "reply"]
    state.answered_until = max((floor(order) for order in newest), default=NEVER)
    state.last_needing = max((to_microseconds(state.last_inbound_at), 0, 0), NEVER) if state.last_inbound_at else NEVER
    if state.wait is not None:
        state.wait = replace(state.wait, after=state.wait.started)
    if state.last_wait is not None:
        state.last_wait = replace(state.last_wait, after=state.last_wait.started)
    return state


def floor(order: Order) -> Order:
    return order if order[1] else (order[0] - order[0] % 1_000_000, 0, 0)


@given(shuffled(), st.data())
def test_a_thread_read_back_between_batches_ends_the_same(
    case: tuple[list[ThreadFact], list[ThreadFact]], data: st.DataObject
) -> None:
    in_order, arrived = case
    state = ThreadState()
    known: list[ThreadFact] = []
    while len(known) < len(arrived):
        batch = arrived[len(known) : len(known) + data.draw(st.integers(1, 4))]
        state = reloaded(state, known)
        known += batch
        recounts: set[int] = set()
        for fact in batch:
            state, effects = advance(state, fact)
            recounts |= {effect.episode for effect in effects if isinstance(effect, RecountWaits)}
        for episode in recounts:
            state, _ = settle(state, episode, turns_of(known))
    assert picture(state) == picture(play(in_order))
