"""From a customer's message to the agent's screen and back."""

import uuid

from protocol.frames import Events
from tests.flows.line.conftest import Office


async def test_a_customers_message_reaches_the_agent_and_the_answer_reaches_the_customer(line: Office) -> None:
    agent = await line.agent()
    start = await agent.snapshot()
    await agent.follow(start.cursor, start.epoch)
    mariana = line.customer()
    await mariana.say("Así llegó mi librero")
    await agent.until(lambda: any(m["content"].get("body") == "Así llegó mi librero" for m in agent.messages()))
    [conversation] = (await agent.conversations()).items
    answer = await agent.send(conversation.id, "Hola Mariana, hoy lo cambiamos")
    assert answer.status_code == 202, answer.text
    record = await mariana.answer()
    assert record.text == "Hola Mariana, hoy lo cambiamos"
    await agent.until(lambda: any(m["direction"] == "out" and m["status"] == "read" for m in agent.messages()))
    [conversation] = (await agent.conversations()).items
    assert conversation.owed_since is None
    assert conversation.preview is not None
    assert conversation.preview.status == "read"


async def test_lesson_02_a_repeated_send_with_one_token_is_one_message(line: Office) -> None:
    agent = await line.agent()
    start = await agent.snapshot()
    await agent.follow(start.cursor, start.epoch)
    await line.customer().say("hola")
    await agent.until(lambda: len(agent.messages()) == 1)
    conversation = agent.messages()[0]["conversation_id"]
    token = str(uuid.uuid4())
    first = await agent.send(conversation, "buenas", token)
    again = await agent.send(conversation, "buenas", token)
    assert first.json()["id"] == again.json()["id"]
    await agent.until(lambda: any(m["status"] == "read" for m in agent.messages()))
    assert len(line.sandbox.ledger.sends) == 1


async def test_frames_chain_from_cursor_to_cursor(line: Office) -> None:
    agent = await line.agent()
    start = await agent.snapshot()
    await agent.follow(start.cursor, start.epoch)
    mariana = line.customer()
    for n in range(5):
        await mariana.say(f"mensaje {n}")
    await agent.until(lambda: len({m["id"] for m in agent.messages()}) == 5)
    events = [frame for frame in agent.frames if isinstance(frame, Events)]
    assert events[0].prev == start.cursor
    assert [frame.prev for frame in events[1:]] == [frame.cursor for frame in events[:-1]]
