"""Somebody is asked for a conversation, and answers: what tests of offers and transfers do."""

from backend_gateway.actions import offers
from backend_gateway.actions.transfer import transfer
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.conversation import Conversation
from protocol.routing_api import Decline, Transfer
from tests.actions.routing.desk import Desk


async def asking(desk: Desk, seconds: int = 30) -> tuple[int, int, int]:
    """A conversation that is on offer to Ana, with Eva behind her: (conversation, ana, eva)."""
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas", offer_seconds=seconds)
    ana = await desk.here("ana", "Ventas")
    eva = await desk.here("eva", "Ventas")
    id_ = await desk.say(1, "quiero comprar")
    await desk.deal()
    return id_, ana, eva


async def asked(desk: Desk, id_: int) -> tuple[int, int | None]:
    """The open offer: its id and who is asked."""
    seen = await desk.seen(id_)
    assert seen.offer is not None
    return seen.offer.id, seen.offer.to_user


def who(desk: Desk, name: str) -> Viewer:
    return desk.world.viewers[name]


async def accept(desk: Desk, name: str, offer_id: int) -> Conversation:
    async with Unit(desk.pool) as unit:
        return await offers.accept(unit, who(desk, name), offer_id, desk.now)


async def decline(desk: Desk, name: str, offer_id: int, reason: str = "") -> Conversation:
    async with Unit(desk.pool) as unit:
        return await offers.decline(unit, who(desk, name), offer_id, Decline(reason=reason), desk.now)


async def hand(desk: Desk, name: str, id_: int, **to: object) -> Conversation:
    version = (await desk.row(id_))["owner_version"]
    request = Transfer(**({"owner_version": version} | to))
    desk.world.tick()
    async with Unit(desk.pool) as unit:
        return await transfer(unit, who(desk, name), id_, request, desk.now)


async def states(desk: Desk) -> list[str]:
    return [row[0] for row in await desk.pool.fetch("select state from offers order by id")]
