"""Clocks against the second-by-second answer, on drawn calendars and drawn stories."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from backend_gateway.domain import sla
from backend_gateway.domain.calendar import Calendar, open_time_between
from backend_gateway.domain.sla import reading
from backend_gateway.domain.sla.settling import MANY_MARKS, settle
from tests.unit.domain.calendar.strategies import calendar_and_start
from tests.unit.domain.sla import brute
from tests.unit.domain.sla.making import after

INSTANT, SECOND, MINUTE = timedelta(microseconds=1), timedelta(seconds=1), timedelta(minutes=1)
LENGTH = 90 * 60
KINDS: tuple[sla.ClockKind, ...] = ("first_response", "next_response", "out_of_hours", "promise", "resolution")
Drawn = tuple[Calendar, sla.Clock, list[sla.Happening], datetime]


@st.composite
def happening(draw: st.DrawFn, at: datetime, message: int) -> sla.Happening:
    kinds: list[sla.Happening] = [
        sla.Answered(at, message),
        sla.Answered(at, message, holding=True),
        sla.AutoReplied(at, message, states=at + 600 * SECOND),
        sla.AutoReplied(at, message),
        sla.CustomerWrote(at, message),
        sla.CustomerWrote(at, message),
        sla.Snoozed(at),
        sla.Woke(at),
        sla.Resolved(at),
        sla.Reopened(at),
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def stories(draw: st.DrawFn) -> Drawn:
    """A clock, what happens to it at different seconds (some of it before it starts), and a look at it afterwards."""
    calendar, start = draw(calendar_and_start())
    seconds = sorted(draw(st.sets(st.integers(-300, LENGTH), max_size=7)))
    story = [draw(happening(start + second * SECOND, index + 1)) for index, second in enumerate(seconds)]
    replies = [one.message for one in story if isinstance(one, sla.Answered | sla.AutoReplied)]
    story += [sla.Withdrawn(one) for one in replies if draw(st.integers(0, 3)) == 0]
    clock = sla.Clock(
        kind=draw(st.sampled_from(KINDS)),
        subject=1,
        started=start,
        target=draw(st.integers(0, LENGTH)) * SECOND,
        calendar=calendar.ref,
        measure=draw(st.sampled_from(("open", "wall"))),
        pauses=draw(st.sampled_from(((), ("customer",), ("customer", "snoozed"), ("snoozed",)))),
        thresholds=(50, 75),
    )
    return calendar, clock, story, start + draw(st.integers(-60, LENGTH + 600)) * SECOND


@settings(max_examples=60)
@given(stories())
def test_elapsed_is_what_the_seconds_say(drawn: Drawn) -> None:
    calendar, clock, story, now = drawn
    expected = brute.elapsed(clock, story, calendar, now)
    assert sla.elapsed(after(clock, *story), calendar, now) == expected


@given(stories(), st.randoms(use_true_random=False))
def test_the_order_in_which_facts_arrive_does_not_matter(drawn: Drawn, dice: object) -> None:
    calendar, clock, story, now = drawn
    facts = [one for one in story if not isinstance(one, sla.Withdrawn)]
    failures = [one for one in story if isinstance(one, sla.Withdrawn)]
    shuffled = list(facts)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random has no public type
    told, late = after(clock, *story), after(clock, *shuffled, *failures)
    assert sla.course(told) == sla.course(late)
    assert sla.read(told, calendar, now) == sla.read(late, calendar, now)


@given(stories(), st.integers(0, 7200))
def test_no_clock_is_negative_and_none_runs_backwards(drawn: Drawn, later: int) -> None:
    calendar, clock, story, now = drawn
    clock = after(clock, *story)
    spent = sla.elapsed(clock, calendar, now)
    assert timedelta() <= spent <= max(now - clock.started, timedelta())
    assert sla.elapsed(clock, calendar, now + later * SECOND) >= spent


@given(stories())
def test_breached_elapsed_and_due_are_one_rule(drawn: Drawn) -> None:
    calendar, clock, story, _ = drawn
    clock = after(clock, *story)
    if sla.state_of(clock) != "running":
        return
    due = sla.due(clock, calendar)
    if due is None:
        assert not sla.breached(clock, calendar, clock.started + timedelta(days=3000))
        return
    assert not sla.breached(clock, calendar, due)
    assert sla.breached(clock, calendar, due + INSTANT)


@given(stories())
def test_every_timer_fires_at_the_first_moment_that_changes_the_badge(drawn: Drawn) -> None:
    calendar, clock, story, _ = drawn
    clock = after(clock, *story)
    fired, at = [], None
    while (timer := sla.next_timer(clock, calendar, at)) is not None:
        assert at is None or timer.due > at
        at = timer.due
        fired.append(timer)
        share = clock.target * timer.percent
        if timer.kind == "breach":
            assert sla.breached(clock, calendar, at)
            assert not sla.breached(clock, calendar, at - INSTANT)
        else:
            assert sla.elapsed(clock, calendar, at) * 100 >= share
            assert at == clock.started or sla.elapsed(clock, calendar, at - INSTANT) * 100 < share
    if sla.state_of(clock) == "running" and sla.due(clock, calendar) is not None:
        assert fired[-1].kind == "breach"
    else:
        assert all(one.kind == "threshold" for one in fired)


@given(calendar_and_start(), st.lists(st.integers(1, 1800), min_size=1, max_size=12))
def test_pauses_and_runs_add_up(drawn: tuple[Calendar, datetime], lengths: list[int]) -> None:
    """Running and paused open time tile the story: nothing is counted twice, nothing is lost."""
    calendar, start = drawn
    clock = sla.Clock(
        kind="resolution",
        subject=1,
        started=start,
        target=MINUTE,
        calendar=calendar.ref,
        pauses=("customer",),
    )
    at, paused = start, timedelta()
    for index, length in enumerate(lengths):
        end = at + length * SECOND
        if index % 2:
            paused += open_time_between(calendar, at, end)
            clock = sla.clock_after(clock, sla.CustomerWrote(end, index))
        else:
            clock = sla.clock_after(clock, sla.Answered(end, index))
        at = end
    assert sla.elapsed(clock, calendar, at) + paused == open_time_between(calendar, start, at)


@given(calendar_and_start(), st.integers(0, 40), st.integers(0, 7200))
def test_settling_changes_no_reading(drawn: tuple[Calendar, datetime], cut: int, more: int) -> None:
    calendar, start = drawn
    clock = sla.Clock(
        kind="resolution", subject=1, started=start, target=MINUTE, calendar=calendar.ref, pauses=("customer",)
    )
    for index in range(MANY_MARKS):
        at = start + index * 60 * SECOND
        clock = sla.clock_after(clock, sla.CustomerWrote(at, index) if index % 3 == 0 else sla.Answered(at, index))
    small = settle(clock, calendar, start + cut * 90 * SECOND)
    assert len(small.marks) < len(clock.marks) or cut == 0
    now = start + 3600 * SECOND + more * SECOND
    assert sla.elapsed(small, calendar, now) == sla.elapsed(clock, calendar, now)
    assert reading.outcome(small, calendar, now) == reading.outcome(clock, calendar, now)
    assert sla.state_of(small) == sla.state_of(clock)
