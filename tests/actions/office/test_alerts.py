"""Alerts on real PostgreSQL: one per cause, owned once, renewed only when they climb or say something else."""

import asyncio
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from backend_gateway.actions.alerts import acknowledge, acknowledge_many, close_alerts, raise_alerts
from backend_gateway.errors import NotFound
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATE = NewAlert(kind="stalled", cause="stalled:5", level="warn", body={"minutes": 10})


async def shout(pool: asyncpg.Pool, *alerts: NewAlert, at: datetime = NOW) -> None:
    """Raise them."""
    async with Unit(pool) as unit:
        await raise_alerts(unit, alerts, at)


async def own(pool: asyncpg.Pool, user: int, alert: int = 1) -> int | None:
    """Acknowledge as this user; who owns it then."""
    async with Unit(pool) as unit:
        return (await acknowledge(unit, Viewer(user, "supervisor"), alert, NOW)).acknowledged_by


async def test_the_same_cause_is_one_alert_told_once(pool: asyncpg.Pool) -> None:
    await asyncio.gather(*(shout(pool, LATE, LATE) for _ in range(6)))
    assert [tuple(row) for row in await pool.fetch("select cause, rev from alerts")] == [("stalled:5", 1)]
    assert await pool.fetchval("select count(*) from event_log") == 1


async def test_one_owner_however_many_press_at_once(pool: asyncpg.Pool) -> None:
    await shout(pool, LATE)
    owners = await asyncio.gather(*(own(pool, user) for user in range(1, 6)))
    again = await own(pool, 9)
    assert again in owners
    assert await pool.fetchval("select count(*) from audit where action = 'alert.acknowledged'") == 1


async def test_a_step_higher_asks_for_an_owner_again(pool: asyncpg.Pool) -> None:
    await shout(pool, LATE)
    await own(pool, 1)
    await shout(pool, LATE)
    assert await pool.fetchval("select acknowledged_by from alerts") == 1
    await shout(pool, NewAlert(kind="stalled", cause="stalled:5", level="alert", step=1))
    [row] = await pool.fetch("select acknowledged_by, level, step from alerts")
    assert tuple(row) == (None, "alert", 1)


async def test_what_is_over_may_come_again_as_another_alert(pool: asyncpg.Pool) -> None:
    await shout(pool, LATE)
    async with Unit(pool) as unit:
        await close_alerts(unit, ["stalled:5", "nothing"], NOW)
        await close_alerts(unit, ["stalled:5"], NOW)
    await shout(pool, LATE, at=NOW + timedelta(hours=1))
    assert [row[0] for row in await pool.fetch("select closed_at from alerts order by id")] == [NOW, None]


async def test_an_alert_out_of_sight_is_not_found(pool: asyncpg.Pool) -> None:
    await pool.execute("insert into teams (name) values ('Ventas'), ('Soporte')")
    await shout(pool, NewAlert(kind="nobody_available", cause="nobody:2", team_id=2))
    strangers = [Viewer(4, "supervisor", "teams", (1,)), Viewer(4, "supervisor", "mine", (1,))]
    for viewer in (*strangers, Viewer(4, "agent", "teams", (2,))):
        with pytest.raises(NotFound):
            async with Unit(pool) as unit:
                await acknowledge(unit, viewer, 1, NOW)
    async with Unit(pool) as unit:
        assert (await acknowledge(unit, Viewer(4, "supervisor", "teams", (2,)), 1, NOW)).acknowledged_by == 4


async def test_many_are_owned_at_once_by_whoever_sees_them(pool: asyncpg.Pool) -> None:
    await pool.execute("insert into teams (name) values ('Ventas'), ('Soporte')")
    teams = (1, 2, 1, 1)
    await shout(pool, *(NewAlert(kind="stalled", cause=f"s:{n}", team_id=team) for n, team in enumerate(teams)))
    await own(pool, 7, 4)
    ventas = Viewer(4, "supervisor", "teams", (1,))
    async with Unit(pool) as unit:
        found = await acknowledge_many(unit, ventas, (4, 3, 2, 1, 99), NOW)
    assert [(one.id, one.acknowledged_by) for one in found] == [(1, 4), (3, 4), (4, 7)]
    assert await pool.fetchval("select acknowledged_by from alerts where id = 2") is None
    async with Unit(pool) as unit:
        again = await acknowledge_many(unit, ventas, (1, 3), NOW)
    assert [one.rev for one in again] == [2, 2]
    assert await pool.fetchval("select count(*) from audit where action = 'alert.acknowledged'") == 3


async def test_selections_that_overlap_wait_in_no_circle(pool: asyncpg.Pool) -> None:
    await shout(pool, *(NewAlert(kind="stalled", cause=f"s:{n}") for n in range(20)))

    async def many(user: int, ids: list[int]) -> None:
        async with Unit(pool) as unit:
            await acknowledge_many(unit, Viewer(user, "supervisor"), ids, NOW)

    up = list(range(1, 21))
    await asyncio.gather(*(many(user, up if user % 2 else up[::-1]) for user in range(1, 7)))
    assert await pool.fetchval("select count(*) from alerts where rev = 2 and acknowledged_by is not null") == 20
