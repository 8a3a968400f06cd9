"""What the send action must know before it judges, in as few queries as there are nouns."""

from datetime import datetime
from typing import Any

import msgspec

from backend_gateway.domain.outbox_policy import SendFacts
from backend_gateway.store import leases
from backend_gateway.store.conn import Conn
from backend_gateway.store.hydrate.message_rows import media_by_id
from protocol.api import SendMessage, TemplateRow
from protocol.content import Audio, Document, Image, MediaRef, Sticker, Template, Video
from protocol.order import Order

_KNOWN = """
select id, conversation_id from messages where author_kind = 'user' and author_id = $1 and client_token = $2::uuid
"""
_FACTS = """
select c.owner_version, c.owner_kind, c.assignee_id, n.state, n.stop_reason,
       c.window_until, c.free_entry_until, k.blocked, k.marketing_opt_out,
       n.waba_id, n.portfolio,
       exists (select 1 from identities i where i.contact_id = c.contact_id and i.kind = 'wa_id'
               and i.retired_at is null) as has_phone,
       exists (select 1 from identities i where i.contact_id = c.contact_id and i.kind = 'bsuid'
               and i.scope = n.portfolio and i.retired_at is null) as has_bsuid
from conversations c join numbers n on n.id = c.number_id join contacts k on k.id = c.contact_id where c.id = $1
"""
_NEWEST = """
select order_us, order_journal, order_index from messages
where conversation_id = $1 and direction <> 'internal' and author_kind <> 'system'
  and not (author_kind = 'user' and author_id = $2)
order by order_us desc, order_journal desc, order_index desc limit 1
"""
_TEMPLATE = """
select id, name, language, category, status, parameter_format, components::text, synced_at from templates
where waba_id = $1 and name = $2 and language = $3 and gone_at is null
"""
_HERE = "select exists (select from presence where user_id = $1 and state <> 'offline')"
_QUOTED = """
select m.id, m.wamid, m.author_kind, m.author_id, u.name, m.kind, m.content from messages m
left join users u on m.author_kind = 'user' and u.id = m.author_id
where m.id = $1 and m.conversation_id = $2
"""
_USE_MEDIA = """
update media set message_id = $2 where id = $1 and uploaded_by = $3 and message_id is null returning id
"""
_COPY_MEDIA = """
insert into media (number_id, message_id, uploaded_by, direction, kind, wa_id, wa_expires_at, mime, filename, size,
  sha256, rendition_sha256, rendition_mime, thumbnail_sha256, width, height, duration_ms, peaks, state, next_try_at)
select number_id, $2, $3, 'out', kind, case when direction = 'out' then wa_id end,
  case when direction = 'out' then wa_expires_at end, mime, filename, size, sha256, rendition_sha256, rendition_mime,
  thumbnail_sha256, width, height, duration_ms, peaks, state, next_try_at
from media where id = $1 returning id
"""
_FILES = (Image, Video, Audio, Document, Sticker)


async def known_message(conn: Conn, user_id: int, token: str) -> tuple[int, int] | None:
    """(message, conversation) this user's token was used for."""
    row = await conn.fetchrow(_KNOWN, user_id, token)
    return None if row is None else (row["id"], row["conversation_id"])


async def is_here(conn: Conn, user_id: int) -> bool:
    """Whether somebody is at work, in a pause perhaps."""
    return bool(await conn.fetchval(_HERE, user_id))


def files_in(content: object) -> tuple[MediaRef, ...]:
    """The files a content names."""
    return (content.media,) if isinstance(content, _FILES) else ()


def file_ids_in(content: object) -> list[int]:
    """Ids of every file a content needs, template headers included."""
    ids = [media.id for media in files_in(content)]
    if isinstance(content, Template):
        ids += [parameter.media_id for parameter in content.parameters]
    return [id_ for id_ in ids if id_ is not None]


async def send_facts(
    conn: Conn, conversation_id: int, user_id: int, request: SendMessage, now: datetime
) -> SendFacts:  # fmt: skip
    """Everything `judge_send_request` looks at. The compose lease stands still until the transaction ends."""
    row = await conn.fetchrow(_FACTS, conversation_id)
    if row is None:
        raise LookupError(f"conversation {conversation_id} vanished while it was locked")
    content = request.content
    lease = await leases.live(conn, conversation_id, now, lock=True)
    template = await find_template(conn, row["waba_id"], content) if isinstance(content, Template) else None
    return SendFacts(
        owner_version=row["owner_version"],
        mine=row["assignee_id"] == user_id,
        unowned=row["owner_kind"] in ("queue", "none"),
        number_state=row["state"],
        stop_reason=row["stop_reason"],
        templates_stopped=row["state"] == "active" and row["stop_reason"] is not None,
        has_phone=row["has_phone"],
        has_bsuid=row["has_bsuid"],
        blocked=row["blocked"],
        marketing_opt_out=row["marketing_opt_out"],
        newest=await _newest(conn, conversation_id, user_id),
        window_until=row["window_until"],
        free_entry_until=row["free_entry_until"],
        template=template,
        media=tuple((await media_by_id(conn, file_ids_in(content))).values()),
        sender=user_id,
        pen=None if lease is None else (lease.user_id, lease.fence),
    )


async def _newest(conn: Conn, conversation_id: int, user_id: int) -> Order | None:
    row = await conn.fetchrow(_NEWEST, conversation_id, user_id)
    return None if row is None else (row[0], row[1], row[2])


async def find_template(conn: Conn, waba_id: str, content: Template) -> TemplateRow | None:
    """The definition a template message names; None when the account has no such template and language."""
    row = await conn.fetchrow(_TEMPLATE, waba_id, content.name, content.language)
    if row is None:
        return None
    id_, name, language, category, status, shape, components, synced = row
    return TemplateRow(
        id=id_, number_ids=[], name=name, language=language, category=category, status=status, parameter_format=shape,
        components=msgspec.json.decode(components), synced_at=synced,
    )  # fmt: skip


async def quoted_message(conn: Conn, conversation_id: int, message_id: int) -> Any:
    """The message a reply answers, in the same conversation."""
    return await conn.fetchrow(_QUOTED, message_id, conversation_id)


async def attach_files(conn: Conn, content: object, message_id: int, user_id: int) -> None:
    """Give the message its files: the sender's fresh upload itself, anything used before as a copy of the row."""
    for media in files_in(content):
        if media.id is not None and await conn.fetchval(_USE_MEDIA, media.id, message_id, user_id) is None:
            await conn.fetchval(_COPY_MEDIA, media.id, message_id, user_id)
