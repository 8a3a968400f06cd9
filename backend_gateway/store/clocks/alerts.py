"""Open alerts of conversations and incidents, and what is wrong that explains many at once."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn

_FIELDS: Final = "id, kind, cause, conversation_id, user_id, step, acknowledged_at is not null as acknowledged, body"
_OPEN: Final = f"""
select {_FIELDS} from alerts where closed_at is null and cause = any($1::text[])
union all
select {_FIELDS} from alerts where closed_at is null and kind = 'incident'
  and exists (select 1 from jsonb_array_elements(body->'conversations') m where m::bigint = any($2::bigint[]))
"""  # noqa: S608
_INCIDENTS: Final = f"select {_FIELDS} from alerts where closed_at is null and cause = any($1::text[])"  # noqa: S608
_LOCK: Final = "select pg_advisory_xact_lock(6145234801)"
_STOPPED: Final = "select id from numbers where state = 'stopped'"
_NOBODY: Final = """
select distinct team_id from alerts where closed_at is null and kind = 'queue_stuck' and team_id is not null
  and body->>'cause' in ('nobody_available', 'no_members')
"""
_bodies = msgspec.json.Decoder(dict[str, Any])


class OpenAlert(Struct, frozen=True, kw_only=True):
    """An alert that is not over. `device`: of its person, told first; `conversations`: of an incident."""

    id: int
    kind: str
    cause: str
    conversation_id: int | None
    step: int
    acknowledged: bool
    user_id: int | None = None
    device: str = ""
    conversations: tuple[int, ...] = ()


async def open_alerts(conn: Conn, conversations: Sequence[int]) -> list[OpenAlert]:
    """Their own, and the incidents they are in."""
    causes = [f"conversation:{id_}" for id_ in conversations]
    return [_alert(row) for row in await conn.fetch(_OPEN, causes, list(conversations))]


async def incidents(conn: Conn, causes: Sequence[str]) -> list[OpenAlert]:
    """The open ones of these causes."""
    return [_alert(row) for row in await conn.fetch(_INCIDENTS, list(causes))]


async def lock_incidents(conn: Conn) -> None:
    """Until the transaction ends nobody else changes who is in an incident."""
    await conn.execute(_LOCK)


async def troubles(conn: Conn) -> tuple[list[int], list[int]]:
    """Numbers that are stopped, teams whose queue has nobody."""
    return [row[0] for row in await conn.fetch(_STOPPED)], [row[0] for row in await conn.fetch(_NOBODY)]


def _alert(row: Any) -> OpenAlert:
    fields = dict(row)
    body = _bodies.decode(fields.pop("body"))
    return OpenAlert(conversations=tuple(body.get("conversations", ())), device=body.get("device", ""), **fields)
