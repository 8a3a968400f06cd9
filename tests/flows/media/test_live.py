"""Typing and viewing over two replicas, only to those who may see; ticks and typing for the customer."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import asyncpg
import msgspec
import pytest

from backend_gateway.feed.hub import Hub, Subscriber
from backend_gateway.feed.live import Relay
from backend_gateway.feed.wakeup import Wakeup
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.courtesy import Courtesy
from protocol.frames import Live, TypingSignal, ViewingSignal
from sandbox import Sandbox
from tests.flows.media.conftest import DEADLINE, House


class Replica:
    """Hub, wake-up and relay of one process."""

    def __init__(self, pool: asyncpg.Pool, dsn: str) -> None:
        self.hub = Hub()
        self.wakeup = Wakeup(dsn)
        self.seen: list[tuple[int, bool]] = []
        self.relay = Relay(pool, self.wakeup, self.hub, lambda id_, typing: self.seen.append((id_, typing)))

    def join(self, viewer: Viewer) -> Subscriber:
        return self.hub.subscribe(viewer, 1)


@pytest.fixture
async def replicas(pool: asyncpg.Pool, database_url: str) -> AsyncIterator[tuple[Replica, Replica]]:
    one, two = Replica(pool, database_url), Replica(pool, database_url)
    for replica in (one, two):
        await replica.wakeup.start()
    yield one, two
    for replica in (one, two):
        await replica.wakeup.stop()


async def hire(pool: asyncpg.Pool, name: str, visibility: str, *teams: int) -> Viewer:
    id_ = await pool.fetchval(
        "insert into users (email, name, visibility, password_hash) values ($1, $1, $2, '') returning id",
        *(name, visibility),
    )
    for team in teams:
        await pool.execute("insert into team_members (team_id, user_id) values ($1, $2)", team, id_)
    return Viewer(id_, "agent", visibility, teams)  # type: ignore[arg-type]


async def team(pool: asyncpg.Pool, name: str) -> int:
    return int(await pool.fetchval("insert into teams (name) values ($1) returning id", name))


async def talk(pool: asyncpg.Pool, team_id: int | None = None) -> int:
    number = await pool.fetchval(
        "insert into numbers (phone_number_id, waba_id, phone, name, token_sealed) values (gen_random_uuid()::text,"
        " 'w', '1', 'x', '') returning id"
    )
    contact = await pool.fetchval("insert into contacts (name) values ('Mariana') returning id")
    return int(
        await pool.fetchval(
            "insert into conversations (number_id, contact_id, team_id) values ($1, $2, $3) returning id",
            *(number, contact, team_id),
        )
    )


async def ping(subscriber: Subscriber) -> Live:
    async with asyncio.timeout(DEADLINE):
        frame = await subscriber.frames.get()
    assert frame is not None
    return msgspec.json.decode(frame, type=Live)


async def test_typing_reaches_those_who_may_see_on_every_replica(
    pool: asyncpg.Pool, replicas: tuple[Replica, Replica]
) -> None:
    sales, support = await team(pool, "Ventas"), await team(pool, "Soporte")
    ana, bea = await hire(pool, "ana", "teams", sales), await hire(pool, "bea", "teams", sales)
    eva, sol = await hire(pool, "eva", "teams", support), await hire(pool, "sol", "all")
    here, there = replicas
    mine, near = here.join(ana), here.join(bea)
    far, outsider = there.join(sol), there.join(eva)
    secret, public = await talk(pool, sales), await talk(pool)
    here.relay(ana, TypingSignal(conversation_id=secret))
    for subscriber in (near, far):
        found = await ping(subscriber)
        assert (found.what, found.conversation_id, found.user_id) == ("typing", secret, ana.user_id)
        assert found.seconds > 0
    here.relay(sol, ViewingSignal(conversation_id=public))
    assert (await ping(outsider)).conversation_id == public
    assert (await ping(mine)).conversation_id == public
    assert here.seen == [(secret, True), (public, False)]


async def test_nothing_is_told_about_what_the_sender_may_not_see(
    pool: asyncpg.Pool, replicas: tuple[Replica, Replica]
) -> None:
    sales, support = await team(pool, "Ventas"), await team(pool, "Soporte")
    eva, sol = await hire(pool, "eva", "teams", support), await hire(pool, "sol", "all")
    here, _ = replicas
    listener = here.join(sol)
    secret, public = await talk(pool, sales), await talk(pool, support)
    here.relay(eva, TypingSignal(conversation_id=secret))
    here.relay(eva, TypingSignal(conversation_id=public))
    assert (await ping(listener)).conversation_id == public
    assert here.seen == [(public, True)]


async def test_going_elsewhere_is_told_and_notes_are_no_replies(
    pool: asyncpg.Pool, replicas: tuple[Replica, Replica]
) -> None:
    ana, sol = await hire(pool, "ana", "all"), await hire(pool, "sol", "all")
    here, there = replicas
    listener = there.join(sol)
    first, second = await talk(pool), await talk(pool)
    said = []
    for signal in (
        ViewingSignal(conversation_id=first),
        ViewingSignal(conversation_id=second),
        TypingSignal(conversation_id=second, note=True),
        ViewingSignal(conversation_id=None),
    ):
        here.relay(ana, signal)
        said.append(await ping(listener))
        if signal == ViewingSignal(conversation_id=second):
            said.append(await ping(listener))
    told = {(one.what, one.conversation_id) for one in said}
    assert told == {("viewing", first), ("left", first), ("viewing", second), ("typing", second), ("left", second)}
    assert here.seen == [(first, False), (second, False)]
    assert await pool.fetchval("select count(*) from event_log") == 0


async def written_to(house: House, wamid: str) -> None:
    await house.pool.execute(
        "update conversations set last_inbound_wamid = $2, last_inbound_at = $3 where id = $1",
        *(house.conversation_id, wamid, datetime.now(UTC)),
    )


async def test_the_customer_sees_ticks_and_typing_but_not_too_often(house: House, sandbox: Sandbox) -> None:
    await written_to(house, await sandbox.customer("Mariana").say("hola"))
    courtesy = Courtesy(house.pool, house.graph)
    task = asyncio.create_task(courtesy.run())
    try:
        for typing in (False, False, True, True, True):
            courtesy.seen(house.conversation_id, typing)
        await until(lambda: len(sandbox.ledger.reads) >= 2)
        await written_to(house, await sandbox.customer("Mariana").say("¿hola?"))
        courtesy.seen(house.conversation_id, False)
        await until(lambda: len(sandbox.ledger.reads) >= 3)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert [mark.typing for mark in sandbox.ledger.reads] == [False, True, False]


async def test_a_mark_that_fails_is_not_repeated_and_the_next_one_goes(house: House, sandbox: Sandbox) -> None:
    await written_to(house, await sandbox.customer("Mariana").say("hola"))
    courtesy = Courtesy(house.pool, house.graph)
    task = asyncio.create_task(courtesy.run())
    try:
        sandbox.runtime.world.expired_tokens.add(sandbox.token)
        courtesy.seen(house.conversation_id, False)
        await until(lambda: courtesy._queue.empty() and house.conversation_id in courtesy._marked)
        courtesy.seen(house.conversation_id, True)
        await until(courtesy._queue.empty)
        sandbox.runtime.world.expired_tokens.clear()
        await written_to(house, await sandbox.customer("Mariana").say("¿hola?"))
        courtesy.seen(house.conversation_id, False)
        await until(lambda: bool(sandbox.ledger.reads))
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(condition: object) -> None:
    async with asyncio.timeout(DEADLINE):
        while not condition():  # type: ignore[operator]
            await asyncio.sleep(0)
