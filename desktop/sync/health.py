"""How the service stands, asked of the gateway: whoever asked is told it, or why nobody could."""

from desktop.net.health import HealthApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.health import Health


class ServiceHealth(Reports):
    """The part of a session behind the health page."""

    async def service_health(self) -> Health | Refusal:
        """Every hop with its verdict, now."""
        return await self._told(HealthApi(self.api).health())
