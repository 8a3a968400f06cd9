"""The stage's part about the service: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.health import Health, ServiceState


class StageHealth:
    """`HealthPort` for pictures."""

    health_now: Health | None = None
    service_now: ServiceState | None = None

    async def service_health(self) -> Health | Refusal:
        return self.health_now or Refusal(words="offline")

    async def service_state(self) -> ServiceState | Refusal:
        return self.service_now or Refusal(words="offline")
