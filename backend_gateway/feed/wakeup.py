"""Hints between processes over LISTEN/NOTIFY, and inside this one directly. A hint says "look", never what happened.

Called by the writers (`hint`, after their commit) and by the loops (`signal(...).wait`). NOTIFY travels on a connection
of its own, never in a business transaction (there it halved the commits), at once on the leading edge and then at most
every 20 ms. Losing a hint costs a second: every loop also polls.
"""

import asyncio
import contextlib
import uuid
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import asyncpg
import structlog

from backend_gateway.store.engine import connect
from backend_gateway.store.outbox import PROCESS

GAP_SECONDS = 0.02
RECONNECT_SECONDS = 1.0
MAX_PAYLOAD = 7000

log = structlog.get_logger(__name__)


class Signal:
    """Wakes one loop. Set while nobody waits, it lets the next wait pass at once."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def set(self) -> None:
        """Somebody should look."""
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Return when set, at the latest after `seconds`; clears it."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._event.wait()
        self._event.clear()


class Wakeup:
    """One per process: its LISTEN connection, its NOTIFY connection, its signals.

    `name` is this process's for as long as it lives: the LISTEN connection bears it, so that the others see in
    pg_stat_activity when the process is gone (`store.outbox`).
    """

    def __init__(self, dsn: str) -> None:
        self.name = f"{PROCESS}{uuid.uuid4().hex}"
        self._dsn = dsn
        self._signals: dict[str, list[Signal]] = defaultdict(list)
        self._callbacks: dict[str, list[Callable[[str], None]]] = defaultdict(list)
        self._outbox: dict[tuple[str, str], None] = {}
        self._something = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._pid = 0

    def signal(self, channel: str) -> Signal:
        """A new signal that fires on hints of `channel`, from here or from another process."""
        signal = Signal()
        self._signals[channel].append(signal)
        return signal

    def on_payload(self, channel: str, callback: Callable[[str], None]) -> None:
        """Call `callback` with each payload published on `channel`, by this process too. Register before `start`."""
        self._callbacks[channel].append(callback)

    def hint(self, channel: str) -> None:
        """Wake the loops of `channel` here now and elsewhere soon."""
        for signal in self._signals[channel]:
            signal.set()
        self._queue(channel, "")

    def publish(self, channel: str, payload: str) -> None:
        """Send `payload` (up to 7,000 bytes) to the callbacks of every process; it is never stored."""
        if len(payload.encode()) > MAX_PAYLOAD:
            msg = f"a payload on {channel} has {len(payload)} characters"
            raise ValueError(msg)
        self._queue(channel, payload)

    async def start(self) -> None:
        """Connect and listen; from then on reconnects by itself."""
        ready = asyncio.Event()
        self._task = asyncio.create_task(self._run(ready), name="wakeup")
        await ready.wait()

    async def stop(self) -> None:
        """Close both connections."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _queue(self, channel: str, payload: str) -> None:
        self._outbox[channel, payload] = None
        self._something.set()

    async def _run(self, ready: asyncio.Event) -> None:
        while True:
            try:
                await self._serve(ready)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("wake-up connection lost", error=repr(error))
            ready.set()
            await asyncio.sleep(RECONNECT_SECONDS)

    async def _serve(self, ready: asyncio.Event) -> None:
        listener = await connect(self._dsn, application_name=self.name)
        notifier = await connect(self._dsn, application_name="relevo notify")
        try:
            self._pid = notifier.get_server_pid()
            for channel in {*self._signals, *self._callbacks}:
                await listener.add_listener(channel, self._heard)
            ready.set()
            await self._send_all(listener, notifier)
        finally:
            for conn in (listener, notifier):
                conn.terminate()

    async def _send_all(self, listener: asyncpg.Connection, notifier: asyncpg.Connection) -> None:
        while not listener.is_closed():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(RECONNECT_SECONDS):
                    await self._something.wait()
            self._something.clear()
            batch, self._outbox = list(self._outbox), {}
            if batch:
                channels, payloads = map(list, zip(*batch, strict=True))
                await notifier.execute(
                    "select pg_notify(c, p) from unnest($1::text[], $2::text[]) t (c, p)", channels, payloads
                )
                await asyncio.sleep(GAP_SECONDS)

    def _heard(self, _conn: Any, pid: int, channel: str, payload: object) -> None:
        text = str(payload)
        if not text:
            if pid != self._pid:  # our own hints were given directly
                for signal in self._signals[channel]:
                    signal.set()
            return
        for callback in self._callbacks[channel]:
            callback(text)
