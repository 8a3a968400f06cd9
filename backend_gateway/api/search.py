"""Searching messages at the gateway; the client searches its own cache first."""

from typing import Annotated

from litestar.params import QueryParameter

from backend_gateway.api.context import Gateway, Limit, Signed
from backend_gateway.store import search as reads
from protocol.api import SearchHit

Words = Annotated[str, QueryParameter(min_length=2, max_length=200)]


async def search(gate: Gateway, signed: Signed, q: Words, limit: Limit = 50) -> list[SearchHit]:
    """Messages that hold every word (accents and capitals do not matter), newest first."""
    async with gate.reader() as reader:
        return await reads.search(reader.conn, signed.viewer, q, limit)
