"""Old state + frames = fresh state for what the record can do: edited, opted out, called, written to, imported."""

import uuid

import msgspec

from backend_gateway.actions import contact_fields, opt_out
from backend_gateway.actions.calls import note_call
from backend_gateway.actions.contact_import import import_piece
from backend_gateway.actions.contacts import edit_contact
from backend_gateway.actions.new_conversation import start_conversation
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact
from protocol.content import Template
from protocol.customers import ImportRows, NoteCall, PutContactField, SetMarketing, StartConversation
from protocol.people import Consent
from sandbox import builders as b
from tests.contract.conftest import Scene
from tests.contract.world import person


async def test_the_record_and_its_fields(scene: Scene) -> None:
    world = scene.world
    async with Unit(world.pool) as unit:
        field = await contact_fields.create_field(unit, Viewer(1, "admin"), PutContactField(name="Pedido"))
    await scene.office.check()
    edits = (
        EditContact(fields={str(field.id): "CL-1"}, tags=["mayorista"], pinned_note="avisar antes"),
        EditContact(consent=Consent(given=True, where="web"), vip=True),
        EditContact(fields={str(field.id): ""}, tags=[]),
    )
    for who in scene.people:
        for edit in edits:
            async with Unit(world.pool) as unit:
                await edit_contact(unit, world.sol, await world.contact_of(who), edit, world.now)
            await scene.office.check()
    async with Unit(world.pool) as unit:
        request = PutContactField(name="Pedido web", active=False)
        await contact_fields.change_field(unit, Viewer(1, "admin"), field.id, request)
    await scene.office.check()


async def test_wishes_about_marketing(scene: Scene) -> None:
    world = scene.world
    for who in scene.people:
        await world.say(who, "baja")
        await scene.office.check()
        await world.deliver(b.user_preferences(world.business, who, "resume", timestamp=world.tick()))
        await scene.office.check()
        for stop in (True, False):
            world.tick()
            async with Unit(world.pool) as unit:
                request = SetMarketing(opt_out=stop, reason="lo dijo")
                await opt_out.set_marketing(unit, world.sol, await world.contact_of(who), request, world.now)
            await scene.office.check()


async def test_calls_first_words_and_imports(scene: Scene) -> None:
    world = scene.world
    body = msgspec.json.encode([{"type": "BODY", "text": "Hola"}]).decode()
    await world.pool.execute(
        "insert into templates (waba_id, name, language, category, status, components)"
        " values ($1, 'aviso', 'es', 'UTILITY', 'APPROVED', $2)",
        *(world.business.waba_id, body),
    )
    for chat in (scene.queue, scene.ventas, scene.mine, scene.hidden):
        async with Unit(world.pool) as unit:
            request = NoteCall(client_token=str(uuid.uuid4()), outcome="voicemail", note="mañana")
            await note_call(unit, world.sol, chat, request, world.now)
        await scene.office.check()
    for viewer, phone in ((world.viewers["mia"], "+52 55 4170 0091"), (world.viewers["vera"], "+52 55 4170 0092")):
        start = StartConversation(
            client_token=str(uuid.uuid4()), number_id=world.number_id, phone=phone, name="Nueva",
            content=Template(name="aviso", language="es"),
        )  # fmt: skip
        async with Unit(world.pool) as unit:
            await start_conversation(unit, viewer, start, world.now)
        await scene.office.check()
    rows = [[who.wa_id or "", f"Importada {n}", "sí"] for n, who in enumerate([*scene.people, person(93)])]
    async with Unit(world.pool) as unit:
        piece = ImportRows(columns=["phone", "name", "vip"], rows=rows, dry_run=False)
        await import_piece(unit, world.sol.user_id, piece, world.now)
    await scene.office.check()
