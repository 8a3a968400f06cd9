"""Who is connected: hears of every stream that begins, reports and ends, and writes it down in batches.

    api/stream --opened, reports, closed--> Attendance --one transaction--> actions/presence_devices --> judge

What always holds: an event that could not be written is kept for the next look; a gateway that stops marks nobody lost
(they reconnect elsewhere, or when it is back); one that died is noticed by the others, or by itself when it starts.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.presence_devices import Activity, began, happened, report, silence
from backend_gateway.actions.presence_nobody import find, tell
from backend_gateway.store import presence_devices as rows
from backend_gateway.store.presence_devices import Lost
from backend_gateway.store.unit import Reader, Unit
from protocol.frames import ActivitySignal
from protocol.presence import Measured

HEARD_EVERY: Final = timedelta(seconds=15)
LOOK_SECONDS: Final = 3.0

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Attendance:
    """What the loop needs. `on_commit` hints at the feed and at routing."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    on_commit: Callable[[], None]
    _streams: Counter[int] = field(default_factory=Counter)
    _heard: dict[int, datetime] = field(default_factory=dict)
    _opened: set[int] = field(default_factory=set)
    _ended: dict[int, Lost] = field(default_factory=dict)
    _reports: dict[int, Measured] = field(default_factory=dict)
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _stopping: bool = False
    _began: datetime | None = None
    _told_at: datetime | None = None

    def opened(self, session_id: int) -> None:
        """A stream of this session begins."""
        self._streams[session_id] += 1
        self._ended.pop(session_id, None)
        self._opened.add(session_id)
        self._wake.set()

    def reports(self, session_id: int, signal: ActivitySignal) -> None:
        """What its device measures now."""
        measured = report(self.clock(), signal.locked_s, signal.idle_s, signal.asleep_s)
        self._reports[session_id] = measured
        self._wake.set()

    def closed(self, session_id: int) -> None:
        """A stream of it ended; with the last one the device is lost."""
        self._streams[session_id] -= 1
        if self._streams[session_id] > 0:
            return
        del self._streams[session_id]
        now = self.clock()
        heard = now if session_id in self._opened else self._heard.pop(session_id, now)
        if not self._stopping:
            self._ended[session_id] = Lost(session_id, heard, now)
            self._wake.set()

    def stop(self) -> None:
        """From now on streams end because this gateway does."""
        self._stopping = True

    async def begin(self) -> None:
        """Before the loops run: nobody who could not reach us pays for it."""
        self._began = self.clock()
        async with Unit(self.pool, name="attendance begins") as unit:
            await began(unit, self._began)

    async def run(self) -> None:
        """Write down until cancelled."""
        while True:
            try:
                await self.look()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("presence waits for the database", error=repr(error))
                await asyncio.sleep(1.0)
            await self._rest()

    async def look(self) -> None:
        """Once through everything that happened, and what silence says."""
        self._wake.clear()  # first: whatever comes while we write wakes us again
        await self._write_down()
        now = self.clock()
        if self._told_at is None or now - self._told_at >= timedelta(seconds=LOOK_SECONDS):
            await self._stay_in_touch(now)
            await self._tell_of_nobody(now)
            self._told_at = now

    async def _write_down(self) -> None:
        what = Activity(opened=set(self._opened), ended=list(self._ended.values()), reports=dict(self._reports))
        if not what:
            return
        now = self.clock()
        async with Unit(self.pool, name="attendance") as unit:
            if await happened(unit, what, now):
                unit.after_commit(self.on_commit)
        self._forget(what, now)

    def _forget(self, what: Activity, now: datetime) -> None:
        """Written; what came meanwhile stays for the next look."""
        self._opened -= what.opened
        self._heard |= dict.fromkeys((id_ for id_ in what.opened if self._streams[id_] > 0), now)
        for ended in what.ended:
            if self._ended.get(ended.session_id) is ended:
                del self._ended[ended.session_id]
        for id_, measured in what.reports.items():
            if self._reports.get(id_) is measured:
                del self._reports[id_]

    async def _stay_in_touch(self, now: datetime) -> None:
        """Our connections stand; those of gateways that died do not."""
        due = [id_ for id_, at in self._heard.items() if now - at >= HEARD_EVERY]
        async with Unit(self.pool, name="attendance goes on") as unit:
            if due:
                await rows.still_there(unit.conn, due, now)
            if await silence(unit, now, self._began or now):
                unit.after_commit(self.on_commit)
        self._heard |= dict.fromkeys((id_ for id_ in due if id_ in self._heard), now)

    async def _tell_of_nobody(self, now: datetime) -> None:
        async with Reader(self.pool, name="is anybody there") as reader:
            found, known = await find(reader.conn, now)
        if found.keys() != known:
            async with Unit(self.pool, name="nobody is available") as unit:
                unit.after_commit(self.on_commit)
                await tell(unit, now)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._wake.wait()
        except TimeoutError:
            return
