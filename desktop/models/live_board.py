"""The live board as screens show it: asked again when something changed, kept and marked as old without a line.

    changes of the store --> dirty --> next second: ask --> board, changed
    nothing changes      --> every IDLE: ask (time alone makes things due)

What always holds: one question at a time, at most one a second, and never more often than the answers take ten times
over; only while somebody looks (`watch`). Figures follow events by a moment, so a change is asked about twice.
"""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, Final, Literal, Protocol

from PySide6.QtCore import QObject, Signal

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.clock import Clock
from desktop.store.hub import Hub
from desktop.store.refusal import Refusal
from protocol.board import Board

IDLE: Final = timedelta(seconds=10)
AFTER: Final = timedelta(seconds=3)
"""From a change until the figures surely know of it."""
OLD: Final = timedelta(seconds=30)
PATIENCE: Final = 10
"""How many times as long as an answer took nothing is asked."""
_TABLES: Final = frozenset({"presence", "alerts", "policies"})

Freshness = Literal["loading", "live", "old", "refused"]


class Asked(Protocol):
    """What the board is asked of; a `Controller` is this."""

    hub: Hub
    clock: Clock

    @property
    def line(self) -> Any: ...
    def board(self, teams: tuple[int, ...] | None = None) -> Awaitable[Board | Refusal]: ...
    def on_line(self, listener: Callable[[Any], None]) -> Callable[[], None]: ...


class LiveBoard(QObject):
    """`changed`: another board, or another freshness; `ticked`: a second passed."""

    changed = Signal()
    ticked = Signal()

    def __init__(
        self, session: Asked, start: Callable[[Coroutine[Any, Any, None]], Any], parent: Any = None,
        idle: timedelta = IDLE,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._start, self._idle = session, start, idle
        self.board: Board | None = None
        self.refusal: Refusal | None = None
        self.teams: tuple[int, ...] | None = None
        self._watched = self._asking = self._dirty = False
        self._again_at: datetime | None = None
        self._not_before: datetime | None = None
        self._shown: Freshness = "loading"
        self._subscriptions = Subscriptions()
        self._subscriptions.add(
            session.hub.subscribe(self._heard), session.clock.subscribe(self._tick), session.on_line(self._on_line)
        )

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._watched = False
        self._subscriptions.close()

    def watch(self, *, watched: bool) -> None:
        """Somebody looks, or nobody does any more."""
        self._watched = watched
        if watched:
            self.ask()

    def choose(self, teams: tuple[int, ...] | None) -> None:
        """Of these teams alone; None: all in sight. What is shown stays until the answer is here."""
        if teams != self.teams:
            self.teams, self._dirty = teams, True
            self.ask()

    @property
    def freshness(self) -> Freshness:
        """How far what is shown may be believed."""
        if self.board is None:
            return "loading" if self.refusal is None else "refused"
        late = self._session.clock.now() - self.board.as_of > OLD
        return "old" if late or self._session.line.state != "online" else "live"

    def ask(self) -> None:
        """Now, unless a question is under way or there is no line."""
        if self._watched and not self._asking and self._session.line.state == "online":
            self._asking, self._dirty = True, False
            self._start(self._ask(self.teams))

    async def _ask(self, teams: tuple[int, ...] | None) -> None:
        began = self._session.clock.now()
        try:
            answer = await self._session.board(teams)
        finally:
            self._asking = False
        now = self._session.clock.now()
        self._not_before = now + (now - began) * PATIENCE
        self._again_at = now + self._idle if self._again_at is None or self._again_at <= began else self._again_at
        if teams != self.teams:
            self.ask()  # somebody chose others meanwhile
            return
        if isinstance(answer, Refusal):
            self.refusal = answer
        else:
            self.board, self.refusal = answer, None
        self._tell()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.reset or changes.people or changes.conversations or changes.moves or _TABLES & changes.office:
            self._dirty = True
            self._again_at = self._session.clock.now() + AFTER

    def _on_line(self, _status: object) -> None:
        self._dirty = True
        self._tell()

    def _tick(self, now: datetime) -> None:
        due = self._again_at is None or self._again_at <= now
        free = self._not_before is None or self._not_before <= now
        if (self._dirty or due) and free:
            self.ask()
        if self._watched:
            self.ticked.emit()
            if self.freshness != self._shown:
                self._tell()

    def _tell(self) -> None:
        self._shown = self.freshness
        self.changed.emit()
