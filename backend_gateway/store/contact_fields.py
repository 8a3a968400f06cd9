"""SQL of the fields that admins add to the record."""

import msgspec

from backend_gateway.store.conn import Conn
from protocol.customers import PutContactField

_ADD = """
insert into contact_fields (name, kind, choices, position, active) values ($1, $2, $3, $4, $5) returning id
"""
_CHANGE = """
update contact_fields set name = $2, choices = $3, position = $4, active = $5, rev = rev + 1 where id = $1 returning rev
"""
_LOCK = "select rev, kind from contact_fields where id = $1 for update"


def _choices(request: PutContactField) -> str:
    return msgspec.json.encode(request.choices).decode()


async def lock_field(conn: Conn, id_: int) -> tuple[int, str] | None:
    """(revision, kind), locked; None when there is none."""
    row = await conn.fetchrow(_LOCK, id_)
    return None if row is None else (row["rev"], row["kind"])


async def name_taken(conn: Conn, name: str, but: int = 0) -> bool:
    """Whether another field is called so."""
    sql = "select exists (select from contact_fields where lower(name) = lower($1) and id <> $2)"
    return bool(await conn.fetchval(sql, name, but))


async def add_field(conn: Conn, request: PutContactField) -> int:
    """Its id."""
    values = request.name, request.kind, _choices(request), request.position, request.active
    return int(await conn.fetchval(_ADD, *values))


async def change_field(conn: Conn, id_: int, request: PutContactField) -> int:
    """Its new revision; the kind stays."""
    values = request.name, _choices(request), request.position, request.active
    return int(await conn.fetchval(_CHANGE, id_, *values))
