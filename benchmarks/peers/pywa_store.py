"""The message handler of both pywa peers: one insert, one commit."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from fastapi import FastAPI
from pywa_async.client import WhatsApp
from pywa_async.handlers import MessageHandler
from pywa_async.types.message import Message

from benchmarks.peers.common import NUMBER, SECRET, make_table, pool

_COLUMNS = "wamid text not null, sender text, body text, at timestamptz"
_INSERT = "insert into peer_pywa (wamid, sender, body, at) values ($1, $2, $3, $4)"


class _Store:
    pool: asyncpg.Pool


@asynccontextmanager
async def opened() -> AsyncIterator[None]:
    """The pool and the table, while the application lives."""
    _Store.pool = await pool()
    async with _Store.pool.acquire() as conn:
        await conn.execute("select pg_advisory_lock(1)")
        await make_table(conn, _COLUMNS, "peer_pywa")
        await conn.execute("select pg_advisory_unlock(1)")
    yield
    await _Store.pool.close()


def client(server: FastAPI | None) -> WhatsApp:
    """A client that stores every message."""
    wa = WhatsApp(
        phone_id=NUMBER,
        token="unused",  # noqa: S106  nothing is sent
        server=server,
        webhook_endpoint="/webhooks/whatsapp",
        verify_token="unused",  # noqa: S106
        app_secret=SECRET,
    )

    async def store(_: Any, message: Message) -> None:
        async with _Store.pool.acquire() as conn:
            await conn.execute(_INSERT, message.id, message.from_user.wa_id, message.text, message.timestamp)

    wa.add_handlers(MessageHandler(store))
    return wa
