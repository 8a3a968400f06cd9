"""The parts of one sandbox, wired.

Called by the Graph routes, the control routes, customers and `Sandbox`. Always holds: every part shares one clock,
and all webhooks leave through `push`, which knows the callback of each number.
"""

from typing import TYPE_CHECKING

from sandbox.builders.envelope import Change, inbound
from sandbox.builders.messages import unsupported
from sandbox.clock import Clock, SystemClock
from sandbox.faults import Faults
from sandbox.ledger import Ledger
from sandbox.lifecycle import Lifecycle
from sandbox.media import MediaStore
from sandbox.settings import SandboxSettings
from sandbox.templates import TemplateStore
from sandbox.webhooks.deliverer import Deliverer
from sandbox.world import World

if TYPE_CHECKING:
    from sandbox.webhooks.disturbance import Disturbance
    from sandbox.world import Number, User


class Runtime:
    """Everything the handlers need. Must be made inside a running event loop."""

    def __init__(self, settings: SandboxSettings, clock: Clock | None, disturbance: "Disturbance | None") -> None:
        self.settings = settings
        self.clock = clock or SystemClock(settings.speed)
        self.world = World(settings.app, settings.numbers, self.clock.now(), subscribed=settings.subscribed)
        self.world.callback = settings.webhook_url
        self.ledger = Ledger()
        self.faults = Faults()
        self.media = MediaStore(self.clock, settings.media_url_seconds)
        self.templates = TemplateStore()
        self.deliverer = Deliverer(self.clock, settings.app.app_secret, settings.seed, disturbance)
        self.lifecycle = Lifecycle(self.clock, settings.pace, settings.seed, self.ledger, self.push, self._arrived)
        self.base_url = ""
        self.uploads: dict[str, bytes] = {}
        self.handles: dict[str, bytes] = {}
        self.cut_uploads = 0  # so many pieces of files arrive half
        self.lost_creations = 0  # so many templates are made and nobody is told

    def push(self, number: "Number", change: Change) -> None:
        """Queue a change of a number's own fields."""
        url = self.world.callback_for(number.settings.waba_id, number)
        if url:
            self.deliverer.push(url, change)

    def push_account(self, change: Change) -> None:
        """Queue a management change: always to the app's URL, with `entry.time`."""
        url = self.world.callback_for(change[0], None)
        if url:
            self.deliverer.push(url, change, timed=True)

    def _arrived(self, number: "Number", user: "User") -> None:
        """A business that writes to another one of the world: it comes in there without its words (FACTS 2)."""
        other = next((one for one in self.world.numbers.values() if one.wa_id == user.wa_id), None)
        if other is None:
            return
        sender = self.world.user_by_phone(number.wa_id) or self.world.add_user(
            number.settings.verified_name, "+" + number.wa_id
        )
        now = self.clock.now()
        sender.last_wrote[other.id] = sender.number_used[other.id] = now
        person = sender.person(other.id, now)
        self.push(other, inbound(other.business, unsupported(person), people=(person,)))

    async def close(self) -> None:
        """Stop lives, then deliveries."""
        await self.lifecycle.close()
        await self.deliverer.close()
