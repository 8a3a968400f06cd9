"""Messages as the timeline shows them, with the present state of their files."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import asyncpg
import msgspec

from backend_gateway.store.conn import Conn
from protocol.content import Content, MediaRef, Note, Unsupported
from protocol.decode import decode_content
from protocol.message import Author, Failure, Message, Pricing, Quote, Reaction, Referral
from protocol.rules.card_numbers import may_hold, without_cards

T = TypeVar("T")

COLUMNS = """
m.id, m.rev, m.conversation_id, m.direction, m.author_kind, m.author_id, u.name, m.order_us, m.order_journal,
m.order_index, m.at, m.content, case m.status when 'sending' then 'queued' else m.status end, m.source, m.quote,
m.forwarded, m.referral, m.reactions, m.failure, m.pricing, m.client_token, m.retry_of, m.attempt, m.edited_at,
m.revoked_at, m.status_at, m.kind, m.holding
"""
"""`sending` is the dispatcher's own business: it changes no revision and would tell readers nothing."""

TABLES = "messages m left join users u on m.author_kind = 'user' and u.id = m.author_id"

MEDIA_KINDS = frozenset({"image", "video", "audio", "document", "sticker"})

SHOWN = "not (m.kind = 'reaction' and m.direction = 'out')"
"""Our reactions are jobs of the dispatcher; what people see of them is the emoji on the bubble."""

_BY_ID = f"select {COLUMNS} from {TABLES} where m.id = any($1::bigint[]) and {SHOWN}"  # noqa: S608
_MEDIA = """
select message_id, id, coalesce(rendition_mime, mime), size, filename, state, reason, width, height, duration_ms, peaks,
       thumbnail_sha256 is not null, rendition_sha256 is not null
from media where message_id = any($1::bigint[])
"""
_MEDIA_BY_ID = _MEDIA.replace("message_id = any", "id = any")


class StoredReaction(msgspec.Struct):
    """A reaction as the row keeps it: one without emoji remembers when it was taken away."""

    emoji: str | None
    author: Author
    at: str


_content = msgspec.json.Decoder[Content](Content)
_quote = msgspec.json.Decoder(Quote)
_referral = msgspec.json.Decoder(Referral)
_failure = msgspec.json.Decoder(Failure)
_pricing = msgspec.json.Decoder(Pricing)
_reactions = msgspec.json.Decoder(list[dict[str, Any]])


def _reactions_of(text: str | None) -> tuple[Reaction, ...]:
    if not text:
        return ()
    return tuple(msgspec.convert(r, Reaction) for r in _reactions.decode(text) if r.get("emoji"))


def _decoded(content: str) -> Content:
    """A content; one of a version that came after us (or was written by hand) is shown as unsupported."""
    try:
        known: Content = _content.decode(content)
        return known
    except msgspec.ValidationError:
        try:
            return decode_content(content)
        except msgspec.ValidationError:
            return Unsupported()


def readable(value: T, text: str) -> T:
    """As people read it: without the numbers of cards. `text` is its JSON, in which nearly never anything is."""
    return without_cards(value) if may_hold(text) else value


def to_wire(row: Sequence[Any], files: dict[int, MediaRef]) -> Message:
    """A row of `COLUMNS` as its struct; `files` holds the media of this page by message id."""
    (id_, rev, conversation, direction, author_kind, author_id, author_name, us, journal, index, at, content, status,
     source, quote, forwarded, referral, reactions, failure, pricing, token, retry_of, attempt, edited, revoked,
     status_at, _kind, holding) = row  # fmt: skip
    body = _decoded(content)
    if direction == "in" or isinstance(body, Note):
        body = readable(body, content)
    if id_ in files:
        body = msgspec.structs.replace(body, media=files[id_])
    return Message(
        id=id_, rev=rev, conversation_id=conversation, direction=direction,
        author=Author(author_kind, author_id, author_name), order=(us, journal, index), at=at, content=body,
        status=status, source=source, forwarded=forwarded,
        quote=readable(_quote.decode(quote), quote) if quote else None,
        referral=_referral.decode(referral) if referral else None, reactions=_reactions_of(reactions),
        failure=_failure.decode(failure) if failure else None, pricing=_pricing.decode(pricing) if pricing else None,
        client_token=str(token) if token else None, retry_of=retry_of, attempt=attempt, edited_at=edited,
        revoked_at=revoked, status_at=status_at, holding=bool(holding),
    )  # fmt: skip


def _media_ref(row: asyncpg.Record) -> MediaRef:
    _message, id_, mime, size, filename, state, reason, width, height, duration, peaks, thumbnail, rendition = row
    return MediaRef(
        id=id_, mime=mime, size=size, filename=filename, state=state, reason=reason, width=width, height=height,
        duration_ms=duration, peaks=tuple(peaks) if peaks else None, has_thumbnail=thumbnail, has_rendition=rendition,
    )  # fmt: skip


async def files_of(conn: Conn, message_ids: list[int]) -> dict[int, MediaRef]:
    """The file of each message that has one."""
    if not message_ids:
        return {}
    return {row[0]: _media_ref(row) for row in await conn.fetch(_MEDIA, message_ids)}


async def media_by_id(conn: Conn, ids: list[int]) -> dict[int, MediaRef]:
    """Files by their own id; unknown ids are absent."""
    if not ids:
        return {}
    return {row[1]: _media_ref(row) for row in await conn.fetch(_MEDIA_BY_ID, ids)}


async def shape(conn: Conn, rows: Sequence[Any]) -> list[Message]:
    """Rows of `COLUMNS` as structs, in their order."""
    files = await files_of(conn, [row[0] for row in rows if row[26] in MEDIA_KINDS])
    return [to_wire(row, files) for row in rows]


async def messages(conn: Conn, ids: Iterable[int]) -> dict[int, Message]:
    """Messages by id."""
    return {message.id: message for message in await shape(conn, await conn.fetch(_BY_ID, list(ids)))}
