"""Nobody is available: one alert per cause, rung once, over when somebody is there."""

from backend_gateway.actions import presence_nobody
from backend_gateway.store.unit import Unit
from tests.actions.presence.conftest import People


async def tell(people: People) -> None:
    async with Unit(people.pool) as unit:
        await presence_nobody.tell(unit, people.now)


async def test_lesson_15_nobody_available_rings_once_although_nothing_waits(people: People) -> None:
    for team in ("Ventas", "Soporte"):
        await people.deals(team)
    await people.starts("ana", "Ventas")
    for _ in range(2):
        await tell(people)
    [row] = await people.pool.fetch("select cause, team_id, rev from alerts where closed_at is null")
    assert tuple(row) == ("nobody_available:offline", people.world.teams["Soporte"], 1)
    await people.starts("otto")
    await tell(people)
    assert await people.alerts() == []


async def test_ten_teams_without_network_are_one_alert_that_ends_when_one_is_back(people: People) -> None:
    await people.pool.execute("delete from team_members")
    for team in ("Ventas", "Soporte"):
        await people.deals(team)
    await people.starts("ana", "Ventas")
    await people.starts("bea", "Soporte")
    await tell(people)
    assert await people.alerts() == []
    for name in ("ana", "bea"):
        await people.cut(name)
    await people.after(seconds=60)
    for _ in range(2):
        await tell(people)
    assert await people.alerts() == ["nobody_available:lost_network"]
    rev = await people.pool.fetchval("select rev from alerts where closed_at is null")
    assert rev == 1, "told once"
    for name in ("ana", "bea"):
        await people.connect(name)
    await tell(people)
    assert await people.alerts() == []
