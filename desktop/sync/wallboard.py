"""Asks for the wall-board again and again, whatever happens to the gateway, the network or the computer's sleep.

    answer --> 5 s --> ask            no answer --> 2, 4, 8, 15, 15 ... s --> ask

What always holds: one question at a time; it gives up only when the account is signed out; every outcome is told.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.net.wallboard import WallboardApi
from desktop.store.clock import Clock
from desktop.store.listeners import Listeners
from desktop.store.wall import WallState
from desktop.sync.tasks import Tasks
from protocol.errors import ErrorCode
from protocol.wallboard import Wallboard

EVERY_S: Final = 5.0
PAUSES_S: Final = (2.0, 4.0, 8.0, 15.0)
"""Before the next question, by how many failed in a row."""
PATIENCE_S: Final = 10.0
"""A question that takes longer failed: a line that died without a word would be waited for too long."""


class WallFeed:
    """`desktop.commands.wallboard_port.WallSource`. `learns`: nobody else sets this clock by the gateway's."""

    def __init__(
        self, ask: Callable[[int | None], Awaitable[Wallboard]], clock: Clock, *, learns: bool = False
    ) -> None:
        self._ask, self.clock, self._learns = ask, clock, learns
        self.state = WallState(asked_at=clock.now())
        self._listeners: Listeners[WallState] = Listeners()
        self._hurried = asyncio.Event()
        self._closed = False
        self.team: int | None = None

    def choose(self, team: int | None) -> None:
        """Boards of this team alone from now on; None: of all in sight."""
        if team != self.team:
            self.team = team
            self.hurry()

    def listen(self, listener: Callable[[WallState], None]) -> Callable[[], None]:
        """Call the listener with every new state; the answer ends it."""
        return self._listeners.add(listener)

    def hurry(self) -> None:
        """Ask now: the computer woke up, or somebody wants to know."""
        self._hurried.set()

    def close(self) -> None:
        """Ask no more."""
        self._closed = True
        self._listeners.clear()
        self._hurried.set()

    async def run(self) -> None:
        """Ask until the account is signed out or somebody closes it."""
        while not (self._closed or self.state.ended):
            pause = await self._once()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._hurried.wait(), pause)
            self._hurried.clear()

    async def _once(self) -> float:
        """One question; seconds until the next. What was asked about another team is told nobody."""
        team = self.team
        try:
            async with asyncio.timeout(PATIENCE_S):
                wall = await self._ask(team)
        except (NetError, TimeoutError) as error:
            return self._failed(error)
        if self._learns:
            self.clock.learn(wall.board.as_of)
        if team != self.team:
            return 0
        now = self.clock.now()
        self._tell(WallState(asked_at=self.state.asked_at, wall=wall, received_at=now))
        return EVERY_S

    def _failed(self, error: Exception) -> float:
        tries = self.state.tries + 1
        pause = PAUSES_S[min(tries, len(PAUSES_S)) - 1]
        ended = isinstance(error, Refused) and error.code in (ErrorCode.NOT_SIGNED_IN, ErrorCode.FORBIDDEN)
        retry_at = None if ended else self.clock.now() + timedelta(seconds=pause)
        self._tell(replace(self.state, tries=tries, retry_at=retry_at, ended=ended))
        return 0 if ended else pause

    def _tell(self, state: WallState) -> None:
        if not self._closed:
            self.state = state
            self._listeners.tell(state)


class Walls:
    """The part of a session that shows the wall-board."""

    api: Api
    clock: Clock
    _tasks: Tasks

    def wall_source(self) -> WallFeed:
        """Boards until it is closed."""
        feed = WallFeed(WallboardApi(self.api).wallboard, self.clock)
        self._tasks.spawn(feed.run())
        return feed
