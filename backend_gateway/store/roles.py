"""SQL of a company's own roles. What always holds: one of a name, whatever the letters' case."""

from collections.abc import Iterable

from backend_gateway.store.conn import Conn
from protocol.roles import CustomRole, PutRole

_ROLES = """
select r.id, r.rev, r.name, r.about, r.base, r.permissions, r.visibility,
  (select count(*) from users u where u.role_id = r.id)
from roles r where $1::bigint[] is null or r.id = any($1::bigint[]) order by lower(r.name)
"""
_ADD = """
insert into roles (name, about, base, permissions, visibility) values ($1, $2, $3, $4::text[], $5) returning id
"""
_CHANGE = """
update roles set name = $2, about = $3, permissions = $4::text[], visibility = $5, rev = rev + 1
where id = $1 returning rev
"""


async def roles(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, CustomRole]:
    """Roles by id, in the order of their names; all of them without ids."""
    found = await conn.fetch(_ROLES, None if ids is None else list(ids))
    return {
        id_: CustomRole(
            id=id_, rev=rev, name=name, about=about, base=base, permissions=tuple(held), visibility=sight, people=people
        )
        for id_, rev, name, about, base, held, sight, people in found
    }


async def lock_all(conn: Conn) -> None:
    """Before any role is changed or given: who makes two of one name, or deletes what is given, waits here."""
    await conn.execute("select pg_advisory_xact_lock(hashtext('relevo roles'))")


async def name_taken(conn: Conn, name: str, but: int = 0) -> bool:
    """Whether another role is called so."""
    return bool(await conn.fetchval("select 1 from roles where lower(name) = lower($1) and id <> $2", name, but))


async def how_many(conn: Conn) -> int:
    """Of the company's own."""
    return int(await conn.fetchval("select count(*) from roles"))


async def add(conn: Conn, put: PutRole) -> int:
    """A new one; its id."""
    return int(
        await conn.fetchval(_ADD, put.name, put.about, put.base, sorted(put.permissions), put.visibility)
    )  # fmt: skip


async def change(conn: Conn, id_: int, put: PutRole) -> int:
    """Its new revision."""
    return int(await conn.fetchval(_CHANGE, id_, put.name, put.about, sorted(put.permissions), put.visibility))
