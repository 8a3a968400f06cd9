"""Dealing survives connections that are cut at any moment: nobody is lost, nobody is owned twice or over capacity."""

import asyncio
import random

import asyncpg

from backend_gateway.store.engine import create_pool
from backend_gateway.store.trouble import is_transient
from backend_gateway.workers.routing import Router
from tests.actions.routing.desk import Desk
from tests.contract.facts import check_facts
from tests.contract.world import person

PEOPLE, PLACES, CUSTOMERS, MOST_CUTS = 6, 5, 40, 12
_CUT = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed' and pid = any($1)"
_ALIVE = "select pid from pg_stat_activity where application_name = 'doomed' and datname = current_database()"


async def test_two_gateways_whose_connections_are_cut_all_the_time(desk: Desk, database_url: str) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas")
    people = [await desk.here(f"p{n}", "Ventas", places=PLACES) for n in range(PEOPLE)]
    for n in range(CUSTOMERS):
        await desk.world.say(person(n), "quiero comprar")
    await desk.follow()
    doomed = await create_pool(database_url, application_name="doomed", max_size=4)
    over = asyncio.Event()
    cutter = asyncio.create_task(_cut(desk.pool, over, random.Random(7)))
    await asyncio.gather(*(_deal(_router(desk, doomed), desk) for _ in range(2)))
    over.set()
    assert await cutter > 0
    doomed.terminate()
    rows = await desk.pool.fetch("select assignee_id, count(*) from conversations group by 1")
    assert dict(map(tuple, rows)) == dict.fromkeys(people, PLACES) | {None: CUSTOMERS - PEOPLE * PLACES}
    decided = "select count(*), count(distinct conversation_id) from routing_decisions where outcome = 'assigned'"
    assert [tuple(row) for row in await desk.pool.fetch(decided)] == [(PEOPLE * PLACES, PEOPLE * PLACES)]
    async with desk.pool.acquire() as conn:
        await check_facts(conn)


def _router(desk: Desk, pool: asyncpg.Pool) -> Router:
    router = desk.router()
    router.pool = pool
    return router


async def _deal(router: Router, desk: Desk) -> None:
    """Deal until everybody is full, whatever happens to the connection."""
    free = "select count(*) from conversations where assignee_id is not null"
    while await desk.pool.fetchval(free) < PEOPLE * PLACES:
        try:
            await router.round(sweep=True)
        except Exception as error:
            if not is_transient(error):
                raise


async def _cut(pool: asyncpg.Pool, over: asyncio.Event, dice: random.Random) -> int:
    """Cut one of the two gateways' connections again and again; how many."""
    cuts = 0
    while not over.is_set() and cuts < MOST_CUTS:
        alive = [row[0] for row in await pool.fetch(_ALIVE)]
        if alive and dice.random() < 0.1:
            cuts += len(await pool.fetch(_CUT, [dice.choice(alive)]))
    return cuts
