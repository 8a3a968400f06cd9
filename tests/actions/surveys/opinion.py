"""Cases that are answered and resolved, and customers who are asked about them."""

from datetime import timedelta
from typing import Any

import asyncpg

from protocol.content import Buttons, ListMenu, Template, Text
from sandbox.builders import button_reply, list_reply
from tests.actions.automatic.voice import Voice
from tests.contract.world import person

QUESTION = "¿Cómo te atendimos?"
THANKS = "¡Gracias por tu opinión!"
WHY = "Lo sentimos. ¿Qué pasó?"
CSAT: dict[str, Any] = {"texts": {"es": QUESTION}, "thanks": {"es": THANKS}, "ask_why": {"es": WHY}}
NPS: dict[str, Any] = {"texts": {"es": "Del 0 al 10, ¿nos recomendarías?"}, "every_days": 90}


class Opinion(Voice):
    """Surveys at a desk."""

    @classmethod
    async def open(cls, pool: asyncpg.Pool) -> "Opinion":
        return cls((await super().open(pool)).world)

    async def wants(self, csat: dict[str, Any] | None = None, **policy: Any) -> None:
        """The company's surveys; CSAT differs from the usual one by `csat`."""
        await self.policy("surveys", 0, {"csat": CSAT | (csat or {})} | policy)

    async def case(self, n: int = 1, *, answered: bool = True) -> int:
        """A case of the n-th customer, answered by Sol and resolved; its conversation."""
        id_ = await self.say(n, "¿tienen lámparas?")
        if answered:
            await self.world.sent(id_, "Sí, tenemos.")
        await self.world.resolve(id_)
        await self.follow()
        return id_

    async def asked(self, n: int = 1, **how: Any) -> int:
        """The same, and the survey has been sent."""
        id_ = await self.case(n, **how)
        await self.after(minutes=2)
        await self.meta_takes_all()
        return id_

    async def questions(self, conversation_id: int) -> list[ListMenu | Buttons | Template]:
        """What was asked with choices or by template."""
        lines = await self.world.timeline(conversation_id)
        return [one.content for one in lines if isinstance(one.content, ListMenu | Buttons | Template)]

    async def chooses(self, n: int, score: int) -> None:
        """The n-th customer chooses that row (or button) of the latest question."""
        asked = (await self.questions(await self.world.conversation_of(person(n))))[0]
        if isinstance(asked, ListMenu):
            [row] = [row for part in asked.sections for row in part.rows if row.id.endswith(f":{score}")]
            built = list_reply(person(n), row.id, row.title, timestamp=self.world.tick())
        else:
            assert isinstance(asked, Buttons)
            [button] = [one for one in asked.buttons if one.id.endswith(f":{score}")]
            built = button_reply(person(n), button.id, button.title, timestamp=self.world.tick())
        await self.world.hear(person(n), built)
        await self.after(seconds=1)

    async def answers(self, n: int, text: str) -> None:
        """The n-th customer writes."""
        await self.world.say(person(n), text)
        await self.after(seconds=1)

    async def surveys(self) -> list[tuple[Any, ...]]:
        """Kind, why not, score, comment."""
        rows = await self.pool.fetch("select kind, not_sent, score, comment from surveys order by id")
        return [tuple(row) for row in rows]

    async def days(self, days: float) -> None:
        """Time passes while nothing happens."""
        self.at(self.now + timedelta(days=days))

    async def last_words(self, conversation_id: int) -> str:
        """The newest text Relevo sent."""
        lines = [one for one in await self.world.timeline(conversation_id) if one.direction == "out"]
        mine = [one for one in lines if one.author.kind == "system" and isinstance(one.content, Text)]
        newest = max(mine, key=lambda one: (one.order, one.id)).content
        assert isinstance(newest, Text)
        return newest.body
