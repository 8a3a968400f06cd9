"""Audit rows: who did what to which subject. Appended by actions in their own transaction, chained later by a worker.

What always holds: no secret and no customer's text goes into `detail`; only ids, names of fields, and reasons.
"""

from typing import Any

import msgspec

from backend_gateway.store.conn import Conn

_RECORD = "insert into audit (user_id, action, subject, detail, address) values ($1, $2, $3, $4, $5)"


async def record(
    conn: Conn,
    user_id: int | None,
    action: str,
    subject: str = "",
    detail: dict[str, Any] | None = None,
    address: str | None = None,
) -> None:
    """Write one row. `action` is a verb like `conversation.assigned`, `subject` like `conversation:12`."""
    text = msgspec.json.encode(detail).decode() if detail else None
    await conn.execute(_RECORD, user_id, action, subject, text, address)
