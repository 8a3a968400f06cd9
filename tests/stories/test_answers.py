"""Answering faster, from one person's screen to another's and to the customer: replies, macros, messages for later."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address
from desktop.models.quick_replies import offers
from desktop.models.send_later import open_ones
from protocol.answers_api import PutMacro, PutQuickReply
from protocol.content import Image, MediaRef, Text
from tests.stories.desk import Desk
from tests.stories.office import Office, free_port

PICTURE = Path(__file__).parents[2] / "resources" / "demo" / "media" / "caja_danada.jpg"
NAME = "Mariana Quispe"


async def at_work(office: Office, *names: str) -> list[Desk]:
    """People with a customer's question on their screens."""
    desks = [await office.sit_down(name) for name in names]
    await office.customer().say("¿Cuándo llega?")
    for desk in desks:
        await desk.until(desk.names)
    return desks


def sent(office: Office) -> Counter[str]:
    """What the customer was sent, and how often."""
    return Counter(record.text for record in office.sandbox.ledger.sends if record.text)


async def test_a_quick_reply_is_written_once_and_used_by_colleagues_with_its_file(office: Office) -> None:
    await office.hire("ada", role="admin")
    ada, diego = await at_work(office, "ada", "diego")
    upload = await ada.session.upload(PICTURE)
    wanted = PutQuickReply(
        code="mapa", title="Cómo llegar", body="{{cliente.nombre}}, aquí está {{empresa}}", files=(upload.id,)
    )
    ada.session.put_quick_reply(wanted)
    await diego.until(lambda: diego.store.office.quick_replies)
    id = diego.open(NAME)
    [offer] = offers(diego.store, diego.session.uses, id, "ma", office.now(), "es")
    assert offer.filled.text == "Mariana, aquí está Casa Lumbre"
    diego.session.use_quick_reply(offer.reply.id)
    [file] = await diego.session.quick_reply_files(offer.reply.id)
    media = MediaRef(id=file.id, mime=file.mime, size=file.size, filename=file.filename, state="ready")
    for _ in range(2):  # the file stays with the reply, however often it is sent
        diego.session.send(id, Image(media, offer.filled.text))
    await diego.until(lambda: len(office.sandbox.ledger.sends) == 2)
    diego.session.uses.clear()
    diego.session.fetch_uses()
    await diego.until(lambda: diego.session.uses == {offer.reply.id: 1})
    ada.session.fetch_uses()
    assert ada.session.uses == {}


async def test_a_macro_does_everything_and_is_taken_back(office: Office) -> None:
    [diego] = await at_work(office, "diego")
    id = diego.open(NAME)
    done: list[Any] = []
    steps = ({"do": "take"}, {"do": "resolve", "agreed": True})
    diego.session.put_macro(PutMacro(name="Cierre", steps=steps, personal=True))
    await diego.until(lambda: diego.store.office.macros)
    [macro] = diego.store.office.macros.values()
    diego.session.run_macro(id, macro, "es", done.append)
    await diego.until(lambda: done and stand(diego, id) == ("resolved", diego.store.my_id()))
    diego.session.undo_macro(done[0])
    await diego.until(lambda: stand(diego, id) == ("open", None))
    assert diego.problems == []


def stand(desk: Desk, id: int) -> tuple[str, int | None] | None:
    """State and owner, as the screen has them."""
    row = desk.store.rows.get(id)
    return (row.state, row.assignee_id) if row is not None else None


async def test_lesson_39_with_two_gateways_a_scheduled_message_leaves_once(office: Office) -> None:
    [diego] = await at_work(office, "diego")
    id = diego.open(NAME)
    async with running_gateway(_elsewhere(office), now=office.now):
        for n in range(10):
            diego.session.schedule(id, Text(f"luego {n}"), office.now() + timedelta(seconds=1))
        await diego.until(lambda: sum(sent(office).values()) >= 10)
    await diego.until(lambda: not open_ones(diego.store, id))
    assert sent(office) == Counter(f"luego {n}" for n in range(10))


async def test_lesson_39_a_scheduled_message_outlives_its_gateway(office: Office) -> None:
    [diego] = await at_work(office, "diego")
    id = diego.open(NAME)
    due = office.now() + timedelta(seconds=2)
    diego.session.schedule(id, Text("Buenos días"), due)
    await diego.until(lambda: open_ones(diego.store, id))
    await office.stop()
    await diego.until(lambda: office.now() > due)
    assert not sent(office)
    await office.start()
    diego.session.retry_now()
    await diego.until(lambda: sent(office))
    await diego.until(lambda: not open_ones(diego.store, id))
    assert sent(office) == Counter(["Buenos días"])


async def test_what_the_customer_says_in_between_asks_the_author(office: Office) -> None:
    [diego] = await at_work(office, "diego")
    id = diego.open(NAME)
    diego.session.schedule(id, Text("¿Sigue interesada?"), office.now() + timedelta(seconds=1.5))
    await diego.until(lambda: open_ones(diego.store, id))
    await office.customer().say("Ya no, gracias")
    await diego.until(lambda: [one.reason for one in open_ones(diego.store, id)] == ["customer_wrote"])
    await diego.until(lambda: [alert.kind for alert in diego.store.office.alerts.values()] == ["scheduled_asks"])
    assert not sent(office)
    diego.session.send_scheduled(open_ones(diego.store, id)[0].id)
    await diego.until(lambda: sent(office) == Counter(["¿Sigue interesada?"]))
    await diego.until(lambda: all(alert.closed_at for alert in diego.store.office.alerts.values()))


def _elsewhere(office: Office) -> Any:
    """The settings of a second gateway on the same database."""
    return msgspec.structs.replace(office.settings, listen=Address("127.0.0.1", free_port()))
