"""Work is shared out over the real line: dealt, offered, handed over with its draft, taken from the queue."""

from datetime import datetime

from backend_gateway.actions.policies import put_policy
from backend_gateway.actions.presence import declare
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.presence_api import Declare
from protocol.routing_api import WhyHere
from tests.stories.desk import Desk
from tests.stories.office import Office

MARIANA = "Mariana Quispe"


async def rules(office: Office, **team: object) -> int:
    """Everything goes to Ventas, dealt as told; its id."""
    ventas = await office.found_team("Ventas")
    boss = Viewer(await office.hire("marisol", role="admin"), "admin")
    async with Unit(office.gateway.pool) as unit:
        now: datetime = office.now()
        body = {"version": 1, "otherwise": {"team_id": ventas}}
        await put_policy(unit, boss, "rules", 0, PutPolicy(body=body), now)
        await put_policy(unit, boss, "team", ventas, PutPolicy(body={"team_id": ventas, **team}), now)
    return ventas


async def available(office: Office, name: str) -> Desk:
    """A colleague of Ventas sits down and is available."""
    me = await office.hire(name, teams=("Ventas",))
    async with Unit(office.gateway.pool) as unit:
        await declare(unit, Viewer(me, "agent"), me, Declare(state="available"), office.now())
    desk = await office.sit_down(name)
    await desk.until(lambda: (row := desk.store.office.presence.get(me)) is not None and row.receives)
    return desk


async def test_a_customer_writes_and_somebody_has_it(office: Office) -> None:
    await rules(office)
    valentina = await available(office, "valentina")
    await office.customer().say("quiero el precio de la mesa")
    await valentina.until(lambda: valentina.names() and valentina.row(MARIANA).mine)
    id = valentina.open(MARIANA)
    why: WhyHere = await valentina.session.why_here(id)
    assert [one.outcome for one in why.decisions] == ["assigned", "queued"]


async def test_offered_and_accepted(office: Office) -> None:
    await rules(office, offer_seconds=60)
    valentina = await available(office, "valentina")
    await office.customer().say("quiero el precio de la mesa")
    await valentina.until(lambda: valentina.names() and valentina.row(MARIANA).offered)
    valentina.session.accept_offer(valentina.row(MARIANA).id)
    await valentina.until(lambda: valentina.row(MARIANA).mine and not valentina.row(MARIANA).offered)
    assert valentina.problems == []


async def test_handed_over_with_the_note_and_the_draft_and_declined_once(office: Office) -> None:
    await rules(office, mode="manual")
    valentina, diego = await available(office, "valentina"), await available(office, "diego")
    await office.customer().say("quiero el precio de la mesa")
    await valentina.until(valentina.names)
    got: list[object] = []
    valentina.session.take_next(lambda row, reason: got.extend((row, reason)))
    await valentina.until(lambda: valentina.row(MARIANA).mine)
    assert got[1] is None
    id = valentina.open(MARIANA)
    valentina.session.set_draft(id, "Con gusto, la mesa")
    await valentina.until(lambda: not valentina.session.drafts.dirty())
    for answer in ("decline", "accept"):
        valentina.session.transfer(id, user_id=diego.store.my_id(), note="sabe de mesas")
        await diego.until(lambda: diego.row(MARIANA).offered)
        offer = diego.row(MARIANA).offer
        assert offer is not None
        assert (offer.note, offer.from_user) == ("sabe de mesas", valentina.store.my_id())
        if answer == "decline":
            diego.session.decline_offer(id, "estoy con otra")
            await valentina.until(lambda: valentina.row(MARIANA).mine)
        else:
            diego.session.accept_offer(id)
    await diego.until(lambda: diego.row(MARIANA).mine)
    await diego.until(lambda: diego.store.drafts.get(id) is not None)
    assert diego.store.drafts[id].text == "Con gusto, la mesa"
    assert not office.sandbox.ledger.sends
    assert valentina.problems + diego.problems == []
