"""The hours a company starts with: Monday to Friday, 9 to 18, where its first number lives."""

from datetime import UTC, datetime

import asyncpg
import pytest

from backend_gateway import clock
from backend_gateway.actions.numbers import NewNumber, add_number
from backend_gateway.parsers import Secret
from backend_gateway.store.clocks.inforce import in_force as promises_in_force
from backend_gateway.store.routing.policies import in_force as routing_in_force
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

RING = Keyring([b"k" * 32])


async def _add(pool: asyncpg.Pool, phone: str, id_: str) -> None:
    number = NewNumber(phone_number_id=id_, waba_id="222", phone=phone, name="Casa Lumbre", token=Secret("EAAx"))
    async with Unit(pool) as unit:
        await add_number(unit, RING, None, number, clock.now())


async def test_the_first_number_says_where_nine_in_the_morning_is(pool: asyncpg.Pool) -> None:
    await _add(pool, "+52 55 4170 2288", "111")
    await _add(pool, "34600111222", "333")  # a second number changes nothing
    async with pool.acquire() as conn:
        promises, routing = await promises_in_force(conn), await routing_in_force(conn)
    assert promises.hours(None, 1).calendar.zone == promises.sla.zone == "America/Mexico_City"
    assert await pool.fetchval("select count(*) from policies where kind = 'sla'") == 1
    nine = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # in Mexico
    assert routing.number_open(1, nine)
    assert not routing.number_open(1, nine.replace(hour=14, minute=59))
    audited = await pool.fetchval("select detail from audit where action = 'policy.changed'")
    assert "America/Mexico_City" in audited


@pytest.mark.parametrize("phone", ["51900", "5255"])
async def test_a_number_that_tells_no_zone_sets_nothing(pool: asyncpg.Pool, phone: str) -> None:
    await _add(pool, phone, "111")
    assert await pool.fetchval("select count(*) from policies") == 0


async def test_a_team_without_hours_is_as_open_for_alerts_as_for_its_clocks(pool: asyncpg.Pool) -> None:
    team = await pool.fetchval("insert into teams (name) values ('Ventas') returning id")
    await _add(pool, "5511988887777", "111")
    async with pool.acquire() as conn:
        promises, routing = await promises_in_force(conn), await routing_in_force(conn)
    assert promises.hours(team, 1).calendar.week == routing.default.week
    assert promises.hours(team, 1).calendar.zone == routing.default.zone == "America/Sao_Paulo"
    for hour, open_ in ((11, False), (12, True), (20, True), (21, False)):  # São Paulo is three hours behind
        assert routing.team_open(team, datetime(2026, 11, 23, hour, 30, tzinfo=UTC)) is open_
