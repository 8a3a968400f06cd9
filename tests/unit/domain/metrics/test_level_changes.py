"""The difference between two tellings of a case: what is taken away and added makes the second of the first, always."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.metrics.level_changes import changes
from backend_gateway.domain.metrics.levels import Stretch

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
TURNS = ("us", "customer", "snoozed")


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


@st.composite
def told(draw: st.DrawFn) -> list[Stretch]:
    """Stretches that do not overlap."""
    edges = sorted(draw(st.sets(st.integers(0, 30), max_size=8)))
    return [
        Stretch(
            from_at=at(start), to_at=at(end), turn=draw(st.sampled_from(TURNS)), queued=False, shut=False,
            pressure="none", opened_at=START, team_id=draw(st.sampled_from([None, 1])),
        )
        for start, end in pairwise(edges) if draw(st.booleans())
    ]  # fmt: skip


def counted(stretches: list[tuple[int, Stretch]], moment: datetime) -> Counter[Stretch]:
    """What counts then, by all but when."""
    found: Counter[Stretch] = Counter()
    for sign, one in stretches:
        if one.from_at <= moment < one.to_at:
            found[replace(one, from_at=START, to_at=START)] += sign
    return Counter({key: n for key, n in found.items() if n})


@given(old=told(), new=told(), until=st.integers(0, 31))
def test_the_first_telling_and_the_changes_make_the_second(old: list[Stretch], new: list[Stretch], until: int) -> None:
    found = [(one.sign, one.stretch) for one in changes(old, new, at(until))]
    for minutes in range(until + 1):
        both = counted([*((1, one) for one in old), *found], at(minutes))
        assert both == counted([(1, one) for one in new], at(minutes))


@given(old=told())
def test_told_alike_nothing_changes(old: list[Stretch]) -> None:
    assert list(changes(old, old, at(31))) == []


def test_what_only_goes_on_changes_nothing_that_is_over() -> None:
    """A case that is answered: it was open until then in both tellings."""
    [open_] = [Stretch(
        from_at=START, to_at=at(100_000), turn="us", queued=True, shut=False, pressure="none", opened_at=START,
    )]  # fmt: skip
    assert list(changes([open_], [replace(open_, to_at=at(10))], at(9))) == []
    [late] = changes([open_], [replace(open_, to_at=at(10))], at(12))
    assert (late.sign, late.stretch.from_at) == (-1, at(10))
