"""Every error code on demand, bad answers, rates, tokens."""

import hashlib
import hmac

import httpx
import pytest

from sandbox import AppSettings, Fault, Limits, ManualClock, NumberSettings, Sandbox
from sandbox.errors import ERRORS
from sandbox.faults import Kind, magic_number
from tests.sandbox.conftest import CONTEXT, Receiver, graph, send, words


async def test_every_code_can_be_answered(sandbox: Sandbox) -> None:
    for code, spec in ERRORS.items():
        sandbox.fail_next(Fault(kind="sync", code=code))
        answer = await send(sandbox, to="+34612448019", **words())
        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == (spec.http, code)
        assert error["fbtrace_id"]
        assert error["type"] == "OAuthException"
    assert not sandbox.ledger.sends


async def test_error_body_has_metas_shape(sandbox: Sandbox) -> None:
    sandbox.fail_next(Fault(kind="sync", code=131056))
    error = (await send(sandbox, to="+34612448019", **words())).json()["error"]
    assert error["message"] == "(#131056) (Business Account, Consumer Account) pair rate limit hit"
    assert error["error_data"]["messaging_product"] == "whatsapp"
    assert "Too many messages sent" in error["error_data"]["details"]


async def test_fault_waits_for_its_customer(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana", phone="+52 55 4170 1111")
    sandbox.fail_next(Fault(kind="sync", code=131031, to="+525541701111", times=2))
    assert (await send(sandbox, to="+34612448019", **words())).status_code == 200
    codes = [(await send(sandbox, to="+" + ana.user.wa_id, **words())).status_code for _ in range(3)]
    assert codes == [403, 403, 200]


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_magic_numbers(sandbox: Sandbox, receiver: Receiver, kind: Kind) -> None:
    answer = await send(sandbox, to=magic_number(kind, 131026), **words())
    if kind == "sync":
        assert answer.json()["error"]["code"] == 131026
    else:
        assert answer.status_code == 200
        await receiver.until(lambda: len(receiver.statuses) == 1)
        assert receiver.statuses[0]["errors"][0]["code"] == 131026


async def test_accepted_without_an_answer(sandbox: Sandbox, receiver: Receiver) -> None:
    await sandbox.customer("Ana").say("hola")
    sandbox.fail_next(Fault(kind="timeout"))
    async with graph(sandbox) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.post(
                f"/{sandbox.phone_number_id}/messages",
                json={"messaging_product": "whatsapp", "to": "+" + sandbox.customer("Ana").user.wa_id, **words()},
                timeout=httpx.Timeout(5, read=0.2),
            )
    (record,) = sandbox.ledger.sends
    assert not record.answered
    await receiver.until(lambda: "sent" in {status["status"] for status in receiver.statuses})


async def test_timeout_without_acceptance(sandbox: Sandbox) -> None:
    sandbox.fail_next(Fault(kind="timeout", accepted=False))
    async with graph(sandbox) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.post(
                f"/{sandbox.phone_number_id}/messages",
                json={"messaging_product": "whatsapp", "to": "+34612448019", **words()},
                timeout=httpx.Timeout(5, read=0.2),
            )
    assert not sandbox.ledger.sends


async def test_dripping_answer_arrives_whole_in_the_end(sandbox: Sandbox) -> None:
    sandbox.fail_next(Fault(kind="drip", seconds=0.01))
    answer = await send(sandbox, to="+34612448019", **words())
    assert answer.json()["messages"][0]["id"] == sandbox.ledger.sends[0].wamid


async def test_cut_connection(sandbox: Sandbox) -> None:
    sandbox.fail_next(Fault(kind="reset"))
    with pytest.raises(httpx.RemoteProtocolError):
        await send(sandbox, to="+34612448019", **words())
    assert len(sandbox.ledger.sends) == 1


@pytest.mark.parametrize("accepted", [True, False])
async def test_html_502(sandbox: Sandbox, accepted: bool) -> None:
    sandbox.fail_next(Fault(kind="html502", accepted=accepted))
    answer = await send(sandbox, to="+34612448019", **words())
    assert answer.status_code == 502
    assert answer.headers["content-type"].startswith("text/html")
    assert len(sandbox.ledger.sends) == accepted


async def test_status_may_come_before_the_answer(still: Sandbox, receiver: Receiver, clock: ManualClock) -> None:
    ana = still.customer("Ana")
    await ana.say("hola")
    still.fail_next(Fault(kind="slow", seconds=5))
    async with graph(still) as client:
        request = client.build_request(
            "POST",
            f"/{still.phone_number_id}/messages",
            json={"messaging_product": "whatsapp", "to": "+" + ana.user.wa_id, **words()},
        )
        import asyncio

        pending = asyncio.create_task(client.send(request))
        await still.ledger.wait_for(lambda: len(still.ledger.sends) == 1)
        await clock.advance(4)
        await receiver.until(lambda: len(receiver.statuses) >= 2)
        assert not pending.done()
        await clock.advance(2)
        assert (await pending).status_code == 200


async def test_throughput_then_pair_rate(receiver: Receiver, clock: ManualClock) -> None:
    limits = Limits(messages_per_second=5, pair_burst=3, pair_interval=6)
    async with Sandbox(clock=clock, numbers=(NumberSettings(limits=limits),)) as sandbox:

        async def code(to: str) -> int:
            body = (await send(sandbox, to=to, **words())).json()
            return int(body["error"]["code"]) if "error" in body else 200

        assert [await code(f"+3461244801{n}") for n in range(6)] == [200] * 5 + [130429]
        await clock.advance(1)
        assert [await code("+34600000001") for _ in range(4)] == [200, 200, 200, 131056]
        await clock.advance(6)
        assert [await code("+34600000001") for _ in range(2)] == [200, 131056]


async def test_tokens(sandbox: Sandbox) -> None:
    async with graph(sandbox, token="wrong") as client:
        answer = await client.get(f"/{sandbox.phone_number_id}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, 190)
    async with httpx.AsyncClient(base_url=sandbox.base_url, verify=CONTEXT) as client:
        assert (await client.get(f"/v26.0/{sandbox.phone_number_id}")).status_code == 401
        await client.post("/_sandbox/tokens/expire")
    async with graph(sandbox) as client:
        error = (await client.get(f"/{sandbox.phone_number_id}")).json()["error"]
    assert (error["code"], error["error_subcode"]) == (190, 463)


async def test_appsecret_proof() -> None:
    async with Sandbox(app=AppSettings(require_appsecret_proof=True)) as sandbox, graph(sandbox) as client:
        assert (await client.get(f"/{sandbox.phone_number_id}")).status_code == 400
        proof = hmac.new(sandbox.app_secret.encode(), sandbox.token.encode(), hashlib.sha256).hexdigest()
        right = await client.get(f"/{sandbox.phone_number_id}", params={"appsecret_proof": proof})
        wrong = await client.get(f"/{sandbox.phone_number_id}", params={"appsecret_proof": "0" * 64})
    assert (right.status_code, wrong.status_code) == (200, 400)


async def test_sender_blocked_and_unregistered(sandbox: Sandbox) -> None:
    own = await send(sandbox, to="+52 55 4170 2288", **words())
    assert own.json()["error"]["code"] == 131021
    async with graph(sandbox) as client:
        await client.post(f"/{sandbox.phone_number_id}/deregister")
        assert (await send(sandbox, to="+34612448019", **words())).json()["error"]["code"] == 133010
        await client.post(f"/{sandbox.phone_number_id}/register", json={"pin": "123456"})
    assert (await send(sandbox, to="+34612448019", **words())).status_code == 200


async def test_unknown_object_and_edge(sandbox: Sandbox) -> None:
    async with graph(sandbox) as client:
        missing = (await client.get("/12345")).json()["error"]
        edge = (await client.get(f"/{sandbox.phone_number_id}/nothing")).json()["error"]
        field = (await client.get(f"/{sandbox.phone_number_id}?fields=colour")).json()["error"]
    assert (missing["code"], missing["error_subcode"], missing["type"]) == (100, 33, "GraphMethodException")
    assert edge["message"] == "Unknown path components: /nothing"
    assert "nonexisting field (colour)" in field["message"]


async def test_broken_json_is_an_error_not_a_crash(sandbox: Sandbox) -> None:
    async with graph(sandbox) as client:
        answer = await client.post(f"/{sandbox.phone_number_id}/messages", content=b'{"to":')
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, 100)
