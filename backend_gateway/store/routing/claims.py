"""The rows of decisions being carried out: people locked first, in id order, then conversations (`threads.load`).

What always holds: nobody else deals to a locked person until the transaction ends, so what they carry, read after the
lock, stays true; whoever also changes presence locks people before conversations, too.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.capacity import PLACE
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.kept import Kept, read_kept
from backend_gateway.store.routing.queues import POINTS

_LOCK: Final = """
select id, name, active, capacity from users where id = any($1::bigint[]) order by id for no key update
"""
_PRESENCE: Final = """
select user_id, receives and state = 'available' from presence where user_id = any($1::bigint[]) order by user_id
for no key update
"""
_CARRIED: Final = f"""
select who, sum(points)::int from (
  select c.assignee_id as who, {POINTS} as points from conversations c
  where c.assignee_id = any($1::bigint[]) and c.state <> 'resolved' and c.owner_kind = 'person'
    and c.merged_into is null
  union all
  select o.to_user, {POINTS} from offers o join conversations c on c.id = o.conversation_id
  where o.to_user = any($1::bigint[]) and o.state = 'open' and o.expires_at > $2
    and (c.assignee_id is distinct from o.to_user)) t
group by 1
"""  # noqa: S608  numbers of our own
_NOW: Final = f"""
select c.id, c.hops, c.routing, c.queued_at, c.route_after, {POINTS} as points, o.id as offer_id, o.to_user,
       o.expires_at
from conversations c left join offers o on o.conversation_id = c.id and o.state = 'open'
where c.id = any($1::bigint[])
"""  # noqa: S608
_WRITE: Final = """
update conversations c set hops = t.hops, queued_at = t.queued_at, routing = t.routing
from unnest($1::bigint[], $2::int[], $3::timestamptz[], $4::jsonb[]) as t (id, hops, queued_at, routing)
where c.id = t.id
"""
_DEALT: Final = "update presence set dealt_at = $2 where user_id = any($1::bigint[])"
_DRAFTS: Final = """
insert into drafts (user_id, conversation_id, text, mode, reply_to, updated_at)
select t.receiver, d.conversation_id, d.text, d.mode, d.reply_to, $4
from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as t (conversation, sender, receiver)
join drafts d on d.conversation_id = t.conversation and d.user_id = t.sender and d.text <> '' and d.mode = 'reply'
where t.sender <> t.receiver
on conflict (user_id, conversation_id) do update set text = excluded.text, mode = excluded.mode,
  reply_to = excluded.reply_to, updated_at = excluded.updated_at, rev = drafts.rev + 1
where drafts.text = ''
returning user_id, conversation_id, rev
"""


class Person(Struct, kw_only=True):
    """A locked colleague. `points` grows with what this transaction gives them."""

    id: int
    name: str
    active: bool
    receives: bool
    capacity_points: int
    points: int = 0

    def takes(self, more: int) -> bool:
        """Whether that much more still fits."""
        return self.points + more <= self.capacity_points


class Standing(Struct, frozen=True, kw_only=True):
    """What a locked conversation's row says now. `offer_id`: an offer that nobody has answered, perhaps over."""

    id: int
    hops: int
    kept: Kept
    queued_at: datetime | None
    route_after: datetime | None
    points: int
    offer_id: int | None = None
    to_user: int | None = None
    expires_at: datetime | None = None

    def asks(self, now: datetime) -> bool:
        """Whether somebody is being asked right now."""
        return self.offer_id is not None and (self.expires_at is None or self.expires_at > now)


class Outcome(Struct, frozen=True, kw_only=True):
    """The columns routing leaves."""

    id: int
    hops: int
    queued_at: datetime | None
    kept: Kept


async def lock_people(conn: Conn, ids: Iterable[int], now: datetime) -> dict[int, Person]:
    """These colleagues, locked until the transaction ends, with what they carry."""
    wanted = sorted(set(ids))
    rows = await conn.fetch(_LOCK, wanted)
    receives: dict[int, bool] = {row[0]: row[1] for row in await conn.fetch(_PRESENCE, wanted)}
    carried: dict[int, int] = {row[0]: row[1] for row in await conn.fetch(_CARRIED, wanted, now)}
    return {
        id_: Person(
            id=id_, name=name, active=active, receives=active and receives.get(id_, False),
            capacity_points=capacity * PLACE, points=carried.get(id_, 0),
        )
        for id_, name, active, capacity in rows
    }  # fmt: skip


async def standings(conn: Conn, ids: Iterable[int]) -> dict[int, Standing]:
    """What the rows of locked conversations say now."""
    return {
        id_: Standing(
            id=id_, hops=hops, kept=read_kept(routing), queued_at=queued, route_after=after, points=points,
            offer_id=offer, to_user=to_user, expires_at=expires,
        )
        for id_, hops, routing, queued, after, points, offer, to_user, expires in await conn.fetch(_NOW, list(ids))
    }  # fmt: skip


async def write_outcomes(conn: Conn, outcomes: Sequence[Outcome]) -> None:
    """Set the columns, after the threads are saved."""
    if outcomes:
        ids, hops = [one.id for one in outcomes], [one.hops for one in outcomes]
        kept = [msgspec.json.encode(one.kept).decode() for one in outcomes]
        await conn.execute(_WRITE, ids, hops, [one.queued_at for one in outcomes], kept)


async def note_dealt(conn: Conn, user_ids: Iterable[int], now: datetime) -> None:
    """Their turn passes on."""
    await conn.execute(_DEALT, sorted(set(user_ids)), now)


async def carry_drafts(conn: Conn, ways: Mapping[int, tuple[int, int]], now: datetime) -> list[tuple[int, int, int]]:
    """Copy what the sender had typed to a receiver who has typed nothing: conversation -> (sender, receiver).

    (receiver, conversation, rev) of each copy. The sender keeps theirs; nothing is ever sent by itself.
    """
    if not ways:
        return []
    senders, receivers = [way[0] for way in ways.values()], [way[1] for way in ways.values()]
    rows = await conn.fetch(_DRAFTS, list(ways), senders, receivers, now)
    return [(row[0], row[1], row[2]) for row in rows]
