"""Blue ticks and "typing ..." for the customer, when an agent opens their chat or types a reply. Best effort.

`Courtesy.seen` is what the live relay calls; the loop makes the requests, at most one every 20 s for a conversation and
never again when one fails (FACTS section 6: the typing sign lives 25 s, and typing always marks as read).
"""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import structlog

from backend_gateway.actions.graph import Graph
from backend_gateway.channels.whatsapp.client import GraphError
from backend_gateway.errors import RelevoError

GAP_SECONDS = 20.0
MOST_WAITING = 100
MARKABLE = timedelta(days=29)
"""Meta marks messages of the last 30 days."""

_LAST = """
select c.number_id, c.last_inbound_wamid, c.last_inbound_at from conversations c join numbers n on n.id = c.number_id
where c.id = $1 and n.state = 'active'
"""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Courtesy:
    """What the loop needs."""

    pool: asyncpg.Pool
    graph: Graph
    _queue: "asyncio.Queue[tuple[int, bool]]" = field(default_factory=lambda: asyncio.Queue(MOST_WAITING))
    _last: dict[int, float] = field(default_factory=dict)
    _marked: dict[int, str] = field(default_factory=dict)

    def seen(self, conversation_id: int, typing: bool) -> None:  # noqa: FBT001  the relay's callback
        """Somebody looks at (or answers in) a conversation. Never waits; dropped when there is too much."""
        now = time.monotonic()
        if typing and now - self._last.get(conversation_id, -GAP_SECONDS) < GAP_SECONDS:
            return
        if self._queue.full():
            return
        if typing:
            self._last[conversation_id] = now
        self._queue.put_nowait((conversation_id, typing))

    async def run(self) -> None:
        """Tell Meta, one after another."""
        while True:
            conversation_id, typing = await self._queue.get()
            try:
                await self._tell(conversation_id, typing=typing)
            except (GraphError, RelevoError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.info("a read mark was not told", conversation_id=conversation_id, error=str(error))
            self._tidy()

    async def _tell(self, conversation_id: int, *, typing: bool) -> None:
        row: Any = await self.pool.fetchrow(_LAST, conversation_id)
        if row is None or not row["last_inbound_wamid"] or row["last_inbound_at"] < datetime.now(UTC) - MARKABLE:
            return
        wamid = row["last_inbound_wamid"]
        if not typing and self._marked.get(conversation_id) == wamid:
            return
        door = await self.graph.door(row["number_id"])
        if door is None:
            return
        credentials, client = door
        self._marked[conversation_id] = wamid
        await client.mark_read(credentials.phone_number_id, wamid, typing=typing)

    def _tidy(self) -> None:
        if len(self._last) > 5000 or len(self._marked) > 5000:
            self._last.clear()
            self._marked.clear()
