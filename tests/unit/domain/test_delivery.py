"""Statuses merged by rank, in any order (FACTS section 4)."""

from functools import reduce
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.delivery import RANK, has_left, merge
from protocol.kinds import Status

STATUSES: list[Status] = list(get_args(Status))


def merged(statuses: list[str]) -> Status:
    start: Status = "none"
    return reduce(merge, statuses, start)


@given(st.lists(st.sampled_from([*STATUSES, "deleted", "warning", "tomorrow"]), max_size=12), st.randoms())
def test_any_permutation_of_any_multiset_gives_the_same_status(statuses: list[str], random: object) -> None:
    shuffled = list(statuses)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merged(shuffled) == merged(statuses)
    assert merged(statuses + statuses) == merged(statuses)


def test_every_status_has_its_own_rank() -> None:
    assert sorted(RANK) == sorted(STATUSES)
    assert len(set(RANK.values())) == len(STATUSES)


@pytest.mark.parametrize(
    "statuses, wanted",
    [
        (["sent", "delivered", "read", "played"], "played"),
        (["read", "sent"], "read"),
        (["queued", "failed"], "failed"),
        (["accepted", "failed"], "failed"),
        (["sent", "failed"], "failed"),
        (["failed", "sent"], "failed"),
        (["failed", "delivered"], "delivered"),
        (["delivered", "failed"], "delivered"),
        (["uncertain", "sent"], "sent"),
        (["sending", "deleted"], "sending"),
    ],
)
def test_who_beats_whom(statuses: list[str], wanted: Status) -> None:
    assert merged(statuses) == wanted


@pytest.mark.parametrize("status, left", [("uncertain", False), ("accepted", True), ("failed", False), ("read", True)])
def test_a_reply_counts_once_it_has_left(status: Status, left: bool) -> None:
    assert has_left(status) is left
