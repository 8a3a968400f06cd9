"""Requests for the live board and what stands beside it, over the session's `Api`."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlencode

from desktop.net.api import Api
from protocol.board import Board
from protocol.metric_delivery import DeliveryHealth


class BoardApi:
    """The routes of `backend_gateway.api.board` and `.metrics_delivery`. Everything raises NetError."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def board(self, teams: Iterable[int] | None = None) -> Board:
        """As it stands now; `teams`: of these alone."""
        chosen = urlencode([("team", str(team)) for team in teams or ()])
        return await self._api.call("GET", f"/board?{chosen}" if chosen else "/board", Board)

    async def delivery(self, day: date) -> DeliveryHealth:
        """What became of what was sent on a day of the company's zone."""
        params = {"since": day.isoformat(), "until": day.isoformat()}
        return await self._api.call("GET", "/metrics/delivery", DeliveryHealth, params=params)
