"""What is told about a message after it was accepted."""

import json
from typing import Any

import pytest

from sandbox import Fault, ManualClock, Sandbox
from tests.sandbox.conftest import Receiver, graph, send, words


def told(receiver: Receiver, wamid: str) -> list[str]:
    return [status["status"] for status in receiver.statuses if status["id"] == wamid]


async def accepted(sandbox: Sandbox, **body: Any) -> str:
    answer = await send(sandbox, **body)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["messages"][0]["id"])


async def test_sent_delivered_read_in_the_window(sandbox: Sandbox, receiver: Receiver) -> None:
    ana = sandbox.customer("Ana")
    await ana.say("hola")
    wamid = await accepted(sandbox, to="+" + ana.user.wa_id, biz_opaque_callback_data="job-7", **words())
    await sandbox.settled()
    assert sorted(told(receiver, wamid)) == ["delivered", "read", "sent"]
    assert sandbox.ledger.sends[0].statuses == ["sent", "delivered", "read"]
    assert {status["biz_opaque_callback_data"] for status in receiver.statuses} == {"job-7"}
    priced = {status["status"]: "pricing" in status for status in receiver.statuses}
    assert priced == {"sent": True, "delivered": True, "read": False}
    assert all(status["recipient_user_id"] == ana.user.user_id for status in receiver.statuses)
    assert all(isinstance(status["timestamp"], str) for status in receiver.statuses)


async def test_delays_follow_the_clock(still: Sandbox, receiver: Receiver, clock: ManualClock) -> None:
    ana = still.customer("Ana")
    await ana.say("hola")
    await accepted(still, to="+" + ana.user.wa_id, **words())
    assert not still.ledger.sends[0].statuses
    await clock.advance(0.7)
    assert still.ledger.sends[0].statuses == ["sent"]
    await clock.advance(60)
    assert still.ledger.sends[0].statuses == ["sent", "delivered", "read"]
    await receiver.until(lambda: len(receiver.statuses) == 3)


async def test_open_chat_leaves_delivered_out(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    ana.user.reads_at_once = True
    await ana.say("hola")
    await accepted(sandbox, to="+" + ana.user.wa_id, **words())
    await sandbox.settled()
    assert sandbox.ledger.sends[0].statuses == ["sent", "read"]


async def test_receipts_off_never_say_read(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    ana.user.receipts = False
    await ana.say("hola")
    await accepted(sandbox, to="+" + ana.user.wa_id, **words())
    await sandbox.settled()
    assert sandbox.ledger.sends[0].statuses == ["sent", "delivered"]


async def test_offline_customer_gets_it_later(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    await ana.say("hola")
    ana.user.offline = True
    await accepted(sandbox, to="+" + ana.user.wa_id, **words())
    await sandbox.ledger.wait_for(lambda: sandbox.ledger.sends[0].statuses == ["sent"])
    await ana.come_online()
    await sandbox.settled()
    assert sandbox.ledger.sends[0].statuses == ["sent", "delivered", "read"]


async def test_voice_note_is_played(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    await ana.say("hola")
    audio = {"link": "https://casalumbre.example/nota.ogg", "voice": True}
    await accepted(sandbox, to="+" + ana.user.wa_id, type="audio", audio=audio)
    await sandbox.settled()
    assert sandbox.ledger.sends[0].statuses[-1] == "played"


async def test_closed_window_is_accepted_then_fails(sandbox: Sandbox, receiver: Receiver) -> None:
    await accepted(sandbox, to="+34612448019", biz_opaque_callback_data="job-8", **words())
    await receiver.until(lambda: len(receiver.statuses) == 1)
    (status,) = receiver.statuses
    assert status["status"] == "failed"
    assert status["errors"][0]["code"] == 131047
    assert status["biz_opaque_callback_data"] == "job-8"
    assert "pricing" not in status
    assert all("contacts" not in value for _, value in receiver.values)


async def test_window_closes_after_24_hours(still: Sandbox, clock: ManualClock) -> None:
    ana = still.customer("Ana")
    await ana.say("hola")
    await clock.advance(24 * 3600 - 1)
    await accepted(still, to="+" + ana.user.wa_id, **words())
    await clock.advance(2)
    await accepted(still, to="+" + ana.user.wa_id, **words())
    await clock.advance(60)
    assert [record.statuses[-1] for record in still.ledger.sends] == ["read", "failed"]


async def test_missed_call_opens_the_window(sandbox: Sandbox, receiver: Receiver) -> None:
    ana = sandbox.customer("Ana")
    await ana.ring()
    await accepted(sandbox, to="+" + ana.user.wa_id, **words())
    await sandbox.settled()
    assert sandbox.ledger.sends[0].statuses[-1] == "read"
    events = [value["calls"][0]["event"] for field, value in receiver.values if field == "calls"]
    assert sorted(events) == ["connect", "terminate"]


async def test_username_only_customer_shows_no_number(sandbox: Sandbox, receiver: Receiver) -> None:
    xime = sandbox.customer("Ximena", hides_number=True, username="xime")
    await xime.say("hola")
    await accepted(sandbox, recipient=xime.user.user_id, **words())
    await sandbox.settled()
    everything = json.dumps(receiver.payloads)
    number = receiver.values[0][1]["metadata"]
    assert number["phone_number_id"] == sandbox.phone_number_id
    assert '"wa_id"' not in everything
    assert '"recipient_id"' not in everything
    assert '"from"' not in everything
    assert receiver.messages[0]["from_user_id"] == xime.user.user_id


async def test_number_appears_for_thirty_days_after_the_business_used_it(still: Sandbox, clock: ManualClock) -> None:
    xime = still.customer("Ximena", hides_number=True)
    assert xime.person.wa_id is None
    await accepted(still, to="+" + xime.user.wa_id, **words())
    assert xime.person.wa_id == xime.user.wa_id
    await clock.advance(31 * 86_400)
    assert xime.person.wa_id is None


async def test_reaction_has_no_statuses(sandbox: Sandbox, receiver: Receiver) -> None:
    ana = sandbox.customer("Ana")
    wamid = await ana.say("hola")
    await accepted(sandbox, to="+" + ana.user.wa_id, type="reaction", reaction={"message_id": wamid, "emoji": "👍"})
    await sandbox.settled()
    assert not receiver.statuses


async def test_unreachable_and_opted_out(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    await ana.prefer("stop")
    card = {"type": "header", "parameters": [{"type": "image", "image": {"link": "https://a.example/b.jpg"}}]}
    offer = {
        "name": "oferta_libreros",
        "language": {"code": "es_MX"},
        "components": [card, {"type": "body", "parameters": [{"type": "text", "text": "Ana"}]}],
    }
    await accepted(sandbox, to="+" + ana.user.wa_id, type="template", template=offer)
    eva = sandbox.customer("Eva")
    eva.user.reachable = False
    await eva.say("hola")
    await accepted(sandbox, to="+" + eva.user.wa_id, **words())
    await sandbox.settled()
    failures = [
        status["errors"][0]["code"]
        for d in sandbox.runtime.deliverer.deliveries
        for _, change in d.changes
        for status in change["value"].get("statuses", ())
    ]
    assert sorted(failures) == [131026, 131050]


@pytest.mark.parametrize("code", [130429, 131026, 131049, 131053, 132015, 137000])
async def test_any_code_can_fail_later(sandbox: Sandbox, receiver: Receiver, code: int) -> None:
    sandbox.fail_next(Fault(kind="async", code=code))
    await accepted(sandbox, to="+34612448019", **words())
    await receiver.until(lambda: len(receiver.statuses) == 1)
    error = receiver.statuses[0]["errors"][0]
    assert error["code"] == code
    assert error["href"].startswith("https://developers.facebook.com/")


async def test_history_of_a_message_can_be_asked_for(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    await ana.say("hola")
    wamid = await accepted(sandbox, to="+" + ana.user.wa_id, **words())
    await sandbox.settled()
    async with graph(sandbox) as client:
        rows = (await client.get(f"/{sandbox.phone_number_id}/message_history?message_id={wamid}")).json()["data"]
    assert [event["delivery_status"] for event in rows[0]["events"]["data"]] == ["SENT", "DELIVERED", "READ"]
