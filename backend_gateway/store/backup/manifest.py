"""What a backup says of itself, first thing in it; a restore is compared with it row for row in number."""

from datetime import datetime

from msgspec import Struct

from backend_gateway.store.conn import Conn

FORMAT = 1

_TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1"


class Manifest(Struct, frozen=True, kw_only=True):
    """`rows`: how many each table had at the moment of the backup; `files`: how many are in it."""

    format: int = FORMAT
    schema: str
    taken_at: datetime
    company: str
    rows: dict[str, int]
    files: int


async def count_rows(conn: Conn) -> dict[str, int]:
    """Rows of every table, as this transaction sees them."""
    names = [row[0] for row in await conn.fetch(_TABLES)]
    return {name: int(await conn.fetchval(f'select count(*) from "{name}"')) for name in names}  # noqa: S608  catalogue
