"""Old state + frames = fresh state for work on conversations: tags, snoozing, resolving, many at once."""

from backend_gateway.actions import tags
from backend_gateway.store.unit import Unit
from protocol.work_api import ChangeTags, PutTag
from tests.contract.conftest import Scene


async def test_tags_are_made_put_on_renamed_and_taken_off(scene: Scene) -> None:
    world = scene.world
    homes = [scene.queue, scene.ventas, scene.mine, scene.hidden]
    async with Unit(world.pool) as unit:
        tag = await tags.create(unit, world.sol, PutTag(name="Envíos"))
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await tags.change_tags_of(unit, world.sol, homes, ChangeTags(add=["Envíos"]), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await tags.change(unit, world.sol, tag.id, PutTag(name="Entregas"))
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await tags.change_tags_of(unit, world.sol, homes[:2], ChangeTags(remove=["Entregas"]), world.now)
    await scene.office.check()
