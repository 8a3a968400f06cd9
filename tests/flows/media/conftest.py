"""A media worker between a real sandbox (as Meta) and a real database."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from backend_gateway import clock
from backend_gateway.actions.graph import Graph
from backend_gateway.actions.media_work import Workshop
from backend_gateway.actions.numbers import NewNumber, add_number
from backend_gateway.feed.wakeup import Signal
from backend_gateway.parsers import Secret
from backend_gateway.store import hydrate
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from backend_gateway.workers.media import MediaWorker
from protocol.message import Message
from sandbox import Sandbox

GOLDEN = Path(__file__).parents[3] / "resources" / "demo" / "media"
DEADLINE = 20.0


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **spans: float) -> None:
        self.now += timedelta(**spans)


@dataclass
class House:
    """One number, one conversation, a worker that can be run to an end."""

    pool: asyncpg.Pool
    files: MediaFiles
    graph: Graph
    keyring: Keyring
    clock: Hands
    number_id: int
    conversation_id: int
    hints: list[int] = field(default_factory=list)
    shop: Workshop | None = None

    @property
    def worker(self) -> MediaWorker:
        self.shop = self.shop or Workshop(self.files)
        return MediaWorker(self.pool, self.graph, self.shop, Signal(), self.clock, lambda: self.hints.append(1))

    async def incoming(self, wa_id: str, kind: str, mime: str, sha256: str | None = None, **more: Any) -> int:
        """A message of a customer with a file, as the receiver writes it; the media id."""
        message = await self.pool.fetchval(
            "insert into messages (conversation_id, number_id, direction, author_kind, order_us, at, kind, content)"
            " values ($1, $2, 'in', 'contact', 1, now(), $3, $4) returning id",
            *(self.conversation_id, self.number_id, kind, f'{{"type":"{kind}","media":{{}}}}'),
        )
        return int(
            await self.pool.fetchval(
                "insert into media (number_id, message_id, direction, kind, wa_id, wa_expires_at, mime, filename,"
                " claimed_sha256, next_try_at) values ($1, $2, 'in', $3, $4, $5, $6, $7, $8, $9) returning id",
                *(self.number_id, message, kind, wa_id, self.clock.now + timedelta(days=7), mime),
                *(more.get("filename"), sha256, self.clock.now),
            )
        )

    async def row(self, media_id: int) -> asyncpg.Record:
        found = await self.pool.fetchrow("select * from media where id = $1", media_id)
        assert found is not None
        return found

    async def message_of(self, media_id: int) -> Message:
        row = await self.row(media_id)
        async with self.pool.acquire() as conn:
            return (await hydrate.messages(conn, [row["message_id"]]))[row["message_id"]]

    async def work_until(self, done: Callable[[], Awaitable[bool]]) -> None:
        """Run the worker until a condition holds."""
        task = asyncio.create_task(self.worker.run())
        try:
            async with asyncio.timeout(DEADLINE):
                while not await done():
                    await asyncio.wait({task}, timeout=0.02)
                    assert not task.done(), task.exception()
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def work_off(self, media_id: int, tries: int = 1) -> asyncpg.Record:
        """Run the worker until this row is settled, or was tried so often and waits for its next try."""

        async def settled() -> bool:
            row = await self.row(media_id)
            waits = row["tries"] >= tries and row["reason"] is not None and row["next_try_at"] > self.clock.now
            return bool(row["state"] != "pending" or waits)

        await self.work_until(settled)
        return await self.row(media_id)


async def make_house(pool: asyncpg.Pool, folder: Path, base_url: str, token: str, pnid: str, waba: str) -> House:
    keyring = Keyring([b"k" * 32])
    new = NewNumber(phone_number_id=pnid, waba_id=waba, phone="5255", name="Casa Lumbre", token=Secret(token))
    async with Unit(pool) as unit:
        number = await add_number(unit, keyring, None, new, clock.now())
    contact = await pool.fetchval("insert into contacts (name) values ('Mariana') returning id")
    conversation = await pool.fetchval(
        "insert into conversations (number_id, contact_id) values ($1, $2) returning id", number.id, contact
    )
    graph = Graph(pool, keyring, base_url, "v26.0")
    return House(pool, MediaFiles(folder / "media"), graph, keyring, Hands(), number.id, conversation)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(speed=1000) as running:
        yield running


@pytest.fixture
async def house(pool: asyncpg.Pool, tmp_path: Path, sandbox: Sandbox) -> AsyncIterator[House]:
    made = await make_house(pool, tmp_path, sandbox.base_url, sandbox.token, sandbox.phone_number_id, sandbox.waba_id)
    yield made
    await made.graph.close()


def base64_hash(data: bytes) -> str:
    """As webhooks tell it."""
    return base64.b64encode(hashlib.sha256(data).digest()).decode()
