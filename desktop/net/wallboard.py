"""Requests of a wall-board: the one route its account may ask."""

from desktop.net.api import Api
from protocol.wallboard import Wallboard


class WallboardApi:
    """The route of `backend_gateway.api.wallboard`. Raises NetError."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def wallboard(self, team: int | None = None) -> Wallboard:
        """The board without a customer's name, as this account may see it; of one team alone, or of all in sight."""
        params = {} if team is None else {"team": team}
        return await self._api.call("GET", "/wallboard", Wallboard, params=params)
