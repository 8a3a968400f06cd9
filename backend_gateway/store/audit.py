"""Audit entries: who did what to which subject, from where. Appended by actions in their own transaction.

Where a deed comes from (address, session, device, request) is one context variable, `ORIGIN`: the API sets it for each
request, sub-commands for themselves; loops have none and act as the gateway. What always holds: an entry is never
changed or taken away (the database refuses it), and is sealed into the chain later by `workers/audit_seal`; no secret,
no customer's name, number or text goes into it, only ids, names of fields, and reasons.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict

import msgspec

from backend_gateway.store.conn import Conn

_RECORD = """
insert into audit (user_id, action, subject, detail, address, before, after, key_id, session_id, device, correlation)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
"""
_READ = """
insert into audit (at, user_id, action, subject, address, key_id, session_id, device, correlation)
select $4, $1, 'conversation.read', 'conversation:' || c.id, $5, $6, $7,
  coalesce($8, (select coalesce(nullif(s.device_name, ''), s.device) from sessions s where s.id = $7)), $9
from conversations c
where c.id = $2 and c.assignee_id is distinct from $1 and ($3 or c.assignee_id is not null)
  and not exists (select from owner_segments o join episodes e on e.id = o.episode_id
                  where e.conversation_id = c.id and o.user_id = $1)
  and not exists (select from messages m where m.conversation_id = c.id and m.author_id = $1)
on conflict do nothing
"""


class Difference(TypedDict):
    """What differs, by name of field."""

    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(slots=True)
class Origin:
    """Where what is done now comes from. The guard fills in the session once it knows it.

    `key_id`: the API key it was asked with, if any. `correlation`: the request, as log lines name it.
    """

    address: str | None = None
    session_id: int | None = None
    device: str | None = None
    correlation: str | None = None
    key_id: int | None = None


ORIGIN: ContextVar[Origin | None] = ContextVar("relevo_audit_origin", default=None)
_NONE = Origin()
_UNTOLD = {"id", "rev", "uses"}
"""Of a row: who it is, and what counts by itself."""


@contextmanager
def origin(found: Origin) -> Iterator[Origin]:
    """Whatever is recorded inside the block, also by tasks begun in it, comes from there."""
    token = ORIGIN.set(found)
    try:
        yield found
    finally:
        ORIGIN.reset(token)


async def record(
    conn: Conn,
    user_id: int | None,
    action: str,
    subject: str = "",
    detail: dict[str, Any] | None = None,
    address: str | None = None,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Write one entry. `action` is a verb like `conversation.assigned`, `subject` like `conversation:12`.

    `before` and `after` hold what differs, by name of field (see `difference`); neither secrets nor customers' words.
    `address` only where it is known better than by the request.
    """
    where = ORIGIN.get() or _NONE
    trees = [msgspec.json.encode(tree).decode() if tree else None for tree in (detail, before, after)]
    await conn.execute(
        _RECORD, user_id, action, subject, trees[0], address or where.address, trees[1], trees[2],
        where.key_id, where.session_id, where.device, where.correlation,
    )  # fmt: skip


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> Difference:
    """`{"before": ..., "after": ...}` of what differs, for `record(..., **difference(a, b))`; nested ones inside."""
    was: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for name in [*before, *(name for name in after if name not in before)]:
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            inner = difference(old, new)
            old, new = inner["before"], inner["after"]
        was[name], now[name] = old, new
    return {"before": was, "after": now}


def changed(before: msgspec.Struct | None, after: msgspec.Struct) -> Difference:
    """The same of two rows as clients get them; None: there was none. Not for what holds a customer's words."""
    was, now = (_told(row) for row in (before, after))
    return difference(was, now)


def _told(row: msgspec.Struct | None) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(row) if row is not None else {}
    return {name: value for name, value in found.items() if name not in _UNTOLD}


def at_session(session_id: int) -> None:
    """A session begins with this request: what is done now is done with it."""
    where = ORIGIN.get()
    if where is not None:
        where.session_id = session_id


async def record_reading(conn: Conn, user_id: int, conversation_id: int, now: datetime, *, supervises: bool) -> None:
    """Somebody looks into a conversation: told once an hour, unless they own it, did once, or wrote in it.

    Who does not supervise is told of only when it is a colleague's: whoever works a queue looks at what waits there.
    """
    where = ORIGIN.get() or _NONE
    await conn.execute(
        _READ, user_id, conversation_id, supervises, now,
        where.address, where.key_id, where.session_id, where.device, where.correlation,
    )  # fmt: skip
