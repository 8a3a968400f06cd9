"""What the rules look at when a conversation enters a queue, read for a whole batch, and the columns they set."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.domain.rules.orders import OLDEST, LastOrder, last_order
from backend_gateway.store.conn import Conn
from backend_gateway.store.hydrate import message_rows
from backend_gateway.store.routing.kept import Kept, read_kept
from protocol.content import Order
from protocol.message import Message
from protocol.order import to_microseconds

_ROWS = """
select c.id, c.queued_at, c.route_after, c.routing, c.priority, c.tags, s.id as segment, s.started_at, s.reason,
       l.user_id as last_id, l.episode_id = s.episode_id as last_here,
       l.episode_id = s.episode_id and s.reason <> 'reopened' and l.id = (
         select max(b.id) from owner_segments b where b.episode_id = s.episode_id and b.id < s.id) as just_left
from conversations c join owner_segments s on s.episode_id = c.episode_id and s.ended_at is null
left join lateral (
  select p.id, p.user_id, p.episode_id from owner_segments p join episodes x on x.id = p.episode_id
  where x.conversation_id = c.id and p.owner_kind = 'person' order by p.id desc limit 1) l on true
where c.id = any($1::bigint[]) and c.merged_into is null
"""
_CUSTOMERS = """
select c.id, c.contact_id, c.number_id, k.language, k.fields, k.vip, c.tags || k.tags as tags,
       exists(select 1 from conversations o join episodes e on e.conversation_id = o.id
              where o.contact_id = c.contact_id and e.id <> c.episode_id and e.void is null) as returning
from conversations c join contacts k on k.id = c.contact_id where c.id = any($1::bigint[])
"""
# Not what a timer sent (`answers` is set): it silences the rules only if it is the first reply, as the case then knows.
_HEARD = f"""
select {message_rows.COLUMNS} from conversations c
join episodes e on e.id = c.episode_id
join {message_rows.TABLES} on m.conversation_id = c.id and m.episode_id = e.id
where c.id = any($1::bigint[]) and m.direction in ('in', 'out') and m.answers is null and {message_rows.SHOWN}
"""  # noqa: S608
# Read only where a rule asks for it; along the timeline of each conversation, newest first, 90 days at most.
_ORDERS = """
select c.id, o.at, o.content from conversations c
join lateral (
  select m.at, m.content from conversations k join messages m on m.conversation_id = k.id
  where k.contact_id = c.contact_id and m.order_us >= $2 and m.direction = 'in' and m.kind = 'order'
  order by m.order_us desc, m.order_journal desc, m.order_index desc limit 1) o on true
where c.id = any($1::bigint[])
"""
_ORDERS_OF_CONTACT = _ORDERS.replace("where c.id =", "where c.contact_id =")
_WRITE = """
update conversations c set priority = t.priority, tags = array(select jsonb_array_elements_text(t.tags)),
  queued_at = t.queued_at, route_after = t.route_after, routing = t.routing
from unnest($1::bigint[], $2::int[], $3::jsonb[], $4::timestamptz[], $5::timestamptz[], $6::jsonb[])
  as t (id, priority, tags, queued_at, route_after, routing)
where c.id = t.id
"""
_WAIT_TEAMS = """
update waits w set team_id = t.team from unnest($1::bigint[], $2::bigint[]) as t (id, team)
where w.conversation_id = t.id and w.ended_at is null and w.team_id is null
"""
_UNSEEN = """
insert into follow_queue (conversation_id)
select id from conversations where owner_kind = 'queue' and state <> 'resolved' and merged_into is null
  and queued_at is null and episode_id is not null and ($1 or team_id = any($2::bigint[])) limit 1000
"""
# What stands in a queue and no person has answered: whether a person placed it is known when it is looked at.
_WAITING = """
insert into follow_queue (conversation_id)
select c.id from conversations c join episodes e on e.id = c.episode_id
where c.owner_kind = 'queue' and c.state <> 'resolved' and c.merged_into is null and e.first_human_reply_at is null
"""
_OF_CUSTOMER = """
insert into follow_queue (conversation_id)
select id from conversations
where contact_id = $1 and owner_kind = 'queue' and state <> 'resolved' and merged_into is null
"""


class QueueRow(Struct, frozen=True, kw_only=True):
    """A conversation in a queue. `segment_at`, `reason`: since when and why it is there.

    `last_id` had it last, `last_here` in this episode, `just_left`: it came here from them, with
    no other owner and no resolve in between (whatever the times: a reopening may be of the same second).
    """

    id: int
    queued_at: datetime | None
    route_after: datetime | None
    kept: Kept
    priority: int
    tags: tuple[str, ...]
    segment_at: datetime
    reason: str
    last_id: int | None
    last_here: bool
    just_left: bool


class Customer(Struct, frozen=True, kw_only=True):
    """What the rules may know of who wrote, and to which number."""

    contact_id: int
    number_id: int
    language: str | None
    fields: dict[str, str]
    vip: bool
    tags: tuple[str, ...]
    returning: bool


class Enter(Struct, frozen=True, kw_only=True):
    """The columns of a conversation that stands in a queue."""

    id: int
    priority: int
    tags: tuple[str, ...]
    queued_at: datetime | None
    route_after: datetime | None
    kept: Kept


_order = msgspec.json.Decoder(Order)
_fields = msgspec.json.Decoder(dict[str, str])
_encode = msgspec.json.Encoder().encode


async def queue_rows(conn: Conn, ids: Iterable[int]) -> dict[int, QueueRow]:
    """Conversations with an open episode, by id."""
    return {
        row["id"]: QueueRow(
            id=row["id"], queued_at=row["queued_at"], route_after=row["route_after"], kept=read_kept(row["routing"]),
            priority=row["priority"], tags=tuple(row["tags"]), segment_at=row["started_at"], reason=row["reason"],
            last_id=row["last_id"], last_here=bool(row["last_here"]), just_left=bool(row["just_left"]),
        )
        for row in await conn.fetch(_ROWS, list(ids))
    }  # fmt: skip


async def customers(conn: Conn, ids: Sequence[int]) -> dict[int, Customer]:
    """Who wrote, by conversation."""
    return {
        row["id"]: Customer(
            contact_id=row["contact_id"], number_id=row["number_id"], language=row["language"] or None,
            fields=_fields.decode(row["fields"]), vip=row["vip"], tags=tuple(row["tags"]), returning=row["returning"],
        )
        for row in await conn.fetch(_CUSTOMERS, list(ids))
    }  # fmt: skip


async def last_orders(conn: Conn, ids: Sequence[int], now: datetime) -> dict[int, LastOrder]:
    """What the customers of these conversations ordered last, in any conversation of theirs."""
    return _orders(await conn.fetch(_ORDERS, list(ids), to_microseconds(now - OLDEST)), now)


async def last_order_of(conn: Conn, contact_id: int, now: datetime) -> LastOrder | None:
    """The same of one customer."""
    rows = await conn.fetch(_ORDERS_OF_CONTACT, [contact_id], to_microseconds(now - OLDEST))
    return next(iter(_orders(rows, now).values()), None)


def _orders(rows: Sequence[Any], now: datetime) -> dict[int, LastOrder]:
    return {id_: last_order(_order.decode(content), at, now) for id_, at, content in rows}


async def messages_of_episode(conn: Conn, ids: Sequence[int]) -> dict[int, list[Message]]:
    """What was said in the present episode of each conversation, without the state of files."""
    found: dict[int, list[Message]] = {id_: [] for id_ in ids}
    for row in await conn.fetch(_HEARD, list(ids)):
        message = message_rows.to_wire(tuple(row), {})
        found[message.conversation_id].append(message)
    return found


async def write_entries(conn: Conn, entries: Sequence[Enter]) -> None:
    """Set the columns (the rows are locked by the caller)."""
    if entries:
        columns = [[getattr(one, name) for one in entries] for name in ("id", "priority")]
        tags, kept = [_text(one.tags) for one in entries], [_text(one.kept) for one in entries]
        queued, after = [one.queued_at for one in entries], [one.route_after for one in entries]
        await conn.execute(_WRITE, *columns, tags, queued, after, kept)


async def give_waits(conn: Conn, teams: dict[int, int]) -> None:
    """An open wait that began in nobody's queue is of the team that got it first (conversation -> team)."""
    if teams:
        await conn.execute(_WAIT_TEAMS, list(teams), list(teams.values()))


async def enqueue_unseen(conn: Conn, team_ids: Sequence[int], *, everybody: bool) -> int:
    """Have conversations looked at that entered a queue before it was dealt (`everybody`: of any team); how many."""
    done = await conn.execute(_UNSEEN, everybody, list(team_ids))
    return int(done.rsplit(" ", 1)[-1])


async def enqueue_waiting(conn: Conn) -> None:
    """Have everything looked at anew that waits in a queue for its first reply: the rules have changed."""
    await conn.execute(_WAITING)


async def enqueue_customer(conn: Conn, contact_id: int) -> None:
    """Have what this customer wrote and stands in a queue looked at anew: the rules may go by their record."""
    await conn.execute(_OF_CUSTOMER, contact_id)


def _text(value: object) -> str:
    return _encode(value).decode()
