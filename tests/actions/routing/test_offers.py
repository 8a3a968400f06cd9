"""Offers and transfers: asked, answered, run out; the customer keeps a place in a queue all the while."""

from typing import Any

import pytest

from backend_gateway.actions.ownership import take
from backend_gateway.errors import NotFound, OfferOver, OwnerChanged
from backend_gateway.store import pages
from backend_gateway.store.unit import Unit
from desktop.store.facts import facts_of
from desktop.store.views import Views
from protocol.api import Take
from tests.actions.routing.asked import accept, asked, asking, decline, hand, states, who
from tests.actions.routing.desk import Desk


async def test_lesson_18_an_offer_is_accepted(desk: Desk) -> None:
    id_, ana, _ = await asking(desk)
    offer, first = await asked(desk, id_)
    assert first == ana
    assert await desk.owner(id_) is None
    mine = await accept(desk, "ana", offer)
    assert (mine.assignee_id, mine.offer, mine.queued_at) == (ana, None, None)
    assert await states(desk) == ["accepted"]
    assert (await desk.events(id_))[-1] == ("accepted", None, None)
    with pytest.raises(OwnerChanged):
        await accept(desk, "ana", offer)


async def test_lesson_18_declined_or_unanswered_goes_to_the_next_and_never_rings_for_ever(desk: Desk) -> None:
    id_, ana, eva = await asking(desk)
    offer, _ = await asked(desk, id_)
    await decline(desk, "ana", offer, "en llamada")
    await desk.follow()
    await desk.deal()
    offer, second = await asked(desk, id_)
    assert second == eva
    await desk.after(seconds=31)
    assert (await desk.seen(id_)).offer is None
    await desk.deal(sweep=True)
    assert (await desk.seen(id_)).offer is None
    assert await desk.alerts() == [f"queue_stuck:everyone_declined:{desk.world.teams['Ventas']}"]
    assert await states(desk) == ["declined", "expired"]
    await desk.after(minutes=2)
    await desk.deal()
    assert (await asked(desk, id_))[1] in (ana, eva)
    assert list(await desk.outcomes(id_)) == ["queued", "offered", "returned", "offered", "returned", "offered"]


async def test_a_running_offer_reserves_its_place(desk: Desk) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas", offer_seconds=30)
    await desk.here("ana", "Ventas", places=1)
    first, second = await desk.say(1, "quiero comprar"), await desk.say(2, "yo también")
    await desk.deal()
    await desk.deal()
    assert (await desk.seen(first)).offer is not None
    assert (await desk.seen(second)).offer is None


async def test_an_offer_that_was_taken_by_somebody_else_is_over(desk: Desk) -> None:
    id_, _, _ = await asking(desk)
    offer, _ = await asked(desk, id_)
    await desk.world.take(id_, who(desk, "eva"))
    assert (await desk.seen(id_)).offer is None
    await desk.follow()
    assert await states(desk) == ["withdrawn"]
    with pytest.raises(OwnerChanged):
        await accept(desk, "ana", offer)
    await desk.after(seconds=31)
    assert await states(desk) == ["withdrawn"]


async def test_answers_of_others_and_late_ones_do_not_count(desk: Desk) -> None:
    id_, _, _ = await asking(desk)
    offer, _ = await asked(desk, id_)
    with pytest.raises(NotFound):
        await accept(desk, "eva", offer)
    desk.world.tick(31)
    with pytest.raises(OfferOver) as late:
        await decline(desk, "ana", offer)
    assert late.value.data == {"reason": "too_late"}
    assert await desk.owner(id_) is None


async def test_a_draft_of_the_receiver_is_never_overwritten(desk: Desk) -> None:
    await desk.here("ana", "Ventas")
    eva = await desk.here("eva", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await desk.world.draft(id_, "de ana", who(desk, "ana"))
    await desk.world.draft(id_, "de eva", who(desk, "eva"))
    row = await hand(desk, "ana", id_, assignee_id=eva)
    assert row.offer is not None
    await accept(desk, "eva", row.offer.id)
    assert await desk.pool.fetchval("select text from drafts where user_id = $1", eva) == "de eva"


async def test_what_is_offered_stands_on_top_of_mine_until_it_is_answered(desk: Desk) -> None:
    id_, *_ = await asking(desk)
    later = await desk.say(2, "hola")
    async with Unit(desk.pool) as unit:
        await take(unit, who(desk, "ana"), later, Take(), desk.now)

    async def mine(name: str) -> tuple[list[int], int]:
        viewer = who(desk, name)
        async with desk.pool.acquire() as conn:
            first = await pages.conversation_page(conn, viewer, "mine", limit=1)
            rest = await pages.conversation_page(conn, viewer, "mine", after=first.next) if first.next else None
            rows = [*first.items, *(rest.items if rest else [])]
            store = Views((row.id, facts_of(row, viewer.user_id)) for row in rows)
            assert list(store["mine"]) == [row.id for row in rows], "the client orders them alike"
            return [row.id for row in rows], (await pages.counts(conn, viewer)).mine

    assert (await desk.seen(later)).activity > (await desk.seen(id_)).activity
    assert (await mine("ana"), await mine("eva")) == (([id_, later], 2), ([], 0))
    await decline(desk, "ana", (await asked(desk, id_))[0])
    assert await mine("ana") == ([later], 1)


@pytest.mark.parametrize("answer", [accept, decline])
async def test_what_was_resolved_meanwhile_is_nobodys_to_answer(desk: Desk, answer: Any) -> None:
    """The resolve keeps the owner's version, and nobody has looked at the offer since."""
    id_, _, _ = await asking(desk)
    offer_id, _ = await asked(desk, id_)
    await desk.world.resolve(id_)
    with pytest.raises(OfferOver):
        await answer(desk, "ana", offer_id)
    row = await desk.row(id_)
    assert (row["state"], row["owner_kind"], row["assignee_id"]) == ("resolved", "queue", None)
    await desk.follow()
    assert await desk.pool.fetchval("select count(*) from offers where state = 'open'") == 0
