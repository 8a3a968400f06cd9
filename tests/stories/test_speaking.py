"""What Relevo says by itself, from a customer's phone to an agent's screen and back: away replies and surveys."""

import asyncio
from collections import Counter
from datetime import timedelta
from typing import Any

import msgspec

from backend_gateway.actions.policies import create_calendar, put_policy
from backend_gateway.app import running_gateway
from backend_gateway.domain.calendar import always_open, office_hours, to_json, week_of
from backend_gateway.parsers import Address
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import PutPolicy
from protocol.content import Text
from protocol.conversation import Conversation
from protocol.rules.variable_dates import day_in_words
from protocol.work_api import ResolveMany
from sandbox.ledger import SendRecord
from tests.stories.desk import DEADLINE, Desk
from tests.stories.office import Office, free_port

NAME = "Mariana Quispe"
QUESTION = "¿Cómo te atendimos?"


async def put(office: Office, kind: str, subject: int, body: Any) -> None:
    """What an admin decides."""
    admin = Viewer(await office.gateway.pool.fetchval("select id from users where role = 'admin'"), "admin")
    async with Unit(office.gateway.pool) as unit:
        await put_policy(unit, admin, kind, subject, PutPolicy(body=body), office.now())


async def hours(office: Office, value: Any) -> None:
    """The workspace's hours."""
    await office.hire("ada", role="admin")
    admin = Viewer(await office.gateway.pool.fetchval("select id from users where role = 'admin'"), "admin")
    async with Unit(office.gateway.pool) as unit:
        id = await create_calendar(unit, admin, "Casa Lumbre")
    await put(office, "calendar", id, msgspec.json.decode(to_json(value)))
    team = await office.found_team("Recepción")
    await put(office, "rules", 0, {"version": 1, "otherwise": {"team_id": team}, "calendar_id": id})


async def until_true(office: Office, sql: str) -> None:
    """Wait until the database says yes."""
    async with asyncio.timeout(DEADLINE):
        while not await office.gateway.pool.fetchval(sql):
            await asyncio.sleep(0.02)


async def closed_until_in_three_days(office: Office) -> str:
    """Hours on one day of the week, three days from now; that day in words."""
    day = office.now() + timedelta(days=3)
    value = msgspec.structs.replace(office_hours("UTC"), week=week_of("9:00-18:00", (day.weekday(),)))
    await hours(office, value)
    return day_in_words(day, "es")


async def arrived(desk: Desk) -> int:
    """The customer's conversation, in its team's queue on this screen."""
    await desk.until(desk.names)
    id = desk.open(NAME)
    await desk.until(lambda: shown(desk, id).team_id is not None)
    return id


def shown(desk: Desk, id: int) -> Conversation:
    """A conversation as this screen has it."""
    row = desk.store.rows.get(id)
    assert row is not None
    return row


def sent(office: Office) -> list[SendRecord]:
    return office.sandbox.ledger.sends


async def test_out_of_hours_the_customer_is_told_when_we_open_once_with_two_gateways(office: Office) -> None:
    day = await closed_until_in_three_days(office)
    away = {"away": {"texts": {"es": "Hola {{cliente.nombre}}, abrimos {{apertura}}."}}}
    await put(office, "automatic", 0, away)
    diego = await office.sit_down("diego")
    names = [NAME, *(f"Cliente {letter}" for letter in "ABCDE")]
    elsewhere = msgspec.structs.replace(office.settings, listen=Address("127.0.0.1", free_port()))
    async with running_gateway(elsewhere, now=office.now):
        for name in names:
            await office.customer(name).say("¿Tienen lámparas?")
        await diego.until(lambda: len(sent(office)) >= len(names))
        for name in names:
            await office.customer(name).say("¿Y mesas?")
        counted = "select count(*) = 6 from conversations where inbound_count = 2"
        await until_true(office, counted)
        await until_true(office, "select not exists (select from follow_queue)")
    said = Counter(record.recipient for record in sent(office))
    assert set(said.values()) == {1}
    assert len(said) == len(names)
    diego.open(NAME)
    await diego.until(lambda: f"Hola Mariana, abrimos {day} a las 09:00." in diego.texts())
    assert diego.row(NAME).owed_since is not None


async def test_lesson_40_a_colleague_has_it_and_relevo_says_nothing(office: Office) -> None:
    await closed_until_in_three_days(office)
    diego = await office.sit_down("diego")
    await office.customer().say("¿Tienen lámparas?")
    await diego.take(await arrived(diego))
    await put(office, "automatic", 0, {"away": {"texts": {"es": "Cerrado."}, "every_hours": 0}})
    await office.customer().say("¿Y mesas?")
    await diego.until(lambda: "¿Y mesas?" in diego.texts())  # who answers what they have not read is asked first
    diego.session.send(diego.row(NAME).id, Text("Sí, también."))
    await diego.until(lambda: sent(office))
    await office.customer("Otra persona").say("¿Hola?")  # whoever nobody has is answered, so the words do work
    await diego.until(lambda: len(sent(office)) == 2)
    assert [record.text for record in sent(office)] == ["Sí, también.", "Cerrado."]


async def test_a_resolved_case_is_asked_about_and_the_answer_is_on_the_screen(office: Office) -> None:
    await hours(office, msgspec.structs.replace(always_open("UTC"), name="Siempre"))
    await put(office, "surveys", 0, {"csat": {"texts": {"es": QUESTION}, "delay_minutes": 0}})
    diego = await office.sit_down("diego")
    await office.customer().say("¿Tienen lámparas?")
    id = await _answered_and_resolved(diego)
    await diego.until(lambda: len(sent(office)) == 2)
    await office.customer().tap(sent(office)[1], 1)
    await diego.until(lambda: (survey := shown(diego, id).survey) is not None and survey.score is not None)
    row = shown(diego, id)
    assert row.survey is not None
    assert (row.survey.score, row.state, row.owed_since) == (4, "resolved", None)


async def _answered_and_resolved(desk: Desk) -> int:
    id = await arrived(desk)
    desk.session.send(id, Text("Sí, de pie y de mesa."))
    await desk.until(lambda: desk.status("Sí, de pie y de mesa.") in {"sent", "delivered", "read"})
    landed: list[object] = []
    desk.session.change_many([id], ResolveMany(agreed=True), landed.append)
    await desk.until(lambda: landed)
    return id
