"""Which instant of the past the live room shows, and the board of it: scrubbed by steps of five minutes, or played.

    go(at) --> known already: shown at once
           '-> asked; while one question is under way only the newest wish is kept, so dragging asks no queue of boards

What always holds: nothing here changes anything; what is shown is the board of `board.as_of`, and `pending` says while
that is not the instant that was chosen; without a line the last one stays and says why there is no other.
"""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from desktop.models.subscription import Subscriptions
from desktop.store.clock import Clock
from desktop.store.refusal import Refusal
from protocol.board import Board
from protocol.levels import MARK_S, LevelPoint, LevelSeries

MARK: Final = timedelta(seconds=MARK_S)
KEPT: Final = 300
"""Boards kept while somebody looks back: a day of them."""
FARTHEST: Final = timedelta(days=399)
OFFLINE: Final = Refusal(words="net.offline")


class Asked(Protocol):
    """What the past is asked of; a `Controller` is this."""

    clock: Clock

    @property
    def line(self) -> Any: ...
    def board_at(self, at: datetime, teams: tuple[int, ...] | None = None) -> Awaitable[Board | Refusal]: ...
    def levels_of(self, day: date, teams: tuple[int, ...] | None = None) -> Awaitable[LevelSeries | Refusal]: ...
    def on_line(self, listener: Callable[[Any], None]) -> Callable[[], None]: ...


class TimeTravel(QObject):
    """`changed`: another instant, board, day, or state of playing; `turned`: the past is shown, or no longer."""

    changed = Signal()
    turned = Signal(bool)

    def __init__(
        self, session: Asked, start: Callable[[Coroutine[Any, Any, None]], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._start = session, start
        self.on = self.playing = False
        self.zone = ZoneInfo("UTC")
        self.day = date.min
        self.at = self.first = self.last = datetime.min.replace(tzinfo=UTC)
        self.teams: tuple[int, ...] | None = None
        self.board: Board | None = None
        self.refusal: Refusal | None = None
        self.levels: tuple[LevelPoint, ...] = ()
        self._known: dict[tuple[datetime, tuple[int, ...] | None], Board] = {}
        self._asking = False
        self._levels_of: tuple[date, tuple[int, ...] | None] | None = None
        self._subscriptions = Subscriptions()
        self._subscriptions.add(session.clock.subscribe(self._tick), session.on_line(self._on_line))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self.on = False
        self._subscriptions.close()

    # ----------------------------------------------------------------------------------------------- where one is

    @property
    def pending(self) -> bool:
        """Whether another instant is shown than the one that was chosen."""
        return self.on and (self.board is None or self.board.as_of != self.at)

    @property
    def steps(self) -> int:
        """How many steps the day has until now."""
        return (self.last - self.first) // MARK

    @property
    def day_steps(self) -> int:
        """How many the whole day has, over or not."""
        midnight = datetime.combine(self.day + timedelta(days=1), time(), self.zone).astimezone(UTC)
        return (midnight - self.first) // MARK

    @property
    def step(self) -> int:
        """At which of them we are."""
        return (self.at - self.first) // MARK

    @property
    def today(self) -> date:
        """By the company's zone."""
        return self._session.clock.now().astimezone(self.zone).date()

    # ---------------------------------------------------------------------------------------------------------- going

    def begin(self, zone: str, teams: tuple[int, ...] | None = None) -> None:
        """Look back from the newest mark there is."""
        self.zone, self.teams, self.on = ZoneInfo(zone), teams, True
        self.board = self.refusal = None
        self._known.clear()
        self._take_day(self.today)
        self.turned.emit(True)
        self.go(self.last)

    def end(self) -> None:
        """Back to now."""
        if self.on:
            self.on = self.playing = False
            self.turned.emit(False)
            self.changed.emit()

    def choose_day(self, day: date) -> None:
        """The same hour of another day, if it is over."""
        wanted = self.at.astimezone(self.zone).time()
        earliest = (self._session.clock.now() - FARTHEST).astimezone(self.zone).date()
        self._take_day(min(max(day, earliest), self.today))
        self.go(datetime.combine(self.day, wanted, self.zone))

    def choose_teams(self, teams: tuple[int, ...] | None) -> None:
        """Of these teams alone; None: all in sight."""
        if teams != self.teams:
            self.teams = teams
            self.go(self.at)

    def go(self, at: datetime) -> None:
        """To the mark at or before that, within the day."""
        inside = min(max(at.astimezone(UTC), self.first), self.last)
        self.at = self.first + (inside - self.first) // MARK * MARK
        self._look()
        self.changed.emit()

    def move(self, steps: int) -> None:
        """That many marks on, or back."""
        self.go(self.at + steps * MARK)

    def retry(self) -> None:
        """Ask again for what could not be told."""
        self.refusal = None
        self._look()
        self.changed.emit()

    def play(self, *, playing: bool) -> None:
        """A mark every second until now; from the start of the day when it is at its end."""
        self.playing = playing and self.on
        if self.playing and self.at >= self.last:
            self.at = self.first
            self._look()
        self.changed.emit()

    # --------------------------------------------------------------------------------------------------------- asking

    def _take_day(self, day: date) -> None:
        self.day = day
        self.first = datetime.combine(day, time(), self.zone).astimezone(UTC)
        self._limit()

    def _limit(self) -> None:
        """The end of the day, or the newest full mark of today."""
        midnight = datetime.combine(self.day + timedelta(days=1), time(), self.zone).astimezone(UTC)
        now = self._session.clock.now()
        newest = self.first + (now - self.first) // MARK * MARK
        self.last = max(self.first, min(midnight - MARK, newest))

    def _look(self) -> None:
        """Show what is known of the chosen instant, or ask."""
        known = self._known.get((self.at, self.teams))
        if known is not None:
            self.board, self.refusal = known, None
        elif self._session.line.state != "online":
            self.refusal = OFFLINE
        elif not self._asking:
            self._asking = True
            self._start(self._ask(self.at, self.teams))
        self._look_at_levels()

    async def _ask(self, at: datetime, teams: tuple[int, ...] | None) -> None:
        try:
            answer = await self._session.board_at(at, teams)
        finally:
            self._asking = False
        if not self.on:
            return
        if isinstance(answer, Refusal):
            self.refusal, self.playing = answer, False
        else:
            self._keep(at, teams, answer)
        if (at, teams) != (self.at, self.teams):
            self._look()  # somebody went on meanwhile
        self.changed.emit()

    def _keep(self, at: datetime, teams: tuple[int, ...] | None, board: Board) -> None:
        self._known[at, teams] = board
        if len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        if teams == self.teams:
            self.board, self.refusal = board, None

    def _look_at_levels(self) -> None:
        wanted = (self.day, self.teams)
        if wanted != self._levels_of and self._session.line.state == "online":
            self._levels_of, self.levels = wanted, ()
            self._start(self._ask_levels(*wanted))

    async def _ask_levels(self, day: date, teams: tuple[int, ...] | None) -> None:
        answer = await self._session.levels_of(day, teams)
        if self._levels_of == (day, teams):
            if isinstance(answer, Refusal):
                self._levels_of = None
            else:
                self.levels = answer.points
            self.changed.emit()

    # ------------------------------------------------------------------------------------------------------- listening

    def _tick(self, _now: datetime) -> None:
        """A second passed: the day of today is longer; while it plays the next mark is shown, once the last one is."""
        if not self.on:
            return
        before = self.last
        self._limit()
        if self.playing and not self.pending:
            if self.at >= self.last:
                self.play(playing=False)
            else:
                self.move(1)
        elif self.last != before:
            self._levels_of = None
            self._look_at_levels()
            self.changed.emit()

    def _on_line(self, _status: object) -> None:
        if self.on and self.pending:
            self._look()
            self.changed.emit()
