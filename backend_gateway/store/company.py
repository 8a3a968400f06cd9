"""What the company is called: as an admin says, else as the server was set up. Called by the API."""

from backend_gateway.store.conn import Conn

_NAME = "select body ->> 'name' from policies where kind = 'company' and subject = 0 order by version desc limit 1"


async def company_name(conn: Conn, otherwise: str) -> str:
    """The name in force."""
    return str(await conn.fetchval(_NAME) or otherwise)
