"""The request for the live board, over the session's `Api`."""

from collections.abc import Iterable
from urllib.parse import urlencode

from desktop.net.api import Api
from protocol.board import Board


class BoardApi:
    """The route of `backend_gateway.api.board`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def board(self, teams: Iterable[int] | None = None) -> Board:
        """As it stands now; `teams`: of these alone."""
        chosen = urlencode([("team", str(team)) for team in teams or ()])
        return await self._api.call("GET", f"/board?{chosen}" if chosen else "/board", Board)
