"""Scripted customers, and command over HTTP."""

import asyncio
from pathlib import Path

import httpx
import pytest

from sandbox import Disturbance, Limits, NumberSettings, Sandbox
from sandbox.customers.script import load_scripts
from tests.sandbox.conftest import CONTEXT, Receiver, send, words

EVERY_TYPE = {"text", "image", "video", "audio", "document", "sticker", "location", "contacts", "interactive", "order"}
EVERY_TYPE |= {"reaction", "system", "unsupported", "request_welcome", "edit", "revoke"}


async def agent(sandbox: Sandbox, receiver: Receiver) -> None:
    """Answer every message once, with buttons now and then."""
    done = 0
    while True:
        await receiver.more_than(done, "messages", 60)
        message = receiver.messages[done]
        done += 1
        to = {"to": "+" + message["from"]} if "from" in message else {"recipient": message["from_user_id"]}
        choices = [{"type": "reply", "reply": {"id": "ok", "title": "De acuerdo"}}]
        ask = {"type": "button", "body": {"text": "¿Le parece bien?"}, "action": {"buttons": choices}}
        content = words("Con gusto") if done % 3 else {"type": "interactive", "interactive": ask}
        await send(sandbox, **to, **content)


async def test_crowd_plays_every_dialogue_with_every_type(receiver: Receiver) -> None:
    numbers = (NumberSettings(limits=Limits.none()),)
    async with Sandbox(speed=2000, numbers=numbers, disturbance=Disturbance(batch_changes=8)) as sandbox:
        await sandbox.subscribe(receiver.base_url + "/webhook")
        answering = asyncio.create_task(agent(sandbox, receiver))
        crowd = sandbox.crowd()
        async with asyncio.timeout(90):
            counters = await crowd.run()
        await sandbox.idle()
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
    assert counters.finished == len(crowd.scripts) == 25
    assert counters.answered == sum(step.do == "answer" for script in crowd.scripts for step in script.steps)
    assert counters.sent == counters.delivered_to_webhook
    assert {message["type"] for message in receiver.messages} >= EVERY_TYPE
    assert {field for field, _ in receiver.values} >= {"messages", "calls", "user_preferences"}


async def test_customer_reminds_once_and_gives_up(receiver: Receiver) -> None:
    async with Sandbox(speed=10_000) as sandbox:
        await sandbox.subscribe(receiver.base_url + "/webhook")
        crowd = sandbox.crowd(patience=60)
        crowd.scripts = [script for script in crowd.scripts if script.name == "Jorge Ibáñez"]
        counters = await crowd.run()
        await sandbox.idle()
    assert (counters.answered, counters.finished) == (0, 0)
    bodies = [message["text"]["body"] for message in receiver.messages]
    assert bodies.count("Llevo rato esperando, ¿hay alguien?") == 1


async def test_who_was_served_comes_back_with_another_question(receiver: Receiver) -> None:
    numbers = (NumberSettings(limits=Limits.none()),)
    async with Sandbox(speed=5000, numbers=numbers) as sandbox:
        await sandbox.subscribe(receiver.base_url + "/webhook")
        answering = asyncio.create_task(agent(sandbox, receiver))
        crowd = sandbox.crowd(returns=(60, 120))
        crowd.scripts = [script for script in crowd.scripts if script.name == "Jorge Ibáñez"]
        playing = asyncio.create_task(crowd.run())
        await receiver.until(lambda: crowd.counters.finished >= 3)
        for task in (playing, answering):
            task.cancel()
        await asyncio.gather(playing, answering, return_exceptions=True)
    assert len({message["from"] for message in receiver.messages}) == 1


def test_broken_script_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "roto.toml").write_text('[[customer]]\nname = "X"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"roto\.toml: .*phone"):
        load_scripts(tmp_path)


async def test_customer_taps_list_row_and_button(sandbox: Sandbox, receiver: Receiver) -> None:
    ana = sandbox.customer("Ana")
    rows = [{"id": "f1", "title": "Lunes", "description": "9 a 12"}, {"id": "f2", "title": "Martes"}]
    ask = {"type": "list", "body": {"text": "¿Cuándo?"}, "action": {"button": "Ver", "sections": [{"rows": rows}]}}
    await send(sandbox, to="+" + ana.user.wa_id, type="interactive", interactive=ask)
    await ana.tap(await ana.answer(), 0)
    await receiver.until(lambda: bool(receiver.messages))
    reply = receiver.messages[0]["interactive"]["list_reply"]
    assert reply == {"id": "f1", "title": "Lunes", "description": "9 a 12"}


async def test_number_change_keeps_the_person(sandbox: Sandbox, receiver: Receiver) -> None:
    ana = sandbox.customer("Ana", phone="+34612448019")
    old = ana.user.user_id
    await ana.change_number("+34612448020")
    await receiver.until(lambda: bool(receiver.messages))
    system = receiver.messages[0]["system"]
    assert (system["type"], system["wa_id"], system["previous_user_id"]) == ("user_changed_number", "34612448020", old)
    assert "contacts" not in receiver.values[0][1]
    await send(sandbox, to="+34612448020", **words())
    assert len(ana.received) == 1


async def test_command_over_http(sandbox: Sandbox, receiver: Receiver) -> None:
    async with httpx.AsyncClient(base_url=sandbox.base_url + "/_sandbox", verify=CONTEXT) as client:
        made = (await client.post("/customers", json={"name": "Ana", "phone": "+525541701111"})).json()
        assert made["wa_id"] == "5215541701111"
        said = (await client.post(f"/customers/{made['key']}/messages", json={"say": "hola"})).json()
        place = {"kind": "location", "arguments": {"latitude": 19.4, "longitude": -99.1}}
        await client.post(f"/customers/{made['key']}/messages", json=place)
        await receiver.until(lambda: len(receiver.messages) == 2)
        assert receiver.messages[0]["id"] == said["wamid"]
        await client.post("/fail-next", json={"kind": "sync", "code": 131016})
        assert (await send(sandbox, to="+34612448019", **words())).status_code == 503
        await send(sandbox, to="+34612448019", **words("dos"))
        ledger = (await client.get("/ledger")).json()
        assert [row["body"]["text"]["body"] for row in ledger["sends"]] == ["dos"]
        assert ledger["refusals"][0]["code"] == 131016
        assert (await client.post("/fail-next", json={"kind": "nothing"})).status_code == 400
        assert (await client.post("/speed", json={"speed": 50})).json() == {"success": True}
        assert (await client.post("/disturbance", json={"preset": "storm", "duplicate": 0.5})).status_code == 200
        assert sandbox.runtime.deliverer.disturbance.duplicate == 0.5
        assert sandbox.runtime.deliverer.disturbance.batch_changes == 50
        state = (await client.get("/state")).json()
        assert state["numbers"][0]["phone_number_id"] == sandbox.phone_number_id
        refused = await client.post("/webhook", json={"url": receiver.base_url + "/x", "verify_token": "bad"})
        assert refused.status_code == 400


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"name": "Ana"}, "phone"),
        ({"phone": "+525541701111"}, "name"),
        ({"name": "Ana", "phone": ""}, "phone"),
        ({"name": "Ana", "phone": "call me"}, "phone"),
        ({"name": "Ana", "phone": 525541701111}, "phone"),
        ({"name": "Ana", "phone": "+525541701111", "hidden": True}, "hidden"),
        ([], "object"),
    ],
)
async def test_a_customer_that_cannot_be_made_is_told_why(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture, body: object, told: str
) -> None:
    async with httpx.AsyncClient(base_url=sandbox.base_url + "/_sandbox", verify=CONTEXT) as client:
        refused = await client.post("/customers", json=body)
        assert (refused.status_code, refused.json()["error"]["code"]) == (400, 100)
        assert told in refused.json()["error"]["message"]
        made = (await client.post("/customers", json={"name": "Ana", "phone": "+525541701111"})).json()
        wrong = await client.post(f"/customers/{made['key']}/messages", json={"kind": "location", "arguments": {}})
        assert (wrong.status_code, "arguments" in wrong.text) == (400, True)
    assert not [record for record in caplog.records if record.exc_info]


async def test_template_state_can_be_changed_over_http(sandbox: Sandbox, receiver: Receiver) -> None:
    row = sandbox.runtime.templates.of(sandbox.waba_id)[0]
    async with httpx.AsyncClient(base_url=sandbox.base_url + "/_sandbox", verify=CONTEXT) as client:
        await client.post(f"/templates/{row.id}", json={"event": "PAUSED", "reason": None})
    await receiver.until(lambda: bool(receiver.posts))
    assert receiver.values[0][1]["event"] == "PAUSED"
    assert row.status == "PAUSED"


async def test_reaction_of_the_business_is_no_answer(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    wamid = await ana.say("hola")
    thumb = {"message_id": wamid, "emoji": "👍"}
    await send(sandbox, to="+" + ana.user.wa_id, type="reaction", reaction=thumb)
    await send(sandbox, to="+" + ana.user.wa_id, **words("Buen día"))
    assert (await ana.answer()).text == "Buen día"
    assert len(ana.received) == 2
