"""Which of our numbers a fact belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend_gateway.store.conn import Conn

_NUMBERS = "select id, phone_number_id, portfolio, last_webhook_at from numbers where phone_number_id = any($1::text[])"
# Never waits for the row, and holds it once in a while only: the sender notes its successes in it, with a conversation
# locked that this transaction may wait for.
_HEARD = """
update numbers n set last_webhook_at = greatest(n.last_webhook_at, $2)
from (select id from numbers where id = any($1::bigint[]) order by id for no key update skip locked) s where n.id = s.id
"""
_NOTED_EVERY = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class OurNumber:
    """A number of ours; `portfolio` is the scope of BSUIDs."""

    id: int
    phone_number_id: str
    portfolio: str


async def our_numbers(conn: Conn, phone_number_ids: Iterable[str], now: datetime) -> dict[str, OurNumber]:
    """Our numbers by Meta's id, and note (every few seconds) that a webhook came; unknown ones are absent."""
    wanted = sorted(set(phone_number_ids))
    if not wanted:
        return {}
    rows = await conn.fetch(_NUMBERS, wanted)
    if silent := [id_ for id_, _, _, at in rows if at is None or at <= now - _NOTED_EVERY]:
        await conn.execute(_HEARD, silent, now)
    return {meta: OurNumber(id_, meta, portfolio) for id_, meta, portfolio, _ in rows}
