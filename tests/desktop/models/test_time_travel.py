"""Looking back: steps of five minutes within the company's day, one question at a time, played until now."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop.models.time_travel import MARK, TimeTravel
from desktop.store.clock import Clock
from desktop.store.refusal import Refusal
from protocol.board import Board, Levels
from protocol.levels import LevelPoint, LevelSeries

pytestmark = pytest.mark.usefixtures("qapp")

ZONE = "America/Mexico_City"
NOW = datetime(2026, 11, 20, 17, 41, 56, tzinfo=UTC)  # 11:41 there
MIDNIGHT = datetime(2026, 11, 20, 6, tzinfo=UTC)


class Line:
    """Whether there is one."""

    state = "online"


class Gateway:
    """Answers when told to; what runs is driven by hand."""

    def __init__(self) -> None:
        self.now, self.line = NOW, Line()
        self.clock = Clock(lambda: self.now)
        self.asked: list[tuple[datetime, tuple[int, ...] | None]] = []
        self.days: list[tuple[date, tuple[int, ...] | None]] = []
        self.refusal: Refusal | None = None
        self.held = self.busy = False
        self.waiting: list[Coroutine[Any, Any, None]] = []
        self.listeners: list[Callable[[Any], None]] = []

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        self.waiting.append(work)
        if not self.held and not self.busy:
            self.answer()

    def answer(self) -> None:
        """Whatever was asked is answered, and what is asked because of it."""
        self.held, self.busy = False, True
        while self.waiting:
            asyncio.run(self.waiting.pop(0))
        self.busy = False

    def on_line(self, listener: Callable[[Any], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    async def board_at(self, at: datetime, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        self.asked.append((at, teams))
        levels = Levels(open=int(at.timestamp() // 300) % 1000)
        return self.refusal or Board(as_of=at, zone=ZONE, day=at.date(), levels=levels, past=True)

    async def levels_of(self, day: date, teams: tuple[int, ...] | None = None) -> LevelSeries | Refusal:
        self.days.append((day, teams))
        return LevelSeries(since=day, until=day, step_s=300, points=(LevelPoint(at=MIDNIGHT, open=len(self.days)),))

    def second(self, **more: float) -> None:
        """Time passes and the clock ticks."""
        self.now += timedelta(**(more or {"seconds": 1}))
        self.clock.start(Never())
        self.clock.stop()


class Never:
    """A loop that calls nothing later."""

    def call_later(self, _delay: float, _callback: Callable[..., object], *_args: Any) -> "Never":
        return self

    def cancel(self) -> None:
        """Nothing to cancel."""

    def time(self) -> float:
        return 0.0


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    found = Gateway()
    yield found
    found.answer()


@pytest.fixture
def travel(gateway: Gateway) -> TimeTravel:
    found = TimeTravel(gateway, gateway.start)
    found.begin(ZONE)
    return found


def minutes(gateway: Gateway) -> list[int]:
    """Of the marks that were asked for, since midnight there."""
    return [int((at - MIDNIGHT) / timedelta(minutes=1)) for at, _ in gateway.asked]


def test_it_begins_at_the_newest_mark_of_the_companys_day(travel: TimeTravel) -> None:
    assert (travel.day, travel.first) == (date(2026, 11, 20), MIDNIGHT)
    assert travel.at == travel.last == datetime(2026, 11, 20, 17, 40, tzinfo=UTC)
    assert (travel.step, travel.steps) == (140, 140)
    assert travel.board is not None
    assert travel.board.as_of == travel.at
    assert not travel.pending
    assert travel.levels


def test_it_stays_within_the_day_and_on_its_marks(travel: TimeTravel) -> None:
    travel.go(MIDNIGHT + timedelta(hours=3, minutes=7, seconds=12))
    assert travel.step == 37
    travel.move(-100)
    assert travel.at == MIDNIGHT
    travel.move(1000)
    assert travel.at == travel.last


def test_while_one_question_is_under_way_only_the_newest_wish_is_kept(travel: TimeTravel, gateway: Gateway) -> None:
    gateway.asked.clear()
    gateway.held = True
    for step in range(1, 60):
        travel.go(MIDNIGHT + step * MARK)
    assert travel.pending
    gateway.answer()
    assert minutes(gateway) == [5, 295]
    assert not travel.pending
    assert travel.board is not None
    assert travel.board.as_of == MIDNIGHT + 59 * MARK


def test_a_board_that_is_known_is_shown_at_once_and_not_asked_again(travel: TimeTravel, gateway: Gateway) -> None:
    travel.move(-1)
    travel.move(1)
    travel.move(-1)
    assert minutes(gateway) == [700, 695]
    assert not travel.pending
    travel.choose_teams((7,))
    assert gateway.asked[-1] == (travel.at, (7,))
    assert gateway.days[-1] == (travel.day, (7,))


def test_played_it_goes_a_mark_a_second_and_ends_at_now(travel: TimeTravel, gateway: Gateway) -> None:
    travel.move(-3)
    travel.play(playing=True)
    steps = []
    for _ in range(5):
        gateway.second()
        steps.append((travel.step, travel.playing))
    assert steps == [(138, True), (139, True), (140, True), (140, False), (140, False)]
    travel.play(playing=True)
    assert travel.step == 0, "from the start of the day"


def test_playing_waits_for_a_slow_answer(travel: TimeTravel, gateway: Gateway) -> None:
    travel.go(MIDNIGHT)
    gateway.held = True
    travel.play(playing=True)
    for _ in range(4):
        gateway.second()
    assert travel.step == 1
    gateway.answer()
    gateway.second()
    assert travel.step == 2


def test_today_grows_while_somebody_looks_back(travel: TimeTravel, gateway: Gateway) -> None:
    at = travel.at
    days = len(gateway.days)
    gateway.second(minutes=4)
    assert (travel.steps, travel.at) == (141, at)
    assert len(gateway.days) == days + 1


def test_another_day_has_all_its_marks_and_keeps_the_hour(travel: TimeTravel) -> None:
    travel.go(MIDNIGHT + timedelta(hours=9))
    travel.choose_day(date(2026, 11, 18))
    assert (travel.day, travel.step, travel.steps) == (date(2026, 11, 18), 108, 287)
    travel.choose_day(date(2027, 1, 1))
    assert travel.day == date(2026, 11, 20)
    travel.choose_day(date(2020, 1, 1))
    assert travel.day > date(2025, 10, 1)


def test_a_day_on_which_the_clocks_change_has_the_hours_it_had(gateway: Gateway) -> None:
    gateway.now = datetime(2026, 11, 5, 18, tzinfo=UTC)
    travel = TimeTravel(gateway, gateway.start)
    travel.begin("America/New_York")
    travel.choose_day(date(2026, 11, 1))
    assert travel.steps == 25 * 12 - 1
    travel.choose_day(date(2026, 3, 8))
    assert travel.steps == 23 * 12 - 1


def test_without_a_line_what_is_shown_stays_and_is_asked_for_later(travel: TimeTravel, gateway: Gateway) -> None:
    shown = travel.board
    gateway.line.state = "offline"
    travel.move(-5)
    assert travel.board is shown
    assert travel.pending
    assert travel.refusal == Refusal(words="net.offline")
    gateway.line.state = "online"
    for listener in gateway.listeners:
        listener(gateway.line)
    assert not travel.pending
    assert travel.refusal is None


def test_a_refusal_stops_playing_and_says_why(travel: TimeTravel, gateway: Gateway) -> None:
    travel.go(MIDNIGHT)
    travel.play(playing=True)
    gateway.refusal = Refusal(words="refused.forbidden")
    gateway.second()
    assert not travel.playing
    assert travel.refusal == gateway.refusal


def test_back_to_now_nothing_is_asked_any_more(travel: TimeTravel, gateway: Gateway) -> None:
    turns: list[bool] = []
    travel.turned.connect(turns.append)
    travel.play(playing=True)
    gateway.held = True
    gateway.second()
    travel.end()
    gateway.answer()
    asked = len(gateway.asked)
    for _ in range(3):
        gateway.second()
    assert (travel.on, travel.playing, turns) == (False, False, [False])
    assert len(gateway.asked) == asked
