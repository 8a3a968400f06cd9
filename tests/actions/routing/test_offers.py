"""Offers and transfers: asked, answered, run out; the customer keeps a place in a queue all the while."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions import offers
from backend_gateway.actions.ownership import take
from backend_gateway.actions.routing.why import why_here
from backend_gateway.actions.transfer import transfer
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict, NotFound, OfferOver, OwnerChanged
from backend_gateway.store import pages
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from desktop.store.facts import facts_of
from desktop.store.views import Views
from protocol.api import Take
from protocol.content import Note
from protocol.conversation import Conversation
from protocol.routing_api import Decline, Transfer
from tests.actions.routing.desk import Desk
from tests.contract.facts import check_facts


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


async def test_a_transfer_is_asked_with_its_note_and_brings_the_draft(desk: Desk) -> None:
    ana, eva = await desk.here("ana", "Ventas"), await desk.here("eva", "Soporte")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await desk.world.draft(id_, "Le paso con", who(desk, "ana"))
    row = await hand(desk, "ana", id_, assignee_id=eva, note="Pide rectificar la F-12")
    assert (row.assignee_id, row.team_id) == (None, desk.world.teams["Soporte"])
    assert row.offer is not None
    assert (row.offer.from_user, row.offer.to_user, row.offer.note) == (ana, eva, "Pide rectificar la F-12")
    notes = [one.content for one in await desk.world.timeline(id_) if isinstance(one.content, Note)]
    assert notes == [Note(body="Pide rectificar la F-12")]
    await desk.follow()
    mine = await accept(desk, "eva", row.offer.id)
    assert mine.assignee_id == eva
    text = await desk.pool.fetchval("select text from drafts where user_id = $1", eva)
    assert text == "Le paso con"
    assert await desk.pool.fetchval("select count(*) from messages where direction = 'out'") == 0
    async with desk.pool.acquire() as conn:
        await check_facts(conn)


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


async def test_a_receiver_always_sees_what_is_transferred_to_them(desk: Desk) -> None:
    world = desk.world
    await desk.here("ana", "Ventas")
    alone = await world.hire("alan", "mine", ())
    id_ = await desk.say(1, "mi factura")
    await world.assign(id_, to="ana", team="Ventas")
    row = await hand(desk, "ana", id_, assignee_id=alone.user_id)
    assert (row.team_id, row.assignee_id) == (None, None)
    assert row.offer is not None
    assert (await accept(desk, "alan", row.offer.id)).assignee_id == alone.user_id
    row = await hand(desk, "alan", id_, assignee_id=world.viewers["otto"].user_id)
    assert row.team_id == world.teams["Soporte"]
    assert row.offer is not None
    assert (await accept(desk, "otto", row.offer.id)).assignee_id == world.viewers["otto"].user_id


async def test_a_declined_transfer_goes_back_while_its_sender_is_here(desk: Desk) -> None:
    ana, eva = await desk.here("ana", "Ventas"), await desk.here("eva", "Soporte")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    row = await hand(desk, "ana", id_, assignee_id=eva)
    assert row.offer is not None
    back = await decline(desk, "eva", row.offer.id, "no es lo mío")
    assert (back.assignee_id, back.offer) == (ana, None)
    assert (await desk.events(id_))[-1] == ("transfer_declined", None, "no es lo mío")
    row = await hand(desk, "ana", id_, assignee_id=eva)
    await desk.gone("ana")
    assert row.offer is not None
    back = await decline(desk, "eva", row.offer.id)
    assert (back.assignee_id, back.team_id) == (None, desk.world.teams["Soporte"])


async def test_a_transfer_without_an_answer_is_dealt_in_its_queue_but_not_to_its_sender(desk: Desk) -> None:
    ana, eva = await desk.here("ana", "Ventas"), await desk.here("eva", "Ventas")
    leo = await desk.here("leo", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await desk.deals("Ventas")
    await hand(desk, "ana", id_, assignee_id=eva, team_id=desk.world.teams["Ventas"])
    await desk.follow()
    await desk.deal(sweep=True)
    assert await desk.owner(id_) is None
    await desk.after(minutes=3)
    await desk.deal(sweep=True)
    assert await desk.owner(id_) == leo
    assert ("transfer_expired", "Eva", None) in await desk.events(id_)
    assert ana != leo


async def test_a_transfer_to_a_team_waits_in_its_queue(desk: Desk) -> None:
    await desk.here("ana", "Ventas")
    otto = await desk.here("oto", "Soporte")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await desk.deals("Soporte")
    row = await hand(desk, "ana", id_, team_id=desk.world.teams["Soporte"], note="urgente")
    assert (row.assignee_id, row.team_id, row.offer) == (None, desk.world.teams["Soporte"], None)
    assert row.queued_at == desk.now
    await desk.follow()
    await desk.deal()
    assert await desk.owner(id_) == otto
    assert (await desk.row(id_))["hops"] == 0


async def test_transfers_that_make_no_sense_are_refused(desk: Desk) -> None:
    ana, eva = await desk.here("ana", "Ventas"), await desk.here("eva", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    nonsense: tuple[dict[str, int], ...] = ({}, {"assignee_id": 987}, {"team_id": 987})
    for to in nonsense:
        with pytest.raises(BadRequest):
            await hand(desk, "ana", id_, **to)
    with pytest.raises(AlreadyDone):
        await hand(desk, "ana", id_, assignee_id=ana)
    with pytest.raises(OwnerChanged):
        await hand(desk, "eva", id_, assignee_id=eva, owner_version=0)
    await desk.world.resolve(id_)
    with pytest.raises(Conflict):
        await hand(desk, "ana", id_, assignee_id=eva)


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


@pytest.mark.parametrize("refused", [True, False])
async def test_who_handed_over_in_vain_has_it_again_when_nobody_else_is_left(desk: Desk, refused: bool) -> None:
    ana, eva = await desk.here("ana", "Ventas"), await desk.here("eva", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await desk.deals("Ventas")
    row = await hand(desk, "ana", id_, assignee_id=eva, team_id=desk.world.teams["Ventas"])
    assert row.offer is not None
    await desk.follow()
    if refused:
        await desk.gone("ana")
        await decline(desk, "eva", row.offer.id)
        await desk.here("ana")
        await desk.follow()
    else:
        await desk.after(minutes=2)
    await desk.deal()
    assert await desk.owner(id_) == ana
    async with desk.pool.acquire() as conn:
        why = (await why_here(conn, desk.world.sol, id_, desk.now)).decisions[0].body.why
    assert why is not None
    assert (why.chosen_by, why.agent_id, why.tie_break) == ("nobody_else", ana, None)
    said = {one.agent_id: [reason.code for reason in one.refused] for one in why.candidates}
    assert (said[ana], said[eva]) == ([], ["declined" if refused else "did_not_answer"])


async def test_who_put_it_into_a_team_by_hand_does_not_get_it_back_at_once(desk: Desk) -> None:
    ana = await desk.here("ana", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await desk.deals("Ventas")
    await hand(desk, "ana", id_, team_id=desk.world.teams["Ventas"])
    await desk.follow()
    await desk.deal()
    assert await desk.owner(id_) is None
    await desk.after(minutes=3)
    await desk.deal()
    assert await desk.owner(id_) == ana


@pytest.mark.parametrize("to_person", [True, False])
async def test_what_was_handed_over_overflows_by_its_own_timer(desk: Desk, to_person: bool) -> None:
    ventas, soporte = desk.world.teams["Ventas"], desk.world.teams["Soporte"]
    await desk.deals("Ventas", overflow_team_id=soporte, overflow_minutes=5)
    await desk.deals("Soporte", mode="manual")
    await desk.here("ana", "Soporte")
    eva = await desk.here("eva", "Ventas")
    id_ = await desk.say(1, "mi factura")
    await desk.world.take(id_, who(desk, "ana"))
    await hand(desk, "ana", id_, team_id=ventas, **({"assignee_id": eva} if to_person else {}))
    await desk.follow()
    due = await desk.pool.fetchval("select due_at from timers where kind = 'overflow' and subject = $1", id_)
    assert due == desk.now + timedelta(minutes=5)


async def test_what_overflowed_into_a_queue_may_overflow_again_by_its_own_timer(desk: Desk) -> None:
    soporte = desk.world.teams["Soporte"]
    third = await desk.pool.fetchval("insert into teams (name) values ('Refuerzo') returning id")
    await desk.deals("Ventas", overflow_team_id=soporte, overflow_minutes=5)
    await desk.deals("Soporte", mode="manual", overflow_team_id=third, overflow_minutes=7)
    await desk.rules(otherwise="Ventas")
    await desk.here("oto", "Soporte")
    id_ = await desk.say(1, "mi factura")
    await desk.after(minutes=6)
    await desk.deal()
    assert list(await desk.outcomes(id_)) == ["queued", "overflowed"]
    due = await desk.pool.fetchval("select due_at from timers where kind = 'overflow' and subject = $1", id_)
    assert due == desk.now + timedelta(minutes=7)
