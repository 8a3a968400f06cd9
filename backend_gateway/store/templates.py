"""Templates as rows: stored in sets as Meta lists them, read as the composer lists them.

What always holds: every template is listed, the unusable ones with their reason (LESSONS 11); the reason is judged by
`protocol.rules.templates`, the same rule the client shows.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.api import TemplateRow
from protocol.rules.templates import unusable

_UPSERT = """
insert into templates as t (waba_id, meta_id, name, language, category, status, parameter_format, components, quality,
                            reason, synced_at)
select $1, i, n, l, c, s, f, p::jsonb, q, r, $2
from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
            $11::text[]) as x (i, n, l, c, s, f, p, q, r)
on conflict (waba_id, name, language) do update set meta_id = excluded.meta_id, category = excluded.category,
  status = excluded.status, parameter_format = excluded.parameter_format, components = excluded.components,
  quality = excluded.quality, reason = excluded.reason, synced_at = excluded.synced_at, gone_at = null,
  previous_category = case when t.category <> excluded.category then t.category else t.previous_category end,
  rev = t.rev + case when (t.category, t.status, t.components, t.quality, t.gone_at is null) is distinct from
    (excluded.category, excluded.status, excluded.components, excluded.quality, true) then 1 else 0 end
"""
_GONE = """
update templates set gone_at = $2, rev = rev + 1 where waba_id = $1 and gone_at is null and synced_at < $2
"""
_TEMPLATES = """
select t.id, array(select n.id from numbers n where n.waba_id = t.waba_id order by n.id) as number_ids, t.name,
       t.language, t.category, t.status, t.parameter_format, t.components, t.synced_at, t.quality, t.reason,
       t.previous_category, t.bindings, t.edits, t.gone_at is not null as gone
from templates t where t.gone_at is null or t.gone_at > now() - interval '30 days'
order by t.name, t.language, t.id
"""
_FINGERPRINT = "select coalesce(sum(rev), 0) + 1000000 * (select count(*) from numbers) from templates"


class Listed(Struct, frozen=True, kw_only=True):
    """A template as Meta lists it."""

    meta_id: str | None
    name: str
    language: str
    category: str
    status: str
    parameter_format: str
    components: list[Any]
    quality: str | None
    reason: str | None


async def store(conn: Conn, waba_id: str, listed: Sequence[Listed], now: datetime) -> None:
    """Make the rows of an account what Meta lists; what it lists no longer is gone since `now`."""
    rows = [
        (t.meta_id, t.name, t.language, t.category, t.status, t.parameter_format, _json(t.components), t.quality,
         t.reason)
        for t in listed
    ]  # fmt: skip
    if rows:
        await conn.execute(_UPSERT, waba_id, now, *map(list, zip(*rows, strict=True)))
    await conn.execute(_GONE, waba_id, now)


def _json(components: list[Any]) -> str:
    """JSON that a jsonb column takes: it refuses U+0000."""
    return msgspec.json.encode(components).decode().replace("\\u0000", "\\ufffd")


async def templates(conn: Conn) -> list[TemplateRow]:
    """Every template; `unusable` says why one cannot be sent: `deleted`, `paused`, `rejected`, `component:x` ..."""
    return [_row(row) for row in await conn.fetch(_TEMPLATES)]


def _row(row: Any) -> TemplateRow:
    fields = dict(row)
    gone = fields.pop("gone")
    decoded = {name: msgspec.json.decode(fields[name]) for name in ("components", "bindings")}
    found = TemplateRow(**(fields | decoded))
    found.unusable = "deleted" if gone else unusable(found)
    return found


async def pending(conn: Conn) -> bool:
    """Whether Meta still has to decide about one."""
    sql = "select exists (select 1 from templates where gone_at is null and status in ('PENDING', 'IN_APPEAL'))"
    found: bool = await conn.fetchval(sql)
    return found


async def fingerprint(conn: Conn) -> int:
    """Changes whenever a row does, and with every number that is added: how the sync notices what it must fetch."""
    return int(await conn.fetchval(_FINGERPRINT))


async def category_of(conn: Conn, name: str, language: str) -> str | None:
    """Meta's category of a template it lists; None when it lists none of this name and language."""
    sql = "select category from templates where name = $1 and language = $2 and gone_at is null order by id limit 1"
    found: str | None = await conn.fetchval(sql, name, language)
    return found
