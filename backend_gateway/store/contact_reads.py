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


async def sees_all(conn: Conn, viewer: Viewer, contact_ids: list[int]) -> bool:
    """Whether the viewer may see every conversation of these records: a merge puts them together."""
    sql = f"""
    select not exists (
        select from conversations c where c.contact_id = any($1::bigint[]) and c.merged_into is null
        and ({visible(viewer)}) is not true)
    """  # noqa: S608  integers of our own
    return bool(await conn.fetchval(sql, contact_ids))
