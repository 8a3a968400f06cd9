"""FastAPI that stores each delivery with a commit of its own, then answers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI, Request, Response

from benchmarks.peers.common import lifespan, make_table, pool, serve, signed


class _Store:
    pool: asyncpg.Pool


@asynccontextmanager
async def _opened() -> AsyncIterator[None]:
    _Store.pool = await pool()
    async with _Store.pool.acquire() as conn:
        await make_table(conn, "body bytea not null, received_at timestamptz not null default now()", "peer_fastapi")
    yield
    await _Store.pool.close()


app = FastAPI(lifespan=lifespan(_opened))


@app.post("/webhooks/whatsapp")
async def receive(request: Request) -> Response:
    """One delivery, one commit."""
    body = await request.body()
    if not signed(body, request.headers.get("x-hub-signature-256")):
        return Response(status_code=403)
    async with _Store.pool.acquire() as conn:
        await conn.execute("insert into peer_fastapi (body) values ($1)", body)
    return Response(status_code=200)


if __name__ == "__main__":
    serve(app)
