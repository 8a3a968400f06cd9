"""Files from phone to screen and back over the whole gateway, and what the customer sees while an agent types."""

import asyncio
import uuid
from io import BytesIO
from typing import Any

import av
import websockets

from tests.actions.media.test_uploads import recording
from tests.flows.line.conftest import Agent, Office, line
from tests.flows.media.conftest import DEADLINE, GOLDEN

__all__ = ["line"]


async def joined(line: Office) -> Agent:
    agent = await line.agent()
    start = await agent.snapshot()
    await agent.follow(start.cursor, start.epoch)
    return agent


def media_of(agent: Agent, state: str = "ready") -> list[Any]:
    """Files of the messages as the stream last told them, in a state."""
    return [m["content"]["media"] for m in agent.messages() if m["content"].get("media", {}).get("state") == state]


async def test_a_voice_note_can_be_played_and_answered_with_one(line: Office) -> None:
    agent = await joined(line)
    mariana = line.customer()
    await mariana.show("voice", (GOLDEN / "nota_corta.ogg").read_bytes(), "audio/ogg")
    await agent.until(lambda: bool(media_of(agent)))
    heard = media_of(agent)[0]
    assert (heard["has_rendition"], len(heard["peaks"])) == (True, 64)
    played = await agent.http.get(f"/api/media/{heard['id']}", params={"variant": "rendition"})
    assert (played.status_code, played.headers["content-type"]) == (200, "audio/mpeg")

    headers = {"content-disposition": 'attachment; filename="nota.wav"', "content-type": "audio/wav"}
    told = await agent.http.post("/api/media?kind=voice", content=recording(), headers=headers)
    conversation = agent.messages()[0]["conversation_id"]
    content = {"type": "audio", "voice": True, "media": {"id": told.json()["id"]}}
    body = {"client_token": str(uuid.uuid4()), "content": content}
    answer = await agent.http.post(f"/api/conversations/{conversation}/messages", json=body)
    assert answer.status_code == 202, answer.text
    record = await mariana.answer(DEADLINE)
    assert record.body["audio"]["voice"] is True
    held = line.sandbox.runtime.media.get(record.body["audio"]["id"])
    assert held is not None
    with av.open(BytesIO(held.data)) as container:
        assert container.streams.audio[0].codec_context.name == "opus"


async def test_a_picture_of_a_customer_can_be_passed_on(line: Office) -> None:
    agent = await joined(line)
    mariana, renata = line.customer(), line.customer("Renata")
    await renata.say("mándame la foto")
    await agent.until(lambda: len(agent.messages()) == 1)
    conversation = agent.messages()[0]["conversation_id"]
    data = (GOLDEN / "caja_danada.jpg").read_bytes()
    await mariana.show("image", data, "image/jpeg", caption="Así llegó")
    await agent.until(lambda: bool(media_of(agent)))
    content = {"type": "image", "media": {"id": media_of(agent)[0]["id"]}}
    body = {"client_token": str(uuid.uuid4()), "content": content}
    answer = await agent.http.post(f"/api/conversations/{conversation}/messages", json=body)
    assert answer.status_code == 202, answer.text
    record = await renata.answer(DEADLINE)
    held = line.sandbox.runtime.media.get(record.body["image"]["id"])
    assert held is not None
    assert (held.data, held.inbound) == (data, False)


async def test_the_customer_sees_the_agent_read_and_type(line: Office) -> None:
    agent = await joined(line)
    mariana = line.customer()
    wamid = await mariana.say("¿hay alguien?")
    await agent.until(lambda: len(agent.messages()) == 1)
    conversation = agent.messages()[0]["conversation_id"]
    address = f"{line.gateway.url.replace('http', 'ws')}/api/stream"
    async with websockets.connect(address, additional_headers=agent.headers) as stream:
        await stream.send(f'{{"t":"viewing","conversation_id":{conversation}}}')
        await _told(line, (wamid, False))
        await stream.send(f'{{"t":"typing","conversation_id":{conversation},"note":true}}')
        await stream.send(f'{{"t":"typing","conversation_id":{conversation}}}')
        await _told(line, (wamid, True))
    assert {mark.wamid for mark in line.sandbox.ledger.reads} == {wamid}


async def _told(line: Office, mark: tuple[str, bool]) -> None:
    """Wait until Meta has been told of this message, read or answered (True)."""
    async with asyncio.timeout(DEADLINE):
        while mark not in {(one.wamid, one.typing) for one in line.sandbox.ledger.reads}:
            await asyncio.sleep(0)
