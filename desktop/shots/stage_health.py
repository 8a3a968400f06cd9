"""The stage's part about the service: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.health import Health


class StageHealth:
    """`HealthPort` for pictures."""

    health_now: Health | None = None

    async def service_health(self) -> Health | Refusal:
        return self.health_now or Refusal(words="offline")
