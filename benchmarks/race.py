"""`race`: two to ten clients write to one customer at once, a thousand times, at two gateways.

Real clients (sessions with their files), real gateways as processes, the sandbox as Meta. Wanted: no reply twice or
over another that its author had not seen, no text lost, and every time somebody's answer leaves.
"""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path
from random import Random

import asyncpg

from benchmarks.racing import PATIENCE_SECONDS, Tally, race
from benchmarks.report import Bar, Result, at_most
from benchmarks.world import World, sign_in, world
from desktop.net.auth import Account, MemorySecrets
from desktop.sync.session import Session
from sandbox import Limits, NumberSettings, Sandbox

CLIENTS = 10
EMAILS = tuple(f"agent{at}@casalumbre.mx" for at in range(CLIENTS))
ROUNDS, QUICK_ROUNDS = 1000, 50


async def run(folder: Path, *, quick: bool) -> Result:
    """A thousand rounds (`quick`: fifty)."""
    rounds = QUICK_ROUNDS if quick else ROUNDS
    async with world(folder, "race") as here, AsyncExitStack() as stack:
        numbers = (NumberSettings(limits=Limits.none()),)
        sandbox = await stack.enter_async_context(Sandbox(speed=1000, numbers=numbers))
        await here.provision(*EMAILS)
        conn = await asyncpg.connect(here.dsn)
        stack.push_async_callback(conn.close)
        sessions = await _clients(here, sandbox, stack)
        chat = await _conversation(sessions)

        async def accepted(prefix: str) -> list[str]:
            sql = """
            select content ->> 'body' from messages where direction = 'out' and content ->> 'body' like $1 || '%'
            """
            return [row[0] for row in await conn.fetch(sql, prefix)]

        async def free() -> object:
            return await conn.fetchval("select count(*) = 0 from compose_leases where expires_at > clock_timestamp()")

        begun = time.monotonic()
        tally = await race(sessions, chat, rounds, Random(38), accepted, free)
        seconds = time.monotonic() - begun
        return _judged(tally, seconds, left=len(sandbox.ledger.sends), twice=len(sandbox.ledger.doubled()))


async def _clients(here: World, sandbox: Sandbox, stack: AsyncExitStack) -> list[Session]:
    """Half of them at each gateway, their lists there."""
    gateways = [here.gateway(RELEVO_GRAPH_URL=sandbox.base_url) for _ in range(2)]
    for gateway in gateways:
        await gateway.start()
    await sandbox.subscribe(f"{gateways[0].url}/webhooks/whatsapp")
    await sandbox.customer("Mariana Quispe").say("hola")
    sessions = []
    for at, email in enumerate(EMAILS):
        gateway = gateways[at % 2]
        account = Account(MemorySecrets(), gateway.url, email)
        session = Session(account, await sign_in(gateway, email), here.folder / f"client{at}", undo_s=0)
        await session.start()
        stack.push_async_callback(session.close)
        sessions.append(session)
    return sessions


async def _conversation(sessions: list[Session]) -> int:
    """The only one, open everywhere."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not all(session.connectivity.up and len(session.store.views["all"]) for session in sessions):  # noqa: ASYNC110  ten clients
            await asyncio.sleep(0.05)
        chat = next(iter(sessions[0].store.views["all"]))
        for session in sessions:
            session.open_conversation(chat)
        while not all(session.store.timeline(chat).newest() for session in sessions):  # noqa: ASYNC110  ten clients
            await asyncio.sleep(0.05)
    return chat


def _judged(tally: Tally, seconds: float, *, left: int, twice: int) -> Result:
    """`left`: how many Meta had by then; to one customer it takes one every six seconds after a burst."""
    result = Result("race")
    result.figures = {
        "rounds": tally.rounds, "replies written": tally.replies, "replies accepted": tally.accepted,
        "replies at Meta when the race was over": left,
        "kept: a colleague held the pen": tally.reasons["pen_held"],
        "kept: a newer message was there": tally.reasons["newer_messages"],
        "kept: another owner": tally.reasons["owner_changed"], "rounds per second": tally.rounds / seconds,
    }  # fmt: skip
    result.bars = {
        "replies over one that was not seen": at_most(tally.double, 0),
        "the same reply twice at Meta": at_most(twice, 0),
        "texts lost": at_most(tally.lost, 0),
        "rounds without an answer": at_most(tally.unanswered, 0),
        "rounds played": Bar(tally.rounds, "all of them", tally.rounds == tally.accepted),
    }
    return result
