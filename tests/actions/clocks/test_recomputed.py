"""Random histories, looked at now and then: every clock equals an independent recomputation, to the second."""

import random
from datetime import datetime, timedelta

import pytest

from backend_gateway.channels.base import Accepted
from protocol.content import Text
from protocol.routing import RouteTo, RuleList
from sandbox.identity import new_wamid
from tests.actions.clocks.oracle import Event, Expected, expected
from tests.actions.clocks.watch import Watch
from tests.contract.world import person

GAPS = (3, 20, 90, 240, 400, 900, 2_000, 9_000, 40_000, 100_000, 300_000)
ODDS = (8, 8, 8, 6, 6, 6, 4, 3, 2, 1, 1)


class Story:
    """One customer and what happens to them, told to the gateway and to the log."""

    def __init__(self, watch: Watch, seed: int) -> None:
        self.watch = watch
        self.dice = random.Random(seed)
        self.log: list[Event] = []
        self.id = 0
        self.replies: list[tuple[Event, str]] = []
        self.open = self.asked = False

    async def tell(self, steps: int) -> None:
        await self.needs()
        for _ in range(steps):
            self.watch.world.tick(self.dice.choices(GAPS, ODDS)[0] + self.dice.randrange(50))
            names = ["needs", "thanks", "reply", "holding", "late", "fail", "resolve", "reopen", "area", "look"]
            names.append("scheduled")
            await getattr(self, self.dice.choices(names, (8, 1, 7, 3, 2, 2, 2, 1, 1, 4, 3))[0])()

    async def look(self) -> None:
        """The gateway looks, or time passes without anybody (it was down)."""
        if self.dice.random() < 0.5:
            await self.watch.outage(seconds=1)
        await self.watch.follow()

    async def needs(self) -> None:
        await self.watch.world.say(person(1), "¿y el pedido número 5?")
        self.id = await self.watch.world.conversation_of(person(1))
        self.log.append(Event("needs", self.watch.now))
        self.open = True

    async def thanks(self) -> None:
        if self.open:
            await self.watch.world.say(person(1), "gracias")
            self.log.append(Event("thanks", self.watch.now))

    async def late(self) -> None:
        """What they wrote a little before the newest thing, told only now."""
        mine = [event for event in self.log if event.at > self._stretch()]
        at = self.watch.now - timedelta(seconds=self.dice.randrange(1, 30))
        if self.open and mine and at > self._stretch() + timedelta(seconds=1) and at not in {e.at for e in self.log}:
            await self.watch.world.say(person(1), "¿me oyen?", timestamp=at.timestamp())
            self.log.append(Event("needs", at))

    async def reply(self) -> None:
        await self._send("Su pedido 5 sale mañana", holding=False)

    async def holding(self) -> None:
        await self._send("Un momento, por favor", holding=True)

    async def scheduled(self) -> None:
        """A timer sends one; sometimes the customer writes while it lies in the outbox, sometimes we hear it late."""
        if not await self._may_write(seconds=30):
            return
        world = self.watch.world
        message = await world.send(self.id, "Un momento" if self.dice.random() < 0.2 else "Ya salió", by_timer=True)
        seen = len(self.log)
        if self.dice.random() < 0.5:
            await self.needs()
        [job] = [job for job in await world.claim() if job.message_id == message.id]
        wamid = new_wamid(job.phone or "0", inbound=False)
        await world.result(job, Accepted(wamid=wamid))
        holding = message.content == Text("Un momento")
        event = Event("reply", self.watch.now, holding=holding, seen=seen)
        self.log.append(event)
        self.replies.append((event, wamid))
        if self.dice.random() < 0.3:
            world.tick(40)
            await self.late()

    async def fail(self) -> None:
        """A reply of this stretch never arrived."""
        recent = [pair for pair in self.replies if pair[0].at > self._stretch() and not pair[0].gone]
        if self.open and recent:
            event, wamid = self.dice.choice(recent)
            error = {"code": 131026, "title": "Message undeliverable"}
            await self.watch.world.status("failed", wamid, person(1), errors=[error])
            event.gone = True

    async def resolve(self) -> None:
        if self.open:
            await self.watch.world.resolve(self.id)
            self.log.append(Event("resolved", self.watch.now))
            self.open = self.asked = False

    async def reopen(self) -> None:
        if not self.open:
            await self.watch.world.reopen(self.id)
            self.log.append(Event("reopened", self.watch.now))
            self.open = True

    async def area(self) -> None:
        """Another area is asked, or answers."""
        if not self.open:
            return
        self.watch.world.tick()
        if self.asked:
            await self.watch.area_answers(self.id)
            self.log.append(Event("answered", self.watch.now))
        else:
            await self.watch.ask_area(self.id, "Bodega", 30)
            self.log.append(Event("asked", self.watch.now, due=self.watch.now + timedelta(minutes=30)))
        self.asked = not self.asked

    async def _send(self, words: str, *, holding: bool) -> None:
        if await self._may_write():
            _, wamid = await self.watch.world.sent(self.id, words)
            event = Event("reply", self.watch.now, holding=holding)
            self.log.append(event)
            self.replies.append((event, wamid))

    async def _may_write(self, seconds: int = 5) -> bool:
        window = await self.watch.pool.fetchval("select window_until from conversations where id = $1", self.id)
        return self.open and window > self.watch.now + timedelta(seconds=seconds)

    def _stretch(self) -> datetime:
        ends = [event.at for event in self.log if event.kind in ("resolved", "reopened")]
        return max(ends, default=self.log[0].at - timedelta(days=1))


async def seen(watch: Watch, id_: int) -> list[Expected]:
    """The rows, in the oracle's words."""
    rows = await watch.clocks(id_, "target", "started_at", "state", "used_s", "missed_at", "ended_at")
    found = [Expected(t, start, s, used if end else 0, missed, end) for t, start, s, used, missed, end in rows]
    return sorted(found, key=lambda one: (one.started, one.target))


@pytest.mark.parametrize("seed", range(8))
async def test_every_clock_equals_an_independent_recomputation(watch: Watch, seed: int) -> None:
    hours = await watch.hours("Ventas", "9:00-13:30, 14:30-18:00", "America/Sao_Paulo")
    to = RouteTo(team_id=watch.world.teams["Ventas"])
    await watch.policy("rules", 0, RuleList(version=1, otherwise=to, calendar_id=hours))
    story = Story(watch, seed)
    await story.tell(45)
    watch.world.tick(60)
    await watch.outage(seconds=0)
    found, wanted = await seen(watch, story.id), expected(story.log, watch.now)
    assert [one for one in found if one not in wanted] == []
    assert [one for one in wanted if one not in found] == []
    assert len(found) == len(wanted) > 3
