"""One id for a story: from the delivery a customer's words came in, over the reply, to what became of it.

    delivery 812 --> d812 on: its log line, the reply that answers it, that reply's attempts, their statuses
    a message nobody asked for --> m991, itself

Called where messages are written. What always holds: the id stands in the row of the message, so whichever process
sends it, or hears of it, tells the same story; it names a row of ours and no person.
"""

from collections.abc import Iterable
from typing import Final

from backend_gateway.store.conn import Conn

_ANSWERED: Final = """
select c.id, (
  select m.order_journal from messages m
  where m.conversation_id = c.id and m.direction = 'in' and m.order_journal > 0
  order by m.order_us desc, m.order_journal desc, m.order_index desc limit 1)
from unnest($1::bigint[]) c (id)
"""


def of_delivery(journal_id: int) -> str:
    """The story that begins with a delivery."""
    return f"d{journal_id}"


def of_message(message_id: int) -> str:
    """The story of a message that answers nothing."""
    return f"m{message_id}"


async def answered(conn: Conn, conversation_ids: Iterable[int]) -> dict[int, str]:
    """What is being answered in these conversations: the customer's newest words; absent where there are none."""
    rows = await conn.fetch(_ANSWERED, sorted(set(conversation_ids)))
    return {id_: of_delivery(journal) for id_, journal in rows if journal is not None}
