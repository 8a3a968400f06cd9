"""The edits of a week: whatever somebody drags, adds or copies, no two stretches ever overlap."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import week as edits
from desktop.models.week import DAY, EMPTY, STEP, Stretch, Week

NINE = Stretch(540, 840)
LATE = Stretch(900, 1110)
SPLIT: Week = ((NINE, LATE),) * 5 + ((), ())


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    """Weeks that may be saved, with nights and lunch pauses."""
    days = []
    for _ in range(7):
        edges = sorted(draw(st.sets(st.integers(0, 100), max_size=6)))
        pairs = zip(edges[::2], edges[1::2], strict=False)
        days.append(tuple(Stretch(a * STEP, b * STEP) for a, b in pairs if a * STEP < DAY))
    made = tuple(days)
    return made if edits.fits(made) else edits.copied(made, 0, ())


STEPS = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 6), st.integers(0, 3), st.integers(-2000, 2000)),
    st.tuples(st.just("opens"), st.integers(0, 6), st.integers(0, 3), st.integers(-500, 3000)),
    st.tuples(st.just("closes"), st.integers(0, 6), st.integers(0, 3), st.integers(-500, 3000)),
    st.tuples(st.just("add"), st.integers(0, 6), st.integers(0, 3), st.integers(0, DAY - 1)),
    st.tuples(st.just("add_anywhere"), st.integers(0, 6), st.integers(0, 3), st.just(0)),
    st.tuples(st.just("copy"), st.integers(0, 6), st.integers(0, 6), st.just(0)),
    st.tuples(st.just("open"), st.integers(0, 6), st.just(0), st.just(0)),
)


ANYWHERE: dict[str, Callable[[Week, int, int, int], Week]] = {
    "add": lambda week, day, _index, minute: edits.added(week, day, minute)[0],
    "add_anywhere": lambda week, day, _index, _minute: edits.added(week, day)[0],
    "copy": lambda week, day, to, _minute: edits.copied(week, day, (to,)),
    "open": lambda week, day, _index, _minute: edits.opened(week, day),
}


def step(week: Week, what: str, day: int, index: int, minutes: int) -> Week:
    if what in ANYWHERE:
        return ANYWHERE[what](week, day, index, minutes)
    if index >= len(week[day]):
        return week
    if what == "move":
        return edits.moved(week, day, index, minutes)
    return edits.resized(week, day, index, "opens" if what == "opens" else "closes", minutes)


@given(weeks(), st.lists(STEPS, max_size=12))
def test_no_edit_ever_makes_two_stretches_overlap(week: Week, steps: list[tuple[str, int, int, int]]) -> None:
    for what, day, index, minutes in steps:
        if not edits.fits(week):
            return
        week = step(week, what, day, index, minutes)
        assert edits.fits(week), (what, day, index, minutes)


def test_a_stretch_stops_at_its_neighbour_and_at_the_ends_of_the_day() -> None:
    assert edits.moved(SPLIT, 0, 0, 600)[0] == (Stretch(600, 900), LATE)
    assert edits.moved(SPLIT, 0, 0, -600)[0][0] == Stretch(0, 300)
    assert edits.resized(SPLIT, 0, 1, "opens", 700)[0][1] == Stretch(840, 1110)
    assert edits.resized(SPLIT, 0, 1, "closes", 800)[0][1] == Stretch(900, 915)


def test_a_night_reaches_into_the_next_morning_as_far_as_that_is_free() -> None:
    week = edits.resized(SPLIT, 3, 1, "closes", 3000)
    assert week[3][1] == Stretch(900, DAY + 540)
    assert edits.resized(SPLIT, 4, 1, "closes", 3000)[4][1] == Stretch(900, 900 + DAY)
    assert edits.moved(week, 4, 0, -60)[4][0] == NINE


def test_plus_adds_where_there_is_room_and_a_full_day_stays() -> None:
    week, at = edits.added(SPLIT, 0)
    assert (week[0][2], at) == (Stretch(1170, 1290), 2)
    assert edits.added(EMPTY, 6) == ((*EMPTY[:6], (Stretch(540, 1080),)), 0)
    full: Week = ((Stretch(0, DAY),),) * 7
    assert edits.added(full, 2) == (full, None)
    week, at = edits.added(SPLIT, 0, 850)
    assert (week[0][1], at) == (Stretch(840, 900), 1)


def test_a_day_switched_on_takes_the_hours_of_the_day_before() -> None:
    assert edits.opened(SPLIT, 5)[5] == (NINE, LATE)
    assert edits.opened(EMPTY, 0)[0] == (Stretch(540, 1080),)


def test_copying_a_night_ends_it_before_the_morning() -> None:
    week = edits.with_day(EMPTY, 4, (Stretch(1200, DAY + 600),))
    assert week is not None
    copied = edits.copied(week, 4, range(7))
    assert set(copied) == {(Stretch(1200, DAY + 600),)}
    mornings = edits.copied(edits.copied(SPLIT, 0, (5, 6)), 4, ())
    late = edits.with_day(mornings, 6, (Stretch(1200, DAY + 600),))
    assert late is None


def test_lunch_is_found_worked_through_and_put_back() -> None:
    lunch = edits.lunch_of(SPLIT)
    assert lunch == Stretch(840, 900)
    through = edits.without_lunch(SPLIT, lunch)
    assert through[0] == (Stretch(540, 1110),)
    assert edits.lunch_of(through) is None
    assert edits.with_lunch(through, lunch) == SPLIT


def test_hours_of_the_week_and_the_room_of_the_editor() -> None:
    assert edits.open_minutes(SPLIT) == 5 * (300 + 210)
    assert edits.lane(SPLIT) == (420, DAY)
    early = edits.resized(SPLIT, 0, 0, "opens", 330)
    assert edits.lane(edits.resized(early, 4, 1, "closes", DAY + 90)) == (300, DAY + 120)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("9-14", (Stretch(540, 840),)),
        ("15:30 – 19, 9h-14h", (Stretch(540, 840), Stretch(930, 1140))),
        ("22:00-2:00", (Stretch(1320, DAY + 120),)),
        ("0-24", (Stretch(0, DAY),)),
        ("9 a 18", (Stretch(540, 1080),)),
        ("", ()),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, hours: edits.Day) -> None:
    assert edits.read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["9", "9-25", "ocho a nueve", "9:75-10", "24-3"])
def test_what_is_no_hours_is_said(typed: str) -> None:
    with pytest.raises(ValueError, match=typed[:1]):
        edits.read_hours(typed)


def test_typed_hours_that_overlap_are_not_taken() -> None:
    assert edits.with_day(SPLIT, 0, (NINE, Stretch(800, 900))) is None
    assert edits.with_day(SPLIT, 0, (LATE, NINE)) == SPLIT
