"""The queue of conversations that routing, clocks and automatic replies must look at.

Append-only: who writes never waits for who reads, and a conversation that stands in it ten times is looked at once. The
inbox and every action put conversations in, in their own transaction; `workers/following` takes them out.
"""

from collections.abc import Sequence

from backend_gateway.store.conn import Conn
from backend_gateway.store.threads import Thread

_TAKE = """
delete from follow_queue where id = any(array(
  select id from follow_queue order by id for update skip locked limit $1))
returning conversation_id
"""


def matters(thread: Thread) -> bool:
    """Whether what was folded concerns anybody: an episode, a wait or an owner changed, or nobody has it yet."""
    return bool(thread.effects) or (thread.touched and thread.state.owner_kind == "queue")


async def enqueue(conn: Conn, conversation_ids: Sequence[int]) -> None:
    """Have these conversations looked at after this transaction."""
    if conversation_ids:
        await conn.execute(
            "insert into follow_queue (conversation_id) select unnest($1::bigint[])", list(conversation_ids)
        )


async def take(conn: Conn, limit: int) -> list[int]:
    """The next conversations, each once; they are back when this transaction is rolled back."""
    return sorted({row[0] for row in await conn.fetch(_TAKE, limit)})


async def take_one(conn: Conn, conversation_id: int) -> None:
    """Take one conversation out."""
    await conn.execute("delete from follow_queue where conversation_id = $1", conversation_id)
