"""The pen over HTTP and the stream, between two gateways: who writes, who took over, who stopped."""

import uuid
from datetime import UTC, datetime

import httpx

from protocol.frames import Live
from protocol.leases import LEASE_SECONDS
from tests.contract.world import person
from tests.flows.feed.conftest import Follower, House


def lives(follower: Follower) -> list[tuple[str, int, int]]:
    return [(one.what, one.user_id, one.fence) for one in follower.frames if isinstance(one, Live)]


async def ask(house: House, token: str, chat: int, **body: object) -> dict[str, object]:
    async with house.http(token) as http:
        answer = await http.put(f"/api/conversations/{chat}/pen", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


async def send(house: House, token: str, chat: int, **more: object) -> httpx.Response:
    body = {"client_token": str(uuid.uuid4()), "content": {"type": "text", "body": "hola"}, "send_anyway": True}
    async with house.http(token) as http:
        return await http.post(f"/api/conversations/{chat}/messages", json=body | more)


async def test_lesson_38_colleagues_at_another_gateway_see_who_writes_and_a_reply_over_it_is_refused_in_words(
    house: House,
) -> None:
    who, house.world.now = person(1), datetime.now(UTC)  # the window is open now
    await house.happen(house.world.say(who, "hola"))
    chat = await house.world.conversation_of(who)
    second = await house.start()
    sol = await (await house.follower("sol")).connect().connected()
    vera = await (await house.follower("vera", second)).connect().connected()
    me, she = house.world.sol.user_id, house.world.viewers["vera"].user_id

    pen = await ask(house, sol.token, chat)
    await vera.until(lambda: ("writing", me, 1) in lives(vera))
    [frame] = [one for one in vera.frames if isinstance(one, Live)]
    assert frame.seconds == LEASE_SECONDS
    refused = await send(house, vera.token, chat)
    assert (refused.status_code, refused.json()["code"], refused.json()["data"]["user_id"]) == (409, "pen_held", me)
    assert "colleague" in refused.json()["title"]

    taken = await ask(house, vera.token, chat, take_over=True)
    assert (taken["mine"], taken["fence"]) == (True, 2)
    await sol.until(lambda: ("writing", she, 2) in lives(sol))
    assert (await send(house, sol.token, chat, pen=pen["fence"])).json()["code"] == "pen_held"
    assert (await send(house, vera.token, chat, pen=2)).status_code == 202
    await sol.until(lambda: ("stopped", she, 0) in lives(sol))
    assert (await ask(house, sol.token, chat))["mine"] is True
    assert ("writing", me, 1) not in lives(sol)  # nobody is told about themselves


async def test_signing_out_gives_the_pen_back(house: House) -> None:
    who, house.world.now = person(1), datetime.now(UTC)  # the window is open now
    await house.happen(house.world.say(who, "hola"))
    chat = await house.world.conversation_of(who)
    vera = await (await house.follower("vera")).connect().connected()
    sol = await house.session(house.world.sol)
    await ask(house, sol, chat)
    await vera.until(lambda: bool(lives(vera)))
    async with house.http(sol) as http:
        assert (await http.delete("/api/session")).status_code == 204
    await vera.until(lambda: ("stopped", house.world.sol.user_id, 0) in lives(vera))
    assert (await ask(house, vera.token, chat))["mine"] is True
