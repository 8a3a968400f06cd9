"""The past of the demo: the gateway tells figures from it as from any other day, and nothing of it waits."""

import random
from datetime import UTC, date, datetime

import asyncpg

from backend_gateway.actions.metrics import follow_log
from backend_gateway.store.board.board import board
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.metrics.figures import Filters, figure
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from tests.store.board.conftest import RandomOffice
from tools.demo_history import fill

EVENING = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


async def test_figures_of_four_weeks_and_of_today(pool: asyncpg.Pool, database_url: str) -> None:
    office = RandomOffice(pool, random.Random(1))
    await office.fill(people=4, conversations=0, alerts=0)
    user = await office.value("insert into users (email, name, password_hash) values ('z', 'z', 'x') returning id")
    await pool.execute("insert into team_members (team_id, user_id) values ($1, $2)", office.teams[0], user)
    cases = await fill(database_url, EVENING)
    assert cases > 400
    while True:
        async with Unit(pool) as unit:
            if not await follow_log(unit, EVENING):
                break
    everything = Viewer(0, "admin")
    async with pool.acquire() as conn:
        told = await figure(conn, everything, "first_response", Filters(since=date(2026, 10, 1), until=EVENING.date()))
        found = await board(conn, Scope(viewer=everything, own=False), EVENING)
    assert (told.n, told.waiting) == (cases, 0)
    assert found.levels.open == 0
    assert found.today["first_response"].n > 15
    assert 0 < found.today["sla_first_response"].missed < found.today["sla_first_response"].n
