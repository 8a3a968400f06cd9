"""The rows of facts: what is kept of a batch of cases, replaced as a whole, written only where something differs."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec

from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import rollups

_HOURS: Final = """
select metric, episode_id, subject, hours_row from metric_facts
where episode_id = any($1::bigint[]) and business_s is not null
"""
_GONE: Final = """
with gone as (
  delete from metric_facts f where f.episode_id = any($1::bigint[]) and not exists (
    select from jsonb_to_recordset($2::jsonb) as n (metric text, episode_id bigint, subject bigint, part bigint)
    where (n.metric, n.episode_id, n.subject, n.part) = (f.metric, f.episode_id, f.subject, f.part))
  returning f.metric, f.day, f.result
)
select distinct metric, day from gone where result <> 'waiting'
"""
_COLUMNS: Final = (
    "conversation_id", "result", "at", "day", "hour", "number_id", "team_id", "agent_id", "tags", "business_s",
    "calendar_s", "hours_row", "out_of_hours", "from_message", "to_message", "definition",
    "amount", "label", "provisional", "due_at", "settings_row",
)  # fmt: skip
_PUT: Final = f"""
with put as (
insert into metric_facts as f (metric, episode_id, subject, part, {", ".join(_COLUMNS)})
select metric, episode_id, subject, part, {", ".join(_COLUMNS)}
from jsonb_populate_recordset(null::metric_facts, $1::jsonb)
on conflict (metric, episode_id, subject, part) do update set
  {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)}
where ({", ".join(f"f.{name}" for name in _COLUMNS)})
  is distinct from ({", ".join(f"excluded.{name}" for name in _COLUMNS)})
returning new.metric, new.day, new.result, old.day as day_before, old.result as result_before
)
select metric, day from put where result <> 'waiting'
union select metric, day_before from put where result_before <> 'waiting'
"""  # noqa: S608  names of our own columns
_DUE: Final = """
select conversation_id, min(due_at) from metric_facts where due_at < $1 group by conversation_id order by 2 limit $2
"""
_LATER: Final = "update metric_facts set due_at = $3 where conversation_id = any($1::bigint[]) and due_at < $2"


async def due(conn: Conn, now: datetime, limit: int) -> list[int]:
    """Conversations of which time alone changed something."""
    return [row[0] for row in await conn.fetch(_DUE, now, limit)]


async def later(conn: Conn, conversations: Sequence[int], now: datetime, at: datetime) -> None:
    """What of these is due still waits until then."""
    if conversations:
        await conn.execute(_LATER, conversations, now, at)


async def frozen_hours(conn: Conn, episodes: Sequence[int]) -> dict[tuple[str, int, int], int | None]:
    """By (metric, case, subject): the hours they were first counted by."""
    rows = await conn.fetch(_HOURS, episodes)
    return {(row["metric"], row["episode_id"], row["subject"]): row["hours_row"] for row in rows}


async def replace_facts(conn: Conn, episodes: Sequence[int], rows: Iterable[dict[str, Any]]) -> None:
    """What these cases contribute is this, and nothing else. Keys of a row are the columns."""
    body = msgspec.json.encode(list(rows)).decode()
    touched = {(row[0], row[1]) for row in await conn.fetch(_GONE, episodes, body)}
    touched |= {(row[0], row[1]) for row in await conn.fetch(_PUT, body)}
    await rollups.touch(conn, sorted(touched))
