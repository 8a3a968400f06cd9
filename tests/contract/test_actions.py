"""Old state + frames = fresh state, for every action and every kind of viewer."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from backend_gateway.actions import contacts, merge_contacts, people
from backend_gateway.actions.breaker import stop_sending
from backend_gateway.actions.numbers import replace_token
from backend_gateway.channels.base import Accepted, Refused, Unknown
from backend_gateway.parsers import Secret
from backend_gateway.store.event_log import append
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from protocol.api import EditContact
from protocol.errors import SendFailure
from sandbox import builders as b
from sandbox.builders.calls import missed_call
from sandbox.builders.coexistence import echo, echo_edit, echo_revoke, history, history_media, standby
from sandbox.builders.content import contact_card, order_item
from tests.contract.conftest import Scene
from tests.contract.world import person

MESSAGES: dict[str, Callable[..., Any]] = {
    "text": lambda who, **c: b.text(who, "¿Sigue en pie?", **c),
    "image": lambda who, **c: b.image(who, "900", caption="así llegó", **c),
    "video": lambda who, **c: b.video(who, "901", **c),
    "audio": lambda who, **c: b.audio(who, "902", **c),
    "voice": lambda who, **c: b.voice(who, "903", **c),
    "document": lambda who, **c: b.document(who, "904", "factura.pdf", **c),
    "sticker": lambda who, **c: b.sticker(who, "905", **c),
    "location": lambda who, **c: b.location(who, 19.4, -99.1, name="Casa", **c),
    "contacts": lambda who, **c: b.contacts(who, contact_card("Ana Soto", "+52 55 1"), **c),
    "button": lambda who, **c: b.button(who, "Sí", "yes", **c),
    "button_reply": lambda who, **c: b.button_reply(who, "1", "Sí", **c),
    "list_reply": lambda who, **c: b.list_reply(who, "1", "Mañana", **c),
    "flow": lambda who, **c: b.flow_reply(who, {"talla": "M"}, **c),
    "order": lambda who, **c: b.order(who, [order_item("SKU1", 2, 10.5)], **c),
    "welcome": b.request_welcome,
    "unsupported": lambda who, **c: b.unsupported(who, "poll", **c),
    "unknown": lambda who, **c: b.unknown(who, "hologram", {"x": 1}, **c),
    "quote": lambda who, **c: b.text(who, "esa", context={"from": who.wa_id, "id": "wamid.before"}, **c),
    "ad": lambda who, **c: b.text(who, "vi su anuncio", referral=b.referral(), **c),
    "identity_changed": lambda who, **c: b.identity_changed(who, "hash", **c),
}


@pytest.mark.parametrize("kind", MESSAGES)
@pytest.mark.parametrize("new", [False, True], ids=["known", "new"])
async def test_each_type_of_message(scene: Scene, kind: str, new: bool) -> None:
    who = [person(77)] if new else scene.people
    for one in who:
        await scene.world.hear(one, MESSAGES[kind](one, timestamp=scene.world.tick()))
    await scene.office.check()


async def _reactions(scene: Scene) -> None:
    world, who = scene.world, scene.people[2]
    wamid = await world.say(who, "¿cuándo?")
    _, ours = await world.sent(scene.mine, "mañana")
    await scene.office.check()
    for target, emoji in ((wamid, "👍"), (ours, "❤️"), ("wamid.unknown", "🙏")):
        await world.hear(who, b.reaction(who, target, emoji, timestamp=world.tick()))
    await scene.office.check()
    await world.hear(who, b.reaction_removed(who, ours, timestamp=world.tick()))


async def _edits(scene: Scene) -> None:
    world, who = scene.world, scene.people[0]
    first, second = await world.say(who, "a las 5"), await world.say(who, "perdón")
    await world.hear(who, b.edit(who, second, "perdone", timestamp=world.tick()))
    await world.hear(who, b.edit(who, first, "a las 6", timestamp=world.tick()))
    await world.hear(who, b.edit(who, "wamid.unknown", "otra", timestamp=world.tick()))


async def _revokes(scene: Scene) -> None:
    world, who = scene.world, scene.people[1]
    wamid = await world.say(who, "borro")
    await world.hear(who, b.revoke(who, wamid, timestamp=world.tick()))
    await world.hear(who, b.revoke(who, "wamid.unknown", timestamp=world.tick()))


async def _statuses(scene: Scene) -> None:
    world = scene.world
    for conversation, who in ((scene.queue, scene.people[0]), (scene.hidden, scene.people[3])):
        _, wamid = await world.sent(conversation)
        await scene.office.check()
        for kind in ("sent", "delivered", "delivered", "read"):
            await world.status(kind, wamid, who, price=b.pricing() if kind != "read" else None)
            await scene.office.check()


async def _failed(scene: Scene) -> None:
    world, who = scene.world, scene.people[2]
    message, wamid = await world.sent(scene.mine)
    error = {"code": 131026, "title": "Message undeliverable"}
    await world.status("failed", wamid, who, errors=[error])
    await scene.office.check()
    await world.retry(message.id)
    await scene.office.check()
    await world.status("delivered", wamid, who)


async def _results(scene: Scene) -> None:
    world = scene.world
    for result in (
        Refused(http_status=400, code=131056),
        Refused(http_status=400, code=131026, details="unreachable"),
        Unknown(reason="timeout"),
        Accepted(wamid="wamid.yes"),
    ):
        await world.send(scene.ventas)
        world.tick(60)  # nothing uncertain holds the recipient any more
        for job in await world.claim():
            await scene.office.check()
            await world.result(job, result)
        await scene.office.check()


async def _orphan(scene: Scene) -> None:
    world, who = scene.world, scene.people[0]
    await world.send(scene.queue)
    [job] = await world.claim()
    await world.status("delivered", "wamid.early", who, callback_data=job.attempt_id)
    await scene.office.check()
    await world.result(job, Accepted(wamid="wamid.early"))


async def _our_reaction(scene: Scene) -> None:
    message = (await scene.world.timeline(scene.queue))[0]
    await scene.world.react(message.id, "👍")
    await scene.office.check()
    for job in await scene.world.claim():
        await scene.world.result(job, Accepted(wamid="wamid.reaction"))
    await scene.world.react(message.id, "")


async def _notes(scene: Scene) -> None:
    await scene.world.note(scene.ventas, "llamar", [scene.world.viewers["mia"].user_id])
    await scene.world.note(scene.hidden, "ojo")


async def _owners(scene: Scene) -> None:
    """Every way to come into sight and to leave it."""
    world, office = scene.world, scene.office
    steps: list[Callable[[], Awaitable[None]]] = [
        lambda: world.assign(scene.hidden, to="mia"),
        lambda: world.assign(scene.mine, to="otto", team="Soporte"),
        lambda: world.assign(scene.queue, team="Soporte"),
        lambda: world.assign(scene.hidden, team="Ventas"),
        lambda: world.assign(scene.mine),
        lambda: world.take(scene.ventas, world.viewers["vera"]),
        lambda: world.take(scene.mine, world.viewers["mia"]),
        lambda: world.assign(scene.ventas),
    ]
    for step in steps:
        await step()
        await office.check()


async def _out_of_sight_and_back(scene: Scene) -> None:
    """Drafts and read marks leave and return with their conversation."""
    world, office, mia = scene.world, scene.office, scene.world.viewers["mia"]
    await world.draft(scene.mine, "a medias", mia)
    await world.read(scene.mine, 1, mia)
    await office.check()
    await world.assign(scene.mine, to="otto", team="Soporte")
    await office.check()
    assert scene.mine not in office.truth_of("mia").drafts
    await world.say(scene.people[2], "¿hola?")
    await office.check()
    await world.assign(scene.mine, to="mia", team="Ventas")
    await office.check()
    assert office.truth_of("mia").drafts[scene.mine].text == "a medias"
    assert office.truth_of("mia").read_marks[scene.mine].inbound_count == 1


async def _resolve_and_reopen(scene: Scene) -> None:
    for conversation in (scene.queue, scene.mine, scene.hidden):
        await scene.world.resolve(conversation)
    await scene.office.check()
    await scene.world.say(scene.people[0], "otra cosa")
    await scene.office.check()
    await scene.world.reopen(scene.mine)


async def _reading(scene: Scene) -> None:
    for viewer in scene.world.viewers.values():
        if viewer.visibility == "all" or viewer.user_id == scene.world.viewers["vera"].user_id:
            await scene.world.read(scene.ventas, 1, viewer)
    await scene.office.check()
    await scene.world.read(scene.ventas, 0, scene.world.sol)


async def _drafts(scene: Scene) -> None:
    vera = scene.world.viewers["vera"]
    await scene.world.draft(scene.ventas, "estimada", vera)
    await scene.office.check()
    await scene.world.draft(scene.ventas, "", vera)
    await scene.office.check()
    await scene.world.draft(scene.ventas, "hola", vera)


async def _contact(scene: Scene) -> None:
    for who, request in (
        (scene.people[0], EditContact(name="Doña Cliente", vip=True)),
        (scene.people[3], EditContact(notes="mayorista", email="x@y.z")),
        (scene.people[0], EditContact(name="")),
    ):
        async with Unit(scene.world.pool) as unit:
            id_ = await scene.world.contact_of(who)
            await contacts.edit_contact(unit, scene.world.sol, id_, request, scene.world.now)
        await scene.office.check()


async def _renamed(scene: Scene) -> None:
    """A new profile name, a username, a BSUID for a known phone."""
    known = scene.people[1]
    for who in (
        person(2, name="Otro Nombre"),
        person(2, username="cliente2"),
        person(2, user_id="MX.200"),
        person(2, parent_user_id="MX.ENT.2"),
    ):
        await scene.world.say(who, "sigo siendo yo")
        await scene.office.check()
    assert known.wa_id


async def _number_changed(scene: Scene) -> None:
    who = scene.people[2]
    await scene.world.hear(who, b.number_changed(who, "5215599999999", new_user_id="MX.999"), named=False)
    await scene.office.check()
    await scene.world.say(person(999, wa_id="5215599999999", user_id="MX.999"), "mi número nuevo")


async def _bsuid_changed(scene: Scene) -> None:
    await scene.world.hear(scene.people[0], b.user_id_changed(scene.people[0], "MX.new"), named=False)


async def _duplicates(scene: Scene) -> None:
    """One message names two contacts: both records say so."""
    both = person(1, user_id=scene.people[1].user_id)
    await scene.world.say(both, "¿quién soy?")


async def _merge(scene: Scene) -> None:
    world, office = scene.world, scene.office
    for winner, loser in ((0, 1), (2, 3)):
        ids = [await world.contact_of(scene.people[n]) for n in (winner, loser)]
        async with Unit(world.pool) as unit:
            merged = await merge_contacts.merge_contacts(unit, world.sol, ids[0], ids[1], world.now)
        await office.check()
        await world.say(scene.people[loser], "después de unir")
        await office.check()
        async with Unit(world.pool) as unit:
            await merge_contacts.unmerge_contacts(unit, world.sol, ids[0], merged.merge_id, world.now)
        await office.check()


async def _users(scene: Scene) -> None:
    async with Unit(scene.world.pool) as unit:
        new = people.NewUser(email="nora@andes.test", name="Nora", password_hash="", teams=("Ventas",))
        nora = await people.create_user(unit, None, new)
        await people.create_team(unit, None, "Envíos")
    await scene.office.check()
    async with Unit(scene.world.pool) as unit:
        await people.set_active(unit, None, nora.id, active=False, now=scene.world.now)


async def _number_stopped(scene: Scene) -> None:
    async with Unit(scene.world.pool) as unit:
        await append(unit.conn, await stop_sending(unit.conn, scene.world.number_id, SendFailure.DISCONNECTED))
    await scene.office.check()
    assert scene.office.truth_of("mia").numbers[scene.world.number_id].state == "stopped"
    async with Unit(scene.world.pool) as unit:
        keyring = Keyring([bytes(32)])
        await replace_token(unit, keyring, None, scene.world.number_id, Secret("EAAnew"))


async def _phone_app(scene: Scene) -> None:
    world, who, new = scene.world, scene.people[0], person(55)
    us = world.business
    said = echo(us, who, "text", {"body": "ya voy"}, wamid="wamid.echo", timestamp=world.tick())
    await world.deliver(said)
    await world.deliver(echo_edit(us, who, "wamid.echo", "ya voy ya"))
    await world.deliver(echo_revoke(us, who, "wamid.echo"))
    await scene.office.check()
    old = [b.text(new, "hace un mes", timestamp=world.tick() - 2_600_000)]
    old.append(b.unknown(new, "media_placeholder", wamid="wamid.photo", timestamp=world.tick() - 500_000))
    await world.deliver(history(us, new, old))
    await scene.office.check()
    await world.deliver(history_media(us, b.image(new, "910", wamid="wamid.photo", timestamp=world.tick())))
    await world.deliver(standby(us, who, messages=[b.text(who, "al bot", timestamp=world.tick())]))


async def _calls(scene: Scene) -> None:
    await scene.world.deliver(*missed_call(scene.world.business, scene.people[1], timestamp=scene.world.tick()))


async def _preferences(scene: Scene) -> None:
    world = scene.world
    for value in ("stop", "stop", "resume"):
        await world.deliver(b.user_preferences(world.business, scene.people[0], value, timestamp=world.tick()))
        await scene.office.check()
    await world.deliver(b.app_state_sync(world.business, person(3, name="Agenda Tres")))


SCENES: list[Callable[[Scene], Awaitable[None]]] = [
    _reactions, _edits, _revokes, _statuses, _failed, _results, _orphan, _our_reaction, _notes, _owners,
    _out_of_sight_and_back, _resolve_and_reopen, _reading, _drafts, _contact, _renamed, _number_changed,
    _bsuid_changed, _duplicates, _merge, _users, _number_stopped, _phone_app, _calls, _preferences,
]  # fmt: skip


@pytest.mark.parametrize("happen", SCENES, ids=[step.__name__.strip("_") for step in SCENES])
async def test_what_happens_reaches_every_client(scene: Scene, happen: Callable[[Scene], Awaitable[None]]) -> None:
    await happen(scene)
    await scene.office.check()
