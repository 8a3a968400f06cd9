"""The stage's part about the live board: what scenes put here is what the gateway says."""

from collections.abc import Callable
from datetime import date, datetime

from desktop.store.refusal import Refusal
from protocol.board import Board
from protocol.levels import LevelSeries
from protocol.metric_delivery import DeliveryHealth


def _no_past(_when: object) -> Refusal:
    return Refusal(words="net.offline")


class StageBoard:
    """`BoardPort`, and the series of figures the room asks for, for pictures and tests."""

    live_board: Board | Refusal = Refusal(words="net.offline")
    boards_asked: tuple[tuple[int, ...] | None, ...] = ()

    async def board(self, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        self.boards_asked = (*self.boards_asked, teams)
        return self.live_board

    past: Callable[[datetime], Board | Refusal] = staticmethod(_no_past)
    day_levels: Callable[[date], LevelSeries | Refusal] = staticmethod(_no_past)
    past_asked: tuple[tuple[datetime, tuple[int, ...] | None], ...] = ()

    async def board_at(self, at: datetime, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        self.past_asked = (*self.past_asked, (at, teams))
        return self.past(at)

    async def levels_of(self, day: date, teams: tuple[int, ...] | None = None) -> LevelSeries | Refusal:
        return self.day_levels(day)

    delivery: DeliveryHealth | Refusal = Refusal(words="net.offline")

    async def delivery_of(self, day: date) -> DeliveryHealth | Refusal:
        return self.delivery
