"""Rows of quick replies and who used which."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from backend_gateway.store.conn import Conn
from protocol.answers_api import PutQuickReply
from protocol.api import UploadedMedia

USES_COUNT = timedelta(days=30)
"""How far back a use ranks a reply; older ones are dropped with the next use."""

_ADD = """
insert into quick_replies (code, title, body, language, team_id, user_id, files, active, changed_at, changed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id
"""
_CHANGE = """
update quick_replies set code = $2, title = $3, body = $4, language = $5, team_id = $6, files = $7, active = $8,
    changed_at = $9, changed_by = $10, rev = rev + 1
where id = $1 returning rev
"""
_LOCK = "select rev, team_id, user_id, files from quick_replies where id = $1 for update"
_TWIN = """
select id from quick_replies
where active and lower(code) = lower($1) and language is not distinct from $2 and team_id is not distinct from $3
  and user_id is not distinct from $4 and id <> $5
"""
_SERIAL = "select pg_advisory_xact_lock(hashtext('quick_replies.code'), hashtext(lower($1)))"
_USED = "insert into quick_reply_uses (quick_reply_id, user_id, at) values ($1, $2, $3)"
_FORGET = "delete from quick_reply_uses where user_id = $1 and at < $2"
_USES = """
select quick_reply_id, count(*) from quick_reply_uses where user_id = $1 and at >= $2 group by 1 order by 1
"""
_ALL_USES = """
select q.id, count(u.at) from quick_replies q left join quick_reply_uses u on u.quick_reply_id = q.id and u.at >= $1
where q.active and {sight} group by q.id order by q.id
"""
_KEEP_FILE = """
insert into media (direction, kind, mime, filename, size, sha256, rendition_sha256, rendition_mime, thumbnail_sha256,
  width, height, duration_ms, peaks, state, reason, next_try_at)
select 'kept', kind, mime, filename, size, sha256, rendition_sha256, rendition_mime, thumbnail_sha256,
  width, height, duration_ms, peaks, state, reason, next_try_at
from media where id = $1 returning id
"""
_FILES = """
select id, kind, mime, coalesce(size, 0) as size, state, reason, filename from media where id = any($1::bigint[])
"""


async def add(conn: Conn, new: PutQuickReply, user_id: int | None, by: int, now: datetime) -> int:
    """A new one; its id. `user_id`: whose it is, None = shared."""
    id_: int = await conn.fetchval(
        _ADD, new.code, new.title, new.body, new.language, new.team_id, user_id, _files(new.files), new.active, now, by
    )
    return id_


async def change(conn: Conn, id_: int, new: PutQuickReply, by: int, now: datetime) -> int:
    """Another text; the revision it has now."""
    rev: int = await conn.fetchval(
        _CHANGE, id_, new.code, new.title, new.body, new.language, new.team_id, _files(new.files), new.active, now, by
    )
    return rev


async def lock(conn: Conn, id_: int) -> tuple[int, int | None, int | None, tuple[int, ...]] | None:
    """(revision, team, owner, files), locked until the unit ends; None when there is no such reply."""
    row = await conn.fetchrow(_LOCK, id_)
    if row is None:
        return None
    return row["rev"], row["team_id"], row["user_id"], msgspec.json.decode(row["files"], type=tuple[int, ...])


async def twin(conn: Conn, new: PutQuickReply, user_id: int | None, but: int = 0) -> int | None:
    """Another active one with this code, language and place. Two that ask at once are asked one after the other."""
    await conn.execute(_SERIAL, new.code)
    found: int | None = await conn.fetchval(_TWIN, new.code, new.language, new.team_id, user_id, but)
    return found


async def used(conn: Conn, id_: int, user_id: int, now: datetime) -> None:
    """Count a use, and forget those that count no more."""
    await conn.execute(_USED, id_, user_id, now)
    await conn.execute(_FORGET, user_id, now - USES_COUNT)


async def uses(conn: Conn, user_id: int, now: datetime) -> list[tuple[int, int]]:
    """(reply, uses) of a person within 30 days."""
    return [(row[0], row[1]) for row in await conn.fetch(_USES, user_id, now - USES_COUNT)]


async def all_uses(conn: Conn, sight: str, now: datetime) -> list[tuple[int, int]]:
    """(reply, uses) of everybody within 30 days, of those in `sight` (of `visible.offered`, alias q)."""
    rows = await conn.fetch(_ALL_USES.replace("{sight}", sight), now - USES_COUNT)
    return [(row[0], row[1]) for row in rows]


async def keep_file(conn: Conn, media_id: int) -> int:
    """A copy of a file's row that stays with the reply, however often it is sent; its id. The bytes are there once."""
    id_: int = await conn.fetchval(_KEEP_FILE, media_id)
    return id_


async def files(conn: Conn, ids: Sequence[int]) -> list[UploadedMedia]:
    """What each file is, in the order asked for."""
    found = {row["id"]: row for row in await conn.fetch(_FILES, list(ids))}
    verdicts = {"ready": "ready", "pending": "converting"}
    return [
        UploadedMedia(
            id=id_, verdict=verdicts.get(row["state"], "refused"), kind=row["kind"], mime=row["mime"],  # type: ignore[arg-type]
            size=row["size"], reason=row["reason"], filename=row["filename"],
        )
        for id_ in ids if (row := found.get(id_)) is not None
    ]  # fmt: skip


def _files(files: Sequence[int]) -> str:
    return msgspec.json.encode(list(files)).decode()
