"""The chunked list says the same as a plain sorted list, and a copy holds still while the other side moves."""

from bisect import bisect_left, insort
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.store import sorted_ids
from desktop.store.sorted_ids import SortedIds

number = st.integers(-5, 5)
key = st.tuples(number, number, st.integers(-400, -1))


@pytest.fixture(autouse=True, scope="module")
def small_chunks() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorted_ids, "CHUNK", 3)
        yield


@given(st.lists(key, unique=True, max_size=40), st.lists(key, max_size=60))
@settings(max_examples=200, deadline=None)
def test_agrees_with_a_plain_list_under_random_changes(start: Any, toggled: Any) -> None:
    ids, plain = SortedIds(start), sorted(start)
    for each in toggled:
        expected = bisect_left(plain, each)
        assert ids.row_for(each) == expected
        if each in plain:
            assert ids.row_of(each) == expected
            ids.remove(each)
            plain.remove(each)
        else:
            ids.insert(each)
            insort(plain, each)
        assert list(ids) == [-id for _, _, id in plain]
        assert [ids[row] for row in range(len(ids))] == list(ids)


@given(st.lists(key, unique=True, min_size=1, max_size=40), st.lists(key, max_size=30), st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_copy_does_not_feel_the_changes_of_the_other(start: Any, toggled: Any, change_the_copy: Any) -> None:
    original = SortedIds(start)
    copy = original.copy()
    before = list(original)
    changing, still = (copy, original) if change_the_copy else (original, copy)
    present = set(start)
    for each in toggled:
        changing.remove(each) if each in present else changing.insert(each)
        present ^= {each}
    assert list(still) == before
    assert set(changing) == {-id for _, _, id in present}


def test_the_unknown_is_refused() -> None:
    ids = SortedIds([(1, 1, -1)])
    with pytest.raises(KeyError):
        ids.remove((1, 1, -2))
    with pytest.raises(ValueError, match="already"):
        ids.insert((1, 1, -1))
    for row in (-1, 1):
        with pytest.raises(IndexError):
            ids[row]
