"""A customer's weeks with three colleagues and two teams: told to the gateway, and to a log of what was done.

Every deed is looked at in the moment it is done, so that the log knows when everything happened, to the second.
"""

import random
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from backend_gateway.actions import ownership, resolving
from backend_gateway.actions.calls import note_call
from backend_gateway.actions.clocks.area import back_from_area, wait_for_area
from backend_gateway.actions.snooze import snooze
from backend_gateway.actions.tags import change_tags
from backend_gateway.channels.base import Accepted
from backend_gateway.domain.sla import LadderPolicy, Rung
from backend_gateway.store.unit import Unit
from protocol.api import Reopen, Resolve
from protocol.customers import CallOutcome, NoteCall
from protocol.promises_api import WaitForArea
from protocol.work_api import ChangeTags, Snooze
from sandbox.identity import new_wamid
from tests.actions.clocks.oracle import Event
from tests.actions.clocks.watch import Watch
from tests.contract.world import person

PEOPLE: Final = ("ana", "beto", "sol")
TEAMS: Final = ("Ventas", "Soporte")
GAPS: Final = (3, 20, 90, 240, 400, 900, 2_000, 9_000, 40_000, 90_000, 300_000)
ODDS: Final = (8, 8, 8, 6, 6, 6, 4, 3, 2, 2, 1)
CLOSED: Final = (900, 40_000, 300_000, 800_000)
"""While the case is closed: days pass, so that some are never opened again."""
STEPS: Final = {
    "needs": 8, "thanks": 1, "reply": 8, "fail": 1, "resolve": 3, "reopen": 1, "area": 2, "assign": 3, "queue": 2,
    "take": 2, "note": 1, "call": 2, "put_away": 2, "tag": 2, "untag": 1,
    "waive": 2, "slip": 1, "spam": 1,
}  # fmt: skip


@dataclass
class Deed(Event):
    """`who` did it or got it; `team` of a queue; `what`: result, tag, outcome; `number` its amount or message."""

    who: str | None = None
    team: str | None = None
    what: str | None = None
    number: int = 0


class Life:
    """Steps by dice; `log` in the order they were done."""

    def __init__(self, watch: Watch, seed: int, n: int = 1) -> None:
        self.watch, self.dice, self.n = watch, random.Random(seed), n
        self.log: list[Deed] = []
        self.id = 0
        self.open = self.asked = self.asleep = False
        self.owner: tuple[str | None, str | None] = (None, None)
        self.sent: list[tuple[Deed, str]] = []
        self.tags: set[str] = set()

    @classmethod
    async def begin(cls, watch: Watch, seed: int, n: int = 1) -> "Life":
        """Nobody acts by themselves: no rules and no ladder."""
        for name in ("ana", "beto"):
            if name not in watch.world.viewers:
                await watch.world.hire(name, "all", ())
        await watch.policy("ladder", 0, LadderPolicy(rungs=(Rung("warn", timedelta(minutes=5)),)))
        for tag in ("Ventas", "Pagado", "Envíos"):
            await watch.pool.execute("insert into tags (name) values ($1) on conflict do nothing", tag)
        return cls(watch, seed, n)

    async def tell(self, steps: int) -> None:
        """That many."""
        for _ in range(steps):
            gap = self.dice.choices(GAPS, ODDS)[0] if self.open or not self.id else self.dice.choice(CLOSED)
            self.watch.world.tick(gap + self.dice.randrange(50))
            step = self.dice.choices(list(STEPS), list(STEPS.values()))[0] if self.id else "needs"
            await self.do(step)

    async def do(self, step: str) -> None:
        """This one, and what follows from it."""
        await getattr(self, step)()
        await self.watch.follow()
        await self._routed()

    async def _routed(self) -> None:
        """Rules may have put it in a queue meanwhile: its row says so."""
        row = await self.watch.row(self.id)
        team = next((name for name, id_ in self.watch.world.teams.items() if id_ == row["team_id"]), None)
        if self.open and team != self.owner[1]:
            self.owner = (None, team)
            self.did("owned", team=team)

    def did(self, kind: str, **more: Any) -> Deed:
        """Now."""
        self.log.append(Deed(kind, self.watch.now, **more))
        return self.log[-1]

    async def needs(self) -> None:
        await self.watch.world.say(person(self.n), "¿y el pedido número 5?")
        self.id = await self.watch.world.conversation_of(person(self.n))
        if not self.open:
            self.owner = (None, self.owner[1])
        self.open, self.asleep = True, False
        self.did("needs")

    async def thanks(self) -> None:
        if self.open:
            await self.watch.world.say(person(self.n), "gracias")
            self.did("thanks")

    async def reply(self) -> None:
        """Written a second before it leaves; whoever answers what nobody has, has it."""
        window = await self.watch.pool.fetchval("select window_until from conversations where id = $1", self.id)
        if not self.open or window <= self.watch.now + timedelta(seconds=5):
            return
        world, who = self.watch.world, self._somebody()
        message = await world.send(self.id, "Su pedido 5 sale mañana", actor=world.viewers[who])
        self.did("wrote", who=who)
        self.owner = (self.owner[0] or who, self.owner[1])
        [job] = [job for job in await world.claim() if job.message_id == message.id]
        wamid = new_wamid(job.phone or "0", inbound=False)
        await world.result(job, Accepted(wamid=wamid))
        self.sent.append((self.did("reply", who=who), wamid))

    async def fail(self) -> None:
        since = max((one.at for one in self.log if one.kind in ("resolved", "reopened")), default=self.log[0].at)
        recent = [pair for pair in self.sent if pair[0].at > since and not pair[0].gone]
        if self.open and recent:
            deed, wamid = self.dice.choice(recent)
            error = {"code": 131026, "title": "Message undeliverable"}
            await self.watch.world.status("failed", wamid, person(self.n), errors=[error])
            deed.gone = True

    async def resolve(self) -> None:
        if not self.open:
            return
        outcome = self.dice.choice([None, "sale", "solved", "none", "cancelled"])
        cents = self.dice.randrange(1, 90_000) if outcome == "sale" else None
        said: dict[str, Any] = {"agreed": True, "outcome": outcome, "amount_cents": cents, "currency": "MXN"}
        await self._do(ownership.resolve, Resolve(**said))
        self.did("resolved", who="sol", what=outcome, number=cents or 0)
        self.open = self.asked = self.asleep = False

    async def spam(self) -> None:
        """It shall count for nothing."""
        if self.open:
            await self._do(ownership.resolve, Resolve(void="spam"))
            self.did("resolved", who="sol", what="spam")
            self.open = self.asked = self.asleep = False

    async def slip(self) -> None:
        """Resolved by mistake and taken back: as if it had not been, but somebody was there."""
        if self.open:
            await self._do(ownership.resolve, Resolve(agreed=True))
            self.did("noted", who="sol")
            await self._do(resolving.undo, Reopen())

    async def waive(self) -> None:
        """What they wrote needs no answer."""
        waits = await self.watch.pool.fetchval("select owed_since from conversations where id = $1", self.id)
        if self.open and waits is not None and not self.asked and not self.asleep:
            await self.watch.world.waive(self.id)
            self.did("waived", who="sol")

    async def reopen(self) -> None:
        if not self.open:
            await self.watch.world.reopen(self.id)
            self.did("reopened", who="sol")
            self.open, self.owner = True, ("sol", self.owner[1])

    async def area(self) -> None:
        if not self.open or self.asleep:
            return
        if self.asked:
            await self._do(lambda unit, actor, id_, _, now: back_from_area(unit, actor, id_, now), None)
            self.did("answered", who="sol")
        else:
            due = self.watch.now + timedelta(minutes=30)
            await self._do(wait_for_area, WaitForArea(area="Bodega", due_at=due))
            self.did("asked", who="sol", due=due)
        self.asked = not self.asked

    async def assign(self) -> None:
        who = self._somebody()
        if self.open and self.owner[0] != who:
            await self.watch.world.assign(self.id, who)
            self.owner = (who, self.owner[1])
            self.did("owned", who=who, team=self.owner[1])

    async def queue(self) -> None:
        team = self.dice.choice(TEAMS)
        if self.open and self.owner != (None, team):
            await self.watch.world.assign(self.id, None, team)
            self.owner = (None, team)
            self.did("owned", team=team)

    async def take(self) -> None:
        who = self._somebody()
        if self.open and self.owner[0] is None:
            await self.watch.world.take(self.id, self.watch.world.viewers[who])
            self.owner = (who, self.owner[1])
            self.did("owned", who=who, team=self.owner[1], what="taken")

    async def note(self) -> None:
        if self.open:
            await self.watch.world.note(self.id, "llamar mañana")
            self.did("noted", who="sol")

    async def call(self) -> None:
        if self.open:
            results: tuple[CallOutcome, ...] = ("reached", "not_reached", "voicemail")
            result = self.dice.choice(results)
            await self._do(note_call, NoteCall(client_token=str(uuid.uuid4()), outcome=result), "ana")
            self.did("called", who="ana", what=result)

    async def put_away(self) -> None:
        if self.open and not self.asked and not self.asleep:
            until = self.watch.now + timedelta(days=90)
            await self._do(snooze, Snooze(until=until), "beto")
            self.asleep = True
            self.did("away", who="beto")

    async def tag(self) -> None:
        await self._tags(self.dice.choice(["Ventas", "Pagado", "Envíos"]), on=True)

    async def untag(self) -> None:
        await self._tags(self.dice.choice(["Ventas", "Pagado", "Envíos"]), on=False)

    async def _tags(self, name: str, *, on: bool) -> None:
        if self.open and on != (name in self.tags):
            change = ChangeTags(add=[name]) if on else ChangeTags(remove=[name])
            await self._do(change_tags, change)
            self.tags ^= {name}
            self.did("tagged" if on else "untagged", who="sol", what=name)

    def _somebody(self) -> str:
        return self.dice.choice(PEOPLE)

    async def _do(self, action: Callable[..., Awaitable[object]], request: object, who: str = "sol") -> None:
        world = self.watch.world
        world.tick()
        async with Unit(world.pool) as unit:
            await action(unit, world.viewers[who], self.id, request, self.watch.now)
