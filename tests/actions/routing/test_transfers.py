"""Transfers: a receiver is asked with a note, a team's queue has it at once, and nobody waits on a silent ring."""

from datetime import timedelta

import pytest

from backend_gateway.actions.routing.why import why_here
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict, OwnerChanged
from protocol.content import Note
from tests.actions.routing.asked import accept, decline, hand, who
from tests.actions.routing.desk import Desk
from tests.contract.facts import check_facts


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
