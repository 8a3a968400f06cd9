"""What screens may ask of the session about the board of the past: `desktop.sync.board_at.PastBoards` is this."""

from collections.abc import Awaitable
from datetime import date, datetime
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.board import Board
from protocol.levels import LevelSeries


class PastBoardPort(Protocol):
    """Part of `Controller`: awaitable questions, answered with what was asked for or with why there is none."""

    def board_at(self, at: datetime, teams: tuple[int, ...] | None = None) -> Awaitable[Board | Refusal]: ...
    def levels_of(self, day: date, teams: tuple[int, ...] | None = None) -> Awaitable[LevelSeries | Refusal]: ...
