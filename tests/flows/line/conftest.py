"""The whole line for real: sandbox as Meta, a gateway on a port, an agent at the websocket."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest_asyncio
import websockets
from argon2 import PasswordHasher

from backend_gateway import clock, settings
from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.app import Gateway, running_gateway
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.engine import create_pool
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.api import ConversationPage, MessagePage, Snapshot
from protocol.frames import Events, Frame
from protocol.message import Message
from sandbox import Limits, NumberSettings, Sandbox
from sandbox.customers.customer import Customer

PASSWORD = "correct horse battery"
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
DEADLINE = 20.0


class Agent:
    """A colleague at the API, with the frames their stream received."""

    def __init__(self, gateway: Gateway, token: str) -> None:
        self.gateway = gateway
        self.token = token
        self.headers = {"authorization": f"Bearer {token}"}
        self.http = httpx.AsyncClient(base_url=gateway.url, headers=self.headers, trust_env=False)
        self.frames: list[Any] = []
        self.changed = asyncio.Event()
        self.task: asyncio.Task[None] | None = None

    async def snapshot(self) -> Snapshot:
        return msgspec.json.decode((await self.http.get("/api/snapshot")).content, type=Snapshot)

    async def follow(self, cursor: str, epoch: str) -> None:
        """Follow the stream from a cursor in the background."""
        self.task = asyncio.create_task(self._follow(cursor, epoch))

    async def _follow(self, cursor: str, epoch: str) -> None:
        address = f"{self.gateway.url.replace('http', 'ws')}/api/stream?cursor={cursor}&epoch={epoch}"
        async with websockets.connect(address, additional_headers=self.headers) as stream:
            async for text in stream:
                self.frames.append(msgspec.json.decode(text, type=Frame))
                self.changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition over the frames."""
        async with asyncio.timeout(DEADLINE):
            while not condition():
                self.changed.clear()
                await self.changed.wait()

    def items(self) -> list[dict[str, Any]]:
        """Every item of every frame so far, decoded."""
        return [msgspec.json.decode(i) for frame in self.frames if isinstance(frame, Events) for i in frame.items]

    def messages(self) -> list[dict[str, Any]]:
        return [item["row"] for item in self.items() if item["k"] == "message"]

    async def conversations(self) -> ConversationPage:
        return msgspec.json.decode((await self.http.get("/api/conversations")).content, type=ConversationPage)

    async def timeline(self, conversation_id: int) -> list[Message]:
        answer = await self.http.get(f"/api/conversations/{conversation_id}/messages")
        return msgspec.json.decode(answer.content, type=MessagePage).items

    async def send(self, conversation_id: int, body: str, token: str | None = None, **more: Any) -> httpx.Response:
        request = {"client_token": token or str(uuid.uuid4()), "content": {"type": "text", "body": body}, **more}
        return await self.http.post(f"/api/conversations/{conversation_id}/messages", json=request)

    async def close(self) -> None:
        if self.task is not None:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        await self.http.aclose()


class Office:
    """Sandbox, gateway and colleagues of one test."""

    def __init__(self, sandbox: Sandbox, gateway: Gateway, stack: AsyncExitStack) -> None:
        self.sandbox = sandbox
        self.gateway = gateway
        self._stack = stack
        self._customers = 0

    async def agent(self, name: str = "valentina", role: str = "agent", visibility: str = "all") -> Agent:
        new = NewUser(
            email=f"{name}@casalumbre.mx",
            name=name.title(),
            password_hash=QUICK.hash(PASSWORD),
            role=role,  # type: ignore[arg-type]
            visibility=visibility,  # type: ignore[arg-type]
        )
        async with Unit(self.gateway.pool) as unit:
            await create_user(unit, None, new)
        body = {"email": new.email, "password": PASSWORD, "device": f"device-of-{name}"}
        async with httpx.AsyncClient(base_url=self.gateway.url, trust_env=False) as http:
            token = (await http.post("/api/session", json=body)).json()["token"]
        agent = Agent(self.gateway, token)
        self._stack.push_async_callback(agent.close)
        return agent

    def customer(self, name: str = "Mariana Quispe Rojas") -> Customer:
        self._customers += 1
        return self.sandbox.customer(name, phone=f"+5255417022{self._customers:02}")


async def _connect_number(database_url: str, keyring: Keyring, sandbox: Sandbox) -> None:
    """What an admin does first: the number with its token, the secrets of its webhooks."""
    number = NewNumber(
        phone_number_id=sandbox.phone_number_id,
        waba_id=sandbox.waba_id,
        phone="525541702288",
        name="Casa Lumbre",
        token=Secret(sandbox.token),
    )
    async with await create_pool(database_url, max_size=1) as pool, Unit(pool) as unit:
        await add_number(unit, keyring, None, number, clock.now())
        await add_webhook_secret(unit, keyring, None, "app_secret", Secret(sandbox.app_secret))
        await add_webhook_secret(unit, keyring, None, "verify_token", Secret(sandbox.verify_token))


@pytest_asyncio.fixture
async def line(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    numbers = (NumberSettings(limits=Limits.none()),)
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(Sandbox(speed=1000, numbers=numbers))
        chosen = settings.for_folder(
            tmp_path,
            database_url=Secret(database_url),
            listen=Address("127.0.0.1", 0),
            graph_url=sandbox.base_url,
            graph_version="v26.0",
            company="Casa Lumbre",
            drain_seconds=2,
        )
        await _connect_number(database_url, Keyring.from_settings(chosen), sandbox)
        gateway = await stack.enter_async_context(running_gateway(chosen))
        await sandbox.subscribe(f"{gateway.url}/webhooks/whatsapp")
        yield Office(sandbox, gateway, await stack.enter_async_context(AsyncExitStack()))
