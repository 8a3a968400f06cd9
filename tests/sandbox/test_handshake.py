"""Callbacks are verified before they are used; number beats account beats app."""

import httpx
import pytest

from sandbox import NumberSettings, Sandbox
from sandbox.errors import GraphError
from tests.sandbox.conftest import VERIFY_TOKEN, Receiver, graph


async def test_subscribe_accepts_the_right_token(sandbox: Sandbox, receiver: Receiver) -> None:
    assert sandbox.runtime.world.callback == receiver.base_url + "/webhook"


async def test_subscribe_refuses_a_wrong_token(sandbox: Sandbox, receiver: Receiver) -> None:
    with pytest.raises(GraphError, match=r"Callback verification failed.*403"):
        await sandbox.subscribe(receiver.base_url + "/other", "wrong")
    assert sandbox.runtime.world.callback == receiver.base_url + "/webhook"


async def test_unreachable_callback_is_refused(sandbox: Sandbox) -> None:
    async with graph(sandbox) as client:
        answer = await client.post(
            f"/{sandbox.waba_id}/subscribed_apps",
            json={"override_callback_uri": "http://127.0.0.1:9/none", "verify_token": "x"},
        )
    assert answer.status_code == httpx.codes.BAD_REQUEST
    assert answer.json()["error"]["error_subcode"] == 2200


async def test_number_override_beats_account_and_app(receiver: Receiver) -> None:
    numbers = (NumberSettings(), NumberSettings(phone_number_id="2065", display_phone_number="+57 1 508 2288"))
    async with Sandbox(speed=1000, numbers=numbers) as sandbox, graph(sandbox) as client:
        await sandbox.subscribe(receiver.base_url + "/app")
        override = {"override_callback_uri": receiver.base_url + "/own", "verify_token": VERIFY_TOKEN}
        done = await client.post("/2065", json={"webhook_configuration": override})
        assert done.json() == {"success": True}
        await sandbox.customer("Ana").say("a la primera")
        await sandbox.customer("Ana", phone_number_id="2065").say("a la segunda")
        await sandbox.idle()
        urls = {
            d.changes[0][1]["value"]["metadata"]["phone_number_id"]: d.url for d in sandbox.runtime.deliverer.deliveries
        }
    assert urls[sandbox.phone_number_id].endswith("/app")
    assert urls["2065"].endswith("/own")


async def test_without_subscription_nothing_is_delivered(sandbox: Sandbox, receiver: Receiver) -> None:
    async with graph(sandbox) as client:
        await client.delete(f"/{sandbox.waba_id}/subscribed_apps")
        await sandbox.customer("Ana").say("nadie me oye")
        await sandbox.idle()
        assert not receiver.posts
        await client.post(f"/{sandbox.waba_id}/subscribed_apps")
    await sandbox.customer("Ana").say("ahora sí")
    await receiver.until(lambda: len(receiver.posts) == 1)
    assert receiver.messages[0]["text"]["body"] == "ahora sí"
