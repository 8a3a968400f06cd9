"""The record: own fields, tags, note, consent; who changed what; found by all of it."""

import pytest

from backend_gateway.actions.contact_fields import change_field, create_field
from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.errors import BadRequest, Conflict, NotFound, RecordInvalid
from backend_gateway.store.contact_search import find_contacts
from backend_gateway.store.search import search
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact
from protocol.customers import PutContactField
from protocol.people import Consent
from tests.actions.customers.conftest import Desk
from tests.contract.world import person

ADMIN = Viewer(1, "admin")


async def test_every_kind_of_field_is_kept_in_one_spelling(desk: Desk) -> None:
    given = {"Pedido": " CL-20418 ", "Deuda": "1.250,50", "Nacimiento": "3/4/1990", "Talla": "grande", "Socio": "Sí"}
    values = {str(desk.fields[name]): text for name, text in given.items()}
    contact = await desk.edit(EditContact(fields=values))
    kept = {name: contact.fields[str(id_)] for name, id_ in desk.fields.items()}
    assert kept == {
        "Pedido": "CL-20418", "Deuda": "1250.50", "Nacimiento": "1990-04-03", "Talla": "Grande", "Socio": "yes",
    }  # fmt: skip
    contact = await desk.edit(EditContact(fields={str(desk.fields["Talla"]): ""}))
    assert str(desk.fields["Talla"]) not in contact.fields
    assert len(contact.fields) == 4


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [("Deuda", "mucho", "number"), ("Nacimiento", "31/2/2020", "date"), ("Talla", "XL", "choice"),
     ("Socio", "quizás", "yes_no"), ("Pedido", "x" * 501, "too_long")],
)  # fmt: skip
async def test_a_value_that_does_not_fit_is_refused_and_nothing_is_written(
    desk: Desk, name: str, text: str, reason: str
) -> None:
    with pytest.raises(RecordInvalid) as refused:
        await desk.edit(EditContact(city="Lima", fields={str(desk.fields[name]): text}))
    assert refused.value.data == {"field": f"field:{desk.fields[name]}", "reason": reason, "name": name}
    assert (await desk.contact()).city is None
    assert await desk.history() == []


async def test_the_history_tells_who_changed_what_and_when(desk: Desk) -> None:
    vera = desk.world.viewers["vera"]
    await desk.edit(EditContact(vip=True, city="Lima"), vera)
    desk.world.tick(60)
    await desk.edit(EditContact(city="Cusco", tags=["mayorista"], pinned_note="No llamar  antes de las 10"))
    await desk.edit(EditContact(city="Cusco"))
    await desk.edit(EditContact(consent=Consent(given=True, where="formulario web")))
    found = [(each.field, each.before, each.after, each.by_user) for each in await desk.history()]
    sol = desk.world.sol.user_id
    assert found == [
        ("consent", "", "yes · formulario web", sol),
        ("tags", "", "mayorista", sol),
        ("pinned_note", "", "No llamar antes de las 10", sol),
        ("city", "Lima", "Cusco", sol),
        ("vip", "no", "yes", vera.user_id),
        ("city", "", "Lima", vera.user_id),
    ]
    audited = await desk.world.pool.fetch(
        "select user_id, detail from audit where action = 'contact.edited' order by id"
    )
    assert len(audited) == 3  # what changed nothing is not audited
    assert "Lima" not in str(audited)


async def test_tags_are_spelled_as_the_office_does_and_once_each(desk: Desk) -> None:
    await desk.world.pool.execute("insert into tags (name, kind) values ('Mayorista', 'contact'), ('Mora', 'reason')")
    contact = await desk.edit(EditContact(tags=["mayorista", " MAYORISTA ", "nuevo  cliente", "mora"]))
    assert contact.tags == ("Mayorista", "nuevo cliente", "mora")


async def test_a_customer_is_found_by_field_value_tag_and_any_spelling_of_the_phone(desk: Desk) -> None:
    await desk.edit(EditContact(tags=["Señorial"], fields={str(desk.fields["Pedido"]): "CL-20418"}, city="Cancún"))
    contact, pool = (await desk.contact()), desk.world.pool
    async with pool.acquire() as conn:
        for words in ("CL-20418", "senorial", "cancun", "Cliente 1"):
            hits = await search(conn, desk.world.sol, words)
            assert desk.chat in {hit.conversation_id for hit in hits}, words
            found = await find_contacts(conn, desk.world.sol, words, desk.world.number_id, None)
            assert [(one.id, one.conversation_id) for one in found] == [(contact.id, desk.chat)], words
        for number in ("52155417", "+52 5541 700001", "525541700001"):
            phone = "525541700001" if "0001" in number else None
            found = await find_contacts(conn, desk.world.sol, number, desk.world.number_id, phone)
            assert [one.id for one in found] == [contact.id], number


async def test_a_hidden_customer_is_not_found_and_not_edited(desk: Desk) -> None:
    await desk.world.assign(desk.chat, to="otto", team="Soporte")
    mia = desk.world.viewers["mia"]
    async with desk.world.pool.acquire() as conn:
        assert await find_contacts(conn, mia, "Cliente", desk.world.number_id, None) == ()
    with pytest.raises(NotFound):
        await desk.edit(EditContact(vip=True), mia)


async def test_fields_are_put_away_and_keep_their_values(desk: Desk) -> None:
    id_, pool = desk.fields["Pedido"], desk.world.pool
    await desk.edit(EditContact(fields={str(id_): "CL-1"}))
    async with Unit(pool) as unit:
        field = await change_field(unit, ADMIN, id_, PutContactField(name="N.º de pedido", active=False, rev=1))
    assert (field.name, field.active, field.rev) == ("N.º de pedido", False, 2)
    with pytest.raises(RecordInvalid):
        await desk.edit(EditContact(fields={str(id_): "CL-2"}))
    assert (await desk.contact()).fields[str(id_)] == "CL-1"
    for request, error in (
        (PutContactField(name="deuda"), Conflict),
        (PutContactField(name="Pedido", kind="date"), BadRequest),
        (PutContactField(name="Pedido", rev=1), Conflict),
    ):
        with pytest.raises(error):
            async with Unit(pool) as unit:
                await change_field(unit, ADMIN, id_, request)
    with pytest.raises(BadRequest):
        async with Unit(pool) as unit:
            await create_field(unit, ADMIN, PutContactField(name="Color", kind="choice", choices=["  "]))


async def test_a_merge_joins_fields_tags_and_opt_out_and_its_undo_parts_them(desk: Desk) -> None:
    world, other = desk.world, person(2)
    await world.say(other, "BAJA")
    winner, loser = await desk.contact(), await desk.contact(await world.contact_of(other))
    pedido, talla = str(desk.fields["Pedido"]), str(desk.fields["Talla"])
    await desk.edit(EditContact(tags=["vecina"], fields={pedido: "CL-1"}))
    desk.who, first = other, desk.who
    await desk.edit(
        EditContact(tags=["Vecina", "mayorista"], pinned_note="Avisar antes", fields={pedido: "X", talla: "chica"})
    )
    desk.who = first
    async with Unit(world.pool) as unit:
        merged = await merge_contacts(unit, world.sol, winner.id, loser.id, world.now)
    now = merged.contact
    assert (now.tags, now.pinned_note, now.fields) == (
        ("vecina", "mayorista"), "Avisar antes", {pedido: "CL-1", talla: "Chica"},
    )  # fmt: skip
    assert now.marketing_opt_out
    assert now.opted_out_at == loser.opted_out_at
    async with Unit(world.pool) as unit:
        parted = (await unmerge_contacts(unit, world.sol, winner.id, merged.merge_id, world.now)).contact
    assert (parted.tags, parted.pinned_note, parted.fields) == (("vecina",), "", {pedido: "CL-1"})
    assert (parted.marketing_opt_out, parted.opted_out_at) == (False, None)
    assert (await desk.contact(loser.id)).tags == ("Vecina", "mayorista")
