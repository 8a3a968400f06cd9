"""Requests about a person's data. Everything raises NetError."""

from desktop.net.api import Api
from protocol.privacy import Erase, Erased


class PrivacyApi:
    """The routes of `backend_gateway.api.privacy`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def erase(self, contact_id: int, body: Erase) -> Erased:
        """Forget a person."""
        return await self._api.call("POST", f"/contacts/{contact_id}/erase", Erased, body)
