"""The imported product list, for whoever fills in a template with products."""

from typing import Annotated

from litestar.params import QueryParameter

from backend_gateway.api.context import Gateway, Limit
from backend_gateway.store import products
from protocol.products import Product

Words = Annotated[str, QueryParameter(max_length=100)]


async def find(gate: Gateway, q: Words = "", limit: Limit = 50) -> list[Product]:
    """Products by SKU or name."""
    async with gate.reader() as reader:
        return await products.find(reader.conn, q.strip(), limit)
