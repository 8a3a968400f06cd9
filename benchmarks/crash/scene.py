"""One crash run from the first message to the verdict."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field

import asyncpg
import msgspec

from benchmarks.crash.balancer import Balancer
from benchmarks.crash.people import Colleague, Customers, Follower
from benchmarks.crash.verdict import Verdict, judge
from benchmarks.world import NUMBER, Server, World, sign_in
from sandbox import Disturbance, Fault, Limits, NumberSettings, Pace, Sandbox

EMAILS = ("valentina@casalumbre.mx", "bruno@casalumbre.mx")
DRAIN_SECONDS = 180.0
SENDING_AGAIN_SECONDS = 16.0
"""A lease of a dead dispatcher lasts 12 s."""

PACE = Pace(sent=(0.05, 0.3), delivered=(0.1, 0.6), read=(0.3, 2.0))
STORM = msgspec.structs.replace(Disturbance.storm(), hold_seconds=(0.1, 1.5), retry_longest=1.0)
"""Quick enough that a run ends soon after its last round."""

SLOW_SECONDS = 0.3
"""Meta answers each send this late, after the first statuses: so several sends are on their way when a gateway dies."""

_WAITING = """
select (select count(*) from inbox_queue) + (select count(*) from messages where status in ('queued', 'sending'))
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run goes. Every second round waits until replies are being sent again, so that kills meet them."""

    rounds: int
    gateways: int
    seed: int
    people: int = 100
    webhooks_per_second: float = 50.0
    replies_per_second: float = 10.0
    shortest: float = 0.2
    longest: float = 2.5


@dataclass(slots=True)
class Scene:
    """What a run consists of."""

    plan: Plan
    dice: random.Random
    sandbox: Sandbox
    servers: Sequence[Server]
    conn: asyncpg.Connection
    customers: Customers
    colleagues: list[Colleague]
    follower: Follower
    killed: int = 0
    tasks: list[asyncio.Task[None]] = field(default_factory=list)


async def crash(here: World, plan: Plan) -> Verdict:
    """Play it and judge what is left. Raises when a gateway does not start again, or when work never ends."""
    async with _set(here, plan) as scene:
        _begin(scene)
        for number in range(plan.rounds):
            await _round(scene, number)
        await _end(scene)
        return await judge(scene.conn, scene.sandbox, scene.customers, scene.colleagues, scene.follower, scene.killed)


@asynccontextmanager
async def _set(here: World, plan: Plan) -> AsyncIterator[Scene]:
    async with AsyncExitStack() as stack:
        numbers = (NumberSettings(phone_number_id=NUMBER.phone_number_id, limits=Limits.none()),)
        sandbox = await stack.enter_async_context(Sandbox(numbers=numbers, pace=PACE, seed=plan.seed))
        await here.provision(*EMAILS)
        servers = [here.gateway(RELEVO_GRAPH_URL=sandbox.base_url) for _ in range(plan.gateways)]
        await asyncio.gather(*(server.start() for server in servers))
        balancer = await stack.enter_async_context(Balancer(servers))
        await sandbox.subscribe(f"{balancer.url}/webhooks/whatsapp")
        sandbox.disturb(STORM)
        sandbox.fail_next(Fault(kind="slow", seconds=SLOW_SECONDS, times=1_000_000))
        tokens = [await sign_in(servers[0], email) for email in EMAILS]
        follower = Follower(balancer.url, tokens[0])
        await follower.start()
        colleagues = [Colleague(balancer.url, token, follower, (at, len(tokens))) for at, token in enumerate(tokens)]
        conn = await asyncpg.connect(here.dsn)
        stack.push_async_callback(conn.close)
        customers = Customers(sandbox.load(people=plan.people), plan.webhooks_per_second)
        scene = Scene(plan, random.Random(plan.seed), sandbox, servers, conn, customers, colleagues, follower)
        stack.push_async_callback(_stop, scene)
        yield scene


def _begin(scene: Scene) -> None:
    every = len(scene.colleagues) / scene.plan.replies_per_second
    scene.tasks = [
        asyncio.create_task(scene.customers.write_on(), name="customers"),
        *(asyncio.create_task(one.answer_on(every), name="colleague") for one in scene.colleagues),
        asyncio.create_task(scene.follower.follow_on(), name="follower"),
    ]


async def _round(scene: Scene, number: int) -> None:
    for task in scene.tasks:
        if task.done():
            task.result()
    if number % 2:
        await _until_sending(scene, scene.dice.randint(1, 12))
    await asyncio.sleep(scene.dice.uniform(scene.plan.shortest, scene.plan.longest))
    victims = scene.dice.choice([[server] for server in scene.servers] + [list(scene.servers)])
    for server in victims:
        server.kill()
    scene.killed += len(victims)
    await asyncio.sleep(scene.dice.uniform(0.0, 0.3))
    await asyncio.gather(*(server.start() for server in victims))


async def _until_sending(scene: Scene, more: int) -> None:
    wanted = len(scene.sandbox.ledger.sends) + more
    with suppress(TimeoutError):
        await scene.sandbox.ledger.wait_for(lambda: len(scene.sandbox.ledger.sends) >= wanted, SENDING_AGAIN_SECONDS)


async def _end(scene: Scene) -> None:
    """Let everything come to rest: deliveries, the inbox, replies, their statuses, the follower."""
    *working, _following = scene.tasks
    await _cancel(working)
    for colleague in scene.colleagues:
        await colleague.finish()
    await scene.sandbox.idle(DRAIN_SECONDS)
    await _until_drained(scene)
    await scene.sandbox.settled(DRAIN_SECONDS)
    await _until_drained(scene)
    await _until_followed(scene)


async def _until_drained(scene: Scene) -> None:
    deadline = time.monotonic() + DRAIN_SECONDS
    while waiting := await scene.conn.fetchval(_WAITING):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{waiting} deliveries and replies are still waiting after {DRAIN_SECONDS} s")
        await asyncio.sleep(0.1)


async def _until_followed(scene: Scene) -> None:
    """Until the follower has every message, or has had ample time."""
    deadline = time.monotonic() + 10
    wanted = {row[0] for row in await scene.conn.fetch("select id from messages")}
    while not wanted <= scene.follower.messages and time.monotonic() < deadline:  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def _stop(scene: Scene) -> None:
    await _cancel(scene.tasks)


async def _cancel(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
