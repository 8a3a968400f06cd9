"""The time an automatic reply may state: what the first response is allowed, as a person would say it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.calendar import Calendar, office_hours, open_time_between
from backend_gateway.domain.sla import Policy, Subject, Target, answer_by, choose

HOURS = office_hours("UTC")
BRIEF = choose((), Subject())
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "by"),
    [
        ("07:59:30", "09:05:00"),  # closed: the allowance runs from the opening
        ("09:00:00", "09:05:00"),
        ("10:12:20", "10:20:00"),  # rounded up, as a person would say it
        ("17:55:00", "18:00:00"),
    ],
)
def test_five_minutes_of_open_time(at: str, by: str) -> None:
    said = answer_by(BRIEF, HOURS, datetime.fromisoformat(f"2026-11-23T{at}+00:00"), answered=False)
    assert said == datetime.fromisoformat(f"2026-11-23T{by}+00:00")


def test_a_later_wait_has_its_own_allowance() -> None:
    assert answer_by(BRIEF, HOURS, MONDAY.replace(hour=10), answered=True) == MONDAY.replace(hour=10, minute=10)


def test_minutes_of_the_wall_do_not_wait_for_the_opening() -> None:
    policy = Policy(targets=(Target(kind="first_response", within=timedelta(hours=1), measure="wall"),))
    said = answer_by(choose((policy,), Subject()), HOURS, MONDAY.replace(hour=3), answered=False)
    assert said == MONDAY.replace(hour=4)


def test_nothing_is_stated_where_nothing_is_promised_or_it_never_opens() -> None:
    policy = Policy(targets=(Target(kind="first_response", within=None),))
    assert answer_by(choose((policy,), Subject()), HOURS, MONDAY, answered=False) is None
    assert answer_by(BRIEF, Calendar(zone="UTC"), MONDAY, answered=False) is None


@given(st.integers(0, 60 * 24 * 700 * 60), st.integers(1, 600))
def test_what_is_stated_is_never_sooner_than_what_is_allowed(second: int, minutes: int) -> None:
    now, within = MONDAY + timedelta(seconds=second), timedelta(minutes=minutes)
    policy = Policy(targets=(Target(kind="first_response", within=within),))
    said = answer_by(choose((policy,), Subject()), HOURS, now, answered=False)
    assert said is not None
    assert open_time_between(HOURS, now, said) >= within
    assert said.minute % 5 == said.second == said.microsecond == 0
