"""Rows of API keys. Called by `actions/api_keys` and the API's guard.

What always holds: a key counts only while it is neither revoked nor expired and its maker is active, all in the one
SELECT; what it grants is cut to what its maker may do now.
"""

from datetime import datetime, timedelta

import asyncpg

from backend_gateway.store import security
from backend_gateway.store.conn import Conn
from backend_gateway.store.people import SignedIn
from backend_gateway.store.visible import Viewer
from protocol.api_keys import ApiKey
from protocol.rules.api_keys import effective

_KEY = f"""
select k.id, k.name, k.permissions, k.per_minute, k.seen_at, k.created_at, k.expires_at, u.id as user_id, u.role,
       u.visibility, array(select team_id from team_members t where t.user_id = u.id order by 1) as teams,
       (select permissions from roles where id = u.role_id) as held, ({security.BODY}) as policy
from api_keys k join users u on u.id = k.user_id
where k.token_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2) and u.active
"""  # noqa: S608  a statement of ours
_COLUMNS = """
id, name, ends, user_id, permissions, per_minute, created_at, expires_at, seen_at, revoked_at, revoked_by
"""
_LIST = f"select {_COLUMNS} from api_keys order by revoked_at is not null, lower(name), id"  # noqa: S608
_ONE = f"select {_COLUMNS} from api_keys where id = $1"  # noqa: S608
_ADD = """
insert into api_keys (name, token_hash, ends, user_id, permissions, per_minute, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (lower(name)) where revoked_at is null do nothing returning id
"""
_SERIAL = "select pg_advisory_xact_lock(hashtext('api_keys'))"
_FAR = timedelta(days=36500)


async def by_hash(conn: Conn, token_hash: bytes, now: datetime) -> SignedIn | None:
    """In whose name the key of this sha256 asks, and what it grants now; None when it counts no (more)."""
    row = await conn.fetchrow(_KEY, token_hash, now)
    if row is None:
        return None
    held = None if row["held"] is None else frozenset(row["held"])
    maker = Viewer(row["user_id"], row["role"], row["visibility"], tuple(row["teams"]), held)
    viewer = Viewer(maker.user_id, maker.role, maker.visibility, maker.team_ids, effective(row["permissions"], maker))
    seen = row["seen_at"] or row["created_at"] - _FAR
    expires = row["expires_at"] or now + _FAR
    policy = security.policy_of(row["policy"])
    return SignedIn(viewer, 0, seen, expires, policy, row["name"], row["id"], row["per_minute"])


async def touch(conn: Conn, id_: int, now: datetime) -> None:
    """It was used now."""
    await conn.execute("update api_keys set seen_at = $2 where id = $1", id_, now)


async def listed(conn: Conn) -> list[ApiKey]:
    """All of them, those that count first, by name."""
    return [_key(row) for row in await conn.fetch(_LIST)]


async def one(conn: Conn, id_: int) -> ApiKey | None:
    """One of them."""
    row = await conn.fetchrow(_ONE, id_)
    return None if row is None else _key(row)


async def in_use(conn: Conn, now: datetime) -> int:
    """How many count; who asks next waits until this unit ends."""
    await conn.execute(_SERIAL)
    sql = "select count(*) from api_keys where revoked_at is null and (expires_at is null or expires_at > $1)"
    found: int = await conn.fetchval(sql, now)
    return found


async def add(conn: Conn, new: ApiKey, token_hash: bytes) -> int | None:
    """A new one; its id, None when a key in use has this name."""
    id_: int | None = await conn.fetchval(
        _ADD, new.name, token_hash, new.ends, new.user_id, list(new.permissions), new.per_minute, new.created_at,
        new.expires_at,
    )  # fmt: skip
    return id_


async def revoke(conn: Conn, id_: int, by: int, now: datetime) -> bool:
    """It counts no more; False when there is none, or it was revoked before."""
    sql = "update api_keys set revoked_at = $3, revoked_by = $2 where id = $1 and revoked_at is null returning id"
    return await conn.fetchval(sql, id_, by, now) is not None


def _key(row: asyncpg.Record) -> ApiKey:
    return ApiKey(**{**dict(row), "permissions": tuple(row["permissions"])})
