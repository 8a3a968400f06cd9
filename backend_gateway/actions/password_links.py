"""A password chosen with an administrator's code (`passwords.new_link`). Called by `api/session`.

What always holds: the code is used up in the transaction that sets the password, so two who hold it cannot both; every
session ends; the second factor stays as it is, so the code alone opens no account that has one.
"""

from datetime import datetime

from backend_gateway.actions.people import set_password
from backend_gateway.errors import LinkOver
from backend_gateway.store import audit
from backend_gateway.store.conn import Conn
from backend_gateway.store.second_factors import hash_code
from backend_gateway.store.unit import Unit

_GOOD = """
select l.user_id from password_links l join users u on u.id = l.user_id
where l.code_hash = $1 and l.used_at is null and l.expires_at > $2 and u.active
"""
_USE = """
update password_links l set used_at = $2 from users u
where l.code_hash = $1 and l.used_at is null and l.expires_at > $2 and u.id = l.user_id and u.active
returning u.id, u.email
"""


async def check(conn: Conn, code: str, now: datetime) -> None:
    """Before a password is hashed for it, which costs. Raises LinkOver."""
    if await conn.fetchval(_GOOD, hash_code(code), now) is None:
        raise LinkOver


async def use_link(unit: Unit, code: str, password_hash: str, now: datetime, address: str | None) -> str:
    """Set the password; the e-mail address of the account. Raises LinkOver."""
    row = await unit.conn.fetchrow(_USE, hash_code(code), now)
    if row is None:
        raise LinkOver
    await set_password(unit, row["id"], row["id"], password_hash, now)
    await audit.record(unit.conn, row["id"], "password_link.used", f"user:{row['id']}", address=address)
    return str(row["email"])
