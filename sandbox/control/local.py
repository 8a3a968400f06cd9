"""The sandbox as an object: what tests, the demo and benchmarks hold.

    async with Sandbox(speed=1000) as sandbox:
        await sandbox.subscribe("http://127.0.0.1:8000/webhooks/whatsapp")
        mariana = sandbox.customer("Mariana Quispe Rojas", phone="+52 55 4170 1111")
        await mariana.say("Así llegó mi librero")
        answer = await mariana.answer()

Always holds: leaving the block stops the server, the lives and the deliveries.
"""

from types import TracebackType
from typing import Self

import msgspec

from sandbox.clock import Clock, SystemClock
from sandbox.control.server import SandboxServer
from sandbox.customers.crowd import CustomerCrowd
from sandbox.customers.customer import Customer
from sandbox.customers.load import LoadGenerator
from sandbox.customers.script import DEMO
from sandbox.faults import Fault, Faults
from sandbox.graph.app import GraphApp
from sandbox.ledger import Ledger
from sandbox.runtime import Runtime
from sandbox.settings import SandboxSettings
from sandbox.webhooks.disturbance import Disturbance
from sandbox.webhooks.handshake import verify
from sandbox.world import Number, User


class Sandbox:
    """A running stand-in for Meta. Keyword arguments are fields of `SandboxSettings`."""

    def __init__(
        self,
        settings: SandboxSettings | None = None,
        *,
        clock: Clock | None = None,
        disturbance: Disturbance | None = None,
        **changes: object,
    ) -> None:
        base = settings or SandboxSettings()
        self.settings = msgspec.structs.replace(base, **changes) if changes else base
        self._clock = clock
        self._disturbance = disturbance
        self.runtime: Runtime
        self._server: SandboxServer

    async def __aenter__(self) -> Self:
        self.runtime = Runtime(self.settings, self._clock, self._disturbance)
        load_templates(self.runtime)
        self._server = SandboxServer(GraphApp(self.runtime), self.settings.host, self.settings.port)
        self.runtime.base_url = self._server.base_url
        await self._server.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.runtime.close()
        await self._server.stop()

    @property
    def base_url(self) -> str:
        """Where the Graph API answers, e.g. `http://127.0.0.1:41234` (add `/v26.0/...`)."""
        return self.runtime.base_url

    @property
    def app_secret(self) -> str:
        """Key of the webhook signatures."""
        return self.settings.app.app_secret

    @property
    def verify_token(self) -> str:
        """Token of the verification GET."""
        return self.settings.app.verify_token

    @property
    def token(self) -> str:
        """Bearer token."""
        return self.settings.app.token

    @property
    def phone_number_id(self) -> str:
        """Id of the first number."""
        return self.settings.numbers[0].phone_number_id

    @property
    def waba_id(self) -> str:
        """Account of the first number."""
        return self.settings.numbers[0].waba_id

    @property
    def ledger(self) -> Ledger:
        """Accepted sends, refusals, read marks."""
        return self.runtime.ledger

    @property
    def faults(self) -> Faults:
        """Armed faults."""
        return self.runtime.faults

    def fail_next(self, fault: Fault) -> None:
        """Let the next send go wrong."""
        self.runtime.faults.arm(fault)

    def number(self, phone_number_id: str | None = None) -> Number:
        """State of a number, the first when none is named."""
        return self.runtime.world.numbers[phone_number_id or self.phone_number_id]

    def customer(
        self,
        name: str,
        *,
        phone: str | None = None,
        phone_number_id: str | None = None,
        username: str | None = None,
        hides_number: bool = False,
        parent: bool = False,
    ) -> Customer:
        """A person by name, phone or BSUID; made on first use (without a phone they get a number of their own)."""
        world = self.runtime.world
        known = world.users.get(name) or world.user_by_phone(phone or name) or _by_name(self.runtime, name)
        if known is None:
            number = phone or (name if name.startswith("+") else f"+5215541{len(world.users):06d}")
            known = world.add_user(name, number, username=username, hides_number=hides_number, parent=parent)
        return Customer(self.runtime, self.number(phone_number_id), known)

    def crowd(
        self, *, patience: float | None = None, deaf_to: tuple[str, ...] = (), opinions: bool = False,
        returns: tuple[float, float] | None = None,
    ) -> CustomerCrowd:  # fmt: skip
        """The scripted customers of Casa Lumbre."""
        return CustomerCrowd(
            self.runtime, self.number(), patience=patience, deaf_to=deaf_to, opinions=opinions, returns=returns
        )

    def load(self, *, people: int = 100, prefix: str = "carga") -> LoadGenerator:
        """Numbered messages at a rate."""
        return LoadGenerator(self.runtime, self.number(), people=people, prefix=prefix)

    async def subscribe(self, url: str, verify_token: str | None = None) -> None:
        """Verify the URL as Meta does and make it the app's callback. Raises GraphError when it refuses."""
        await verify(self.runtime.deliverer.client, url, self.verify_token if verify_token is None else verify_token)
        self.runtime.world.callback = url

    def disturb(self, disturbance: Disturbance) -> None:
        """Change how webhooks travel."""
        self.runtime.deliverer.configure(disturbance)

    def set_speed(self, speed: float) -> None:
        """Change the pace of everything that waits. Raises TypeError with a clock that is moved by hand."""
        clock = self.runtime.clock
        if not isinstance(clock, SystemClock):
            raise TypeError("This sandbox has a clock moved by hand: use advance() instead of a speed.")
        clock.speed = speed

    async def idle(self, seconds: float = 20.0) -> None:
        """Wait until no webhook is on its way. Raises TimeoutError after real `seconds`."""
        await self.runtime.deliverer.idle(seconds)

    async def settled(self, seconds: float = 20.0) -> None:
        """Wait until every status was told and delivered."""
        await self.runtime.lifecycle.settled()
        await self.idle(seconds)


def _by_name(runtime: Runtime, name: str) -> User | None:
    return next((user for user in runtime.world.users.values() if user.name == name), None)


def load_templates(runtime: Runtime) -> None:
    """Give every account the templates of Casa Lumbre."""
    rows = msgspec.json.decode((DEMO / "templates.json").read_bytes())
    for waba_id in runtime.world.wabas:
        for row in rows:
            runtime.templates.add(waba_id, **row)
