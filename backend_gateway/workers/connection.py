"""Proves every minute that Meta and we still hear each other (LESSONS 33: "connected" is a round trip, not a hope).

To Meta: one harmless question a number. From Meta: after a message it took there must come a status; a number that
sends and hears nothing is silent, whatever the proxy's log says. Every replica may look: what they write is the same.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import asyncpg
import structlog

from backend_gateway.channels.whatsapp.probe import probe_number
from backend_gateway.errors import RelevoError
from backend_gateway.store import connection, numbers
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

EVERY_SECONDS = 60.0
QUIET = timedelta(minutes=10)
"""No word from Meta for so long, though it took a message `PATIENCE` ago: its statuses come within seconds."""
PATIENCE = timedelta(minutes=5)

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class ConnectionWatch:
    """What the loop needs. `failing`: since when a number's question has failed, by number."""

    pool: asyncpg.Pool
    keyring: Keyring
    graph_url: str
    graph_version: str
    clock: Callable[[], datetime]
    changed: Callable[[], None]
    failing: dict[int, datetime] = field(default_factory=dict)

    async def run(self) -> None:
        """Look every minute until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
            except (RelevoError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("connection not proven this time", error=repr(error))

    async def look(self) -> None:
        """Ask once for every number, and tell what changed. A single failure is no news: the second one is."""
        async with self.pool.acquire() as conn:
            known = await numbers.all_credentials(conn, self.keyring)
        answers = await asyncio.gather(
            *(probe_number(self.graph_url, self.graph_version, one.phone_number_id, one.token) for one in known)
        )
        heard = {one.number_id: answer.reachable for one, answer in zip(known, answers, strict=True)}
        now = self.clock()
        async with Unit(self.pool, name="connection watch") as unit:
            found = await connection.pulses(unit.conn, now, QUIET, PATIENCE)
            marks = [(one.id, self._unreachable(one, now, reachable=heard.get(one.id)), one.unheard) for one in found]
            news = await connection.mark(unit.conn, marks)
            await append(unit.conn, [Event(Kind.NUMBER, id_, rev) for id_, rev in news])
        if news:
            log.warning("connection with Meta changed", numbers=[id_ for id_, _ in news])
            self.changed()

    def _unreachable(self, pulse: connection.Pulse, now: datetime, *, reachable: bool | None) -> datetime | None:
        if reachable is None:  # added while we asked
            return pulse.unreachable_since
        if reachable:
            self.failing.pop(pulse.id, None)
            return None
        before = self.failing.get(pulse.id)
        self.failing.setdefault(pulse.id, now)
        return pulse.unreachable_since or before
