"""Fills a database with a year of an office: people, conversations, messages, facts, and what is rolled up of them.

Called by the benchmark. A year grows: `grow(200_000)` and later `grow(1_000_000)` go on from where it stands.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import asyncpg

from backend_gateway.actions.rollups import roll_up
from backend_gateway.store.clocks import inforce
from backend_gateway.store.engine import create_pool
from backend_gateway.store.unit import Unit
from benchmarks.reports.progress import bar
from benchmarks.reports.year_days import DAYS
from benchmarks.reports.year_facts import FACTS
from benchmarks.reports.year_rows import BASE, DICE, ENDS, ROWS, TURNS
from benchmarks.routing_seed import hire

SEED: Final = 4242
TEAMS: Final = 10
NUMBERS: Final = 3
CHUNK: Final = 5_000
HEAVY: Final = ("messages", "metric_facts", "waits", "clocks", "owner_segments")
_INDEXES: Final = """
select i.indexname, i.indexdef from pg_indexes i
where i.schemaname = 'public' and i.tablename = any($1::text[])
  and not exists (select from pg_constraint c where c.conname = i.indexname)
"""
_MORE_NUMBER: Final = """
insert into numbers (phone_number_id, waba_id, phone, name, token_sealed)
select $1, waba_id, $1, 'Numero ' || $1, token_sealed from numbers order by id limit 1
"""


class Year:
    """A year of `whole` conversations, of which some are there already. `now`: when it ends."""

    def __init__(self, dsn: str, conn: asyncpg.Connection, *, whole: int, people: int) -> None:
        self.dsn, self.conn, self.whole, self.people = dsn, conn, whole, people
        self.there = 0
        self.now = datetime.now(UTC).replace(microsecond=0)
        self.agents: list[int] = []
        self.teams: list[int] = []
        self.numbers: list[int] = []
        self.zone = ZoneInfo("UTC")

    @property
    def today(self) -> date:
        """Where the company is."""
        return self.now.astimezone(self.zone).date()

    @property
    def open(self) -> int:
        """Conversations that are not resolved: five thousand of a million."""
        return max(self.whole // 200, 10)

    async def open_office(self) -> None:
        """People, teams, numbers."""
        self.zone = ZoneInfo((await inforce.in_force(self.conn)).sla.zone)
        hired = await hire(self.conn, self.people, 6)
        self.agents = [one for team in range(TEAMS) for one in hired[team::TEAMS]]
        for at in range(1, NUMBERS):
            await self.conn.execute(_MORE_NUMBER, f"5255000000{at}")
        self.teams = [row[0] for row in await self.conn.fetch("select id from teams order by id")]
        self.numbers = [row[0] for row in await self.conn.fetch("select id from numbers order by id")]
        await self.conn.execute(DICE)

    async def grow(self, until: int) -> None:
        """As many conversations as that: the next older ones. Then everything is rolled up."""
        indexes = await self.conn.fetch(_INDEXES, HEAVY)
        for row in indexes:
            await self.conn.execute(f'drop index "{row["indexname"]}"')
        await self.conn.execute("set session_replication_role = replica")  # no look-up of what a row refers to
        starts = range(self.there, until, CHUNK)
        for low in bar(f"{until:,} conversations", starts, len(starts)):
            await self._chunk(low, min(low + CHUNK, until))
        await self.conn.execute("set session_replication_role = origin")
        await self.conn.execute("set maintenance_work_mem = '512MB'")
        for row in bar("indexes", indexes, len(indexes)):
            await self.conn.execute(row["indexdef"])
        await self._settle(until)
        await self._count_days()
        await self._roll_up()
        self.there = until

    async def _chunk(self, low: int, high: int) -> None:
        async with self.conn.transaction():
            place = (self.numbers, self.teams, self.agents, len(self.agents) // TEAMS)
            await self.conn.execute(BASE, low, high, SEED, *place, self.now, self.whole, self.open)
            await self.conn.execute(TURNS, SEED + 20)
            await self.conn.execute(ENDS, SEED)
            await self.conn.execute("analyze year_turns, year_ends")
            for sql in ROWS.values():
                await self.conn.execute(sql)
            await self.conn.execute(FACTS, self.zone.key)

    async def _settle(self, until: int) -> None:
        """Ids go on behind the rows; the planner knows what is there."""
        for table in (name for name in ROWS if name != "timers"):
            await self.conn.execute(f"select setval(pg_get_serial_sequence('{table}', 'id'), {until * 128 + 1000})")
        place = "insert into metric_progress (place, xid, seq, told) values (1, pg_current_xact_id(), 0, null)"
        await self.conn.execute(f"{place} on conflict do nothing")
        await self.conn.execute("vacuum (analyze)")

    async def _count_days(self) -> None:
        """What belongs to no case."""
        for sql in DAYS:
            await self.conn.execute(sql, *([self.today] if "$1" in sql else []))
        await self.conn.execute("vacuum (analyze) metric_people, metric_people_months, metric_charges")

    async def _roll_up(self) -> None:
        pool = await create_pool(self.dsn, max_size=1)
        days = await self.conn.fetchval("select count(distinct (metric, day)) from metric_facts")
        made = await self.conn.fetchval("select count(*) from metric_made where span = 'day'")
        for _ in bar("rolled up", _steps(), max((days - made) // 10, 1)):
            async with Unit(pool) as unit:
                if not await roll_up(unit, self.now):
                    break
        await pool.close()
        await self.conn.execute("vacuum (analyze) metric_cells, metric_made")


def _steps() -> Sequence[int]:
    return range(10_000_000)
