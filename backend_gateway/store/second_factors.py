"""Rows of second factors and recovery codes. Called by `actions/second_factor` and the API.

What always holds: the secret is sealed for its person alone; of a recovery code only the sha256 is kept (80 random
bits: nothing to guess); a row that is not confirmed opens nothing.
"""

import hashlib
from datetime import datetime

from msgspec import Struct

from backend_gateway.store.conn import Conn

_FIND = """
select user_id, secret_sealed, confirmed_at, last_step, failed, failed_at from second_factors where user_id = $1
"""
_BEGIN = """
insert into second_factors (user_id, secret_sealed, created_at) values ($1, $2, $3)
on conflict (user_id) do update set secret_sealed = $2, created_at = $3, last_step = 0, failed = 0, failed_at = null
where second_factors.confirmed_at is null
"""
_USE = "update recovery_codes set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null returning id"


class Factor(Struct, frozen=True, kw_only=True):
    """A second factor. `last_step`: the newest step whose code was used; `failed`: wrong codes since a right one."""

    user_id: int
    secret_sealed: bytes
    confirmed_at: datetime | None
    last_step: int
    failed: int
    failed_at: datetime | None


def factor_context(user_id: int) -> str:
    """What the sealed secret is bound to."""
    return f"second_factors:{user_id}:secret"


def hash_code(code: str) -> bytes:
    """What is kept of a recovery code or of a link; spaces, hyphens and case do not matter."""
    return hashlib.sha256("".join(c for c in code.upper() if c.isalnum()).encode()).digest()


async def find(conn: Conn, user_id: int, *, lock: bool = False) -> Factor | None:
    """The factor of a person; `lock`: nobody else judges a code of theirs until the transaction ends."""
    row = await conn.fetchrow(f"{_FIND} for update" if lock else _FIND, user_id)
    return Factor(**dict(row)) if row else None


async def is_on(conn: Conn, user_id: int) -> bool:
    """Whether a person signs in with a code."""
    sql = "select exists (select from second_factors where user_id = $1 and confirmed_at is not null)"
    return bool(await conn.fetchval(sql, user_id))


async def begin(conn: Conn, user_id: int, sealed: bytes, now: datetime) -> None:
    """Put a new secret in place of one that was never confirmed."""
    await conn.execute(_BEGIN, user_id, sealed, now)


async def succeeded(conn: Conn, user_id: int, step: int | None, now: datetime) -> None:
    """A right code: of that step (None: a recovery code). Steps up to it count no more; the first one confirms."""
    sql = """update second_factors set last_step = greatest(last_step, coalesce($2, 0)), failed = 0, failed_at = null,
        confirmed_at = coalesce(confirmed_at, $3) where user_id = $1"""
    await conn.execute(sql, user_id, step, now)


async def failed(conn: Conn, user_id: int, now: datetime) -> None:
    """A wrong code."""
    await conn.execute("update second_factors set failed = failed + 1, failed_at = $2 where user_id = $1", user_id, now)


async def remove(conn: Conn, user_id: int) -> bool:
    """Take the factor and its recovery codes away; whether there was one."""
    await conn.execute("delete from recovery_codes where user_id = $1", user_id)
    return bool(await conn.fetchval("delete from second_factors where user_id = $1 returning true", user_id))


async def replace_codes(conn: Conn, user_id: int, codes: list[str]) -> None:
    """These count from now on, the earlier ones do not."""
    await conn.execute("delete from recovery_codes where user_id = $1", user_id)
    sql = "insert into recovery_codes (user_id, code_hash) select $1, h from unnest($2::bytea[]) h"
    await conn.execute(sql, user_id, [hash_code(code) for code in codes])


async def use_code(conn: Conn, user_id: int, code: str, now: datetime) -> bool:
    """Whether it is an unused recovery code of this person; it is used then."""
    return await conn.fetchval(_USE, user_id, hash_code(code), now) is not None


async def codes_left(conn: Conn, user_id: int) -> int:
    """How many recovery codes are unused."""
    sql = "select count(*) from recovery_codes where user_id = $1 and used_at is null"
    return int(await conn.fetchval(sql, user_id))
