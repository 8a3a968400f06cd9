"""The live board and the series of figures of the small gateway."""

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from protocol.board import Board
from protocol.errors import Problem
from protocol.metric_delivery import Delivered, DeliveryHealth
from protocol.metric_series import MetricPoint, MetricSeries
from tests.desktop.store.samples import NOON
from tests.desktop.sync.gateway_past import PastDesk, past

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


class BoardDesk:
    """What stands on the board, and how often which teams were asked about."""

    def __init__(self) -> None:
        self.now = Board(as_of=NOON, zone="America/Lima", day=NOON.date())
        self.asked: list[str] = []
        self.refusal: Problem | None = None
        self.points: dict[str, tuple[MetricPoint, ...]] = {}
        """by metric and what it is cut by ("arrivals tag"): what the series holds"""
        self.series: list[tuple[str, str]] = []
        self.delivered = Delivered()
        self.past = PastDesk()


def boards(gateway: "Gateway", parts: list[str], query: dict[str, str]) -> Any:
    """The answer to one of these routes; None for any other."""
    here = gateway.board
    if parts == ["board"]:
        here.asked.append(query.get("team", ""))
        return here.refusal or replace(here.now, as_of=NOON)
    if (answer := past(gateway, parts, query)) is not None:
        return answer
    if parts == ["metrics", "delivery"]:
        return DeliveryHealth(
            since=NOON.date(), until=NOON.date(), definition=1, whole=here.delivered, numbers=(), days=(), pulses=()
        )
    if parts[0] == "metrics" and parts[-1] == "series":
        here.series.append((parts[1], query["by"]))
        return MetricSeries(
            metric=parts[1],  # type: ignore[arg-type]
            by=query["by"],  # type: ignore[arg-type]
            since=NOON.date(), until=NOON.date(), points=here.points.get(f"{parts[1]} {query['by']}", ()),
        )  # fmt: skip
    return None
