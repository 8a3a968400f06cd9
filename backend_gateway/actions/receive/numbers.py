"""Which of our numbers a fact belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from backend_gateway.store.conn import Conn

_NUMBERS = """
update numbers set last_webhook_at = greatest(last_webhook_at, $2) where phone_number_id = any($1::text[])
returning id, phone_number_id, portfolio
"""


@dataclass(frozen=True, slots=True)
class OurNumber:
    """A number of ours; `portfolio` is the scope of BSUIDs."""

    id: int
    phone_number_id: str
    portfolio: str


async def our_numbers(conn: Conn, phone_number_ids: Iterable[str], now: datetime) -> dict[str, OurNumber]:
    """Our numbers by Meta's id, and note that a webhook came for each; unknown ones are absent."""
    wanted = sorted(set(phone_number_ids))
    if not wanted:
        return {}
    rows = await conn.fetch(_NUMBERS, wanted, now)
    return {row["phone_number_id"]: OurNumber(**dict(row)) for row in rows}
