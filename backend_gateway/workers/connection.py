"""Proves every minute that Meta and we still hear each other (LESSONS 33: "connected" is a round trip, not a hope).

To Meta: one harmless question a number; what it answers of quality and limit is kept, and a few times a day when the
token ends. From Meta: after a message it took there must come a status; a number that
sends and hears nothing is silent, whatever the proxy's log says. Every replica may look: what one of them hears counts
for all, so a gateway whose own network is down tells nobody that Meta is.
"""

import asyncio
import uuid
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.connection import tell_pulses
from backend_gateway.actions.number_watch import note_reports, warn_of_tokens
from backend_gateway.channels.whatsapp.probe import Probe, probe_number
from backend_gateway.channels.whatsapp.token_life import token_life
from backend_gateway.errors import RelevoError
from backend_gateway.store import connection, number_watch, numbers
from backend_gateway.store.connection import Pulse
from backend_gateway.store.number_watch import Reported
from backend_gateway.store.numbers import Credentials
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

EVERY_SECONDS = 60.0
LASTING: Final = timedelta(seconds=2.5 * EVERY_SECONDS)
"""How long the others count on what one gateway heard: it looks again twice before."""
TOKEN_EVERY: Final = timedelta(hours=6)
"""How often it is asked when a token ends."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class ConnectionWatch:
    """What the loop needs. `failing`: since when a number's question has failed here; `name`: this gateway's own."""

    pool: asyncpg.Pool
    keyring: Keyring
    graph_url: str
    graph_version: str
    clock: Callable[[], datetime]
    changed: Callable[[], None]
    failing: dict[int, datetime] = field(default_factory=dict)
    name: str = field(default_factory=lambda: uuid.uuid4().hex)

    async def run(self) -> None:
        """Look every minute until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
                await self.look_at_tokens()
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
            fine = sorted(id_ for id_, reachable in heard.items() if reachable)
            await connection.heard(unit.conn, fine, self.name, LASTING)
            elsewhere = await connection.heard_by_others(unit.conn, sorted(heard), self.name)
            news = await tell_pulses(unit, partial(self._unreachable, heard, elsewhere, now), now)
            said = {one.number_id: _reported(found) for one, found in zip(known, answers, strict=True) if found.fields}
            changed = await note_reports(unit, said, now)
        if alone := sorted(elsewhere & self.failing.keys()):
            log.warning("this gateway does not reach Meta, others do", numbers=alone)
        if news:
            log.warning("connection with Meta changed", numbers=news)
        if changed:
            log.info("Meta sees numbers differently", numbers=changed)
        if news or changed:
            self.changed()

    async def look_at_tokens(self) -> None:
        """Ask when the tokens end that nobody asked about for hours, and warn of those that do soon."""
        now = self.clock()
        async with self.pool.acquire() as conn:
            due = await number_watch.unchecked_tokens(conn, now - TOKEN_EVERY)
            known = [one for one in await numbers.all_credentials(conn, self.keyring) if one.number_id in due]
        for one in known:
            await self._ask_token(one, now)
        async with Unit(self.pool, name="tokens that end") as unit:
            await warn_of_tokens(unit, now, self.changed)

    async def _ask_token(self, one: Credentials, now: datetime) -> None:
        found = await token_life(self.graph_url, self.graph_version, one.token)
        if found.told:
            async with Unit(self.pool, name="token life") as unit:
                await number_watch.checked_token(unit.conn, one.number_id, one.sealed, found.expires_at, now)

    def _unreachable(
        self, heard: Mapping[int, bool], elsewhere: Container[int], now: datetime, pulse: Pulse
    ) -> datetime | None:
        reachable = heard.get(pulse.id)
        if reachable is None:  # added while we asked
            return pulse.unreachable_since
        if reachable:
            self.failing.pop(pulse.id, None)
            return None
        before = self.failing.get(pulse.id)
        self.failing.setdefault(pulse.id, now)
        if pulse.id in elsewhere:  # our own network, not Meta
            return pulse.unreachable_since
        return pulse.unreachable_since or before


def _reported(found: Probe) -> Reported:
    """What a number's own fields say of it."""
    quality, limit = (
        found.fields.get(name) for name in ("quality_rating", "whatsapp_business_manager_messaging_limit")
    )
    on_phone = found.fields.get("is_on_biz_app")
    return Reported(
        quality=quality if isinstance(quality, str) else None,
        limit=limit if isinstance(limit, str) else None,
        on_phone=on_phone if isinstance(on_phone, bool) else None,
    )
