"""Old state + frames = fresh state when a message needs an answer after all, and when that is taken back."""

from backend_gateway.actions import needing
from backend_gateway.store.unit import Unit
from tests.contract.conftest import Scene
from tests.contract.test_promises import look


async def test_a_message_that_needs_an_answer_after_all_and_its_undo(scene: Scene) -> None:
    world = scene.world
    await world.sent(scene.mine, "Su pedido sale hoy")
    await world.say(scene.people[2], "gracias")
    await look(scene)
    assert scene.office.truth_of("sol").conversations[scene.mine].owed_since is None
    sql = "select max(id) from messages where conversation_id = $1 and direction = 'in'"
    message = await world.pool.fetchval(sql, scene.mine)
    async with Unit(world.pool) as unit:
        await needing.need(unit, world.sol, message, None, world.now)
    await look(scene)
    assert scene.office.truth_of("sol").conversations[scene.mine].owed_since is not None
    async with Unit(world.pool) as unit:
        await needing.unneed(unit, world.sol, message, world.now)
    await look(scene)
    assert scene.office.truth_of("sol").conversations[scene.mine].owed_since is None
