"""Rows of scheduled messages."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.content import Content

_ADD = """
insert into scheduled_messages
  (conversation_id, author_id, client_token, content, due_at, latest_at, created_at, inbound_seen)
values ($1, $2, $3::uuid, $4, $5, $6, $7, $8)
on conflict (author_id, client_token) do nothing returning id
"""
_KNOWN = "select id, conversation_id from scheduled_messages where author_id = $1 and client_token = $2::uuid"
_LOCK = """
select s.id, s.rev, s.conversation_id, s.author_id, s.client_token::text, s.content, s.due_at, s.latest_at, s.state,
       s.inbound_seen, u.active, u.role, u.visibility,
       array(select team_id from team_members m where m.user_id = s.author_id order by 1) as team_ids,
       (select permissions from roles where id = u.role_id) as permissions
from scheduled_messages s join users u on u.id = s.author_id where s.id = $1 for update of s
"""
_CHANGE = """
update scheduled_messages set content = $2, due_at = $3, latest_at = $4, inbound_seen = $5, state = 'waiting',
    reason = '', rev = rev + 1
where id = $1 returning rev
"""
_SETTLE = """
update scheduled_messages set state = $2, reason = $3, message_id = $4, rev = rev + 1 where id = $1 returning rev
"""
_MOVE = """
update scheduled_messages set conversation_id = $2, inbound_seen = null, rev = rev + 1
where conversation_id = $1 and state in ('waiting', 'asks') returning id, rev
"""
_RETIME = """
update timers t set version = s.rev from scheduled_messages s
where t.kind = 'scheduled' and t.subject = s.id and s.id = any($1::bigint[])
"""
_INBOUND = "select inbound_count from conversations where id = $1"
_CONTENT = msgspec.json.Decoder[Content](Content)


class Row(Struct, frozen=True, kw_only=True):
    """One, locked, with what its author may do now."""

    id: int
    rev: int
    conversation_id: int
    author_id: int
    client_token: str
    content: Content
    due_at: datetime
    latest_at: datetime
    state: str
    inbound_seen: int | None
    active: bool
    role: Any
    visibility: Any
    team_ids: tuple[int, ...]
    permissions: frozenset[str] | None = None


async def add(
    conn: Conn, conversation_id: int, author_id: int, token: str, content: Content, times: tuple[datetime, datetime],
    now: datetime, inbound_seen: int,
) -> int | None:  # fmt: skip
    """A new one, due and latest at `times`; None when this author's token is known already."""
    encoded = msgspec.json.encode(content).decode()
    id_: int | None = await conn.fetchval(
        _ADD, conversation_id, author_id, token, encoded, *times, now, inbound_seen
    )  # fmt: skip
    return id_


async def known(conn: Conn, author_id: int, token: str) -> tuple[int, int] | None:
    """(id, conversation) this author's token was used for."""
    row = await conn.fetchrow(_KNOWN, author_id, token)
    return None if row is None else (row[0], row[1])


async def lock(conn: Conn, id_: int) -> Row | None:
    """The row, locked until the unit ends."""
    row = await conn.fetchrow(_LOCK, id_)
    if row is None:
        return None
    given = {**row, "content": _CONTENT.decode(row["content"]), "team_ids": tuple(row["team_ids"])}
    return Row(**given)


async def change(conn: Conn, id_: int, content: Content, times: tuple[datetime, datetime], inbound_seen: int) -> int:
    """Another text or time: it waits (again); the revision it has now."""
    rev: int = await conn.fetchval(_CHANGE, id_, msgspec.json.encode(content).decode(), *times, inbound_seen)
    return rev


async def settle(conn: Conn, id_: int, state: str, reason: str = "", message_id: int | None = None) -> int:
    """What became of it; the revision it has now."""
    rev: int = await conn.fetchval(_SETTLE, id_, state, reason, message_id)
    return rev


async def inbound_count(conn: Conn, conversation_id: int) -> int:
    """How many messages the customer wrote."""
    return int(await conn.fetchval(_INBOUND, conversation_id))


async def move(conn: Conn, source: int, target: int) -> list[tuple[int, int]]:
    """They follow a conversation that becomes part of another; their authors are asked when they are due."""
    moved = [(row[0], row[1]) for row in await conn.fetch(_MOVE, source, target)]
    if moved:
        await conn.execute(_RETIME, [id_ for id_, _ in moved])
    return moved
