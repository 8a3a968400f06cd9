"""What screens may ask of the session about the live board: `desktop.sync.board.Boards` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.board import Board


class BoardPort(Protocol):
    """Part of `Controller`: an awaitable question, answered with the board or with why there is none."""

    def board(self, teams: tuple[int, ...] | None = None) -> Awaitable[Board | Refusal]: ...
