"""What Meta says of our numbers, as it was last told: read, and written when it differs.

Called by `actions/number_watch`. What always holds: what a number was before is kept as news with what it became.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.number_setup import NewsKind, NumberNews

_REPORT: Final = """
update numbers n set quality = coalesce($2, n.quality), messaging_limit = coalesce($3, n.messaging_limit),
  on_phone = coalesce($4, n.on_phone), rev = n.rev + 1,
  throughput = case when $4 and not n.on_phone then least(n.throughput, 20)  -- Meta's for both at once (FACTS 10)
                    when n.on_phone and not $4 then greatest(n.throughput, 80) else n.throughput end
where n.id = $1 and (n.quality, n.messaging_limit, n.on_phone) is distinct from
  (coalesce($2, n.quality), coalesce($3, n.messaging_limit), coalesce($4, n.on_phone))
returning n.rev, old.quality, old.messaging_limit
"""
_ENDS: Final = """
update numbers set token_expires_at = $2, token_checked_at = $3 where id = $1 and token_sealed = $4
returning id
"""
_ENDING: Final = """
select id, name, token_expires_at from numbers where state <> 'stopped' and token_expires_at is not null order by id
"""
_DUE: Final = "select id from numbers where token_checked_at is null or token_checked_at <= $1 order by id"
_OF_ACCOUNT: Final = """
select id from numbers where waba_id = $1 and ($2::text is null or phone = $2) order by id for no key update
"""
_ADD: Final = "insert into number_news (number_id, kind, before, after, at) values ($1, $2, $3, $4, $5)"
_NEWS: Final = """
select number_id, kind, before, after, at from (
  select *, row_number() over (partition by number_id order by id desc) as place from number_news
  where number_id = any($1::bigint[])) n where place <= $2 order by number_id, place
"""


class Reported(Struct, frozen=True, kw_only=True):
    """What Meta said; None where it said nothing of it."""

    quality: str | None = None
    limit: str | None = None
    on_phone: bool | None = None


class Token(Struct, frozen=True):
    """A token that ends."""

    number_id: int
    name: str
    expires_at: datetime


async def report(conn: Conn, number_id: int, said: Reported, now: datetime) -> int | None:
    """Write what differs, and the news of it; the number's new revision, None when nothing differs."""
    row = await conn.fetchrow(_REPORT, number_id, said.quality, said.limit, said.on_phone)
    if row is None:
        return None
    for kind, before, after in (("quality", row[1], said.quality), ("limit", row[2], said.limit)):
        if after is not None and before != after and before is not None:  # the first word is no change
            await conn.execute(_ADD, number_id, kind, before, after, now)
    return int(row[0])


async def add_news(
    conn: Conn, number_id: int, kind: NewsKind, before: str | None, after: str | None, now: datetime
) -> None:  # fmt: skip
    """Something else that changed."""
    await conn.execute(_ADD, number_id, kind, before, after, now)


async def news(conn: Conn, number_ids: Sequence[int], most: int) -> dict[int, tuple[NumberNews, ...]]:
    """The newest of each number first."""
    found: dict[int, tuple[NumberNews, ...]] = {}
    for id_, kind, before, after, at in await conn.fetch(_NEWS, list(number_ids), most):
        one = NumberNews(kind=kind, at=at, before=before or "", after=after or "")
        found[id_] = (*found.get(id_, ()), one)
    return found


async def of_account(conn: Conn, waba_id: str, phone: str | None) -> list[int]:
    """Our numbers of an account, locked; one of them when its digits are known."""
    return [row[0] for row in await conn.fetch(_OF_ACCOUNT, waba_id, phone)]


async def unchecked_tokens(conn: Conn, before: datetime) -> set[int]:
    """Numbers whose token nobody asked about since a moment."""
    return {row[0] for row in await conn.fetch(_DUE, before)}


async def checked_token(conn: Conn, number_id: int, sealed: bytes, expires_at: datetime | None, now: datetime) -> bool:
    """When a token ends; False when another one took its place while Meta was asked."""
    return await conn.fetchval(_ENDS, number_id, expires_at, now, sealed) is not None


async def ending_tokens(conn: Conn) -> list[Token]:
    """Those that end at all, of numbers that are not refused already."""
    return [Token(*row) for row in await conn.fetch(_ENDING)]
