"""Who gets in at the webhook: signed, whole, not too large; 200 only for what is on disk."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator

import httpx
import pytest

from backend_gateway.api import webhook
from backend_gateway.store.engine import connect
from sandbox.builders import Business, encode, envelope, inbound, sign, text
from tests.contract.world import person
from tests.flows.webhook.conftest import PATH, SECRET, Door

LIMIT = 3 * 1024 * 1024


def _body(words: str = "hola") -> bytes:
    return encode(envelope(inbound(Business(), text(person(1), words), people=[person(1)])))


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "sha256=",
        "sha256=zz",
        "sha1=" + "0" * 40,
        "sha256=" + "0" * 64,
        "SHA256=" + "0" * 64,
        "0" * 64,
        "sha256=" + "0" * 63,
        "sha256=" + "é" * 64,
    ],
)
async def test_a_wrong_missing_or_malformed_signature_is_403_and_stores_nothing(door: Door, header: str | None) -> None:
    headers = {} if header is None else {b"x-hub-signature-256": header.encode()}
    answer = await door.http.post(PATH, content=_body(), headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "forbidden"
    assert "app secret" in answer.json()["title"]
    assert await door.stored() == 0


async def test_the_signature_is_over_the_exact_bytes(door: Door) -> None:
    body = _body()
    for other in (body + b" ", body.replace(b"hola", b"hole"), json.dumps(json.loads(body)).encode()):
        answer = await door.http.post(PATH, content=other, headers={"x-hub-signature-256": sign(body, SECRET)})
        assert answer.status_code == 403
    assert await door.stored() == 0
    assert (await door.post(body)).status_code == 200
    assert await door.pool.fetchval("select body from journal") == body


async def test_during_a_rotation_both_secrets_count_and_afterwards_only_the_new_one(door: Door) -> None:
    await door.rotate("the new secret")
    assert (await door.post(_body("vieja"))).status_code == 200
    assert (await door.post(_body("nueva"), "the new secret")).status_code == 200
    assert (await door.post(_body("otra"), "another")).status_code == 403
    await door.retire(door.secret_id)
    assert (await door.post(_body("vieja"))).status_code == 403
    assert (await door.post(_body("nueva dos"), "the new secret")).status_code == 200
    assert await door.stored() == 3


async def test_exactly_three_megabytes_are_taken_whole_and_one_byte_more_is_refused(door: Door) -> None:
    body = _body("x" * 100)
    whole = body + b" " * (LIMIT - len(body))
    assert (await door.post(whole)).status_code == 200
    assert await door.pool.fetchval("select length(body) from journal") == LIMIT
    answer = await door.post(whole + b" ")
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert await door.stored() == 1
    await door.acted()
    assert [m.content.body for m in await door.timeline()] == ["x" * 100]  # type: ignore[union-attr]


async def _chunks(body: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


async def test_a_chunked_body_counts_as_it_grows(door: Door) -> None:
    body = _body("por partes")
    headers = {"x-hub-signature-256": sign(body, SECRET)}
    assert (await door.http.post(PATH, content=_chunks(body, 7), headers=headers)).status_code == 200
    large = b"x" * (LIMIT + 1)
    headers = {"x-hub-signature-256": sign(large, SECRET)}
    with contextlib.suppress(httpx.WriteError):  # the door was shut while the rest was still coming
        assert (await door.http.post(PATH, content=_chunks(large, 65_536), headers=headers)).status_code == 413
    assert await door.stored() == 1


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
async def test_other_methods_are_405(door: Door, method: str) -> None:
    assert (await door.http.request(method, PATH)).status_code == 405
    assert await door.stored() == 0


async def test_the_handshake_gives_the_challenge_back_for_the_right_token_only(door: Door) -> None:
    right = {"hub.mode": "subscribe", "hub.verify_token": "the verify token", "hub.challenge": "1158201444"}
    answer = await door.http.get(PATH, params=right)
    assert (answer.status_code, answer.text) == (200, "1158201444")
    for wrong in (
        right | {"hub.verify_token": "guess"},
        right | {"hub.mode": "unsubscribe"},
        {key: value for key, value in right.items() if key != "hub.challenge"},
        {},
    ):
        answer = await door.http.get(PATH, params=wrong)
        assert answer.status_code == 403
        assert "1158201444" not in answer.text


async def test_a_sender_that_hangs_up_leaves_nothing_and_disturbs_nobody(door: Door) -> None:
    host, _, port = door.gateway.url.removeprefix("http://").partition(":")
    body = _body()
    signed = f"X-Hub-Signature-256: {sign(body, SECRET)}\r\n"
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n{signed}"
    for part in (b"", body[:10], body[:-1]):
        with socket.create_connection((host, int(port))) as caller:
            caller.sendall(head.encode() + b"\r\n" + part)
    assert (await door.post(body)).status_code == 200
    assert await door.stored() == 1


async def test_a_journal_that_cannot_write_answers_503_and_acknowledges_nothing(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert webhook.COMMIT_SECONDS == 5
    monkeypatch.setattr(webhook, "COMMIT_SECONDS", 0.3)
    blocker = await connect(str(door.gateway.parts.dsn))
    try:
        async with blocker.transaction():
            await blocker.execute("lock table journal in access exclusive mode")
            answers = await asyncio.gather(*(door.post(_body(str(n))) for n in range(20)))
            assert {answer.status_code for answer in answers} == {503}
            assert answers[0].json()["code"] == "unavailable"
    finally:
        await blocker.close()
    assert (await door.post(_body("de nuevo"))).status_code == 200
    await door.acted()
    assert "de nuevo" in [getattr(m.content, "body", "") for m in await door.timeline()]


async def test_a_lost_journal_connection_costs_a_503_and_nothing_acknowledged(door: Door) -> None:
    acknowledged = []
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relevo journal'"
    for n in range(30):
        if n % 10 == 5:
            await door.pool.execute(cut + " and datname = current_database()")
        words = f"mensaje {n}"
        if (await door.post(_body(words))).status_code == 200:
            acknowledged.append(words)
    await door.acted()
    shown = [getattr(m.content, "body", "") for m in await door.timeline()]
    assert len(acknowledged) >= 24
    assert set(acknowledged) <= set(shown)
    assert len(shown) == len(set(shown))


async def test_a_request_that_waits_for_a_batch_is_answered_by_its_own_commit(door: Door) -> None:
    bodies = [_body(f"a la vez {n}") for n in range(100)]
    answers = await asyncio.gather(*map(door.post, bodies))
    assert {answer.status_code for answer in answers} == {200}
    assert {row[0] for row in await door.pool.fetch("select body from journal")} == set(bodies)
