"""The board of the past and the backlog of a day of the small gateway."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from protocol.board import Board
from protocol.levels import LevelPoint, LevelSeries

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


class PastDesk:
    """`then` tells the board of an instant; what was asked for is written down."""

    def __init__(self) -> None:
        self.then: Callable[[datetime], Board] | None = None
        self.asked: list[tuple[datetime, str]] = []


def past(gateway: "Gateway", parts: list[str], query: dict[str, str]) -> Any:
    """The routes of `backend_gateway.api.levels`."""
    desk = gateway.board.past
    if parts == ["board", "at"] and desk.then is not None:
        at = datetime.fromisoformat(query["t"])
        desk.asked.append((at, query.get("team", "")))
        return desk.then(at)
    if parts == ["metrics", "levels"]:
        day = datetime.fromisoformat(query["since"]).date()
        began = datetime.fromisoformat(f"{day}T05:00:00+00:00")
        marks = (LevelPoint(at=began + timedelta(minutes=5 * n), open=n, us=n % 9) for n in range(84))
        return LevelSeries(since=day, until=day, step_s=300, points=tuple(marks))
    return None
