"""Reading the imported product names. Called by the API."""

from backend_gateway.store.conn import Conn
from protocol.products import Product

_FIND = """
select sku, name from sku_names
where $1 = '' or sku ilike $2 escape '~' or name ilike $2 escape '~'
order by (sku ilike $3 escape '~') desc, name, sku limit $4
"""


async def find(conn: Conn, words: str, limit: int) -> list[Product]:
    """Products whose SKU or name holds `words`; those whose SKU begins with them first. Empty words: any."""
    plain = words.replace("~", "~~").replace("%", "~%").replace("_", "~_")
    return [Product(*row) for row in await conn.fetch(_FIND, words, f"%{plain}%", f"{plain}%", limit)]
