"""The plan's pure part: repeats keep the wall clock over daylight saving, nights stay on the day they begin."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.models.planning import Work, work_edit
from desktop.models.planning_week import at, days_of, monday_of, repeated, same_later, span_of
from protocol.planning import EditWork
from protocol.presence_api import PlanKind, Planned

MADRID = ZoneInfo("Europe/Madrid")
MONDAY = date(2026, 10, 19)
BEFORE = datetime(2026, 10, 1, tzinfo=UTC)


def line(id: int, start: datetime, hours: float, kind: PlanKind = "shift") -> Planned:
    return Planned(id=id, user_id=1, kind=kind, starts_at=start, ends_at=start + timedelta(hours=hours))


def test_shifts_repeat_on_the_wall_clock_over_the_end_of_summer_time() -> None:
    made = repeated(1, MONDAY, (0, 2), 2, (540, 1080), MADRID, BEFORE)
    assert [one.starts_at.astimezone(UTC).hour for one in made] == [7, 7, 8, 8]
    assert {one.starts_at.astimezone(MADRID).hour for one in made} == {9}
    assert [one.starts_at.date().isoweekday() for one in made] == [1, 3, 1, 3]


def test_nothing_is_planned_before_the_first_day_or_when_it_is_over() -> None:
    wednesday = MONDAY + timedelta(days=2)
    made = repeated(1, wednesday, range(7), 1, (540, 1080), MADRID, at(wednesday, 1100, MADRID))
    assert [one.starts_at.date().day for one in made] == [22, 23, 24, 25]


def test_a_night_ends_the_next_morning_and_stands_on_its_evening() -> None:
    [night] = repeated(1, MONDAY, (0,), 1, (1320, 360), MADRID, BEFORE)
    assert night.ends_at - night.starts_at == timedelta(hours=8)
    planned = line(1, night.starts_at, 8)
    assert days_of(planned, MONDAY, MADRID) == [0]


def test_an_absence_stands_on_every_day_it_touches_and_not_on_the_midnight_it_ends() -> None:
    away = line(1, at(MONDAY, 0, MADRID), 72, "absence")
    assert days_of(away, MONDAY, MADRID) == [0, 1, 2]
    assert days_of(away, MONDAY - timedelta(weeks=1), MADRID) == []
    long = line(2, at(MONDAY - timedelta(days=2), 0, MADRID), 24 * 30, "absence")
    assert days_of(long, MONDAY, MADRID) == list(range(7))


def test_the_later_ones_of_a_repeat_are_those_of_the_same_hours_and_weekday() -> None:
    made = repeated(1, MONDAY, (0, 1), 3, (540, 1080), MADRID, BEFORE)
    lines = [Planned(id=n, user_id=1, kind="shift", starts_at=one.starts_at, ends_at=one.ends_at)
             for n, one in enumerate(made)]  # fmt: skip
    assert [one.id for one in same_later(lines[2], lines, MADRID)] == [2, 4]


def test_a_week_is_from_monday_to_monday() -> None:
    assert monday_of(date(2026, 10, 25)) == MONDAY
    start, end = span_of(MONDAY, MADRID)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(days=7, hours=1)


def test_only_what_changed_is_sent() -> None:
    before = Work(capacity=6, skills={"A": 1}, team_ids=frozenset({1}))
    after = Work(capacity=6, skills={"A": 2}, team_ids=frozenset({1}))
    assert work_edit(before, after) == EditWork(skills={"A": 2})
    assert work_edit(before, Work(capacity=0, skills={"A": 1}, team_ids=frozenset())) == EditWork(
        capacity=0, team_ids=[]
    )
