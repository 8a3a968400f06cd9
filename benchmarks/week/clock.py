r"""One offset that a whole test deployment lives by: gateways, database and sandbox read the same shifted clock.

    driver --moves--> a row in the database (now(), clock_timestamp() of its sessions)
                  \-> a file of eight bytes (`gateway.clock` of each gateway process, the sandbox's clock)

Called by `run` (moves it), `gateway` (reads it). Nothing of ours is replaced: `public.now()` stands before
`pg_catalog.now()` in the search path of this database, and the gateway's clock is the parameter it has. Always holds:
between two moves time passes as it does; what beats in real time (leases of processes, heartbeats of connections) is
carried along by a move, as if it had gone on beating while time passed.
"""

import asyncio
import mmap
import struct
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg

_SECONDS = struct.Struct("d")
_FUNCTIONS = """
create table public.deployment_clock (shift interval not null);
insert into public.deployment_clock values ('0');
create function public.now() returns timestamptz language sql stable parallel restricted
  as 'select pg_catalog.now() + (select shift from public.deployment_clock)';
create function public.clock_timestamp() returns timestamptz language sql volatile parallel restricted
  as 'select pg_catalog.clock_timestamp() + (select shift from public.deployment_clock)';
"""
_CARRY = (
    "update public.deployment_clock set shift = shift + $1",
    "update presence_devices set heard_at = heard_at + $1 where lost_since is null",
    "update leases set until = until + $1",
)


class SharedClock:
    """The file, read by every process. `now` is a clock as the gateway takes one."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(_SECONDS.pack(0.0))
        with path.open("r+b") as file:
            self._bytes = mmap.mmap(file.fileno(), _SECONDS.size)

    @property
    def shift(self) -> float:
        """Seconds ahead of (or behind) this computer's clock."""
        found: float = _SECONDS.unpack_from(self._bytes)[0]
        return found

    @shift.setter
    def shift(self, seconds: float) -> None:
        self._bytes[:] = _SECONDS.pack(seconds)

    def now(self) -> datetime:
        """The deployment's time, UTC."""
        return datetime.now(UTC) + timedelta(seconds=self.shift)


class SandboxClock:
    """The same clock for the sandbox; its delays are real."""

    def __init__(self, shared: SharedClock) -> None:
        self._shared = shared

    def now(self) -> float:
        """Epoch seconds."""
        return time.time() + self._shared.shift

    async def sleep(self, seconds: float) -> None:
        """Really wait."""
        await asyncio.sleep(seconds)


async def shiftable(dsn: str) -> None:
    """Make the sessions of this (still empty) database tell the deployment's time."""
    conn = await asyncpg.connect(dsn)
    name = await conn.fetchval("select current_database()")
    await conn.execute(f'alter database "{name}" set search_path = public, pg_catalog')
    for setting in ("synchronous_commit = off", "plan_cache_mode = force_generic_plan"):
        await conn.execute(f'alter database "{name}" set {setting}')  # time is short, and PostgreSQL is not killed here
    await conn.execute(_FUNCTIONS)
    await conn.close()


class Mover:
    """Moves the clock; the only one who does. `conn` is its own."""

    def __init__(self, conn: asyncpg.Connection, shared: SharedClock) -> None:
        self._conn = conn
        self._shared = shared
        self._one = asyncio.Lock()

    def now(self) -> datetime:
        """The deployment's time."""
        return self._shared.now()

    async def to(self, moment: datetime) -> None:
        """Go on to `moment` at once."""
        async with self._one:
            step = moment - self.now()
            async with self._conn.transaction():
                for sql in _CARRY:
                    await self._conn.execute(sql, step)
            self._shared.shift += step.total_seconds()

    async def forget_leases(self) -> None:
        """A process died: its lease runs out, and did so five minutes ago.

        Real seconds of a new sender (twelve of the lease, six for each customer after a take-over) would be hours here.
        """
        async with self._one:
            await self._conn.execute("update leases set until = clock_timestamp() - interval '5 minutes'")
