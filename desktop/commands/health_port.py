"""What screens may ask of the session about the service itself: `desktop.sync.health.ServiceHealth` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.health import Health, ServiceState


class HealthPort(Protocol):
    """Part of `Controller`."""

    def service_health(self) -> Awaitable[Health | Refusal]: ...
    def service_state(self) -> Awaitable[ServiceState | Refusal]: ...
