"""Our own messages among the customer's, whose times are whole seconds."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.placing import place_after
from protocol.order import Order, to_microseconds

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECOND = to_microseconds(NOON)


def test_an_answer_within_the_same_second_stands_below_our_question() -> None:
    ours = place_after((SECOND - 1_000_000, 4, 0), NOON + timedelta(milliseconds=300))
    answer: Order = (SECOND, 9, 0)
    assert ours < answer
    assert place_after(answer, NOON + timedelta(milliseconds=900)) > answer


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3_000_000)), max_size=30))
def test_rows_stand_in_the_order_they_became_known(steps: list[tuple[bool, int]]) -> None:
    """Theirs arrive in the second they were sent (as Meta tells it), ours are written now; time never runs back."""
    now, newest = NOON, (0, 0, 0)
    placed: list[Order] = []
    for journal, (ours, pause) in enumerate(steps, 1):
        now += timedelta(microseconds=pause)
        second = to_microseconds(now) // 1_000_000 * 1_000_000
        order = place_after(newest, now) if ours else (second, journal, 0)
        placed.append(order)
        newest = max(newest, order)
    assert placed == sorted(placed)
    assert len(set(placed)) == len(placed)
