"""Which parts a look goes into, and that two small changes never cancel each other in a sum."""

from itertools import combinations

from desktop.sync.checking import after
from protocol.checking import PART, mark, part_of


def test_a_look_goes_on_where_the_last_one_ended() -> None:
    parts = [1, 4, 7, 9]
    assert after(parts, -1) == parts
    assert after(parts, 4) == [7, 9, 1, 4]
    assert after(parts, 5) == [7, 9, 1, 4]
    assert after(parts, 9) == parts
    assert sorted(after(parts, 7)) == parts


def test_two_revisions_that_are_wrong_in_opposite_ways_are_seen() -> None:
    """One row too new by one, another too old by one; and rows that swapped their revisions."""
    for one, other in combinations(range(1, 60), 2):
        right = mark(one, 5) + mark(other, 5)
        assert mark(one, 6) + mark(other, 4) != right
        assert mark(one, 4) + mark(other, 6) != right
        assert mark(one, 3) + mark(other, 4) != mark(one, 4) + mark(other, 3)


def test_parts_are_ranges_of_ids() -> None:
    assert [part_of(id) for id in (1, PART - 1, PART, 2 * PART)] == [0, 0, 1, 2]
