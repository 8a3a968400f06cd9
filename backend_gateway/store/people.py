"""Reads about colleagues and their sessions. Called by `actions/people`, `actions/sessions` and the API's guard.

What always holds: a session counts only while it is neither revoked nor expired and its user is active, all in the one
SELECT, so a deactivated colleague is refused at their next request.
"""

from dataclasses import dataclass
from datetime import datetime

from backend_gateway.store import security
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.people import Role
from protocol.security import SecurityPolicy

_SESSION = f"""
select s.id, s.seen_at, s.expires_at, u.id, u.role, u.visibility,
       array(select team_id from team_members t where t.user_id = u.id order by 1), s.created_at, ({security.BODY}),
       coalesce(nullif(s.device_name, ''), s.device), (select permissions from roles where id = u.role_id)
from sessions s join users u on u.id = s.user_id
where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and u.active
"""  # noqa: S608  a statement of ours
_ACCOUNT = """
select id, password_hash, active, role, (select permissions from roles where id = u.role_id) from users u
where lower(email) = lower($1)
"""

_UNDECIDED = SecurityPolicy()


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who makes a request: the viewer and the session they use."""

    viewer: Viewer
    session_id: int
    seen_at: datetime
    expires_at: datetime
    policy: SecurityPolicy = _UNDECIDED
    device: str = ""
    """What its owner calls the device."""
    key_id: int | None = None
    """The API key it was asked with: there is no session then."""
    per_minute: int = 0
    """How many requests of that key are answered."""


@dataclass(frozen=True, slots=True)
class Account:
    """What sign-in needs to know of a user."""

    id: int
    password_hash: str
    active: bool
    role: Role
    permissions: frozenset[str] | None = None
    """What a role of the company's own grants."""


async def session_by_hash(conn: Conn, token_hash: bytes, now: datetime) -> SignedIn | None:
    """The live session of a token's sha256, None when there is none."""
    row = await conn.fetchrow(_SESSION, token_hash, now)
    if row is None:
        return None
    session_id, seen, expires, user_id, role, visibility, teams, created, body, device, held = row
    policy = security.policy_of(body)
    if role != "wallboard" and security.over(policy, created, seen, now):
        return None
    viewer = Viewer(user_id, role, visibility, tuple(teams), None if held is None else frozenset(held))
    return SignedIn(viewer, session_id, seen, expires, policy, device)


async def account_by_email(conn: Conn, email: str) -> Account | None:
    """The account of an e-mail address, in any case of letters."""
    row = await conn.fetchrow(_ACCOUNT, email)
    if row is None:
        return None
    id_, password_hash, active, role, held = row
    return Account(id_, password_hash, active, role, None if held is None else frozenset(held))


async def active_user_ids(conn: Conn, ids: list[int]) -> set[int]:
    """Those of `ids` that are active colleagues; a wall-board is none."""
    rows = await conn.fetch("select id from users where active and role <> 'wallboard' and id = any($1::bigint[])", ids)
    return {row[0] for row in rows}


async def team_ids_by_name(conn: Conn, names: list[str]) -> dict[str, int]:
    """Ids of teams by name; unknown names are absent."""
    rows = await conn.fetch("select name, id from teams where name = any($1::text[])", names)
    return {row[0]: row[1] for row in rows}


async def epoch(conn: Conn) -> str:
    """The feed's epoch: changes when the database was restored."""
    return str(await conn.fetchval("select epoch from feed_epoch order by since desc limit 1") or "")
