"""Two to ten clients at two gateways write to one customer at once: one answer leaves, nobody loses their text."""

import asyncio
from contextlib import AsyncExitStack
from random import Random

import msgspec

from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address
from benchmarks.racing import race
from tests.stories.line import Line
from tests.stories.office import Office, free_port

NAME = "Mariana Quispe"
ROUNDS = 60


async def test_lesson_38_and_34_clients_that_race_send_once_and_keep_every_text(office: Office) -> None:
    async with AsyncExitStack() as stack:
        twin = msgspec.structs.replace(office.settings, listen=Address("127.0.0.1", free_port()))
        second = await stack.enter_async_context(running_gateway(twin, now=office.now))
        await office.customer().say("hola")
        desks = []
        for at in range(10):
            name = f"agent{at}"
            if at % 2:
                office._lines[name] = await stack.enter_async_context(Line(int(second.url.rsplit(":", 1)[1])))
            desks.append(await office.sit_down(name))
        await asyncio.gather(*(desk.until(desk.names) for desk in desks))
        [chat] = {desk.open(NAME) for desk in desks}
        await asyncio.gather(*(desk.until(desk.texts) for desk in desks))

        async def accepted(prefix: str) -> list[str]:
            sql = """
            select content ->> 'body' from messages
            where conversation_id = $1 and direction = 'out' and content ->> 'body' like $2 || '%'
            """
            return [row[0] for row in await office.gateway.pool.fetch(sql, chat, prefix)]

        async def free() -> object:
            sql = "select count(*) = 0 from compose_leases where expires_at > clock_timestamp()"
            return await office.gateway.pool.fetchval(sql)

        async def trouble(at: int) -> None:
            desks[at].line.lose_answers(b"POST /api/conversations", 1)  # it leaves, and the client does not know

        tally = await race([desk.session for desk in desks], chat, ROUNDS, Random(38), accepted, free, trouble)
        for desk in desks:
            await desk.leave()
    assert (tally.double, tally.lost, tally.unanswered) == (0, 0, 0), tally
    assert tally.accepted == tally.rounds == ROUNDS
    assert {"pen_held", "newer_messages"} <= set(tally.reasons), tally
    assert set(tally.reasons) <= {"pen_held", "newer_messages", "owner_changed"}, tally
    assert office.sandbox.ledger.doubled() == {}
