"""Whether Meta and we hear each other is proven, said to everybody, and taken back by the next proof."""

from datetime import timedelta
from typing import Any

import asyncpg
import pytest_asyncio

from backend_gateway import clock
from backend_gateway.actions.connection import PATIENCE, QUIET
from backend_gateway.actions.numbers import NewNumber, add_number
from backend_gateway.parsers import Secret
from backend_gateway.store import connection
from backend_gateway.store.health import read_line
from backend_gateway.store.numbers import token_context
from backend_gateway.store.unit import Unit
from backend_gateway.workers.connection import ConnectionWatch
from tests.contract.world import World, person
from tests.flows.line.conftest import Agent, Office

NOBODY = "http://127.0.0.1:9"
WHO = person(1)


@pytest_asyncio.fixture
async def world(pool: asyncpg.Pool) -> World:
    found = World(pool)
    await found.open()
    return found


def watch(line: Office, url: str) -> ConnectionWatch:
    gateway = line.gateway
    parts = gateway.parts
    return ConnectionWatch(
        gateway.pool, parts.keyring, url, parts.settings.graph_version, parts.clock, lambda: parts.wakeup.hint("feed")
    )


def told(agent: Agent) -> list[dict[str, Any]]:
    """What the colleague heard about numbers."""
    return [item["row"] for item in agent.items() if item["k"] == "number"]


async def test_lesson_33_connected_means_that_a_round_trip_succeeded_lately(line: Office) -> None:
    agent = await line.agent()
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    assert snapshot.numbers[0].unreachable_since is None
    looking = watch(line, NOBODY)
    await looking.look()
    assert (await agent.snapshot()).numbers[0].unreachable_since is None  # once is no news
    first = looking.failing[snapshot.numbers[0].id]
    await looking.look()
    await agent.until(lambda: len(told(agent)) == 1)
    assert (await agent.snapshot()).numbers[0].unreachable_since == first
    async with line.gateway.pool.acquire() as conn:
        assert (await read_line(conn)).unreachable == 1
    await watch(line, line.sandbox.base_url).look()
    assert (await agent.snapshot()).numbers[0].unreachable_since is None
    await agent.until(lambda: len(told(agent)) == 2)
    assert [row.get("unreachable_since") is not None for row in told(agent)] == [True, False]


async def test_a_gateway_whose_own_network_is_down_flips_no_number(line: Office) -> None:
    """Two gateways look every minute; one of them reaches nobody."""
    agent = await line.agent()
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    online, offline = watch(line, line.sandbox.base_url), watch(line, NOBODY)
    for _ in range(3):
        await online.look()
        await offline.look()
        assert (await agent.snapshot()).numbers[0].unreachable_since is None
    assert offline.failing
    assert told(agent) == []
    await line.gateway.pool.execute("update leases set until = now() where name like 'heard:%'")  # it stopped looking
    await offline.look()
    assert (await agent.snapshot()).numbers[0].unreachable_since == offline.failing[snapshot.numbers[0].id]
    await online.look()
    assert (await agent.snapshot()).numbers[0].unreachable_since is None
    await offline.look()
    assert (await agent.snapshot()).numbers[0].unreachable_since is None
    await agent.until(lambda: bool(told(agent)) and told(agent)[-1].get("unreachable_since") is None)


async def _unheard(world: World) -> list[object]:
    async with world.pool.acquire() as conn:
        return [one.unheard for one in await connection.pulses(conn, world.now, QUIET, PATIENCE)]


async def test_lesson_33_who_sends_and_hears_nothing_is_deaf_whatever_the_proxy_says(world: World) -> None:
    await world.say(WHO, "¿hay lugar?")
    id_ = await world.conversation_of(WHO)
    spoke = await world.pool.fetchval("select last_webhook_at from numbers")
    world.tick(3600)
    assert await _unheard(world) == [None]  # nobody wrote: that is no silence
    await world.sent(id_, "sí")
    assert await _unheard(world) == [None]  # its statuses may still come
    world.now += PATIENCE + timedelta(minutes=1)
    assert await _unheard(world) == [spoke]
    async with world.pool.acquire() as conn, conn.transaction():
        number = await conn.fetchval("select id from numbers")
        assert await connection.mark(conn, [(number, None, spoke)]) != []
        assert await connection.mark(conn, [(number, None, spoke)]) == []  # no news
        assert (await read_line(conn)).silent == 1
        await conn.execute("update numbers set state = 'stopped'")
        assert (await read_line(conn)).silent == 0  # nobody asks of it any more: the reason it is stopped for counts
        await conn.execute("update numbers set state = 'active'")
    await world.say(WHO, "¿siguen ahí?")
    assert await _unheard(world) == [None]


async def test_a_token_that_cannot_be_sent_is_that_numbers_trouble_alone(line: Office) -> None:
    """A dash made long by a text program on the way: the others are still asked, and this one is told."""
    parts, looking = line.gateway.parts, watch(line, line.sandbox.base_url)
    new = NewNumber(phone_number_id="99", waba_id="98", name="Otro", phone="5215550001111", token=Secret("EAAx"))
    async with Unit(line.gateway.pool) as unit:
        other = (await add_number(unit, parts.keyring, None, new, clock.now())).id
        sealed = parts.keyring.seal("EAA\u2014x".encode(), token_context("99"))  # as an older version still took it
        await unit.conn.execute("update numbers set token_sealed = $2 where id = $1", other, sealed)
    for _ in range(2):
        await looking.look()
    async with line.gateway.pool.acquire() as conn:
        pulses = await connection.pulses(conn, parts.clock(), QUIET, PATIENCE)
    found = {one.id: one.unreachable_since is None for one in pulses}
    assert found == {id_: id_ != other for id_ in found}
    assert len(found) > 1
