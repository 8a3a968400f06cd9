"""While connected: heartbeats, slow readers, several gateways, writers that commit out of order."""

import asyncio
import random
import socket

import asyncpg
import pytest

from backend_gateway.api import stream
from backend_gateway.api.context import FEED
from backend_gateway.feed import follow
from backend_gateway.feed.changes import Change
from backend_gateway.feed.cursor import Cursor
from backend_gateway.feed.hub import QUEUE_FRAMES, Hub
from backend_gateway.store.engine import connect
from backend_gateway.store.event_log import EVERYONE, Kind
from backend_gateway.store.visible import Viewer
from protocol.decode import decode_frame
from protocol.frames import Events, Resync
from tests.contract.world import person
from tests.flows.feed.conftest import DEADLINE, House

DAMAGE = """
with m as (update messages set content = $1::jsonb, rev = rev + 1 returning id, rev)
insert into event_log (kind, entity_id, rev) select 2, id, rev from m
"""


async def test_silence_is_broken_by_frames_that_keep_the_chain(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "HEARTBEAT_SECONDS", 0.01)
    one = await (await house.follower()).connect().connected()
    house.hint()
    await one.until(lambda: len(one.events) >= 1)
    assert one.events[0].items == []
    await house.happen(house.world.say(person(1), "hola"))
    await one.true()
    house.hint()
    count = len(one.events)
    await one.until(lambda: len(one.events) > count)
    assert [frame.prev for frame in one.events[1:]] == [frame.cursor for frame in one.events[:-1]]


def _change(size: int) -> Change:
    return Change(Kind.TEAM, 1, b'{"k":"unknown","x":"' + b"x" * size + b'"}', (EVERYONE,))


def test_a_client_that_does_not_keep_up_gets_one_resync_instead_of_a_longer_queue() -> None:
    hub = Hub()
    slow, quick = hub.subscribe(Viewer(1, "agent"), 1), hub.subscribe(Viewer(2, "agent"), 2)
    received = []
    for n in range(1, 3 * QUEUE_FRAMES):
        hub.publish([_change(10)], Cursor(n, n))
        received.append(quick.frames.get_nowait())
        assert slow.frames.qsize() <= QUEUE_FRAMES
    frames = [slow.frames.get_nowait() for _ in range(slow.frames.qsize())]
    assert frames[-1] is None
    assert [decode_frame(frame) for frame in frames[:-1] if frame] == [Resync(reason="slow")]
    assert len(received) == 3 * QUEUE_FRAMES - 1


async def test_a_client_that_never_reads_is_let_go(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "LINGER_SECONDS", 0.1)
    token = await house.session(house.world.sol)
    _, _, where = house.gateway.url.partition("//")
    host, _, port = where.partition(":")
    request = (
        f"GET /api/stream HTTP/1.1\r\nHost: {where}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        f"Authorization: Bearer {token}\r\n\r\n"
    )
    hub, loop = house.gateway.parts.hub, asyncio.get_running_loop()
    with socket.socket() as mute:
        mute.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        mute.setblocking(False)
        await loop.sock_connect(mute, (host, int(port)))
        await loop.sock_sendall(mute, request.encode())
        async with asyncio.timeout(DEADLINE):
            while not hub.subscribers:
                await asyncio.sleep(0)
            at = 0
            while hub.subscribers:
                at += 1
                hub.publish([_change(20_000)], Cursor(hub.cursor.xid, hub.cursor.seq + 1))
                await asyncio.sleep(0)
    assert at > QUEUE_FRAMES


async def test_two_gateways_on_one_database_both_deliver(house: House) -> None:
    second = await house.start()
    one = await (await house.follower()).connect().connected()
    other = await (await house.follower("mia", second)).connect().connected()
    await house.world.say(person(1), "hola")
    house.gateway.parts.wakeup.hint(FEED)  # the second hears of it from the first
    await one.true()
    await other.true()


async def test_a_client_goes_on_at_another_gateway(house: House) -> None:
    second = await house.start()
    one = await (await house.follower()).connect().connected()
    await house.happen(house.world.say(person(1), "hola"))
    await one.true()
    await one.leave()
    await house.happen(house.world.say(person(1), "¿sí?"))
    await one.connect(second).connected()
    await one.true()


async def test_a_gateway_that_lags_behind_a_client_sends_nothing_twice_and_loses_nothing(house: House) -> None:
    one = await house.follower()
    hub = house.gateway.parts.hub
    ahead = Cursor(int(one.state.cursor.partition("-")[0]) + 1000, 0)
    one.state.cursor = str(ahead)
    await one.connect().connected()
    hub.publish([_change(1)], Cursor(ahead.xid - 1, 5))  # before the client's cursor: known to it
    hub.publish([_change(1)], Cursor(ahead.xid, 7))
    await one.until(lambda: bool(one.events))
    assert [(frame.prev, frame.cursor) for frame in one.events] == [(str(ahead), f"{ahead.xid}-7")]


async def test_a_long_write_transaction_delays_events_and_loses_none(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    conn = await connect(house.database_url)
    try:
        held = conn.transaction()
        await held.start()
        await house.team("la que tarda", conn)
        await house.happen(house.team("la rápida"), house.world.say(person(1), "hola"))
        assert not any(frame.items for frame in one.events)
        await held.commit()
    finally:
        await conn.close()
    house.hint()
    await one.true()
    assert {"la que tarda", "la rápida"} <= {team.name for team in one.state.teams.values()}


async def test_nothing_is_lost_with_writers_that_commit_out_of_order(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    dice, writers = random.Random(5), 8

    async def write(n: int) -> None:
        conn = await connect(house.database_url)
        try:
            for turn in range(40):
                async with conn.transaction():
                    await house.team(f"{n}-{turn}", conn)
                    for _ in range(dice.randrange(4)):
                        await conn.execute("select 1")
                    if turn % 7 == n % 7:
                        await house.team(f"{n}-{turn} otra vez", conn)
                house.hint()
        finally:
            await conn.close()

    await asyncio.gather(*(write(n) for n in range(writers)))
    house.hint()
    await one.true()
    assert [frame.prev for frame in one.events[1:]] == [frame.cursor for frame in one.events[:-1]]
    names = [team.name for team in one.state.teams.values()]
    assert len([name for name in names if "-" in name]) >= writers * 40


async def test_a_rolled_back_change_is_never_told(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    conn = await connect(house.database_url)
    try:
        gone = conn.transaction()
        await gone.start()
        await house.team("nunca", conn)
        await gone.rollback()
    finally:
        await conn.close()
    await house.happen(house.team("sí"))
    await one.true()
    assert "nunca" not in {team.name for team in one.state.teams.values()}


async def test_a_lost_connection_of_the_feed_loses_nothing(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'relevo feed%'"
    await house.world.pool.execute(cut + " and datname = current_database()")
    await house.happen(house.world.say(person(1), "hola"))
    await one.true()


async def test_a_row_nobody_can_read_stops_no_feed(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    await house.world.say(person(1), "hola")
    await house.world.pool.execute(DAMAGE, '{"type": "hologram", "x": 1}')
    await house.happen(house.world.say(person(2), "¿me leen?"))
    await one.true()
    shown = [row.content for rows in one.state.messages.values() for row in rows.values()]
    assert sorted(type(content).__name__ for content in shown) == ["Text", "Unsupported"]
    await house.world.pool.execute(DAMAGE, '{"type": "text", "body": 5}')
    await house.happen(house.world.say(person(3), "¿y ahora?"))
    await one.true()


async def test_an_event_without_its_row_is_skipped(house: House) -> None:
    one = await (await house.follower()).connect().connected()
    async with house.world.pool.acquire() as conn:
        assert isinstance(
            await conn.fetchval("insert into event_log (kind, entity_id, rev) values (2, 99, 1) returning seq"), int
        )
        with pytest.raises(asyncpg.DataError):
            await conn.fetchval("insert into event_log (kind, entity_id, rev) values ($1, 1, 1)", "x")
    await house.happen(house.team("sigue"))
    await one.true()
    assert isinstance(one.frames[-1], Events)
