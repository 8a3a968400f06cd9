"""Rows of the company's provider of accounts, of whose account is whose there, and of sign-ins under way.

Called by `actions/company_sign_in` and the API. What always holds: of a state or a code only the sha256 is kept; what
we keep towards the provider is sealed for that one sign-in; a state counts once, and so does a code.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.company_sign_in import Passwords

LASTS: Final = timedelta(minutes=10)
"""From the button to the browser's return."""
CODE_LASTS: Final = timedelta(minutes=5)
"""From there to the session; a second factor may have to be set up in it."""
_KEPT: Final = timedelta(days=1)
_PROVIDER: Final = """
select issuer, client_id, secret_sealed, name, own_people, asks_factor, passwords from sign_in_provider
order by id desc limit 1
"""
_PUT: Final = """
insert into sign_in_provider (issuer, client_id, secret_sealed, name, own_people, asks_factor, passwords, changed_at,
  changed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""
_BEGIN: Final = """
insert into company_sign_ins (state_hash, question_sealed, issuer, challenge, port, device, address, began_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_BACK: Final = """
update company_sign_ins set back_at = $2 where state_hash = $1 and back_at is null
returning id, question_sealed, issuer, port, began_at
"""
_FOUND: Final = """
select id, user_id, challenge, device from company_sign_ins
where code_hash = $1 and used_at is null and back_at > $2 for update
"""
_KNOWN: Final = """
select u.id, u.active from company_accounts a join users u on u.id = a.user_id
where a.issuer = $1 and a.subject = $2 and u.role <> 'wallboard'
"""
_BY_ADDRESS: Final = "select id, active from users where lower(email) = $1 and role <> 'wallboard' for update"
_HAS_OTHER: Final = "select exists (select from company_accounts where user_id = $1 and issuer = $2)"


class Provider(Struct, frozen=True, kw_only=True):
    """The one there is."""

    issuer: str
    client_id: str
    secret_sealed: bytes | None
    name: str
    own_people: bool
    asks_factor: bool
    passwords: Passwords


class Returned(Struct, frozen=True, kw_only=True):
    """A sign-in whose browser came back."""

    id: int
    question_sealed: bytes
    issuer: str
    port: int
    began_at: datetime


class Opened(Struct, frozen=True, kw_only=True):
    """A sign-in whose code was told."""

    id: int
    user_id: int
    challenge: str
    device: str


def hashed(secret: str) -> bytes:
    """What is kept of a state or a code (both are 256 random bits)."""
    return hashlib.sha256(secret.encode()).digest()


def provider_context(issuer: str) -> str:
    """What the sealed secret at the provider is bound to."""
    return f"sign_in_provider:{issuer}:secret"


def question_context(state_hash: bytes) -> str:
    """What is sealed for one sign-in is bound to it."""
    return f"company_sign_ins:{state_hash.hex()}:question"


async def provider(conn: Conn) -> Provider | None:
    """The company's provider, None: passwords alone."""
    row = await conn.fetchrow(_PROVIDER)
    return Provider(**dict(row)) if row else None


async def put_provider(conn: Conn, new: Provider, now: datetime, by: int) -> None:
    """In place of the one there is."""
    await drop_provider(conn)
    await conn.execute(
        _PUT, new.issuer, new.client_id, new.secret_sealed, new.name, new.own_people, new.asks_factor, new.passwords,
        now, by,
    )  # fmt: skip


async def drop_provider(conn: Conn) -> None:
    """Passwords alone again; who is who there stays known, for the day it comes back."""
    await conn.execute("delete from sign_in_provider")


async def under_way(conn: Conn, address: str | None, now: datetime) -> int:
    """How many were begun from this address and may still come back."""
    sql = "select count(*) from company_sign_ins where address is not distinct from $1 and began_at > $2"
    return int(await conn.fetchval(sql, address, now - LASTS))


async def begin(conn: Conn, *row: Any) -> None:
    """Write one down: the columns of `_BEGIN`, `began_at` last. Old ones go."""
    await conn.execute("delete from company_sign_ins where began_at < $1", row[-1] - _KEPT)
    await conn.execute(_BEGIN, *row)


async def come_back(conn: Conn, state: str, now: datetime) -> Returned | None:
    """The sign-in of this state, which counts no more; None: nobody's, or used."""
    row = await conn.fetchrow(_BACK, hashed(state), now)
    return Returned(**dict(row)) if row else None


async def keep_code(conn: Conn, id_: int, user_id: int, code: str) -> None:
    """From now on the code opens it."""
    await conn.execute("update company_sign_ins set user_id = $2, code_hash = $3 where id = $1", id_, user_id,
                       hashed(code))  # fmt: skip


async def of_code(conn: Conn, code: str, now: datetime) -> Opened | None:
    """The sign-in of this code, locked; None: nobody's, used, or too old."""
    row = await conn.fetchrow(_FOUND, hashed(code), now - CODE_LASTS)
    return Opened(**dict(row)) if row and row["user_id"] is not None else None


async def use(conn: Conn, id_: int, now: datetime) -> None:
    """Its code opens nothing more."""
    await conn.execute("update company_sign_ins set used_at = $2 where id = $1", id_, now)


async def known(conn: Conn, issuer: str, subject: str) -> tuple[int, bool] | None:
    """Whose account it is, and whether that is on."""
    row = await conn.fetchrow(_KNOWN, issuer, subject)
    return (row[0], row[1]) if row else None


async def by_address(conn: Conn, email: str, issuer: str) -> tuple[int, bool] | None:
    """Whose address it is, locked; nobody's where that person has another account there already."""
    row = await conn.fetchrow(_BY_ADDRESS, email)
    if row is None or await conn.fetchval(_HAS_OTHER, row[0], issuer):
        return None
    return row[0], row[1]


async def link(conn: Conn, user_id: int, issuer: str, subject: str, now: datetime) -> None:
    """Theirs from now on; their row is locked (`by_address`), so nobody else links them meanwhile."""
    sql = "insert into company_accounts (user_id, issuer, subject, linked_at) values ($1, $2, $3, $4)"
    await conn.execute(sql, user_id, issuer, subject, now)
