"""The queue of conversations that routing, clocks and automatic replies must look at.

Append-only: who writes never waits for who reads, and a conversation that stands in it ten times is looked at once. The
inbox and every action put conversations in, in their own transaction; `workers/following` takes them out.
"""

from collections.abc import Iterable, Sequence

from backend_gateway.store.conn import Conn
from backend_gateway.store.threads import Thread

_TAKE = """
delete from follow_queue where id = any(array(
  select id from follow_queue order by id for update skip locked limit $1))
returning conversation_id
"""
_PUT = "insert into follow_queue (conversation_id) select unnest($1::bigint[])"
_PUT_FOR_RULES = f"{_PUT} where exists (select from policies where kind in ('rules', 'automatic', 'automatic_number'))"

_PUT_PROMISED = """
insert into follow_queue (conversation_id) select id from unnest($1::bigint[]) t (id) where exists (
  select from messages m where m.conversation_id = t.id and (m.holding or m.states_at is not null))
"""

_PUT_TOUCHED = """
with timed as (
  update conversations c set clock_facts = null where c.id = any($1::bigint[])
    and exists (select from clocks k where k.conversation_id = c.id and k.ended_at is null) returning c.id)
insert into follow_queue (conversation_id) select id from timed
"""


async def enqueue(conn: Conn, conversation_ids: Sequence[int]) -> None:
    """Have these conversations looked at after this transaction."""
    if conversation_ids:
        await conn.execute(_PUT, list(conversation_ids))


async def enqueue_changed(conn: Conn, threads: Iterable[Thread]) -> None:
    """Of folded threads those that concern somebody: an episode, a wait or an owner changed.

    More words of a customer whom nobody has answered concern the rules and the automatic replies alone.
    """
    changed, heard = [], []
    for thread in threads:
        if thread.effects or (thread.slept and thread.state.state != "snoozed"):
            changed.append(thread.id)
        elif thread.touched and thread.state.owner_kind == "queue":
            heard.append(thread.id)
    await enqueue(conn, changed)
    if heard:
        await conn.execute(_PUT_FOR_RULES, heard)


async def enqueue_promised(conn: Conn, conversation_ids: Sequence[int]) -> None:
    """Of conversations in which a reply left (or failed) those in which something was promised: it may be kept now."""
    if conversation_ids:
        await conn.execute(_PUT_PROMISED, list(conversation_ids))


async def enqueue_touched(conn: Conn, conversation_ids: Sequence[int]) -> None:
    """A customer's reaction may be the answer they owed: where a clock runs it is told its story anew."""
    if conversation_ids:
        await conn.execute(_PUT_TOUCHED, list(conversation_ids))


async def take(conn: Conn, limit: int) -> list[int]:
    """The next conversations, each once; they are back when this transaction is rolled back."""
    return sorted({row[0] for row in await conn.fetch(_TAKE, limit)})


async def take_one(conn: Conn, conversation_id: int) -> None:
    """Take one conversation out."""
    await conn.execute("delete from follow_queue where conversation_id = $1", conversation_id)
