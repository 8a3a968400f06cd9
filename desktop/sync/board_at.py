"""The board of the past asked of the gateway: whoever asked is told it, or why there is none. Changes nothing."""

from collections.abc import Awaitable
from datetime import date, datetime
from typing import TypeVar

from desktop.net.api import Api
from desktop.net.board_at import PastBoardApi
from desktop.net.errors import NetError, Refused
from desktop.store.refusal import Refusal
from desktop.sync.policies import refusal_of
from desktop.sync.tasks import Tasks
from protocol.board import Board
from protocol.errors import ErrorCode
from protocol.levels import LevelSeries

Answer = TypeVar("Answer")


class PastBoards:
    """The part of a session that asks how things stood."""

    api: Api
    _tasks: Tasks

    async def board_at(self, at: datetime, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        """What waited for whom then, as I may see it."""
        return await self._told(PastBoardApi(self.api).board_at(at, teams))

    async def levels_of(self, day: date, teams: tuple[int, ...] | None = None) -> LevelSeries | Refusal:
        """The backlog of a day, every five minutes."""
        return await self._told(PastBoardApi(self.api).levels(day, teams))

    async def _told(self, asked: Awaitable[Answer]) -> Answer | Refusal:
        """A session that ended is the session's business as well."""
        try:
            return await asked
        except NetError as error:
            if isinstance(error, Refused) and error.code == ErrorCode.NOT_SIGNED_IN:
                self._tasks.ask(_raised(error), quiet=True)
            return refusal_of(error)


async def _raised(error: NetError) -> None:
    raise error
