"""Versions of what admins decide. Rows are only added; the newest of a (kind, subject) is in force."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.tags import GIVEN_UP

COMPANY = 0
"""The subject of what counts for everybody."""

_IN_FORCE = """
select distinct on (subject) id, subject, version, body, at from policies where kind = $1
order by subject, version desc
"""
_HISTORY = """
select id, subject, version, body, at, note, by_user from policies where kind = $1 and subject = $2
order by version desc limit $3
"""
_ADD = """
insert into policies (kind, subject, version, body, note, by_user, at) values ($1, $2, $3, $4, $5, $6, $7) returning id
"""
_LOCK = 0x52454C45_0500_0000


class Version(Struct, frozen=True, kw_only=True):
    """One version. `body` is JSON; `note` and `by_user` tell why and who."""

    id: int
    subject: int
    version: int
    body: str
    at: datetime
    note: str = ""
    by_user: int | None = None

    @property
    def gives_up(self) -> bool:
        """A team gave its own up: the company's counts again."""
        return gives_up(self.body)


def gives_up(body: str) -> bool:
    """Whether this body only says that the company's counts again."""
    return len(body) < 40 and msgspec.json.decode(body) == GIVEN_UP


async def in_force(conn: Conn, kind: str) -> dict[int, Version]:
    """The newest version per subject."""
    return {row["subject"]: Version(**dict(row)) for row in await conn.fetch(_IN_FORCE, kind)}


async def by_id(conn: Conn, ids: list[int]) -> dict[int, Version]:
    """Versions a clock or a decision has followed."""
    sql = "select id, subject, version, body, at from policies where id = any($1::bigint[])"
    return {row["id"]: Version(**dict(row)) for row in await conn.fetch(sql, ids)}


async def history(conn: Conn, kind: str, subject: int, limit: int = 50) -> list[Version]:
    """Newest first."""
    return [Version(**dict(row)) for row in await conn.fetch(_HISTORY, kind, subject, limit)]


async def lock(conn: Conn, kind: str, subject: int) -> int:
    """Until the transaction ends nobody else adds a version here; the newest version number, 0 when there is none."""
    await conn.execute("select pg_advisory_xact_lock(hashtextextended($1, $2))", f"{kind}:{subject}", _LOCK)
    sql = "select coalesce(max(version), 0) from policies where kind = $1 and subject = $2"
    return int(await conn.fetchval(sql, kind, subject))


async def body_of(conn: Conn, kind: str, subject: int, version: int) -> dict[str, Any]:
    """What a version says; nothing for one that is not there."""
    sql = "select body from policies where kind = $1 and subject = $2 and version = $3"
    body = await conn.fetchval(sql, kind, subject, version)
    found: dict[str, Any] = msgspec.json.decode(body) if body else {}
    return found


async def add(
    conn: Conn, kind: str, subject: int, version: int, body: str, note: str, by_user: int | None, now: datetime
) -> int:
    """Add a version (after `lock`); its id."""
    return int(await conn.fetchval(_ADD, kind, subject, version, body, note, by_user, now))
