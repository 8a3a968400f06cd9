"""The live board asked of the gateway: whoever asked is told it, or why there is none.

The part of a session behind the live room, the wall-board and the docked panels. Nothing here changes anything.
"""

from collections.abc import Awaitable
from datetime import date
from typing import TypeVar

from desktop.net.api import Api
from desktop.net.board import BoardApi
from desktop.net.errors import NetError, Refused
from desktop.store.refusal import Refusal
from desktop.sync.policies import refusal_of
from desktop.sync.tasks import Tasks
from protocol.board import Board
from protocol.errors import ErrorCode
from protocol.metric_delivery import DeliveryHealth

T = TypeVar("T")


class Boards:
    """The part of a session that asks how things stand."""

    api: Api
    _tasks: Tasks

    async def board(self, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        """What waits for whom now, as I may see it."""
        return await self._board_told(BoardApi(self.api).board(teams))

    async def delivery_of(self, day: date) -> DeliveryHealth | Refusal:
        """What became of what was sent that day; for who supervises."""
        return await self._board_told(BoardApi(self.api).delivery(day))

    async def _board_told(self, asked: Awaitable[T]) -> T | Refusal:
        """A session that ended is the session's business as well."""
        try:
            return await asked
        except NetError as error:
            if isinstance(error, Refused) and error.code == ErrorCode.NOT_SIGNED_IN:
                self._tasks.ask(_raised(error), quiet=True)
            return refusal_of(error)


async def _raised(error: NetError) -> None:
    raise error
