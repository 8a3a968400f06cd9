"""Deliveries carry Meta's escapes and a signature over exactly those bytes."""

import hashlib
import hmac
import json

from sandbox import Sandbox
from tests.sandbox.conftest import Receiver


async def test_body_is_escaped_and_signed_as_sent(sandbox: Sandbox, receiver: Receiver) -> None:
    await sandbox.customer("Mariana").say("Así llegó 😕 https://x.y/z")
    await receiver.until(lambda: len(receiver.posts) == 1)
    body, headers = receiver.posts[0]
    assert rb"As\u00ed lleg\u00f3 \ud83d\ude15 https:\/\/x.y\/z" in body
    assert body.isascii()
    digest = hmac.new(sandbox.app_secret.encode(), body, hashlib.sha256).hexdigest()
    assert headers["x-hub-signature-256"] == f"sha256={digest}"
    assert headers["content-type"] == "application/json"


async def test_hash_over_reserialised_body_would_differ(sandbox: Sandbox, receiver: Receiver) -> None:
    await sandbox.customer("Mariana").say("¿Así?")
    await receiver.until(lambda: len(receiver.posts) == 1)
    body, headers = receiver.posts[0]
    again = json.dumps(json.loads(body), ensure_ascii=False).encode()
    digest = hmac.new(sandbox.app_secret.encode(), again, hashlib.sha256).hexdigest()
    assert headers["x-hub-signature-256"] != f"sha256={digest}"


async def test_exact_bytes_can_be_sent_signed(sandbox: Sandbox, receiver: Receiver) -> None:
    raw = rb'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"half":"\ud83d"}]}]}'
    sandbox.runtime.deliverer.send_bytes(receiver.base_url + "/webhook", raw)
    await receiver.until(lambda: len(receiver.posts) == 1)
    assert receiver.posts[0][0] == raw
