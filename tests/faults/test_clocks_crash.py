"""Two processes fire timers and are killed by SIGKILL in turn: every step happens, and happens once."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import asyncpg
import msgspec
import pytest

from backend_gateway.domain.calendar import always_open, to_json
from protocol.routing import RouteTo, RuleList
from tests.actions.clocks.watch import Watch
from tests.contract.world import person

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(180)]
CUSTOMERS = 40
KILLS = 6
ALIVE_SECONDS = 1.2
LADDER = {
    "rungs": [
        {"act": "warn", "after": "PT4S"},
        {"act": "alert_supervisor", "after": "PT6S"},
        {"act": "reassign", "after": "PT8S"},
    ],
    "quiet": "PT0S",
    "most_hops": 2,
}
SLA = {"policies": [{"id": 1, "targets": [{"kind": "first_response", "within": "PT5S"}]}]}


@asynccontextmanager
async def looking(dsn: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process; killed at the end whatever it is doing."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.faults.looking", dsn)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def office(watch: Watch) -> list[int]:
    """Customers who wait, each with a person; promises that break within seconds."""
    watch.at(datetime.now(UTC).replace(microsecond=0))
    hours = await watch.hours("Siempre")
    await watch.policy("calendar", hours, msgspec.json.decode(to_json(always_open())))
    to = RouteTo(team_id=watch.world.teams["Ventas"])
    await watch.policy("rules", 0, RuleList(version=1, otherwise=to, calendar_id=hours))
    await watch.policy("ladder", 0, LADDER)
    await watch.policy("sla", 0, SLA)
    ids = []
    for n in range(CUSTOMERS):
        stamp = watch.now.timestamp()
        await watch.world.say(person(n), "¿y el pedido número 5?", timestamp=stamp)
        id_ = await watch.world.conversation_of(person(n))
        await watch.follow()  # its team has it before anybody does
        await watch.world.take(id_, watch.world.viewers["mia"])
        watch.at(datetime.now(UTC).replace(microsecond=0))
        ids.append(id_)
    return ids


async def steps(pool: asyncpg.Pool) -> dict[str, int]:
    """How often each step was taken."""
    rows = await pool.fetch(
        "select detail->>'act', count(*) from audit where action = 'conversation.ladder' group by 1"
    )
    return {act: int(count) for act, count in rows}


async def test_killed_in_turn_each_step_is_taken_once(watch: Watch, database_url: str) -> None:
    ids = await office(watch)
    for _ in range(KILLS):
        async with looking(database_url), looking(database_url):
            await asyncio.sleep(ALIVE_SECONDS)  # how long they live, not what the test waits for
    async with looking(database_url), looking(database_url), asyncio.timeout(60):
        while (await steps(watch.pool)).get("reassign", 0) < CUSTOMERS:
            await asyncio.sleep(0.05)
    first = "select subject, min(id) from audit where detail->>'act' = 'reassign' group by 1"
    assert await watch.pool.fetchval(f"select count(*) from ({first}) t") == CUSTOMERS
    for act in ("warn", "alert_supervisor", "reassign"):
        twice = await watch.pool.fetch(
            "select subject, count(*) from audit a where detail->>'act' = $1 and id <= (select min(id) from audit r"
            " where r.subject = a.subject and r.detail->>'act' = 'reassign') group by 1 having count(*) > 1",
            act,
        )
        assert twice == []
    missed = await watch.pool.fetch("select missed_at - started_at as late from clocks where missed_at is not null")
    assert [row["late"].total_seconds() for row in missed] == [5.0] * CUSTOMERS
    open_ = await watch.pool.fetchval("select count(*) from alerts where closed_at is null and kind <> 'queue_stuck'")
    assert open_ == CUSTOMERS
    assert len(ids) == CUSTOMERS
