"""A shop for one story: Meta's stand-in, a gateway that can be stopped and started again, people, their computers."""

import socket
import uuid
from collections.abc import Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from backend_gateway import clock
from backend_gateway.actions.people import NewUser, create_team, create_user, set_active
from backend_gateway.actions.sessions import revoke_all
from backend_gateway.app import Gateway, running_gateway
from backend_gateway.settings import Settings
from backend_gateway.store.unit import Unit
from desktop.net.api import Api
from desktop.net.auth import Account, MemorySecrets
from desktop.store.clock import Clock
from desktop.sync.session import Session
from protocol.api import SignIn
from sandbox import Sandbox
from sandbox.customers.customer import Customer
from tests.flows.line.conftest import PASSWORD, QUICK
from tests.stories.desk import Desk
from tests.stories.line import Line


class WorkingKeyring(MemorySecrets):
    """A computer's keyring: what it holds is there at the next start. `lose` takes entries away, all by default."""

    persistent = True

    def lose(self, what: str = "") -> None:
        """Forget every entry that ends so."""
        for entry in [entry for entry in self.entries if entry.endswith(what)]:
            del self.entries[entry]


@dataclass
class Computer:
    """A folder and a keyring; several people may use one. `device` is the id of the program's installation there."""

    folder: Path
    secrets: MemorySecrets = field(default_factory=WorkingKeyring)
    device: str = field(default_factory=lambda: uuid.uuid4().hex)


class Office:
    """Everything of one story."""

    gateway: Gateway

    def __init__(self, sandbox: Sandbox, settings: Settings, stack: AsyncExitStack, folder: Path) -> None:
        self.sandbox = sandbox
        self.settings = settings
        self._stack = stack
        self._running: AsyncExitStack | None = None
        self._folder = folder
        self._offset = timedelta()
        self._lines: dict[str, Line] = {}
        self._tokens: dict[str, str] = {}
        self._users: dict[str, int] = {}

    # ------------------------------------------------------------------------------------------------------ the gateway

    async def start(self) -> None:
        """Start the gateway, at the same port each time."""
        self._running = AsyncExitStack()
        self.gateway = await self._running.enter_async_context(running_gateway(self.settings, now=self.now))
        await self.sandbox.subscribe(f"{self.gateway.url}/webhooks/whatsapp")

    async def stop(self) -> None:
        """Stop the gateway; customers and colleagues find nobody there."""
        if self._running is not None:
            running, self._running = self._running, None
            await running.aclose()

    def now(self) -> datetime:
        """The time of gateway and computers: the real one, moved on by `pass_time`."""
        return clock.now() + self._offset

    def pass_time(self, **span: float) -> None:
        """Let hours or minutes pass for gateway and computers (keywords of timedelta)."""
        self._offset += timedelta(**span)

    # ------------------------------------------------------------------------------------------------------ the people

    async def hire(self, name: str, *, role: str = "agent", visibility: str = "all", teams: Iterable[str] = ()) -> int:
        """A colleague; their user id."""
        new = NewUser(
            email=_email(name), name=name.title(), password_hash=QUICK.hash(PASSWORD), role=role,  # type: ignore[arg-type]
            visibility=visibility, teams=tuple(teams),  # type: ignore[arg-type]
        )  # fmt: skip
        async with Unit(self.gateway.pool) as unit:
            user = await create_user(unit, None, new)
        self._users[name] = user.id
        return user.id

    async def found_team(self, name: str) -> int:
        """A team; its id."""
        async with Unit(self.gateway.pool) as unit:
            return (await create_team(unit, None, name)).id

    async def revoke(self, name: str) -> None:
        """End every session of a colleague."""
        async with Unit(self.gateway.pool) as unit:
            await revoke_all(unit, None, self._users[name], self.now())

    async def switch_off(self, name: str) -> None:
        """A colleague who left."""
        async with Unit(self.gateway.pool) as unit:
            await set_active(unit, None, self._users[name], active=False, now=self.now())

    def computer(self, name: str = "computer") -> Computer:
        """A computer with an empty disk."""
        return Computer(self._folder / name)

    async def line(self, name: str) -> Line:
        """The line of one person: the same address at every call, because accounts belong to an address."""
        if name not in self._lines:
            port = int(self.gateway.url.rsplit(":", 1)[1])
            self._lines[name] = await self._stack.enter_async_context(Line(port))
        return self._lines[name]

    def account(self, name: str, computer: Computer) -> Account:
        """What a computer's keyring holds of a person who sat there."""
        return Account(computer.secrets, self._lines[name].address, _email(name), computer.device)

    async def sit_down(
        self, name: str, computer: Computer | None = None, *, undo_s: float = 0.0, online: bool = True
    ) -> Desk:
        """Sign in (or come back) at a computer and wait for the list; a colleague nobody knows is hired first."""
        if name not in self._users:
            await self.hire(name)
        computer = computer or self.computer(f"{name}-{uuid.uuid4().hex[:6]}")
        line = await self.line(name)
        account = self.account(name, computer)
        if account.token() is None:
            await self._sign_in(account)
        token = account.token() or ""
        session = Session(account, token, computer.folder, undo_s=undo_s, clock=Clock(self.now))
        session.drafts._pause_s = 0.01
        desk = Desk(session, line)
        await session.start()
        self._stack.push_async_callback(desk.leave)
        if online:
            await desk.online()
        return desk

    async def _sign_in(self, account: Account) -> None:
        api = Api(account.server)
        body = SignIn(email=account.email, password=PASSWORD, device=account.device)
        try:
            account.remember((await api.sign_in(body)).token)
        finally:
            await api.close()

    def customer(self, name: str = "Mariana Quispe") -> Customer:
        """Somebody who writes; always the same phone for the same name."""
        return self.sandbox.customer(name)


def free_port() -> int:
    """A port nobody listens on now; the gateway comes back to it after each stop."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _email(name: str) -> str:
    return f"{name}@casalumbre.mx"
