"""SQL of media rows: claims of the worker, what became of a file, uploads, who may read which.

`next_try_at` is the worker's lease: a claimed row becomes due again by itself when its worker dies.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct, structs

from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind, Scope, append
from backend_gateway.store.visible import Viewer, offered, visible

LEASE = timedelta(minutes=15)

_CLAIM = """
with due as (
  select id from media where state = 'pending' and next_try_at <= $1 order by next_try_at, id limit $2
  for update skip locked)
update media m set tries = m.tries + 1, next_try_at = $1 + $3::interval, reason = null from due where m.id = due.id
returning m.id, m.number_id, m.message_id, m.kind, m.wa_id, m.wa_expires_at, m.mime, m.filename, m.sha256,
  m.claimed_sha256, m.tries, old.reason is null
"""
_RELEASE = "update media set next_try_at = $2, tries = tries - 1 where id = any($1::bigint[]) and state = 'pending'"
_LATER = "update media set next_try_at = $2, reason = $3 where id = $1 and state = 'pending'"
_GIVE_UP = "update media set state = $2, reason = $3 where id = $1 and state = 'pending' returning message_id"
_COLUMNS = (
    "mime", "size", "sha256", "width", "height", "duration_ms", "peaks", "thumbnail_sha256", "rendition_sha256",
    "rendition_mime",
)  # fmt: skip
_READY = f"""
update media set state = 'ready', reason = null, {", ".join(f"{name} = ${n}" for n, name in enumerate(_COLUMNS, 2))}
where id = $1 and state = 'pending' returning message_id
"""  # noqa: S608  our own column names
_TOUCH = """
update messages m set rev = m.rev + 1 from conversations c where m.id = $1 and c.id = m.conversation_id
returning m.rev, c.team_id, c.assignee_id
"""
_UPLOAD = f"""
insert into media (uploaded_by, direction, kind, filename, state, reason, next_try_at, {", ".join(_COLUMNS)})
values ($1, 'out', $2, $3, $4, $5, $6, {", ".join(f"${n}" for n in range(7, 7 + len(_COLUMNS)))}) returning id
"""  # noqa: S608
# Ids grow with time: from the newest row backwards, until one is a day old.
_UPLOADED = """
with young as (
  select distinct on (coalesce(sha256, id::text)) size, created_at, message_id, state from media
  where id > coalesce((select id from media where created_at < $3 order by id desc limit 1), 0)
    and uploaded_by = $1 and direction = 'out' and created_at >= $3
  order by coalesce(sha256, id::text), id
)
select coalesce(sum(size) filter (where created_at >= $2), 0)::bigint, coalesce(sum(size), 0)::bigint,
       count(*) filter (where message_id is null and state <> 'failed')
from young
"""
_SEEN = """
select m.id, m.kind, m.mime, m.filename, m.size, m.sha256, m.rendition_sha256, m.rendition_mime, m.thumbnail_sha256,
       m.state, m.reason, x.conversation_id
from media m left join messages x on x.id = m.message_id left join conversations c on c.id = x.conversation_id
where m.id = $1 and ((m.message_id is null and m.uploaded_by = $2) or (c.merged_into is null and c.id is not null and
"""
_KEPT = """
or (m.direction = 'kept' and exists (select 1 from quick_replies q where q.files @> to_jsonb(m.id) and q.active and
"""
_TO_SEND = """
select id, kind, mime, filename, sha256, state, reason,
       case when number_id = $2 and direction = 'out' and wa_expires_at > $3 then wa_id end as wa_id
from media where id = any($1::bigint[])
"""
_OF_MESSAGE = "select id from media where message_id = $1 and direction = 'out' order by id desc limit 1"
_SENT_AS = "update media set wa_id = $2, wa_expires_at = $3, number_id = $4 where id = $1"
_FORGET = "update media set wa_id = null, wa_expires_at = null where id = $1 and direction = 'out'"
_REFERENCED = """
select h from unnest($1::text[]) h where exists (
  select 1 from media where sha256 = h or thumbnail_sha256 = h or rendition_sha256 = h)
"""


class MediaJob(Struct, frozen=True):
    """A claimed row. `sha256` is known when the file is here and only waits to be converted.

    `unended`: the try before this one left no result (this is the first, or its process died).
    """

    id: int
    number_id: int | None
    message_id: int | None
    kind: str
    wa_id: str | None
    wa_expires_at: datetime | None
    mime: str
    filename: str | None
    sha256: str | None
    claimed_sha256: str | None
    tries: int
    unended: bool = True

    @property
    def suspect(self) -> bool:
        """Two tries died without a word: this file may kill decoders."""
        return self.unended and self.tries > 2


class Filed(Struct, frozen=True, kw_only=True):
    """A file that is in the store, with the forms made of it. Hashes are hex."""

    mime: str
    size: int
    sha256: str | None = None
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    peaks: bytes | None = None
    thumbnail_sha256: str | None = None
    rendition_sha256: str | None = None
    rendition_mime: str | None = None


class SeenMedia(Struct, frozen=True):
    """A row somebody may read."""

    id: int
    kind: str
    mime: str
    filename: str | None
    size: int | None
    sha256: str | None
    rendition_sha256: str | None
    rendition_mime: str | None
    thumbnail_sha256: str | None
    state: str
    reason: str | None
    conversation_id: int | None


class ToSend(Struct, frozen=True):
    """A file a message needs; `wa_id` is Meta's id for it when it is still good for this number."""

    id: int
    kind: str
    mime: str
    filename: str | None
    sha256: str | None
    state: str
    reason: str | None
    wa_id: str | None


def _values(filed: Filed) -> list[Any]:
    return [getattr(filed, name) for name in _COLUMNS]


async def claim(conn: Conn, now: datetime, limit: int) -> list[MediaJob]:
    """Up to `limit` due rows, leased for 15 minutes."""
    return [MediaJob(*row) for row in await conn.fetch(_CLAIM, now, limit, LEASE)]


async def release(conn: Conn, ids: Sequence[int], now: datetime) -> None:
    """Give claimed rows back untried: this process stops."""
    await conn.execute(_RELEASE, list(ids), now)


async def try_later(conn: Conn, media_id: int, at: datetime, reason: str) -> None:
    """Try again at `at`."""
    await conn.execute(_LATER, media_id, at, reason)


async def give_up(conn: Conn, media_id: int, state: str, reason: str) -> None:
    """Mark `failed` or `expired` and let the clients repaint the message."""
    await _repaint(conn, await conn.fetchval(_GIVE_UP, media_id, state, reason))


async def ready(conn: Conn, media_id: int, filed: Filed) -> None:
    """Mark ready and let the clients repaint the message."""
    await _repaint(conn, await conn.fetchval(_READY, media_id, *_values(filed)))


async def _repaint(conn: Conn, message_id: int | None) -> None:
    if message_id is None:
        return
    row = await conn.fetchrow(_TOUCH, message_id)
    if row is not None:
        scope = Scope(row["team_id"], row["assignee_id"])
        await append(conn, [Event(Kind.MESSAGE, message_id, row["rev"], scope, scope)])


async def insert_upload(
    conn: Conn, user_id: int, kind: str, filename: str | None, filed: Filed, state: str, reason: str | None,
    now: datetime,
) -> int:  # fmt: skip
    """A file of an agent, not part of any message yet; its id."""
    return int(await conn.fetchval(_UPLOAD, user_id, kind, filename, state, reason, now, *_values(filed)))


class Uploaded(Struct, frozen=True):
    """Bytes a user uploaded within an hour and a day, and their files that are in no message yet."""

    hour: int
    day: int
    waiting: int


async def uploaded(conn: Conn, user_id: int, hour_ago: datetime, day_ago: datetime) -> Uploaded:
    """What a user uploaded of late; looks at the rows of the last day only."""
    return Uploaded(*await conn.fetchrow(_UPLOADED, user_id, hour_ago, day_ago))  # type: ignore[misc]


async def lock_uploads(conn: Conn, user_id: int) -> None:
    """One upload of a user is counted at a time, until the transaction ends."""
    await conn.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", f"uploads of {user_id}")


async def seen_by(conn: Conn, viewer: Viewer, media_id: int) -> SeenMedia | None:
    """The row, when it is the viewer's own fresh upload, or part of a conversation or quick reply they may see."""
    sql = f"{_SEEN} {visible(viewer)}) {_KEPT} {offered(viewer, 'q')})))"
    row = await conn.fetchrow(sql, media_id, viewer.user_id)
    return None if row is None else SeenMedia(*row)


async def file_of_message(conn: Conn, message_id: int) -> int | None:
    """The media row an outgoing message carries (a file used before is a copy of its row)."""
    found: int | None = await conn.fetchval(_OF_MESSAGE, message_id)
    return found


async def files_to_send(conn: Conn, ids: Sequence[int], number_id: int, now: datetime) -> list[ToSend]:
    """What these files are, and their ids at Meta."""
    return [ToSend(*row) for row in await conn.fetch(_TO_SEND, list(ids), number_id, now)]


async def sent_as(conn: Conn, media_id: int, wa_id: str, until: datetime, number_id: int) -> None:
    """Remember Meta's id of a file."""
    await conn.execute(_SENT_AS, media_id, wa_id, until, number_id)


async def forget_meta_id(conn: Conn, media_id: int) -> None:
    """Meta does not know its id of this file any more: it is uploaded again."""
    await conn.execute(_FORGET, media_id)


async def referenced(conn: Conn, hashes: Sequence[str]) -> set[str]:
    """Those of these hashes that a row names."""
    return {row[0] for row in await conn.fetch(_REFERENCED, list(hashes))}


assert set(_COLUMNS) == set(structs.asdict(Filed(mime="", size=0)))  # noqa: S101  the two lists are one
