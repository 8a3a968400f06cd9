"""Searching messages at the gateway; the client searches its own cache first.

What always holds: a search ends with the client that asked for it (who types the next letter hangs up), and after
`MOST_SECONDS` in any case.
"""

import asyncio
from typing import Annotated, Any

import asyncpg
from litestar import Request
from litestar.params import QueryParameter

from backend_gateway.api.context import Gateway, Limit, Signed
from backend_gateway.errors import Unavailable
from backend_gateway.store import search as reads
from protocol.api import SearchHit

Words = Annotated[str, QueryParameter(min_length=2, max_length=200)]
MOST_SECONDS = 3.0


async def search(
    gate: Gateway, signed: Signed, request: Request[Any, Any, Any], q: Words, limit: Limit = 50
) -> list[SearchHit]:
    """Messages that hold every word (accents and capitals do not matter), newest first."""
    reading = asyncio.create_task(_read(gate, signed, q, limit), name="search")
    leaving = asyncio.create_task(_gone(request), name="search client")
    try:
        async with asyncio.timeout(MOST_SECONDS):
            await asyncio.wait({reading, leaving}, return_when=asyncio.FIRST_COMPLETED)
        return reading.result() if reading.done() else []
    except (TimeoutError, asyncpg.QueryCanceledError):
        raise Unavailable("This search takes too long. Add a word, or a longer one.") from None
    finally:
        reading.cancel()  # asyncpg cancels the statement at the server, too
        leaving.cancel()
        await asyncio.gather(reading, leaving, return_exceptions=True)


async def _read(gate: Gateway, signed: Signed, q: str, limit: int) -> list[SearchHit]:
    async with gate.reader() as reader:
        return await reads.search(reader.conn, signed.viewer, q, limit)


async def _gone(request: Request[Any, Any, Any]) -> None:
    """Until the client hangs up."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
