"""Old state + frames = fresh state, for what planning changes: capacity, skills, teams, calendars, the plan."""

from datetime import timedelta

from backend_gateway.actions import shifts
from backend_gateway.actions.colleagues import edit_work
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.actions.policies import create_calendar, put_policy, retire_calendar
from backend_gateway.store.unit import Unit
from protocol.api import PutPolicy
from protocol.planning import ChangePlan, EditWork, NewLine
from tests.contract.conftest import Scene


async def test_what_somebody_carries_knows_and_belongs_to(scene: Scene) -> None:
    """Of a colleague who is not looking: whose own rights change starts anew."""
    world = scene.world
    async with Unit(world.pool) as unit:
        new = await create_user(unit, None, NewUser(email="leo@andes.test", name="Leo", password_hash="x"))
    for edit in (EditWork(capacity=3, skills={"Portugués": 4}), EditWork(team_ids=list(world.teams.values()))):
        async with Unit(world.pool) as unit:
            await edit_work(unit, world.sol, new.id, edit)
        await scene.office.check()


async def test_a_calendar_comes_is_renamed_and_is_put_away(scene: Scene) -> None:
    world = scene.world
    async with Unit(world.pool) as unit:
        id_ = await create_calendar(unit, world.sol, "Tienda")
        await put_policy(unit, world.sol, "calendar", id_, PutPolicy(body={"name": "Tienda Lima"}), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await retire_calendar(unit, world.sol, id_, world.now)
    await scene.office.check()


async def test_many_lines_of_the_plan(scene: Scene) -> None:
    world, mia = scene.world, scene.world.viewers["mia"]
    starts = [world.now + timedelta(weeks=week) for week in range(3)]
    lines = [NewLine(user_id=mia.user_id, kind="shift", starts_at=at, ends_at=at + timedelta(hours=8)) for at in starts]
    async with Unit(world.pool) as unit:
        added = await shifts.change(unit, world.sol, ChangePlan(add=lines), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await shifts.change(unit, world.sol, ChangePlan(remove=[line.id for line in added]), world.now)
    await scene.office.check()
