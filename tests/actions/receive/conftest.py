"""A line of our own number, and deliveries pushed straight through parse and receive."""

import itertools
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions.receive import receive_facts
from backend_gateway.channels.whatsapp.parse import parse
from backend_gateway.store import hydrate
from backend_gateway.store.unit import Unit
from protocol.conversation import Conversation
from protocol.message import Message
from sandbox.builders import Business, Person, encode, envelope, inbound

NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
MARIANA = Person(name="Mariana Quispe Rojas", wa_id="5215541702288", user_id="MX.1349")


class Line:
    """One number of ours on a real database."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool
        self.business = Business()
        self.journal = itertools.count(1)

    async def deliver(self, *messages: Any, people: Sequence[Person] = (MARIANA,)) -> None:
        """One delivery with these messages."""
        await self.bodies([encode(envelope(inbound(self.business, *messages, people=people)))])

    async def bodies(self, bodies: Sequence[bytes]) -> None:
        """Deliveries as one batch of the inbox worker."""
        facts = [fact for body in bodies for fact in parse(body, next(self.journal), NOW)]
        async with Unit(self.pool) as unit:
            await receive_facts(unit, facts, NOW)

    async def conversations(self) -> list[Conversation]:
        """Every conversation, oldest first."""
        async with self.pool.acquire() as conn:
            ids = [row[0] for row in await conn.fetch("select id from conversations order by id")]
            return list((await hydrate.conversations(conn, ids)).values())

    async def timeline(self, conversation_id: int = 1) -> list[Message]:
        """Every message of a conversation, in the timeline's order."""
        async with self.pool.acquire() as conn:
            sql = "select id from messages where conversation_id = $1"
            ids = [row[0] for row in await conn.fetch(sql, conversation_id)]
            return sorted((await hydrate.messages(conn, ids)).values(), key=lambda message: (message.order, message.id))


def at(seconds: float) -> float:
    """Epoch seconds, `seconds` after ten minutes before NOW."""
    return (NOW - timedelta(minutes=10)).timestamp() + seconds


@pytest.fixture
async def line(pool: asyncpg.Pool) -> Line:
    made = Line(pool)
    await pool.execute(
        "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
        " values ($1, $2, 'p1', $3, 'Casa Lumbre', '')",
        made.business.phone_number_id,
        made.business.waba_id,
        made.business.display_phone_number,
    )
    return made
