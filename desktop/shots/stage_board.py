"""The stage's part about the live board: what scenes put here is what the gateway says."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from protocol.board import Board
from protocol.metric_series import SeriesBy
from protocol.metrics import Metric


class StageBoard:
    """`BoardPort`, and the series of figures the room asks for, for pictures and tests."""

    live_board: Board | Refusal = Refusal(words="net.offline")
    boards_asked: tuple[tuple[int, ...] | None, ...] = ()
    cuts: Mapping[tuple[Metric, SeriesBy], list[Cut]] = MappingProxyType({})

    async def board(self, teams: tuple[int, ...] | None = None) -> Board | Refusal:
        self.boards_asked = (*self.boards_asked, teams)
        return self.live_board

    async def figure_cuts(self, metric: Metric, by: SeriesBy, query: ReportQuery) -> list[Cut] | Refusal:
        return self.cuts.get((metric, by), [])
