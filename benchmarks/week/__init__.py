"""`week`: forty colleagues in three teams and zones, twenty thousand conversations, a week in minutes; then counted.

Called by `benchmarks` and by `tests/faults`. The deployment is the real one (two gateways in processes of their own,
PostgreSQL, the sandbox), living by one clock that the bench moves (`clock`); gateways die by SIGKILL at random moments.
What counts is what PostgreSQL, the sandbox's ledger and the customers' log say afterwards (`verdict`), and every SLA
figure is computed again by other code that walks the minutes (`walker`, `oracle`).
"""

import random
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import asyncpg

from backend_gateway.store.migrate import migrate
from benchmarks.crash.balancer import Balancer
from benchmarks.report import Result, at_least, at_most
from benchmarks.week import office
from benchmarks.week.agents import Agent
from benchmarks.week.clock import Mover, SandboxClock, SharedClock, shiftable
from benchmarks.week.company import BEGINS, SUNDAY_BEGINS
from benchmarks.week.customers import Customers
from benchmarks.week.people import days_of
from benchmarks.week.scene import Week, first_words
from benchmarks.week.verdict import Verdict, judge
from benchmarks.world import NUMBER, Server, World, world
from sandbox import Disturbance, Limits, NumberSettings, Pace, Sandbox

SEED = 20261122
PACE = Pace(sent=(0.0, 0.0), delivered=(0.0, 0.005), read=(0.0, 0.01), failed=(0.0, 0.005))
_LAST = timedelta(minutes=5)
TRAVEL = Disturbance(
    batch_changes=200, batch_seconds=0.02, merge_items=True, duplicate=0.03, repeat_change=0.02, shuffle=0.1,
    hold_seconds=(0.0, 0.02), lost_answer=0.01, retry_first=0.05, retry_longest=0.5,
)  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """What is played."""

    begins: datetime
    length: timedelta
    conversations: int
    kills: int
    grain: timedelta = timedelta(seconds=90)
    seed: int = SEED


FULL = Plan(BEGINS, timedelta(days=7), 20_000, 40)
DAY = Plan(SUNDAY_BEGINS, timedelta(days=1), 1500, 6)


async def run(folder: Path, *, quick: bool) -> Result:
    """The week (`quick`: the Sunday of the change of clocks, 1,500 conversations)."""
    began = time.monotonic()
    async with world(folder, "week") as here:
        verdict = await play(here, DAY if quick else FULL)
    result = Result("week")
    result.figures |= verdict.figures
    result.figures["minutes it took"] = (time.monotonic() - began) / 60
    for name, (value, least) in verdict.enough.items():
        result.bars[name] = at_least(value, least)
    for name, found in verdict.wrong.items():
        result.bars[name] = at_most(float(len(found)), 0)
        for one in found[:25]:
            print(f"   {name}: {one}", flush=True)
    return result


async def play(here: World, plan: Plan) -> Verdict:
    """Play it and judge what is left."""
    async with _set(here, plan) as (week, agents):
        dice = random.Random(f"{plan.seed}/days")
        for agent in agents:
            agent.plan(list(days_of(agent.person, plan.begins, week.ends, dice)))
        for moment, customer in week.customers.arrivals(plan.conversations, plan.begins, week.ends - _LAST):
            week.at(moment, partial(first_words, week, customer))
        for _ in range(plan.kills):
            week.at(plan.begins + plan.length * dice.uniform(0.02, 0.98), week.kill)
        await week.play()
        for agent in agents:
            await agent.stream.close()
        return await judge(week, agents, plan)


@asynccontextmanager
async def _set(here: World, plan: Plan) -> AsyncIterator[tuple[Week, list[Agent]]]:
    async with AsyncExitStack() as stack:
        shared = SharedClock(here.folder / "clock")
        await shiftable(here.dsn)
        await migrate(here.dsn)
        conn, moving = await asyncpg.connect(here.dsn), await asyncpg.connect(here.dsn)
        stack.push_async_callback(conn.close)
        stack.push_async_callback(moving.close)
        mover = Mover(moving, shared)
        await mover.to(plan.begins)
        numbers = (NumberSettings(phone_number_id=NUMBER.phone_number_id, limits=Limits.none()),)
        sandbox = await stack.enter_async_context(
            Sandbox(numbers=numbers, pace=PACE, seed=plan.seed, clock=SandboxClock(shared), disturbance=TRAVEL)
        )
        sandbox.runtime.deliverer.remember = False
        await here.provision()
        teams = await office.found_teams(conn)
        admin, boss, people = await office.hire(here.dsn)
        servers = [_gateway(here, sandbox) for _ in range(2)]
        for server in servers:
            await server.start()
        balancer = await stack.enter_async_context(Balancer(servers))
        await sandbox.subscribe(f"{balancer.url}/webhooks/whatsapp")
        week = Week(
            plan.seed, mover, conn, sandbox, balancer, servers, Customers(sandbox, plan.seed), teams, boss,
            plan.begins + plan.length, plan.grain,
        )  # fmt: skip
        await office.open_office(week.https[servers[0].port], admin, teams)
        yield week, [Agent(week, person) for person in people]


def _gateway(here: World, sandbox: Sandbox) -> Server:
    clock = str(here.folder / "clock")
    return here.gateway("benchmarks.week.gateway", RELEVO_GRAPH_URL=sandbox.base_url, WEEK_CLOCK=clock)
