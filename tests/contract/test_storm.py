"""Anything by anybody at once: one owner each afterwards, no gap, no overlap, nothing sent twice, nothing forgotten."""

from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.tags import create
from backend_gateway.store.unit import Unit
from benchmarks.week.never import NEVER
from protocol.work_api import PutTag
from tests.actions.routing.desk import Desk
from tests.contract.clients import Office
from tests.contract.facts import check_facts
from tests.contract.storm import NAMES, Storm


@pytest.mark.parametrize("seed", [1, 4])
async def test_a_storm_leaves_one_owner_each_and_nothing_twice(pool: asyncpg.Pool, seed: int) -> None:
    desk = await Desk.open(pool)
    world = desk.world
    for name, teams in (("nora", ("Ventas", "Soporte")), ("leo", ("Soporte",))):
        await world.hire(name, "all", teams)
    for name in NAMES:
        await desk.here(name, places=6)
    await desk.rules(otherwise="Soporte")
    await desk.deals("Ventas", offer_seconds=5)
    await desk.deals("Soporte")
    async with Unit(pool) as unit:
        await create(unit, world.sol, PutTag(name="pago"))
    chats = [await desk.say(n, "hola") for n in range(1, 21)]
    office = Office(pool)
    for name in ("sol", "vera", "mia", "otto"):
        await office.join(name, world.viewers[name])
    storm = Storm(desk, chats, seed)
    await storm.blow(300)
    assert storm.broken == [], "\n".join(storm.broken)
    found: dict[str, list[Any]] = {}
    for name, sql in NEVER.items():
        rows = await pool.fetch(sql, *([world.now] if "$1" in sql else []))
        if rows:
            found[name] = [tuple(row) for row in rows]
    assert found == {}
    async with pool.acquire() as conn:
        await check_facts(conn)
    await office.check()
    assert not storm.collided
