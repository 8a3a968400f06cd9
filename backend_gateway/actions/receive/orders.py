"""Catalogue orders get the product names of the imported SKU list."""

from collections.abc import Iterable

from msgspec.structs import replace

from backend_gateway.domain.facts import MessageFact
from backend_gateway.store.conn import Conn
from protocol.content import Order

_NAMES = "select sku, name from sku_names where sku = any($1::text[])"


async def with_names(conn: Conn, facts: Iterable[MessageFact]) -> list[MessageFact]:
    """The same facts, with names on the order lines whose SKU we know."""
    listed = list(facts)
    skus = {item.sku for fact in listed if isinstance(fact.content, Order) for item in fact.content.items}
    if not skus:
        return listed
    names: dict[str, str] = {row[0]: row[1] for row in await conn.fetch(_NAMES, sorted(skus))}
    return [_named(fact, names) for fact in listed]


def _named(fact: MessageFact, names: dict[str, str]) -> MessageFact:
    if not isinstance(fact.content, Order):
        return fact
    items = tuple(replace(item, name=names.get(item.sku, item.name)) for item in fact.content.items)
    return replace(fact, content=replace(fact.content, items=items))
