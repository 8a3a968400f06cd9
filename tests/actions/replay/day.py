"""A lively day in an office, by the gateway's own actions and loops, on a clock of its own.

Customers write and come back, people come and go, answer, hand over, decline, put away and close; rules, two teams that
deal in different ways, offers, overflow. The dice are seeded: a day is told again by its seed.
"""

import random
from datetime import timedelta

from backend_gateway.actions import offers, ownership, shifts, snooze
from backend_gateway.actions.clocks import area
from backend_gateway.actions.contacts import edit_contact
from backend_gateway.actions.priority import set_priority
from backend_gateway.actions.routing.pull import take_next
from backend_gateway.actions.tags import change_tags
from backend_gateway.actions.transfer import transfer
from backend_gateway.errors import RelevoError
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact, Take
from protocol.presence_api import NewPlanned
from protocol.promises_api import WaitForArea
from protocol.routing import (
    AllOf,
    HasTags,
    NeededSkill,
    OrderOver,
    OrderWithin,
    RouteTo,
    Rule,
    RuleList,
    Vip,
    Words,
)
from protocol.routing_api import Decline, Transfer
from protocol.work_api import ChangeTags, Snooze
from sandbox.builders import order, order_item
from tests.actions.presence.conftest import People
from tests.contract.world import START, person

PEOPLE = (
    ("ana", "Ventas", 3),
    ("eva", "Ventas", 2),
    ("leo", "Soporte", 3),
    ("ivo", "Soporte", 2),
    ("zoe", "Ventas", 4),
)
SAYINGS = (
    "hola",
    "quiero comprar",
    "mi factura no llega",
    "necesito ayuda",
    "gracias",
    "hola buenas",
    "contrato",
    "??",
)
_FAR = START + timedelta(days=1, hours=12)


class Day(People):
    """An office on a lively day."""

    dice: random.Random

    async def opens(self, seed: int, *, offer: bool = True) -> None:
        """Rules, teams and people."""
        self.dice = random.Random(seed)
        teams = self.world.teams
        await self.pool.execute("insert into tags (name) values ('queja')")
        await self.pool.execute("insert into skills (name) values ('legal')")
        await self.set_rules()
        await self.deals(
            "Ventas", mode="round_robin", sticky=True, overflow_team_id=teams["Soporte"], overflow_minutes=4
        )
        await self.deals("Soporte", mode="least_loaded", offer_seconds=30 if offer else None)
        for name, team, places in PEOPLE:
            await self.world.hire(name, "all", (team,))
            user = self.world.viewers[name].user_id
            await self.pool.execute("update users set capacity = $2 where id = $1", user, places)
            await self.connect(name)
            await self.says(name, "available" if self.dice.random() < 0.7 else "away")
        await self.pool.execute("insert into user_skills values ($1, 1, 3)", self.world.viewers["leo"].user_id)
        await self.turn()

    async def set_rules(self) -> None:
        """What the customer says decides."""
        await self.rules(*self._rules(), otherwise="Soporte")

    async def changed_rules(self) -> RuleList:
        """The same with one other rule: whoever wants help is sold something."""
        teams = self.world.teams
        ask = Rule(id=4, name="Ayuda", when=Words(("ayuda", "factura")), then=RouteTo(team_id=teams["Ventas"]))
        return RuleList(version=2, rules=(ask, *self._rules()), otherwise=RouteTo(team_id=teams["Soporte"]))

    def _rules(self) -> tuple[Rule, ...]:
        teams = self.world.teams
        return (
            Rule(id=1, name="VIP", when=Vip(), then=RouteTo(team_id=teams["Ventas"], priority=8)),
            Rule(
                id=2,
                name="Legal",
                when=Words(("factura",)),
                then=RouteTo(team_id=teams["Soporte"], skills=(NeededSkill("legal", 2),), tags=("legal",)),
            ),
            Rule(id=5, name="Queja", when=HasTags(("queja",)), then=RouteTo(team_id=teams["Soporte"], priority=7)),
            Rule(
                id=6,
                name="Pedido grande",
                when=AllOf((OrderOver(400_000_000, "PEN"), OrderWithin(1))),
                then=RouteTo(team_id=teams["Ventas"], priority=7),
            ),
            Rule(id=3, name="Ventas", when=Words(("comprar", "contrato")), then=RouteTo(team_id=teams["Ventas"])),
        )

    async def turn(self) -> None:
        """What follows from what happened, at this moment: looks, rounds, and the database's clock is ours."""
        await self.pool.execute("update messages set known_at = $1 where known_at > $2", self.now, _FAR)
        await self.after(seconds=0)
        await self.deal(sweep=True)

    async def lives(self, steps: int) -> None:
        """That many things happen."""
        for _ in range(steps):
            await self.passes(self.dice.choice((2, 5, 9, 20, 45, 70)))
            deed = self.dice.choices(
                (
                    self._write,
                    self._answer,
                    self._close,
                    self._come_and_go,
                    self._offers,
                    self._move,
                    self._take,
                    self._flip,
                    self._rare,
                ),
                (9, 9, 4, 2, 6, 2, 1, 2, 2),
            )[0]
            try:
                await deed()
            except RelevoError:
                continue  # somebody was faster, or it may not be done now
            finally:
                await self.turn()

    async def passes(self, seconds: float) -> None:
        """Time passes; whatever is due on the way happens when it is due."""
        until = self.now + timedelta(seconds=seconds)
        sql = """
        select min(at) from (
          select min(due_at) as at from timers where due_at > $1
          union all select min((routing #>> '{round,started_at}')::timestamptz + interval '2 minutes')
          from conversations
          where (routing #>> '{round,started_at}')::timestamptz + interval '2 minutes' > $1
          union all select min(queued_at + interval '4 minutes') from conversations
          where queued_at + interval '4 minutes' > $1
          union all select min(ends_at) from shifts where ends_at > $1) t
        """
        while self.now < until:
            due = await self.pool.fetchval(sql, self.now)
            step = min(until, due) if due is not None else until
            self.world.now = step
            await self.turn()

    async def _write(self) -> None:
        n = self.dice.randint(1, 25)
        if self.dice.random() < 0.15:
            items = [order_item("silla", self.dice.randint(1, 4), 200, "PEN")]
            await self.world.hear(person(n), order(person(n), items, timestamp=self.world.tick()))
        else:
            await self.world.say(person(n), self.dice.choice(SAYINGS))
        if self.dice.random() < 0.1:
            contact = await self.world.contact_of(person(n))
            self.world.tick()
            async with Unit(self.pool) as unit:
                await edit_contact(unit, self.world.sol, contact, EditContact(vip=True), self.now)

    async def _one(self, where: str) -> tuple[int, int] | None:
        sql = (
            f"select id, coalesce(assignee_id, 0) from conversations where state <> 'resolved' and {where} order by id"
        )
        rows = await self.pool.fetch(sql)
        row = self.dice.choice(rows) if rows else None
        return None if row is None else (row[0], row[1])

    def _viewer(self, user_id: int) -> Viewer:
        return next(one for one in self.world.viewers.values() if one.user_id == user_id)

    async def _answer(self) -> None:
        if (found := await self._one("owner_kind = 'person' and owed_since is not null")) is not None:
            await self.world.sent(found[0], "con gusto", actor=self._viewer(found[1]))

    async def _close(self) -> None:
        if (found := await self._one("owner_kind = 'person'")) is not None:
            if self.dice.random() < 0.3:
                self.world.tick()
                async with Unit(self.pool) as unit:
                    until = self.now + timedelta(minutes=self.dice.choice((1, 5, 20)))
                    who = self._viewer(found[1])
                    version = (await self.row(found[0]))["owner_version"]
                    await snooze.snooze(unit, who, found[0], Snooze(until=until, owner_version=version), self.now)
            else:
                await self.world.resolve(found[0])

    async def _come_and_go(self) -> None:
        name = self.dice.choice(PEOPLE)[0]
        what = self.dice.choice(("available", "available", "available", "away", "cut", "connect"))
        self.world.tick()
        if what == "cut":
            await self.cut(name)
        elif what == "connect":
            await self.connect(name)
        else:
            await self.connect(name)
            await self.says(name, what)  # type: ignore[arg-type]

    async def _offers(self) -> None:
        rows = await self.pool.fetch("select id, to_user from offers where state = 'open' order by id")
        if not rows:
            return
        id_, user = self.dice.choice(rows)
        self.world.tick()
        async with Unit(self.pool) as unit:
            if self.dice.random() < 0.7:
                await offers.accept(unit, self._viewer(user), id_, self.now)
            else:
                await offers.decline(unit, self._viewer(user), id_, Decline(reason="comida"), self.now)

    async def _move(self) -> None:
        if (found := await self._one("owner_kind = 'person'")) is None:
            return
        self.world.tick()
        to = self.dice.choice(PEOPLE)[0]
        version = (await self.row(found[0]))["owner_version"]
        team = self.world.teams[self.dice.choice(("Ventas", "Soporte"))]
        request = Transfer(owner_version=version, team_id=team)
        if self.dice.random() < 0.5:
            request = Transfer(owner_version=version, assignee_id=self.world.viewers[to].user_id)
        async with Unit(self.pool) as unit:
            await transfer(unit, self._viewer(found[1]), found[0], request, self.now)

    async def _flip(self) -> None:
        """Whose turn it is, how urgent, which tags: said by hand."""
        found = await self._one("owner_kind in ('person', 'queue')")
        if found is None:
            return
        what = self.dice.choice(("waive", "priority", "tag"))
        if what == "waive":
            await self.world.waive(found[0])
            return
        self.world.tick()
        async with Unit(self.pool) as unit:
            if what == "priority":
                await set_priority(unit, self.world.sol, found[0], self.dice.choice((3, 5, 9)), self.now)
            else:
                await change_tags(unit, self.world.sol, found[0], ChangeTags(add=["queja"]), self.now)

    async def _rare(self) -> None:
        """Taken or given by hand, another area asked and back, opened again, an absence."""
        found = await self._one("owner_kind in ('person', 'queue')")
        name = self.dice.choice(PEOPLE)[0]
        what = self.dice.choice(("take", "assign", "area", "back", "reopen", "absence", "unwaive", "unassign"))
        if what == "absence":
            await self._absent(name)
        elif what == "reopen":
            row = await self.pool.fetch("select id from conversations where state = 'resolved' order by id")
            if row:
                await self.world.reopen(self.dice.choice(row)[0])
        elif found is None:
            return
        elif what == "take":
            version = (await self.row(found[0]))["owner_version"]
            self.world.tick()
            async with Unit(self.pool) as unit:
                taken = Take(owner_version=version)
                await ownership.take(unit, self.world.viewers[name], found[0], taken, self.now)
        elif what == "assign":
            await self.world.assign(found[0], to=name)
        elif what == "unassign":
            await self.world.assign(found[0], team=self.dice.choice(("Ventas", "Soporte")))
        elif what == "unwaive":
            await self.world.unwaive(found[0])
        else:
            await self._area(found[0], back=what == "back")

    async def _absent(self, name: str) -> None:
        self.world.tick()
        async with Unit(self.pool) as unit:
            ends = self.now + timedelta(minutes=self.dice.choice((3, 8)))
            planned = NewPlanned(kind="absence", starts_at=self.now, ends_at=ends, reason="cita")
            await shifts.add(unit, self.world.sol, self.world.viewers[name].user_id, planned, self.now)

    async def _area(self, id_: int, *, back: bool) -> None:
        version = (await self.row(id_))["owner_version"]
        self.world.tick()
        async with Unit(self.pool) as unit:
            if back:
                await area.back_from_area(unit, self.world.sol, id_, self.now)
                return
            due = self.now + timedelta(minutes=7)
            asked = WaitForArea(area="Bodega", due_at=due, owner_version=version)
            await area.wait_for_area(unit, self.world.sol, id_, asked, self.now)

    async def _take(self) -> None:
        self.world.tick()
        async with Unit(self.pool) as unit:
            await take_next(unit, self.world.viewers[self.dice.choice(PEOPLE)[0]], self.now)
