"""The whole way on real sockets: declared over HTTP, measured over the stream, cut, lost, taken back, seen."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import msgspec
import websockets

from backend_gateway.app import Gateway
from protocol.frames import ActivitySignal
from protocol.presence import PresencePolicy
from protocol.roster import Presence
from tests.contract.world import person
from tests.flows.presence.conftest import Follower, House

DEADLINE = 20.0
QUICK = PresencePolicy(locked_s=0, idle_s=0, asleep_s=0, lost_s=10, take_back_s=0)


async def soon(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait until it holds."""
    async with asyncio.timeout(DEADLINE):
        while not await condition():
            await asyncio.sleep(0.05)


async def ask(house: House, token: str, method: str, path: str, body: Any = None) -> httpx.Response:
    async with house.http(token) as http:
        answer = await http.request(method, f"/api{path}", json=body)
    assert answer.is_success, answer.text
    return answer


async def stream(gateway: Gateway, token: str, follower: Follower) -> websockets.ClientConnection:
    """A connection of somebody's device that can be cut."""
    query = f"cursor={follower.state.cursor}&epoch={follower.state.epoch}"
    address = f"{gateway.url.replace('http', 'ws')}/api/stream?{query}"
    return await websockets.connect(
        address, additional_headers={"authorization": f"Bearer {token}"}, max_size=None, proxy=None
    )


def seen(follower: Follower, user_id: int) -> tuple[str, str, bool]:
    """As a colleague sees them."""
    row: Presence | None = follower.state.presence.get(user_id)
    return (row.state, row.because, row.receives) if row is not None else ("", "", False)


async def quick(house: House) -> None:
    """Graces a test can wait for."""
    sql = "insert into policies (kind, subject, version, body, at) values ('presence', 0, 1, $1, now())"
    await house.world.pool.execute(sql, msgspec.json.encode(QUICK).decode())


async def test_colleagues_see_what_is_declared_and_measured(house: House) -> None:
    await quick(house)
    watching = await (await house.follower()).connect().connected()
    vera = house.world.viewers["vera"]
    token = await house.session(vera)
    device = await stream(house.gateway, token, watching)
    await ask(house, token, "PUT", "/me/presence", {"state": "available"})
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "declared", True))
    await device.send(msgspec.json.encode(ActivitySignal(locked_s=1)).decode())
    await watching.until(lambda: seen(watching, vera.user_id) == ("away", "locked", False))
    await device.send(msgspec.json.encode(ActivitySignal()).decode())
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "declared", True))
    await ask(house, token, "PUT", "/me/presence", {"state": "away", "reason": "lunch"})
    await watching.until(lambda: seen(watching, vera.user_id) == ("away", "declared", False))
    await device.close()
    found = (await ask(house, await house.session(house.world.sol), "GET", "/presence")).json()
    assert [(row["user_id"], row["state"], row["reason"]) for row in found] == [(vera.user_id, "away", "lunch")]


async def test_a_cut_socket_is_lost_and_the_other_device_holds(house: House) -> None:
    await quick(house)
    watching = await (await house.follower()).connect().connected()
    vera = house.world.viewers["vera"]
    laptop, phone = await house.session(vera), await house.session(vera)
    await house.world.pool.execute("update sessions set device = 'phone' where id = (select max(id) from sessions)")
    one, two = [await stream(house.gateway, token, watching) for token in (laptop, phone)]
    await ask(house, laptop, "PUT", "/me/presence", {"state": "available"})
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "declared", True))

    async def connected(count: int) -> bool:
        sql = "select count(*) from presence_devices where user_id = $1 and lost_since is null"
        return bool(await house.world.pool.fetchval(sql, vera.user_id) == count)

    await soon(lambda: connected(2))
    await one.close()
    await soon(lambda: connected(1))
    assert seen(watching, vera.user_id) == ("available", "declared", True)
    await two.close()
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "lost_network", False))
    again = await stream(house.gateway, laptop, watching)
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "declared", True))
    await again.close()


async def test_lost_then_grace_then_taken_back_by_the_gateway_itself(house: House) -> None:
    await quick(house)
    watching = await (await house.follower()).connect().connected()
    vera = house.world.viewers["vera"]
    token = await house.session(vera)
    device = await stream(house.gateway, token, watching)
    await ask(house, token, "PUT", "/me/presence", {"state": "available"})
    await house.world.say(person(1), "hola")
    conversation = await house.world.conversation_of(person(1))
    await house.world.assign(conversation, to="vera", team="Ventas")
    house.hint()
    known = watching.state.conversations
    await watching.until(lambda: conversation in known and known[conversation].assignee_id == vera.user_id)
    device.transport.abort()  # the cable, not a word
    await watching.until(lambda: seen(watching, vera.user_id)[1:] == ("lost_network", False))
    await watching.until(lambda: seen(watching, vera.user_id)[0] == "offline")
    await watching.until(lambda: known[conversation].assignee_id is None)
    assert known[conversation].team_id == house.world.teams["Ventas"]


async def test_a_gateway_that_stops_makes_nobody_lost_and_the_next_one_finds_them_there(house: House) -> None:
    watching = await house.follower()
    vera = house.world.viewers["vera"]
    token = await house.session(vera)
    device = await stream(house.gateway, token, watching)
    await ask(house, token, "PUT", "/me/presence", {"state": "available"})
    second = await house.start()
    watching.connect(second)
    await watching.connected()
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "declared", True))
    count = "select count(*) from presence_events where user_id = $1"
    before = await house.world.pool.fetchval(count, vera.user_id)
    house.gateway.parts.attendance.stop()
    house.gateway.parts.hub.close()  # as it does first when it is stopped

    async def left() -> bool:
        return house.gateway.parts.hub.subscribers == 0

    await soon(left)
    again = await stream(second, token, watching)
    await watching.true()
    assert seen(watching, vera.user_id) == ("available", "declared", True)
    assert await house.world.pool.fetchval(count, vera.user_id) == before
    for socket in (device, again):
        await socket.close()


async def test_signing_out_is_offline_for_everybody_to_see(house: House) -> None:
    watching = await (await house.follower()).connect().connected()
    vera = house.world.viewers["vera"]
    token = await house.session(vera)
    device = await stream(house.gateway, token, watching)
    await ask(house, token, "PUT", "/me/presence", {"state": "available"})
    await watching.until(lambda: seen(watching, vera.user_id) == ("available", "declared", True))
    await ask(house, token, "DELETE", "/session")
    await watching.until(lambda: seen(watching, vera.user_id) == ("offline", "declared", False))
    await device.wait_closed()
