"""What every peer needs: its settings, its table, its server."""

import hmac
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import uvicorn

from backend_gateway.store.conn import Conn

DSN, SECRET, NUMBER = (os.environ.get(name, "") for name in ("PEER_DSN", "PEER_SECRET", "PEER_NUMBER"))
CONNECTIONS = 10
"""What asyncpg gives who asks for nothing else, and what our gateway has."""


def signed(body: bytes, header: str | None) -> bool:
    """Whether `X-Hub-Signature-256` is right."""
    expected = "sha256=" + hmac.digest(SECRET.encode(), body, "sha256").hex()
    return hmac.compare_digest(expected, header or "")


async def pool() -> asyncpg.Pool:
    """Warm connections."""
    return await asyncpg.create_pool(DSN, min_size=CONNECTIONS, max_size=CONNECTIONS)


async def make_table(conn: Conn, columns: str, name: str) -> None:
    """The peer's own table."""
    await conn.execute(
        f"create table if not exists {name} (id bigint generated always as identity primary key, {columns})"
    )


def lifespan(opened: Callable[[], Any]) -> Callable[[Any], Any]:
    """Run `opened` (an async context manager) while the application lives."""

    @asynccontextmanager
    async def run(_app: Any) -> AsyncIterator[None]:
        async with opened():
            yield

    return run


def serve(app: Any) -> None:
    """On the port of the command line, as lean as ours."""
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_config=None, access_log=False, server_header=False)
