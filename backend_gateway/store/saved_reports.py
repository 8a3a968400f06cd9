"""SQL of reports kept by name. What always holds: one of a name per person, whatever the letters' case."""

import msgspec

from backend_gateway.store.conn import Conn
from protocol.saved_reports import PutSavedReport, SavedReport

_SEEN = """
select id, owner_id, name, choice::text, shared from saved_reports
where owner_id = $1 or (shared and $2) order by owner_id <> $1, lower(name), id
"""
_KEEP = """
insert into saved_reports (owner_id, name, choice, shared) values ($1, $2, $3::jsonb, $4)
on conflict (owner_id, lower(name)) do update
set name = excluded.name, choice = excluded.choice, shared = excluded.shared, at = now()
returning id, owner_id, name, choice::text, shared
"""


def _row(id_: int, owner_id: int, name: str, choice: str, shared: bool) -> SavedReport:  # noqa: FBT001  a row
    return SavedReport(id=id_, owner_id=owner_id, name=name, choice=msgspec.json.decode(choice), shared=shared)


async def seen_by(conn: Conn, user_id: int, *, others: bool) -> list[SavedReport]:
    """One's own, then with `others` what colleagues share."""
    return [_row(*row) for row in await conn.fetch(_SEEN, user_id, others)]


async def how_many(conn: Conn, user_id: int, name: str) -> int:
    """Of one person, beside the one of this name."""
    sql = "select count(*) from saved_reports where owner_id = $1 and lower(name) <> lower($2)"
    return int(await conn.fetchval(sql, user_id, name))


async def keep(conn: Conn, user_id: int, put: PutSavedReport) -> SavedReport:
    """Under its name."""
    row = await conn.fetchrow(_KEEP, user_id, put.name, msgspec.json.encode(put.choice).decode(), put.shared)
    if row is None:
        raise LookupError("an upsert always has a row")
    return _row(*row)


async def forget(conn: Conn, user_id: int, id_: int) -> bool:
    """One's own; False when there is none."""
    sql = "delete from saved_reports where id = $1 and owner_id = $2 returning id"
    return await conn.fetchval(sql, id_, user_id) is not None
