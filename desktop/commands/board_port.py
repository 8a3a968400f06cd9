"""What screens may ask of the session about the live board: `desktop.sync.board.Boards` is this."""

from collections.abc import Awaitable
from datetime import date
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.board import Board
from protocol.metric_delivery import DeliveryHealth


class BoardPort(Protocol):
    """Part of `Controller`: awaitable questions, answered with what was asked for or with why there is none."""

    def board(self, teams: tuple[int, ...] | None = None) -> Awaitable[Board | Refusal]: ...
    def delivery_of(self, day: date) -> Awaitable[DeliveryHealth | Refusal]: ...
