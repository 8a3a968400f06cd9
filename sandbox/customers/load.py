"""Messages at a steady rate, each with a number of its own.

Called by benchmarks and crash tests. Always holds: every message is recorded before it leaves; `acknowledged` holds
exactly the wamids whose delivery got a 200, which the gateway must never lose or double. Disturbances are those of
the deliverer.
"""

import asyncio
import time

import msgspec

from sandbox.builders import messages
from sandbox.builders.envelope import inbound
from sandbox.runtime import Runtime
from sandbox.webhooks.deliverer import Delivery
from sandbox.world import Number, User


class LoadReport(msgspec.Struct):
    """sent: wamid to its number in the whole run. order: customer to their wamids as written. acknowledged: wamids."""

    sent: dict[str, int] = msgspec.field(default_factory=dict)
    order: dict[str, list[str]] = msgspec.field(default_factory=dict)
    acknowledged: set[str] = msgspec.field(default_factory=set)

    @property
    def missing(self) -> set[str]:
        """Written but never acknowledged (so far)."""
        return self.sent.keys() - self.acknowledged


class LoadGenerator:
    """Writes as `people` customers of one number."""

    def __init__(self, runtime: Runtime, number: Number, *, people: int = 100, prefix: str = "carga") -> None:
        self.runtime = runtime
        self.number = number
        self.prefix = prefix
        self.report = LoadReport()
        self.users = [_person(runtime, index) for index in range(people)]
        runtime.deliverer.on_acknowledged.append(self._acknowledged)

    async def run(self, count: int, rate: float = 0.0) -> LoadReport:
        """Write `count` messages at `rate` per real second (0: as fast as the loop allows) and return the report.

        The deliveries go on after it returns; `settled` waits for the acknowledgements.
        """
        began = time.monotonic()
        for index in range(count):
            if rate:
                await asyncio.sleep(max(0.0, began + index / rate - time.monotonic()))
            elif index % 50 == 0:
                await asyncio.sleep(0)
            self.write(self.users[index % len(self.users)])
        return self.report

    def write(self, user: User) -> str:
        """One numbered message of one customer, e.g. `carga 000042`."""
        now = self.runtime.clock.now()
        person = user.person(self.number.id, now)
        number = len(self.report.sent)
        message = messages.text(person, f"{self.prefix} {number:06d}", timestamp=now)
        wamid = str(message["id"])
        self.report.sent[wamid] = number
        self.report.order.setdefault(user.key, []).append(wamid)
        user.last_wrote[self.number.id] = now
        self.runtime.push(self.number, inbound(self.number.business, message, people=(person,)))
        return wamid

    async def settled(self, seconds: float = 60.0) -> LoadReport:
        """Wait until every delivery was acknowledged. Raises TimeoutError after real `seconds`."""
        await self.runtime.deliverer.idle(seconds)
        return self.report

    def _acknowledged(self, delivery: Delivery) -> None:
        for _, change in delivery.changes:
            for message in change["value"].get("messages", ()):
                if message["id"] in self.report.sent:
                    self.report.acknowledged.add(message["id"])


def _person(runtime: Runtime, index: int) -> User:
    return runtime.world.add_user(f"Cliente {index:04d}", f"+5215560{index:06d}")
