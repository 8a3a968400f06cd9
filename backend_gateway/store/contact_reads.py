"""Who may see a customer's record: whoever sees one of their conversations; nobody's customers are everybody's."""

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible


async def may_see(conn: Conn, viewer: Viewer, contact_id: int) -> bool:
    """Whether the viewer may see (and edit) this record."""
    sql = f"""
    select exists (select from contacts where id = $1 and merged_into is null) and (
        exists (select from conversations c where c.contact_id = $1 and c.merged_into is null and {visible(viewer)})
        or not exists (select from conversations c where c.contact_id = $1 and c.merged_into is null))
    """  # noqa: S608  integers of our own
    return bool(await conn.fetchval(sql, contact_id))
