"""Starter packs as they are shipped, what of them a company has already, and which were added."""

from functools import lru_cache
from pathlib import Path
from typing import Final

import asyncpg
import msgspec

from backend_gateway.store.conn import Conn
from protocol.packs import Made, PackFile, PackUse

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "packs"
ORDER: Final = ("sales", "support", "collections", "logistics", "education", "health")
_TAGS = "select lower(name), id, active from tags where kind = 'conversation'"
_CODES = "select lower(code), language from quick_replies where active and team_id is null and user_id is null"
_TEMPLATES = """
select name, language from templates where gone_at is null union
select draft->>'name', coalesce(draft->>'language', 'es_MX') from template_drafts where state <> 'sent'
"""
_COLUMNS = "id, pack, language, made, by, at, undone_at"


@lru_cache(maxsize=1)
def shipped() -> dict[str, PackFile]:
    """Every pack of this release, in the order they are offered."""
    found = {path.stem: msgspec.json.decode(path.read_bytes(), type=PackFile) for path in FOLDER.glob("*.json")}
    known = {key: at for at, key in enumerate(ORDER)}
    return dict(sorted(found.items(), key=lambda one: (known.get(one[0], len(known)), one[0])))


async def tags(conn: Conn) -> dict[str, tuple[int, bool]]:
    """(id, in use) by name in small letters."""
    return {row[0]: (row[1], row[2]) for row in await conn.fetch(_TAGS)}


async def codes(conn: Conn) -> set[tuple[str, str | None]]:
    """(code in small letters, language) of what everybody shares."""
    return {(row[0], row[1]) for row in await conn.fetch(_CODES)}


async def templates(conn: Conn) -> set[tuple[str, str]]:
    """(name, language) of what Meta lists, and of drafts."""
    return {(row[0], row[1]) for row in await conn.fetch(_TEMPLATES)}


async def uses(conn: Conn) -> list[PackUse]:
    """What was added, newest first."""
    rows = await conn.fetch(f"select {_COLUMNS} from pack_uses order by id desc limit 50")  # noqa: S608
    return [_use(row) for row in rows]


async def add(conn: Conn, pack: str, language: str, made: Made, by: int) -> PackUse:
    """Something was added."""
    sql = f"insert into pack_uses (pack, language, made, by) values ($1, $2, $3, $4) returning {_COLUMNS}"  # noqa: S608
    [row] = await conn.fetch(sql, pack, language, msgspec.json.encode(made).decode(), by)
    return _use(row)


async def lock(conn: Conn, id_: int) -> PackUse | None:
    """One of them, locked until the unit ends."""
    row = await conn.fetchrow(f"select {_COLUMNS} from pack_uses where id = $1 for update", id_)  # noqa: S608
    return None if row is None else _use(row)


async def undone(conn: Conn, id_: int) -> None:
    """It was taken back."""
    await conn.execute("update pack_uses set undone_at = now() where id = $1", id_)


def _use(row: asyncpg.Record) -> PackUse:
    return PackUse(**{**dict(row), "made": msgspec.json.decode(row["made"], type=Made)})
