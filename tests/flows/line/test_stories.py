"""A story is followed by one id: from the delivery, over the reply and its attempt, to what became of it."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from backend_gateway.store.stories import of_delivery, of_message
from backend_gateway.telemetry import logs
from tests.flows.line.conftest import Office


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Every line of the process, as a machine reads them."""
    root, stream = logging.getLogger(), io.StringIO()
    before = (root.handlers, root.level)
    logs.set_up(style="json", level="info", stream=stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


def tells(line: dict[str, Any], story: str) -> bool:
    """Whether a line is part of it; those about a batch name each story in it."""
    told = {one.partition("=")[0] for one in line.get("statuses", "").split()}
    return story == line.get("story") or story in line.get("stories", "").split() or story in told


def events(log: io.StringIO, story: str) -> list[str]:
    lines = [json.loads(text) for text in log.getvalue().splitlines()]
    return [line["event"] for line in lines if tells(line, story)]


async def test_a_log_is_followed_by_one_id(line: Office, log: io.StringIO) -> None:
    agent, customer = await line.agent(), line.customer()
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    await customer.say("¿tienen mesa?")
    await agent.until(lambda: len(agent.messages()) == 1)
    [conversation] = (await agent.conversations()).items
    answer = await agent.send(conversation.id, "sí, a las 9")
    sent = answer.json()["id"]
    await agent.until(lambda: any(m["id"] == sent and m.get("status") == "read" for m in agent.messages()))
    row = await line.gateway.pool.fetchrow("select order_journal from messages where direction = 'in'")
    assert row is not None
    story = of_delivery(row["order_journal"])
    assert await line.gateway.pool.fetchval("select story from messages where id = $1", sent) == story
    told = events(log, story)
    assert told[:2] == ["deliveries read", "message queued"]
    assert "message handed over" in told  # Meta's word of it may be quicker than our own
    assert told.count("statuses received") >= 2
    lines = [json.loads(text) for text in log.getvalue().splitlines() if "message handed over" in text]
    assert (lines[0]["message_id"], lines[0]["outcome"]) == (sent, "accepted")
    queued = next(json.loads(text) for text in log.getvalue().splitlines() if "message queued" in text)
    assert queued["request"] == answer.headers["x-request-id"]  # and from there to the audit


async def test_another_process_tells_the_same_story(line: Office, log: io.StringIO) -> None:
    """What is sent was written by somebody else: the row carries it, also one of before there were stories."""
    agent, customer = await line.agent(), line.customer()
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    await customer.say("hola")
    await agent.until(lambda: len(agent.messages()) == 1)
    [conversation] = (await agent.conversations()).items
    await line.gateway.pool.execute("update numbers set state = 'paused'")
    sent = [(await agent.send(conversation.id, body)).json()["id"] for body in ("uno", "dos")]
    await line.gateway.pool.execute("update messages set story = 'd4711' where id = $1", sent[0])
    await line.gateway.pool.execute("update messages set story = null where id = $1", sent[1])
    await line.gateway.pool.execute("update numbers set state = 'active'")
    arrived = ("delivered", "read")
    await agent.until(lambda: any(m["id"] == sent[1] and m.get("status") in arrived for m in agent.messages()))
    assert "message handed over" in events(log, "d4711")
    assert "message handed over" in events(log, of_message(sent[1]))
