"""Rows of templates that are being written. Called by `actions/template_drafts` and `template_submission`."""

from datetime import datetime

import asyncpg
import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.api import TemplateRow
from protocol.template_draft import DraftState, TemplateDraft, TemplateDraftRow

_COLUMNS = "id, rev, draft, state, author_id, updated_at, number_id, template_id, asked_by, note, refusal"
_LIST = f"select {_COLUMNS} from template_drafts where state <> 'sent' order by updated_at desc, id"  # noqa: S608
_LOCK = f"select {_COLUMNS} from template_drafts where id = $1 and state <> 'sent' for update"  # noqa: S608
_ADD = f"""
insert into template_drafts (draft, number_id, template_id, author_id, updated_at) values ($1, $2, $3, $4, $5)
returning {_COLUMNS}
"""  # noqa: S608
_WRITE = f"""
update template_drafts set draft = $2, number_id = $3, author_id = $4, updated_at = $5, state = 'draft',
  asked_by = null, note = '', refusal = '', rev = rev + 1
where id = $1 returning {_COLUMNS}
"""  # noqa: S608
_MOVE = f"""
update template_drafts set state = $2, asked_by = coalesce($3, asked_by), note = $4, refusal = $5, updated_at = $6,
  rev = rev + 1
where id = $1 returning {_COLUMNS}
"""  # noqa: S608
_ARRIVED = """
with arrived as (
update template_drafts d set state = 'sent', rev = d.rev + 1 from templates t
where t.waba_id = $1 and t.gone_at is null and d.template_id is null and d.refusal = 'unknown' and d.state = 'draft'
  and d.draft->>'name' = t.name and coalesce(d.draft->>'language', 'es_MX') = t.language
returning t.id, d.draft->'bindings' as bindings)
update templates t set bindings = coalesce(a.bindings, '{}'::jsonb) from arrived a where t.id = a.id
"""
_MEDIA = """
select id, mime, filename, sha256, state, uploaded_by from media where id = any($1::bigint[]) and direction = 'out'
"""
_KNOWN = """
select waba_id, meta_id, name, language, category, status, edits from templates where id = $1 and gone_at is null
"""
_SUBMITTED = """
insert into templates as t (waba_id, meta_id, name, language, category, status, parameter_format, components, bindings,
                            synced_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (waba_id, name, language) do update set meta_id = coalesce(excluded.meta_id, t.meta_id),
  category = excluded.category, status = excluded.status, parameter_format = excluded.parameter_format,
  components = excluded.components, bindings = excluded.bindings, synced_at = excluded.synced_at, gone_at = null,
  reason = null, rev = t.rev + 1
returning id
"""
_EDITED = """
update templates set edits = array(select e from unnest(edits || $2::timestamptz) e where e > $2 - interval '30 days')
where id = $1
"""


class KnownTemplate(Struct, frozen=True, kw_only=True):
    """A template that Meta lists. `edits`: when it was changed from here within 30 days."""

    waba_id: str
    meta_id: str | None
    name: str
    language: str
    category: str
    status: str
    edits: list[datetime]


class Sample(Struct, frozen=True, kw_only=True):
    """A file uploaded to show Meta what a header looks like."""

    id: int
    mime: str
    filename: str | None
    sha256: str | None
    state: str
    uploaded_by: int | None


async def listed(conn: Conn) -> list[TemplateDraftRow]:
    """All that are not at Meta yet, the newest change first."""
    return [_row(row) for row in await conn.fetch(_LIST)]


async def lock(conn: Conn, id_: int) -> TemplateDraftRow | None:
    """One, locked until the unit ends; None when there is none or it is at Meta."""
    row = await conn.fetchrow(_LOCK, id_)
    return None if row is None else _row(row)


async def add(
    conn: Conn, draft: TemplateDraft, number_id: int | None, template_id: int | None, author: int, now: datetime
) -> TemplateDraftRow:
    """A new one."""
    [row] = await conn.fetch(_ADD, json_of(draft), number_id, template_id, author, now)
    return _row(row)


async def write(
    conn: Conn, id_: int, draft: TemplateDraft, number_id: int | None, author: int, now: datetime
) -> TemplateDraftRow:
    """It says this now; whoever wrote it is its author, and nobody has looked at it."""
    [row] = await conn.fetch(_WRITE, id_, json_of(draft), number_id, author, now)
    return _row(row)


async def move(
    conn: Conn, id_: int, state: DraftState, now: datetime, *, by: int | None = None, note: str = "", refusal: str = ""
) -> TemplateDraftRow:
    """It stands otherwise now."""
    [row] = await conn.fetch(_MOVE, id_, state, by, note, refusal, now)
    return _row(row)


async def delete(conn: Conn, id_: int) -> None:
    """There is none any more."""
    await conn.execute("delete from template_drafts where id = $1", id_)


async def arrived(conn: Conn, waba_id: str) -> None:
    """Those whose submission nobody answered and which Meta lists nevertheless."""
    await conn.execute(_ARRIVED, waba_id)


async def samples(conn: Conn, ids: list[int]) -> dict[int, Sample]:
    """Uploaded files by id."""
    return {row["id"]: Sample(**dict(row)) for row in await conn.fetch(_MEDIA, ids)} if ids else {}


async def is_number(conn: Conn, number_id: int) -> bool:
    """Whether the company has such a number."""
    return bool(await conn.fetchval("select exists (select from numbers where id = $1)", number_id))


async def known(conn: Conn, template_id: int) -> KnownTemplate | None:
    """A template that Meta lists."""
    row = await conn.fetchrow(_KNOWN, template_id)
    return None if row is None else KnownTemplate(**dict(row))


async def submitted(
    conn: Conn, waba_id: str, meta_id: str | None, row: TemplateRow, bindings: dict[str, str], now: datetime
) -> int:
    """Meta took it: it is listed from now on as Meta answered; its id here."""
    found: int = await conn.fetchval(
        _SUBMITTED, waba_id, meta_id, row.name, row.language, row.category, row.status, row.parameter_format,
        json_of(row.components), json_of(bindings), now,
    )  # fmt: skip
    return found


async def edited(conn: Conn, template_id: int, now: datetime) -> None:
    """Count a change, as Meta does."""
    await conn.execute(_EDITED, template_id, now)


def json_of(value: object) -> str:
    """JSON that a jsonb column takes: it refuses U+0000."""
    return msgspec.json.encode(value).decode().replace("\\u0000", "\\ufffd")


def _row(row: asyncpg.Record) -> TemplateDraftRow:
    return TemplateDraftRow(**{**dict(row), "draft": msgspec.json.decode(row["draft"], type=TemplateDraft)})
