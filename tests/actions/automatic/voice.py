"""A desk that speaks by itself: the words in force, and what the customers were told."""

from datetime import datetime
from typing import Any

import asyncpg

from backend_gateway.channels.base import Accepted
from protocol.content import Text
from sandbox.identity import new_wamid
from tests.actions.clocks.watch import Watch
from tests.contract.world import person

AWAY = "Hola {{cliente.nombre}}, ahora está cerrado. Te respondemos {{apertura}}."
HOLIDAY = "Hoy es {{festivo}}. Volvemos {{apertura}}."
WELCOME = "Bienvenido a {{empresa}}."


class Voice(Watch):
    """Automatic replies at a desk with clocks."""

    @classmethod
    async def open(cls, pool: asyncpg.Pool) -> "Voice":
        return cls((await super().open(pool)).world)

    async def says(self, *, team: str | None = None, number: bool = False, **kinds: Any) -> None:
        """Words in force: a plain text is Spanish; `off` as it is."""
        body = {kind: {"texts": {"es": said}} if isinstance(said, str) else said for kind, said in kinds.items()}
        subject = self.world.number_id if number else self.world.teams[team] if team else 0
        await self.policy("automatic_number" if number else "automatic", subject, body)

    async def told(self, conversation_id: int) -> list[str]:
        """What Relevo said to the customer by itself, oldest first."""
        lines = [one for one in await self.world.timeline(conversation_id) if one.direction == "out"]
        mine = sorted((one for one in lines if one.author.kind == "system"), key=lambda one: (one.order, one.id))
        return [one.content.body for one in mine if isinstance(one.content, Text)]

    async def decided(self, conversation_id: int) -> list[tuple[Any, ...]]:
        """Kind and why it was not sent."""
        sql = "select kind, not_sent from automatic_replies where conversation_id = $1 order by id"
        return [tuple(row) for row in await self.pool.fetch(sql, conversation_id)]

    async def meta_takes_all(self) -> list[int]:
        """Meta takes what waits to be sent; the messages."""
        jobs = await self.world.claim()
        for job in jobs:
            await self.world.result(job, Accepted(wamid=new_wamid(job.phone or "0", inbound=False)))
        await self.follow()
        return [job.message_id for job in jobs]

    async def writes(self, n: int, text: str, at: datetime | None = None) -> int:
        """The n-th customer writes at that time; nobody has looked yet."""
        if at is not None:
            self.at(at)
        await self.world.say(person(n), text)
        return await self.world.conversation_of(person(n))
