"""`reports`: a year of an office (a million conversations, twenty million messages), and what every screen asks of it.

The year is made at a fifth first and then whole: what must not depend on the length of the history is measured at both.
`--scale` makes a smaller year (0.1: a hundred thousand conversations), `--quick` a hundredth of one.
"""

import time
from datetime import timedelta
from pathlib import Path
from statistics import median

import asyncpg

from benchmarks.report import Bar, Result, at_most
from benchmarks.reports.asked import Question, questions, slowest_metric
from benchmarks.reports.progress import bar
from benchmarks.reports.year import Year
from benchmarks.world import world

CONVERSATIONS, PEOPLE = 1_000_000, 200
FIRST_PART = 0.2
WARM, RUNS = 3, 11
WANTED_MS, FLAT = 50.0, 1.5
FLOOR_MS = 1.0
"""What is faster than this is not compared with itself: the machine's own noise is larger."""


async def run(folder: Path, *, quick: bool, scale: float = 1.0) -> Result:
    """Everything at a fifth, then at the whole of `scale` (`quick`: of a hundredth of it)."""
    whole = max(round(CONVERSATIONS * scale * (0.01 if quick else 1.0)), 1000)
    result = Result("reports")
    async with world(folder, "reports") as here:
        await here.provision()
        conn = await asyncpg.connect(here.dsn, server_settings={"jit": "off", "timezone": "UTC"})
        year = Year(here.dsn, conn, whole=whole, people=PEOPLE)
        await year.open_office()
        await year.grow(round(whole * FIRST_PART))
        before = {one.name: await _warm(conn, one) for one in bar("a fifth", questions(year), len(questions(year)))}
        await year.grow(whole)
        await _sizes(conn, result, scale)
        await _judge(conn, year, before, result)
        await conn.close()
    return result


async def _judge(conn: asyncpg.Connection, year: Year, before: dict[str, float], result: Result) -> None:
    asked = questions(year)
    for one in bar("the whole", asked, len(asked)):
        took = await _warm(conn, one)
        result.figures[f"{one.name}, ms"] = took
        if one.bar:
            result.bars[f"{one.name}, ms"] = Bar(took, f"< {WANTED_MS:.0f}", took < WANTED_MS)
        if one.flat:
            result.bars[f"{one.name}, to a fifth of the history"] = at_most(
                max(took, FLOOR_MS) / max(before[one.name], FLOOR_MS), FLAT
            )
    every = {one.name: await _warm(conn, one) for one in slowest_metric(year)}
    slowest = max(every, key=lambda name: every[name])
    result.figures[f"slowest of {len(every)} metrics: {slowest}, ms"] = every[slowest]
    result.bars["a year of any metric, ms"] = Bar(every[slowest], f"< {WANTED_MS:.0f}", every[slowest] < WANTED_MS)
    naive = [one for one in asked if one.naive]
    for one in bar("asked naively", naive, len(naive)):
        took = await _naive(conn, year, one)
        result.figures[f"{one.name}, naively, ms"] = took
        result.ratios[f"{one.name}: naive to ours"] = took / result.figures[f"{one.name}, ms"]


async def _warm(conn: asyncpg.Connection, one: Question) -> float:
    for _ in range(WARM):
        await one.ask(conn)
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        await one.ask(conn)
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


async def _naive(conn: asyncpg.Connection, year: Year, one: Question) -> float:
    """The better of two: at this size once is a minute."""
    until = year.now.replace(hour=0, minute=0, second=0)
    times = []
    for _ in range(2):
        began = time.perf_counter()
        await conn.fetch(str(one.naive), until - timedelta(days=one.days), until + timedelta(days=1))
        times.append((time.perf_counter() - began) * 1000)
    return min(times)


async def _sizes(conn: asyncpg.Connection, result: Result, scale: float) -> None:
    result.figures["scale"] = scale
    for table in ("conversations", "messages", "metric_facts", "metric_cells"):
        result.figures[table] = float(await conn.fetchval(f"select count(*) from {table}"))  # noqa: S608
    for table in ("metric_facts", "metric_cells"):
        size = await conn.fetchval("select pg_total_relation_size($1::text::regclass)", table)
        result.figures[f"{table}, MB"] = size / 2**20
