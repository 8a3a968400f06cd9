"""Requests that compare what is held here with what the gateway has: one method per route."""

from desktop.net.api import Api
from protocol.checking import Check, Differs, Mended, PartRows


class CheckingApi:
    """The routes of `backend_gateway.api.checking`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def check(self, part: int) -> Check:
        """Counts and sums."""
        return await self._api.call("GET", "/check", Check, params={"part": part})

    async def part(self, part: int) -> PartRows:
        """Every (id, rev) of a part."""
        return await self._api.call("GET", f"/check/{part}", PartRows)

    async def differs(self, body: Differs) -> Mended:
        """What was found to be different, as it is."""
        return await self._api.call("POST", "/check", Mended, body)
