"""How the service stands, asked of the gateway: whoever asked is told it, or why nobody could."""

from desktop.net.health import HealthApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.health import Health, ServiceState


class ServiceHealth(Reports):
    """The part of a session behind the health page."""

    async def service_health(self) -> Health | Refusal:
        """Every hop with its verdict, now."""
        return await self._told(HealthApi(self.api).health())

    async def service_state(self) -> ServiceState | Refusal:
        """What may be late, and which hop is broken."""
        return await self._told(HealthApi(self.api).service())
