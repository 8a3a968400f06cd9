"""An office whose routing runs step by step: rules and teams in force, people who are here, conversations that wait."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import asyncpg
import msgspec

from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.following.batch import Batch
from backend_gateway.actions.policies import put_policy
from backend_gateway.actions.routing.deal import Dealt
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import hydrate
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.following import Follower
from backend_gateway.workers.routing import Router
from backend_gateway.workers.timers import TimerWorker
from protocol.api import PutPolicy
from protocol.conversation import Conversation
from protocol.routing import RouteTo, Rule, RuleList, TeamRouting
from tests.contract.world import World, person

ADMIN = Viewer(1, "admin")


class Desk:
    """A world with its loops turned by hand."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.pool: asyncpg.Pool = world.pool

    @classmethod
    async def open(cls, pool: asyncpg.Pool) -> "Desk":
        world = World(pool)
        await world.open()
        return cls(world)

    @property
    def now(self) -> datetime:
        return self.world.now

    async def policy(self, kind: str, subject: int, body: Any) -> None:
        """A new version in force."""
        async with Unit(self.pool) as unit:
            plain = msgspec.json.decode(msgspec.json.encode(body))
            await put_policy(unit, ADMIN, kind, subject, PutPolicy(body=plain), self.now)

    async def rules(self, *rules: Rule, otherwise: str | None = "Soporte", number: int | None = None) -> None:
        """The workspace's (or a number's) rules."""
        to = RouteTo(team_id=self.world.teams[otherwise]) if otherwise else None
        await self.policy("rules", number or 0, RuleList(version=1, rules=rules, otherwise=to))

    async def deals(self, team: str, **how: Any) -> None:
        """How a team's queue is dealt."""
        await self.policy("team", self.world.teams[team], TeamRouting(team_id=self.world.teams[team], **how))

    async def here(self, name: str, team: str | None = None, *, places: int | None = 4, receives: bool = True) -> int:
        """A colleague (hired when new) who is available, with room for that many (None: as it is)."""
        if name not in self.world.viewers:
            await self.world.hire(name, "all", (team,) if team else ())
        id_ = self.world.viewers[name].user_id
        if places is not None:
            await self.pool.execute("update users set capacity = $2 where id = $1", id_, places)
        rev = await self.pool.fetchval(
            "insert into presence (user_id, declared, state, receives, since) values ($1, 'available', 'available', $2,"
            " $3) on conflict (user_id) do update set receives = excluded.receives, state = 'available',"
            " rev = presence.rev + 1 returning rev",
            *(id_, receives, self.now),
        )
        async with Unit(self.pool) as unit:
            await append(unit.conn, [Event(Kind.PRESENCE, id_, rev)])
        return id_

    async def gone(self, name: str) -> None:
        """They get nothing any more."""
        sql = "update presence set receives = false, state = 'offline', declared = 'offline' where user_id = $1"
        await self.pool.execute(sql, self.world.viewers[name].user_id)

    async def take_back(self, conversation_id: int) -> None:
        """Its owner vanished: back to the queue by itself, as presence does it."""
        self.world.tick()
        async with Unit(self.pool) as unit:
            batch = Batch(unit, await load_threads(unit.conn, [conversation_id]), self.now)
            thread = batch.threads[conversation_id]
            batch.happen(thread, Assigned(self.now, "queue", None, thread.state.team_id, "taken_back"))
            await batch.write()
            await batch.tell()
        await self.follow()

    async def say(self, n: int, *texts: str) -> int:
        """The n-th customer writes; their conversation, looked at."""
        for text in texts:
            await self.world.say(person(n), text)
        await self.follow()
        return await self.world.conversation_of(person(n))

    async def follow(self) -> None:
        """Everything that changed is looked at."""
        loop = Follower(self.pool, Signal(), lambda: self.now, lambda: None)
        while await loop.work_off():
            pass

    async def after(self, **span: float) -> None:
        """Time passes and its timers fire."""
        self.world.now += timedelta(**span)
        await TimerWorker(self.pool, EFFECTS, Signal(), lambda: None, lambda: self.now).fire_due()
        await self.follow()

    def router(self) -> Router:
        """A gateway's loop."""
        return Router(self.pool, Signal(), lambda: self.now, lambda: None)

    async def deal(self, *, sweep: bool = False) -> Dealt:
        """One round, and what follows from it."""
        dealt = await self.router().round(sweep=sweep)
        await self.follow()
        return dealt

    async def owner(self, conversation_id: int) -> int | None:
        """Who has it."""
        found: int | None = (await self.row(conversation_id))["assignee_id"]
        return found

    async def alerts(self) -> list[str]:
        """What is open."""
        rows = await self.pool.fetch("select cause from alerts where closed_at is null order by cause")
        return [row[0] for row in rows]

    async def row(self, conversation_id: int) -> asyncpg.Record:
        """Its columns."""
        row = await self.pool.fetchrow("select * from conversations where id = $1", conversation_id)
        assert row is not None
        return row

    async def seen(self, conversation_id: int) -> Conversation:
        """As the list shows it."""
        async with self.pool.acquire() as conn:
            return (await hydrate.conversations(conn, [conversation_id]))[conversation_id]

    async def events(self, conversation_id: int) -> list[tuple[str, str | None, str | None]]:
        """The lines of its timeline that are no messages."""
        lines = [one.content for one in await self.world.timeline(conversation_id) if one.direction == "internal"]
        return [(line.event, line.subject, line.reason) for line in lines]  # type: ignore[union-attr]

    async def outcomes(self, conversation_id: int) -> Sequence[str]:
        """Its decisions, oldest first."""
        sql = "select outcome from routing_decisions where conversation_id = $1 order by id"
        return [row[0] for row in await self.pool.fetch(sql, conversation_id)]
