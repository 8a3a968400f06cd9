"""The request about the service itself. Raises NetError."""

from desktop.net.api import Api
from protocol.health import Health, ServiceState


class HealthApi:
    """The route of the health page."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def health(self) -> Health:
        """Every hop with its verdict, now."""
        return await self._api.call("GET", "/health", Health)

    async def service(self) -> ServiceState:
        """What may be late; which hop is broken, for who may see it."""
        return await self._api.call("GET", "/service", ServiceState)
