"""The policy of kind `security` and the open sessions, as they are now. Called by sign-in, the guard and the API.

What always holds: the policy is read with the session it is about, so a change counts from the next request on.
"""

from datetime import datetime, timedelta
from functools import lru_cache
from ipaddress import ip_address, ip_network

import msgspec

from backend_gateway.store.conn import Conn
from protocol.security import SecurityPolicy, SessionLine

BODY = "select body from policies where kind = 'security' and subject = 0 order by version desc limit 1"
_SESSIONS = """
select id, device_name, coalesce(address, '') as address, created_at, seen_at, expires_at from sessions
where user_id = $1 and revoked_at is null and expires_at > $2 order by seen_at desc, id desc
"""


async def in_force(conn: Conn) -> SecurityPolicy:
    """What counts now."""
    return policy_of(await conn.fetchval(BODY))


@lru_cache(maxsize=8)
def policy_of(body: str | None) -> SecurityPolicy:
    """The policy of its JSON; the default when nobody decided anything."""
    return msgspec.json.decode(body, type=SecurityPolicy) if body else SecurityPolicy()


def lets_in(policy: SecurityPolicy, address: str | None) -> bool:
    """Whether sessions may be used from this address."""
    if not policy.networks:
        return True
    try:
        found = ip_address((address or "").partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return any((mapped or found) in ip_network(each, strict=False) for each in policy.networks)


def over(policy: SecurityPolicy, created_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """Whether a session has lasted, or lain idle, longer than allowed."""
    if policy.session_days is not None and now >= created_at + timedelta(days=policy.session_days):
        return True
    return policy.idle_hours is not None and now >= seen_at + timedelta(hours=policy.idle_hours)


async def sessions_of(conn: Conn, user_id: int, current: int, now: datetime) -> list[SessionLine]:
    """The open sessions of a person, the latest used first."""
    policy = await in_force(conn)
    rows = await conn.fetch(_SESSIONS, user_id, now)
    return [
        SessionLine(**dict(row), current=row["id"] == current)
        for row in rows
        if not over(policy, row["created_at"], row["seen_at"], now)
    ]
