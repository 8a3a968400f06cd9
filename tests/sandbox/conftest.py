"""A sandbox on a real socket and a small receiver in the gateway's place.

Called by the tests of this folder. Always holds: the receiver keeps the exact bytes and headers it got, and nobody
sleeps: tests wait on the receiver, the ledger or the clock.
"""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from sandbox import ManualClock, Sandbox
from sandbox.control.server import SandboxServer

CONTEXT = ssl.create_default_context()
VERIFY_TOKEN = "sandbox-verify-token"


class Receiver:
    """Plays the webhook: answers the handshake, records posts, answers `codes` in turn and 200 afterwards."""

    def __init__(self) -> None:
        self.posts: list[tuple[bytes, dict[str, str]]] = []
        self.codes: list[int] = []
        self.base_url = ""
        self._changed = asyncio.Condition()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["method"] == "GET":
            query = httpx.QueryParams(scope["query_string"])
            right = query.get("hub.verify_token") == VERIFY_TOKEN
            await _answer(send, 200 if right else 403, query.get("hub.challenge", "").encode())
            return
        body = b""
        while True:
            event = await receive()
            body += event.get("body", b"")
            if not event.get("more_body"):
                break
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        async with self._changed:
            self.posts.append((body, headers))
            self._changed.notify_all()
        await _answer(send, self.codes.pop(0) if self.codes else 200, b"")

    @property
    def payloads(self) -> list[Any]:
        return [json.loads(body) for body, _ in self.posts]

    @property
    def values(self) -> list[tuple[str, Any]]:
        return [
            (change["field"], change["value"])
            for payload in self.payloads
            for entry in payload["entry"]
            for change in entry["changes"]
        ]

    @property
    def messages(self) -> list[Any]:
        return [message for _, value in self.values for message in value.get("messages", ())]

    @property
    def statuses(self) -> list[Any]:
        return [status for _, value in self.values for status in value.get("statuses", ())]

    async def more_than(self, count: int, what: str = "posts", seconds: float = 10.0) -> None:
        """Wait for the next post (or one of `messages`, `statuses`)."""
        await self.until(lambda: len(getattr(self, what)) > count, seconds)

    async def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(condition)


async def _answer(send: Any, status: int, body: bytes) -> None:
    length = str(len(body)).encode()
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", length)]})
    await send({"type": "http.response.body", "body": body})


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    app = Receiver()
    server = SandboxServer(app, "127.0.0.1", 0)
    await server.start()
    app.base_url = server.base_url
    yield app
    await server.stop()


@pytest.fixture
async def sandbox(receiver: Receiver) -> AsyncIterator[Sandbox]:
    """Fast: delays are a thousandth."""
    async with Sandbox(speed=1000) as running:
        await running.subscribe(receiver.base_url + "/webhook")
        yield running


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def still(receiver: Receiver, clock: ManualClock) -> AsyncIterator[Sandbox]:
    """Time moves only by hand."""
    async with Sandbox(clock=clock) as running:
        await running.subscribe(receiver.base_url + "/webhook")
        yield running


def graph(sandbox: Sandbox, token: str | None = None) -> httpx.AsyncClient:
    """A client with the token, on the versioned base."""
    headers = {"Authorization": f"Bearer {token or sandbox.token}"}
    return httpx.AsyncClient(base_url=f"{sandbox.base_url}/v26.0", headers=headers, trust_env=False, verify=CONTEXT)


async def send(sandbox: Sandbox, **body: Any) -> httpx.Response:
    """POST a send with the common fields filled in."""
    content = {"messaging_product": "whatsapp"} | body
    async with graph(sandbox) as client:
        return await client.post(f"/{sandbox.phone_number_id}/messages", json=content)


def words(body: str = "Hola") -> dict[str, Any]:
    return {"type": "text", "text": {"body": body}}
