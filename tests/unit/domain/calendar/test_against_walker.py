"""Every question against the minute walker, on days when clocks change, years turn and holidays fall."""

from datetime import datetime, timedelta

from hypothesis import given, settings

from backend_gateway.domain.calendar import (
    Calendar,
    add_open_time,
    freeze_holidays,
    from_stored,
    is_open,
    last_moment_within,
    next_closing,
    next_opening,
    open_time_between,
    to_json,
)
from tests.unit.domain.calendar import walker
from tests.unit.domain.calendar.strategies import LENGTHS, calendar_and_start

DRAWN = calendar_and_start()
SLOW = settings(max_examples=60)
INSTANT = timedelta(microseconds=1)
WINDOW = timedelta(days=4)


@SLOW
@given(DRAWN, LENGTHS)
def test_open_time_is_what_the_walker_counts(drawn: tuple[Calendar, datetime], length: timedelta) -> None:
    calendar, start = drawn
    assert open_time_between(calendar, start, start + length) == walker.open_time(calendar, start, start + length)


@SLOW
@given(DRAWN, LENGTHS)
def test_it_is_open_when_the_wall_clock_says_so(drawn: tuple[Calendar, datetime], length: timedelta) -> None:
    calendar, start = drawn
    assert is_open(calendar, start + length) == walker.open_at(calendar, start + length)


@SLOW
@given(DRAWN, LENGTHS)
def test_adding_ends_at_the_first_moment_with_that_much_open_time(
    drawn: tuple[Calendar, datetime], length: timedelta
) -> None:
    calendar, start = drawn
    end = start + WINDOW
    available = walker.open_time(calendar, start, end)
    span = min(length, available)
    reached = add_open_time(calendar, start, span)
    assert reached is not None
    assert walker.open_time(calendar, start, reached) == span
    assert reached == start or walker.open_time(calendar, start, reached - INSTANT) == span - INSTANT


@SLOW
@given(DRAWN, LENGTHS)
def test_the_last_moment_within_is_followed_by_open_time(drawn: tuple[Calendar, datetime], length: timedelta) -> None:
    calendar, start = drawn
    span = min(length, walker.open_time(calendar, start, start + WINDOW))
    last = last_moment_within(calendar, start, span)
    if last is None:  # nothing opens any more: nothing ever exceeds it
        assert next_opening(calendar, start + WINDOW) is None
        return
    assert open_time_between(calendar, start, last) == span
    assert open_time_between(calendar, start, last + INSTANT) == span + INSTANT


@SLOW
@given(DRAWN)
def test_next_opening_and_closing_are_the_walkers(drawn: tuple[Calendar, datetime]) -> None:
    calendar, start = drawn
    end = start + WINDOW
    for question, opening in ((next_opening, True), (next_closing, False)):
        found, expected = question(calendar, start), walker.first_after(calendar, start, end, opening=opening)
        assert found == expected if expected is not None else found is None or found >= end


@given(DRAWN, LENGTHS, LENGTHS)
def test_time_adds_up(drawn: tuple[Calendar, datetime], one: timedelta, other: timedelta) -> None:
    calendar, start = drawn
    middle, end = start + one, start + one + other
    parts = open_time_between(calendar, start, middle) + open_time_between(calendar, middle, end)
    assert open_time_between(calendar, start, end) == parts
    assert timedelta() <= parts <= end - start


@given(DRAWN, LENGTHS)
def test_adding_is_the_inverse_of_counting(drawn: tuple[Calendar, datetime], span: timedelta) -> None:
    calendar, start = drawn
    reached = add_open_time(calendar, start, span)
    if reached is None:
        assert open_time_between(calendar, start, start + timedelta(days=3652)) < span
    else:
        assert open_time_between(calendar, start, reached) == span


@settings(max_examples=30)
@given(DRAWN, LENGTHS)
def test_a_version_read_back_with_its_holidays_frozen_answers_the_same(
    drawn: tuple[Calendar, datetime], length: timedelta
) -> None:
    calendar, start = drawn
    stored = from_stored(to_json(freeze_holidays(calendar, start.year)))
    assert open_time_between(stored, start, start + length) == open_time_between(calendar, start, start + length)
