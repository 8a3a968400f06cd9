"""SQL about accounts: invitations, second factors, who was here last, what somebody has in hand."""

from collections.abc import Sequence
from datetime import datetime

from backend_gateway.store import hydrate
from backend_gateway.store.conn import Conn
from protocol.accounts import Account, Holdings

_ACCOUNTS = """
select u.id, u.password_hash <> '' as has_password,
  (select max(l.expires_at) from password_links l
   where l.user_id = u.id and l.used_at is null and l.expires_at > $1) as invited_until,
  exists (select from second_factors f where f.user_id = u.id and f.confirmed_at is not null) as second_factor,
  (select max(s.seen_at) from sessions s where s.user_id = u.id) as seen_at,
  (select count(*) from sessions s where s.user_id = u.id and s.revoked_at is null and s.expires_at > $1) as sessions
from users u order by lower(u.name), u.id
"""
_HELD = """
select id, owner_version, state = 'snoozed' as snoozed from conversations
where assignee_id = $1 and owner_kind = 'person' and state <> 'resolved' and merged_into is null order by id
"""
_SCHEDULED = "select id from scheduled_messages where author_id = $1 and state in ('waiting', 'asks') order by id"
# All who are touched in one order: the one who goes, who gets what they had, and who could be the last to administer.
_LOCK = """
select id from users where id = any($1::bigint[]) or (role = 'admin' and role_id is null and active)
order by id for no key update
"""
_NEW_AUTHOR = """
update scheduled_messages set author_id = $2, rev = rev + 1
where author_id = $1 and state in ('waiting', 'asks') returning id, rev
"""
_RETIME = """
update timers t set version = s.rev from scheduled_messages s
where t.kind = 'scheduled' and t.subject = s.id and s.id = any($1::bigint[])
"""
Held = tuple[int, int, bool]
"""Id, owner version, put away."""


async def accounts(conn: Conn, now: datetime) -> list[Account]:
    """Everybody's, by name; those switched off and wall-boards too."""
    users = await hydrate.users(conn)
    return [
        Account(
            user=users[id_], has_password=has, invited_until=None if has else until, second_factor=factor,
            seen_at=seen, sessions=sessions,
        )
        for id_, has, until, factor, seen, sessions in await conn.fetch(_ACCOUNTS, now)
        if id_ in users
    ]  # fmt: skip


async def held(conn: Conn, user_id: int) -> list[Held]:
    """The conversations somebody has in hand."""
    return [(row[0], row[1], row[2]) for row in await conn.fetch(_HELD, user_id)]


async def scheduled(conn: Conn, user_id: int) -> list[int]:
    """Their messages that wait for their time, or for an answer."""
    return [row[0] for row in await conn.fetch(_SCHEDULED, user_id)]


async def holdings(conn: Conn, user_id: int) -> Holdings:
    """How much that is."""
    mine = await held(conn, user_id)
    away = sum(snoozed for _, _, snoozed in mine)
    return Holdings(open=len(mine) - away, snoozed=away, scheduled=len(await scheduled(conn, user_id)))


async def lock(conn: Conn, ids: Sequence[int]) -> None:
    """Before any of their conversations: people first, as everywhere."""
    await conn.execute(_LOCK, list(ids))


async def hand_scheduled(conn: Conn, user_id: int, to: int) -> list[tuple[int, int]]:
    """Their waiting messages have another author; id and revision of each."""
    moved = [(row[0], row[1]) for row in await conn.fetch(_NEW_AUTHOR, user_id, to)]
    await conn.execute(_RETIME, [id_ for id_, _ in moved])
    return moved
