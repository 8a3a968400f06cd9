"""`replicas`: two gateways on one database; the one an agent is connected to dies, again and again. Who notices?

    customer (sandbox) --> balancer --> gateway a | gateway b        killed in turn by SIGKILL, started again
    agent (the desktop's session, knows both addresses) <--> a | b

Called by `benchmarks` (12 rounds) and by `tests/faults` (a few). Each round: kill, and in the same moment the customer
writes or the agent answers. Measured from the kill: the line is up again, the customer's words are in the agent's
list, the agent's words are at Meta.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.crash.balancer import Balancer
from benchmarks.report import Bar, Result, at_most, middle
from benchmarks.world import NUMBER, Server, World, free_port, sign_in, world
from desktop.net.auth import Account, MemorySecrets
from desktop.sync.session import Session
from protocol.content import Text
from sandbox import Limits, NumberSettings, Sandbox
from sandbox.customers.customer import Customer

EMAIL = "valentina@casalumbre.mx"
PATIENCE = 120.0
NOTICED_S = 3.0
"""A cut that heals within this is never shown to anybody."""


Wait = tuple[str, Callable[[], bool], list[float]]


@dataclass(slots=True)
class Failovers:
    """Seconds from each kill until the line was up, the customer was heard, the agent was heard; and what got lost."""

    line: list[float] = field(default_factory=list)
    heard: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    """States of the line an agent was shown."""
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Scene:
    """Two gateways, one agent, one customer."""

    servers: dict[str, Server]
    session: Session
    customer: Customer
    conversation: int = 0
    asking: asyncio.Task[str] | None = None
    found: Failovers = field(default_factory=Failovers)

    @property
    def texts(self) -> list[str]:
        """What the agent's timeline holds, of both sides."""
        messages = self.session.store.timeline(self.conversation).messages
        return [one.content.body for one in messages if isinstance(one.content, Text)]


async def fail_over(here: World, rounds: int) -> Failovers:
    """Play it. Raises TimeoutError when something does not come back within two minutes."""
    async with _set(here) as scene:
        await _acquaint(scene)
        scene.session.on_line(lambda status: scene.found.shown.append(status.state))
        scene.found.shown.clear()
        for number in range(rounds):
            await _round(scene, number)
        _count(scene, rounds)
        return scene.found


@asynccontextmanager
async def _set(here: World) -> AsyncIterator[Scene]:
    async with AsyncExitStack() as stack:
        numbers = (NumberSettings(phone_number_id=NUMBER.phone_number_id, limits=Limits.none()),)
        sandbox = await stack.enter_async_context(Sandbox(numbers=numbers))
        await here.provision(EMAIL)
        ports = [free_port(), free_port()]
        both = ",".join(f"http://127.0.0.1:{port}" for port in ports)
        more = {"RELEVO_GRAPH_URL": sandbox.base_url, "RELEVO_ADDRESSES": both}
        servers = [here.gateway(port=port, **more) for port in ports]
        await asyncio.gather(*(server.start() for server in servers))
        balancer = await stack.enter_async_context(Balancer(servers))
        await sandbox.subscribe(f"{balancer.url}/webhooks/whatsapp")
        account = Account(MemorySecrets(), servers[0].url, EMAIL, "device-of-the-bench")
        session = Session(account, await sign_in(servers[0], EMAIL), here.folder / "client", undo_s=0)
        stack.push_async_callback(session.close)
        await session.start()
        yield Scene({server.url: server for server in servers}, session, sandbox.customer("Mariana Quispe"))


async def _acquaint(scene: Scene) -> None:
    """The first message makes the conversation, and the agent opens it."""
    session = scene.session
    await scene.customer.say("hola")
    await _until("a conversation began", lambda: len(session.store.rows) == 1)
    scene.conversation = (await session.api.conversations()).items[0].id
    session.open_conversation(scene.conversation)
    await _until("both addresses are known", lambda: "hola" in scene.texts and len(session.gateways) == 2)


async def _round(scene: Scene, number: int) -> None:
    """In turn the customer asks and the agent answers: an answer to what one has not seen is held, as it should be."""
    session, found = scene.session, scene.found
    dying, began = scene.servers[session.gateways.current], time.perf_counter()
    dying.kill()
    line = ("the line is up", lambda: session.connectivity.up and session.gateways.current != dying.url, found.line)
    said = _answer(scene, number) if number % 2 else _question(scene, number)
    for what, wanted, into in (line, said):
        await _until(what, wanted)
        into.append(time.perf_counter() - began)
    await dying.start()


def _question(scene: Scene, number: int) -> Wait:
    words = f"pregunta {number}"
    scene.asking = asyncio.create_task(scene.customer.say(words))
    return f"{words!r} is shown", lambda: words in scene.texts, scene.found.heard


def _answer(scene: Scene, number: int) -> Wait:
    words = f"respuesta {number}"
    scene.session.send_text(scene.conversation, words)
    return f"{words!r} is at Meta", lambda: words in _heard_by(scene.customer), scene.found.answered


def _heard_by(customer: Customer) -> list[str]:
    return [record.text or "" for record in customer.received]


def _count(scene: Scene, rounds: int) -> None:
    heard, texts = _heard_by(scene.customer), scene.texts
    for number in range(rounds):
        words, place = (f"respuesta {number}", heard) if number % 2 else (f"pregunta {number}", texts)
        if words not in place:
            scene.found.lost.append(words)
        if place.count(words) > 1:
            scene.found.doubled.append(words)


async def _until(what: str, condition: Callable[[], bool]) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            while not condition():  # noqa: ASYNC110  three parties in three processes
                await asyncio.sleep(0.005)
    except TimeoutError:
        raise TimeoutError(f"after {PATIENCE:.0f} s it is not so that {what}") from None


async def run(folder: Path, *, quick: bool) -> Result:
    """12 rounds (`quick`: 4)."""
    async with world(folder, "replicas") as here:
        found = await fail_over(here, 4 if quick else 12)
    result = Result("replicas")
    kinds = {"line up again": found.line, "customer heard": found.heard, "reply at Meta": found.answered}
    for what, seconds in kinds.items():
        result.figures[f"{what}, s, middle"] = middle(seconds)
        result.figures[f"{what}, s, longest"] = max(seconds)
    longest = max(found.line)
    result.bars["line up again, s, longest"] = Bar(longest, f"< {NOTICED_S:.0f}", longest < NOTICED_S)
    result.bars["changes of the line that were shown"] = at_most(len(found.shown), 0)
    result.bars["lost or doubled"] = at_most(len(found.lost) + len(found.doubled), 0)
    return result
