"""Proves every minute that Meta and we still hear each other (LESSONS 33: "connected" is a round trip, not a hope).

To Meta: one harmless question a number. From Meta: after a message it took there must come a status; a number that
sends and hears nothing is silent, whatever the proxy's log says. Every replica may look: what they write is the same.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

import asyncpg
import structlog

from backend_gateway.actions.connection import tell_pulses
from backend_gateway.channels.whatsapp.probe import probe_number
from backend_gateway.errors import RelevoError
from backend_gateway.store import numbers
from backend_gateway.store.connection import Pulse
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

EVERY_SECONDS = 60.0

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
            news = await tell_pulses(unit, partial(self._unreachable, heard, now), now)
        if news:
            log.warning("connection with Meta changed", numbers=news)
            self.changed()

    def _unreachable(self, heard: Mapping[int, bool], now: datetime, pulse: Pulse) -> datetime | None:
        reachable = heard.get(pulse.id)
        if reachable is None:  # added while we asked
            return pulse.unreachable_since
        if reachable:
            self.failing.pop(pulse.id, None)
            return None
        before = self.failing.get(pulse.id)
        self.failing.setdefault(pulse.id, now)
        return pulse.unreachable_since or before
