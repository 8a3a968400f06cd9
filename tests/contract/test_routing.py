"""Old state + frames = fresh state for what routing does by itself and what people answer."""

from backend_gateway.actions import offers
from backend_gateway.actions.routing.pull import take_next
from backend_gateway.actions.transfer import transfer
from backend_gateway.store.unit import Unit
from protocol.routing_api import Decline, Transfer
from tests.actions.routing.desk import Desk
from tests.contract.conftest import Scene
from tests.contract.world import person


async def asked(desk: Desk, id_: int) -> int:
    offer = (await desk.seen(id_)).offer
    assert offer is not None
    return offer.id


async def test_rules_and_dealing_reach_every_client(scene: Scene) -> None:
    desk, office = Desk(scene.world), scene.office
    await desk.follow()
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas", offer_seconds=30)
    await office.check()
    ids = [await desk.say(n, "quiero comprar") for n in (11, 12)]
    await office.check()
    await desk.here("mia", places=None)
    await desk.here("vera", places=None)
    for _ in range(3):
        await desk.deal(sweep=True)
        await office.check()
    first = (await desk.seen(ids[0])).offer
    assert first is not None
    who = next(viewer for viewer in scene.world.viewers.values() if viewer.user_id == first.to_user)
    async with Unit(desk.pool) as unit:
        await offers.decline(unit, who, first.id, Decline(reason="no"), desk.now)
    await office.check()
    await desk.after(seconds=31)
    await office.check()
    await desk.deals("Ventas")
    await desk.after(minutes=3)
    await desk.deal(sweep=True)
    await office.check()


async def test_transfers_and_pulls_reach_every_client(scene: Scene) -> None:
    desk, office, world = Desk(scene.world), scene.office, scene.world
    otto = world.viewers["otto"]
    await world.draft(scene.mine, "hola, le", world.viewers["mia"])
    for answer in ("decline", "accept"):
        version = (await desk.row(scene.mine))["owner_version"]
        async with Unit(desk.pool) as unit:
            request = Transfer(owner_version=version, assignee_id=otto.user_id, note="es tuyo")
            await transfer(unit, world.sol, scene.mine, request, desk.now)
        await office.check()
        await desk.follow()
        await office.check()
        async with Unit(desk.pool) as unit:
            if answer == "accept":
                await offers.accept(unit, otto, await asked(desk, scene.mine), desk.now)
            else:
                await offers.decline(unit, otto, await asked(desk, scene.mine), Decline(), desk.now)
        await office.check()
    version = (await desk.row(scene.hidden))["owner_version"]
    async with Unit(desk.pool) as unit:
        request = Transfer(owner_version=version, team_id=world.teams["Ventas"])
        await transfer(unit, world.sol, scene.hidden, request, desk.now)
    await office.check()
    await world.say(person(31), "nueva")
    for _ in range(3):
        async with Unit(desk.pool) as unit:
            await take_next(unit, world.viewers["mia"], desk.now)
        await office.check()
