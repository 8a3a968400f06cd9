"""Customers after a case: surveys are answered with one of their choices and are no answer of a person."""

import asyncio
import random

from sandbox import Limits, NumberSettings, Sandbox
from sandbox.customers.customer import asks_opinion
from sandbox.customers.opinions import give_opinions
from tests.sandbox.conftest import Receiver, send, words


def survey(survey_id: int) -> dict[str, object]:
    rows = [{"id": f"relevo:survey:{survey_id}:{score}", "title": str(score)} for score in (5, 4, 3, 2, 1)]
    action = {"button": "Responder", "sections": [{"title": "Puntos", "rows": rows}]}
    return {"type": "interactive", "interactive": {"type": "list", "body": {"text": "¿Qué tal?"}, "action": action}}


async def test_most_surveys_are_answered_with_one_of_their_choices(receiver: Receiver) -> None:
    async with Sandbox(speed=2000, numbers=(NumberSettings(limits=Limits.none()),)) as sandbox:
        await sandbox.subscribe(receiver.base_url + "/webhook")
        customer = sandbox.customer("Mariana Quispe")
        await customer.say("hola")
        answering = asyncio.create_task(give_opinions(customer, random.Random("1")))
        for n in range(20):
            await send(sandbox, to=customer.user.wa_id, **survey(n))
        await receiver.more_than(10, "messages", 30)
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
    chosen = [m["interactive"]["list_reply"]["id"] for m in receiver.messages if m["type"] == "interactive"]
    assert len(chosen) == len(set(chosen))
    assert all(id_.startswith("relevo:survey:") for id_ in chosen)


async def test_neither_a_survey_nor_what_nobody_said_is_an_answer(receiver: Receiver) -> None:
    async with Sandbox(speed=2000, numbers=(NumberSettings(limits=Limits.none()),)) as sandbox:
        await sandbox.subscribe(receiver.base_url + "/webhook")
        customer = sandbox.customer("Mariana Quispe")
        customer.deaf_to = ("fuera de horario",)
        await customer.say("hola")
        await send(sandbox, to=customer.user.wa_id, **words("Estamos fuera de horario."))
        await send(sandbox, to=customer.user.wa_id, **survey(1))
        await send(sandbox, to=customer.user.wa_id, **words("Claro que sí"))
        assert (await customer.answer()).text == "Claro que sí"
        assert [bool(asks_opinion(record)) for record in customer.received] == [False, True, False]
