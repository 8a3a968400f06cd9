"""The live board's model: how often it asks, what it keeps without a line, what it says of its age."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, NamedTuple

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from desktop.models.live_board import AFTER, IDLE, OLD, LiveBoard
from desktop.store.changes import ChangeSet
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.refusal import Refusal
from protocol.board import Board, Levels
from tests.desktop.store.samples import NOON


class Line(NamedTuple):
    state: str


class Still:
    """A scheduler whose quiet moments never end: changes are heard at once."""

    def __init__(self) -> None:
        self.at = 0.0

    def call_later(self, delay: float, callback: Callable[..., object], *args: Any) -> Any:
        return self

    def time(self) -> float:
        self.at += 1
        return self.at


class Source:
    """The session as this model knows it: every answer comes when it is let go."""

    def __init__(self) -> None:
        self.at = NOON
        self.clock, self.hub, self.line = Clock(lambda: self.at), Hub(Still()), Line("online")
        self.answer: Board | Refusal = Board(as_of=NOON, zone="UTC", day=NOON.date())
        self.asked: list[tuple[int, ...] | None] = []
        self.waiting: list[Coroutine[Any, Any, None]] = []
        self._on_line: list[Callable[[Any], None]] = []

    async def board(self, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        self.asked.append(teams)
        return self.answer

    def on_line(self, listener: Callable[[Any], None]) -> Callable[[], None]:
        self._on_line.append(listener)
        return lambda: self._on_line.remove(listener)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        self.waiting.append(work)

    def let_go(self) -> None:
        """What is under way is answered."""
        works, self.waiting = self.waiting, []
        for work in works:
            with pytest.raises(StopIteration):
                work.send(None)

    def second(self, seconds: float = 1) -> None:
        """Time passes; the heartbeat is heard."""
        self.at += timedelta(seconds=seconds)
        self.clock._listeners.tell(self.at)

    def change(self) -> None:
        changes = ChangeSet()
        changes.conversations.add(1)
        self.hub.publish(changes)

    def cut(self, state: str) -> None:
        self.line = Line(state)
        for listener in self._on_line:
            listener(self.line)

    def fresh(self, **levels: int) -> None:
        self.answer = Board(
            as_of=self.at, zone="UTC", day=NOON.date(), levels=msgspec.structs.replace(Levels(), **levels)
        )


@pytest.fixture
def source(qapp: QApplication) -> Source:
    return Source()


def age(model: LiveBoard) -> str:
    return model.freshness


def opened(source: Source) -> LiveBoard:
    model = LiveBoard(source, source.start)
    model.watch(watched=True)
    source.let_go()
    return model


def test_asks_when_somebody_looks_and_not_before(source: Source) -> None:
    model = LiveBoard(source, source.start)
    source.change()
    source.second()
    assert source.asked == []
    model.watch(watched=True)
    assert age(model) == "loading"
    source.let_go()
    assert age(model) == "live"
    model.watch(watched=False)
    source.change()
    source.second(60)
    assert source.asked == [None]
    model.close()


def test_a_storm_of_changes_is_asked_about_once_a_second_and_once_after_it(source: Source) -> None:
    model = opened(source)
    for _ in range(5):
        for _ in range(300):
            source.change()
        source.second()
        source.let_go()
    assert len(source.asked) == 1 + 5
    source.fresh(us=3)
    source.second(AFTER.total_seconds())
    source.let_go()
    assert model.board is not None
    assert model.board.levels.us == 3, "figures follow events by a moment: it is asked about again"
    assert len(source.asked) == 1 + 5 + 1
    source.second()
    source.second()
    assert len(source.asked) == 1 + 5 + 1, "nothing changed since"
    model.close()


def test_one_question_at_a_time_and_a_slow_gateway_is_spared(source: Source) -> None:
    model = opened(source)
    source.change()
    source.second()
    source.change()
    source.second()
    assert len(source.waiting) == 1, "the answer is on its way"

    async def slow(teams: tuple[int, ...] | None = None) -> Board | Refusal:
        source.at += timedelta(seconds=2)
        return source.answer

    source.board = slow  # type: ignore[method-assign]
    source.let_go()
    source.change()
    for _ in range(15):
        source.second()
    assert source.waiting == [], "it took two seconds: nothing for twenty"
    source.second(10)
    assert len(source.waiting) == 1
    source.let_go()
    model.close()


def test_time_alone_makes_things_due(source: Source) -> None:
    model = opened(source)
    for _ in range(int(IDLE.total_seconds())):
        source.second()
    assert len(source.waiting) == 1
    source.let_go()
    model.close()


def test_without_a_line_the_last_board_stays_and_is_old(source: Source) -> None:
    model = opened(source)
    heard: list[str] = []
    model.changed.connect(lambda: heard.append(model.freshness))
    source.cut("offline")
    assert heard == ["old"]
    source.change()
    source.second()
    assert len(source.asked) == 1, "there is nobody to ask"
    assert model.board is not None
    source.cut("online")
    source.second()
    source.fresh(us=1)
    source.let_go()
    assert (model.freshness, model.board.levels.us if model.board else 0) == ("live", 1)
    model.close()


def test_a_board_nobody_renews_turns_old_by_itself(source: Source) -> None:
    model = opened(source)
    source.answer = Refusal(words="net.offline")
    for _ in range(int(OLD.total_seconds()) + 2):
        source.second()
        source.let_go()
    assert age(model) == "old"
    assert model.board is not None
    model.close()


def test_a_refusal_is_told_while_there_is_no_board(source: Source) -> None:
    source.answer = Refusal(words="refused.forbidden")
    model = opened(source)
    assert age(model) == "refused"
    source.fresh()
    source.second(IDLE.total_seconds())
    source.let_go()
    assert age(model) == "live"
    model.close()


def test_other_teams_are_asked_at_once_and_an_answer_about_the_ones_before_is_dropped(source: Source) -> None:
    model = opened(source)
    model.choose((7,))
    source.fresh(us=9)
    model.choose((8,))
    source.let_go()
    assert model.board is not None
    assert model.board.levels.us == 0, "what came is about team 7"
    source.let_go()
    assert (source.asked, model.board.levels.us) == ([None, (7,), (8,)], 9)
    model.close()
