"""SQL of the customer's record: read for an edit, written back, its history, what customers want about marketing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.domain.record import Changed, Record
from backend_gateway.store.conn import Conn
from protocol.customers import ChangeSource, ContactChange
from protocol.people import Consent

_COLUMNS = """
id, name, named_by_us, profile_name, phone, username, email, city, language, notes, vip, fields, tags, pinned_note,
consent
"""
_LOCK = f"""
select {_COLUMNS} from contacts where id = any($1::bigint[]) and merged_into is null order by id for no key update
"""  # noqa: S608  a constant of this module
_SAVE = """
update contacts set name = $2, named_by_us = $3, email = $4, city = $5, language = $6, notes = $7, vip = $8,
  fields = $9, tags = $10, pinned_note = $11, consent = $12, record_words = $13, rev = rev + 1
where id = $1 returning rev
"""
_ADD = """
insert into contact_changes (contact_id, at, source, by_user, field, before, after, reason)
select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[],
                     $8::text[])
"""
_RECENT = """
select id, at, field, source, by_user, before, after, reason from contact_changes
where contact_id = $1 and ($3::bigint is null or id < $3) order by id desc limit $2
"""
# A wish older than the last one we know changes nothing; saying the same again is not a change.
_WISHES = """
with wishes as (
  select * from unnest($1::bigint[], $2::bool[], $3::timestamptz[], $4::text[]) as t (id, stop, at, source)
), before as (
  select k.id, k.marketing_opt_out as was from contacts k join wishes w on w.id = k.id
  order by k.id for no key update of k
)
update contacts k set marketing_opt_out = w.stop, preference_at = w.at,
  opted_out_at = case when w.stop then case when b.was then k.opted_out_at else w.at end end,
  opt_out_source = case when w.stop then case when b.was then k.opt_out_source else w.source end end,
  rev = k.rev + case when b.was = w.stop then 0 else 1 end
from wishes w join before b on b.id = w.id
where k.id = w.id and (k.preference_at is null or k.preference_at <= w.at)
returning k.id, k.rev, w.stop, w.at, w.source, b.was <> w.stop as changed
"""
_fields = msgspec.json.Decoder(dict[str, str])
_consent = msgspec.json.Decoder(Consent)
_encode = msgspec.json.Encoder().encode


class Wish(Struct, frozen=True):
    """What somebody wants about marketing, and who told us."""

    contact_id: int
    stop: bool
    at: datetime
    source: ChangeSource


class Change(Struct, frozen=True, kw_only=True):
    """A line of the history to be written."""

    contact_id: int
    at: datetime
    source: ChangeSource
    by_user: int | None
    changed: Changed
    reason: str = ""


def _record(row: Any) -> Record:
    consent = _consent.decode(row["consent"]) if row["consent"] else None
    return Record(**{**row, "fields": _fields.decode(row["fields"]), "tags": tuple(row["tags"]), "consent": consent})


async def lock_records(conn: Conn, ids: Sequence[int]) -> dict[int, Record]:
    """The live records of these ids, locked in id order."""
    return {row["id"]: _record(row) for row in await conn.fetch(_LOCK, list(ids))}


async def save_record(conn: Conn, record: Record) -> int:
    """Write it; its new revision."""
    consent = _encode(record.consent).decode() if record.consent else None
    rev = await conn.fetchval(
        _SAVE, record.id, record.name, record.named_by_us, record.email, record.city, record.language, record.notes,
        record.vip, _encode(record.fields).decode(), list(record.tags), record.pinned_note, consent, record.words,
    )  # fmt: skip
    return int(rev)


async def add_changes(conn: Conn, changes: Sequence[Change]) -> None:
    """Write lines of the history."""
    rows = [(c.contact_id, c.at, c.source, c.by_user, *c.changed, c.reason) for c in changes]
    if rows:
        await conn.execute(_ADD, *map(list, zip(*rows, strict=True)))


async def recent_changes(
    conn: Conn, contact_id: int, limit: int = 50, before: int | None = None
) -> list[ContactChange]:
    """The newest changes first; `before` is the id a page ended with."""
    return [ContactChange(**dict(row)) for row in await conn.fetch(_RECENT, contact_id, limit, before)]


async def record_wishes(
    conn: Conn, wishes: Sequence[Wish], by_user: int | None = None, reason: str = ""
) -> dict[int, int]:
    """Keep what customers want about marketing, the latest of each; new revisions of those whose wish changed."""
    latest = {wish.contact_id: wish for wish in sorted(wishes, key=lambda wish: wish.at)}
    if not latest:
        return {}
    given = [msgspec.structs.astuple(wish) for wish in latest.values()]
    rows = await conn.fetch(_WISHES, *map(list, zip(*given, strict=True)))
    flipped = [row for row in rows if row["changed"]]
    lines = [
        Change(
            contact_id=row["id"], at=row["at"], source=row["source"], by_user=by_user, reason=reason,
            changed=Changed("marketing", *(("yes", "no") if row["stop"] else ("no", "yes"))),
        )
        for row in flipped
    ]  # fmt: skip
    await add_changes(conn, lines)
    return {row["id"]: row["rev"] for row in flipped}
