"""Rows of calendars: their names, and what in force counts by them. Their hours are policies (`store/policies`)."""

from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn

_USES: Final = """
select kind, subject from (select distinct on (kind, subject) kind, subject, body from policies
                           where kind in ('team', 'rules') order by kind, subject, version desc) p
where body ->> 'calendar_id' = $1::text order by kind, subject
"""
_RETIRED: Final = """
select coalesce((select (body ->> 'retired')::boolean from policies where kind = 'calendar' and subject = $1
                 order by version desc limit 1), false)
"""


class Uses(Struct, frozen=True, kw_only=True):
    """Who counts by a calendar now; number 0 is the company's default."""

    teams: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()


async def uses(conn: Conn, id_: int) -> Uses:
    """Teams and numbers whose policy in force names this calendar."""
    found = await conn.fetch(_USES, str(id_))
    by_kind = {kind: tuple(row["subject"] for row in found if row["kind"] == kind) for kind in ("team", "rules")}
    return Uses(teams=by_kind["team"], numbers=by_kind["rules"])


async def usable(conn: Conn, id_: int) -> bool:
    """Whether it exists and nobody has put it away."""
    if not await conn.fetchval("select 1 from calendars where id = $1", id_):
        return False
    return not await conn.fetchval(_RETIRED, id_)


async def name_of(conn: Conn, id_: int) -> str | None:
    """Its name; None when there is no such calendar."""
    name: str | None = await conn.fetchval("select name from calendars where id = $1", id_)
    return name


async def taken(conn: Conn, id_: int, name: str) -> bool:
    """Whether another calendar has this name."""
    return bool(await conn.fetchval("select 1 from calendars where name = $2 and id <> $1", id_, name))


async def rename(conn: Conn, id_: int, name: str) -> None:
    """Give it the name its newest version carries."""
    await conn.execute("update calendars set name = $2 where id = $1 and name <> $2", id_, name)
