"""What the office keeps beside conversations: presence, tags, answers, views, fields, alerts, policies in force."""

from collections.abc import Iterable
from typing import Any

import msgspec

from backend_gateway.store.conn import Conn
from protocol.answers import Macro, QuickReply, Scheduled
from protocol.content import Content
from protocol.promises import Alert
from protocol.roster import Presence
from protocol.tags import ContactField, Policy, SavedView, Tag, ViewOrder

_SOME = "($1::bigint[] is null or id = any($1::bigint[]))"
_PRESENCE = """
select user_id, rev, state, because, declared, reason, since, back_at, receives, on_call from presence
where $1::bigint[] is null or user_id = any($1::bigint[])
"""
_TAGS = f"select id, rev, name, color, kind, team_id, active, position from tags where {_SOME}"  # noqa: S608
_QUICK_REPLIES = f"""
select id, rev, code, title, body, language, team_id, user_id, files, active from quick_replies where {_SOME}
"""  # noqa: S608
_MACROS = f"select id, rev, name, team_id, user_id, steps, active from macros where {_SOME}"  # noqa: S608
_SCHEDULED = """
select id, rev, conversation_id, author_id, content, due_at, latest_at, state, reason, message_id
from scheduled_messages where id = any($1::bigint[])
"""
_VIEWS = f"select id, rev, name, user_id, team_id, query, position from saved_views where {_SOME}"  # noqa: S608
_ORDERS = "select user_id, rev, views from view_orders where user_id = any($1::bigint[])"
_FIELDS = f"select id, rev, name, kind, choices, position, active from contact_fields where {_SOME}"  # noqa: S608
# Which conversations are in an incident stays here: it may be of no team, and nobody gets ids from outside their sight.
_ALERTS = """
select id, rev, kind, cause, level, conversation_id, team_id, user_id, step, body - 'conversations' as body, at,
       acknowledged_at, acknowledged_by, closed_at
from alerts where id = any($1::bigint[])
"""
_POLICIES = """
select distinct on (kind, subject) id, version as rev, kind, subject, body from policies
where $1::bigint[] is null or (kind, subject) in (select kind, subject from policies where id = any($1::bigint[]))
order by kind, subject, version desc
"""
_trees = msgspec.json.Decoder(dict[str, Any])
_steps = msgspec.json.Decoder(tuple[dict[str, Any], ...])
_files = msgspec.json.Decoder(tuple[int, ...])
_choices = msgspec.json.Decoder(tuple[str, ...])
_contents = msgspec.json.Decoder(Content)


def _ids(ids: Iterable[int] | None) -> list[int] | None:
    return None if ids is None else list(ids)


async def presence(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, Presence]:
    """Presence by user; everybody's without ids."""
    return {row["user_id"]: Presence(**dict(row)) for row in await conn.fetch(_PRESENCE, _ids(ids))}


async def tags(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, Tag]:
    """Tags by id; all without ids."""
    return {row["id"]: Tag(**dict(row)) for row in await conn.fetch(_TAGS, _ids(ids))}


async def quick_replies(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, QuickReply]:
    """Quick replies by id; all without ids."""
    rows = await conn.fetch(_QUICK_REPLIES, _ids(ids))
    return {row["id"]: QuickReply(**{**row, "files": _files.decode(row["files"])}) for row in rows}


async def macros(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, Macro]:
    """Macros by id; all without ids."""
    rows = await conn.fetch(_MACROS, _ids(ids))
    return {row["id"]: Macro(**{**row, "steps": _steps.decode(row["steps"])}) for row in rows}


async def scheduled(conn: Conn, ids: Iterable[int]) -> dict[int, Scheduled]:
    """Scheduled messages by id."""
    rows = await conn.fetch(_SCHEDULED, list(ids))
    return {row["id"]: Scheduled(**{**row, "content": _contents.decode(row["content"])}) for row in rows}


async def saved_views(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, SavedView]:
    """Saved views by id; all without ids."""
    rows = await conn.fetch(_VIEWS, _ids(ids))
    return {row["id"]: SavedView(**{**row, "query": _trees.decode(row["query"])}) for row in rows}


async def view_orders(conn: Conn, ids: Iterable[int]) -> dict[int, ViewOrder]:
    """The orders people have their saved views in, by user."""
    rows = await conn.fetch(_ORDERS, list(ids))
    return {row["user_id"]: ViewOrder(**{**row, "views": tuple(row["views"])}) for row in rows}


async def contact_fields(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, ContactField]:
    """Fields of the record by id; all without ids."""
    rows = await conn.fetch(_FIELDS, _ids(ids))
    return {row["id"]: ContactField(**{**row, "choices": _choices.decode(row["choices"])}) for row in rows}


async def alerts(conn: Conn, ids: Iterable[int]) -> dict[int, Alert]:
    """Alerts by id."""
    rows = await conn.fetch(_ALERTS, list(ids))
    return {row["id"]: Alert(**{**row, "body": _trees.decode(row["body"])}) for row in rows}


async def policies(conn: Conn, ids: Iterable[int] | None = None) -> dict[int, Policy]:
    """The versions in force, by the id asked for when ids are given (an older id gets its successor)."""
    rows = await conn.fetch(_POLICIES, _ids(ids))
    return {row["id"]: Policy(**{**row, "body": _trees.decode(row["body"])}) for row in rows}
