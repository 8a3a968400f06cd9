"""Rows of `offers`, and the copy of the open one on its conversation (`conversations.offer`) that lists show."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, Literal

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.promises import OfferView

Ending = Literal["accepted", "declined", "expired", "withdrawn"]

_ADD: Final = """
insert into offers (conversation_id, episode_id, kind, from_user, to_user, to_team, note, owner_version, at, expires_at)
select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[],
                     $8::int[], $9::timestamptz[], $10::timestamptz[])
returning id, conversation_id
"""
_SHOW: Final = """
update conversations c set offer = t.offer from unnest($1::bigint[], $2::jsonb[]) as t (id, offer) where c.id = t.id
"""
_END: Final = """
update offers set state = $2, reason = $3, answered_at = $4 where id = any($1::bigint[]) and state = 'open'
returning id, conversation_id
"""
_HIDE: Final = "update conversations set offer = null where id = any($1::bigint[]) and offer is not null returning id"
_COLUMNS: Final = """
id, conversation_id, episode_id, kind, from_user, to_user, to_team, note, owner_version, at, expires_at, state
"""
_BY_ID: Final = f"select {_COLUMNS} from offers where id = any($1::bigint[])"  # noqa: S608  names of our own
_STALE: Final = """
select o.id, o.conversation_id from offers o join conversations c on c.id = o.conversation_id
where o.state = 'open' and o.conversation_id = any($1::bigint[])
  and (c.owner_version <> o.owner_version or c.state = 'resolved')
"""
_encode = msgspec.json.Encoder().encode


class OfferRow(Struct, frozen=True, kw_only=True):
    """One asking. `owner_version` is the conversation's while it is asked."""

    conversation_id: int
    episode_id: int | None
    kind: Literal["routing", "transfer"]
    from_user: int | None = None
    to_user: int | None = None
    to_team: int | None = None
    note: str = ""
    owner_version: int
    at: datetime
    expires_at: datetime
    id: int = 0
    state: str = "open"


async def make(conn: Conn, offers: Sequence[OfferRow]) -> dict[int, int]:
    """Ask; the offer's id by conversation. Whatever was open there must be ended before."""
    if not offers:
        return {}
    names = OfferRow.__struct_fields__[:10]
    rows = await conn.fetch(_ADD, *([getattr(one, name) for one in offers] for name in names))
    ids = {conversation: id_ for id_, conversation in rows}
    views = [_encode(_view(one, ids[one.conversation_id])).decode() for one in offers]
    await conn.execute(_SHOW, [one.conversation_id for one in offers], views)
    return ids


async def end(conn: Conn, ids: Iterable[int], how: Ending, reason: str, now: datetime) -> list[int]:
    """End open offers and show them no longer; the conversations whose row changed (their revision is not raised)."""
    rows = await conn.fetch(_END, list(ids), how, reason, now)
    return [row[0] for row in await conn.fetch(_HIDE, [row[1] for row in rows])] if rows else []


async def by_id(conn: Conn, ids: Iterable[int]) -> dict[int, OfferRow]:
    """Offers by id."""
    return {row["id"]: OfferRow(**dict(row)) for row in await conn.fetch(_BY_ID, list(ids))}


async def stale(conn: Conn, conversation_ids: Iterable[int]) -> dict[int, int]:
    """Open offers of conversations that got another owner meanwhile: offer -> conversation."""
    return {row[0]: row[1] for row in await conn.fetch(_STALE, list(conversation_ids))}


def _view(offer: OfferRow, id_: int) -> OfferView:
    return OfferView(
        id=id_,
        to_user=offer.to_user,
        to_team=offer.to_team,
        from_user=offer.from_user,
        note=offer.note,
        expires_at=offer.expires_at,
    )
