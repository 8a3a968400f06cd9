"""A random office: teams, people of every sight, conversations in every state, alerts, facts of today."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import msgspec
import pytest_asyncio

from backend_gateway.store.visible import Viewer
from protocol.promises import ClockView

NOW = datetime(2026, 11, 23, 16, 42, 10, tzinfo=UTC)
ZONE = "America/Lima"
STATES = ("open", "open", "open", "waiting_customer", "waiting_colleague", "snoozed", "resolved")


@dataclass
class RandomOffice:
    """What is in it, by id."""

    pool: asyncpg.Pool
    dice: random.Random
    number_id: int = 0
    teams: list[int] = field(default_factory=list)
    viewers: list[Viewer] = field(default_factory=list)
    conversations: list[int] = field(default_factory=list)

    async def value(self, sql: str, *args: Any) -> int:
        return int(await self.pool.fetchval(sql, *args))

    def before(self, hours: float) -> datetime:
        return NOW - timedelta(seconds=self.dice.randrange(int(hours * 3600)))

    async def fill(self, people: int = 9, conversations: int = 150, alerts: int = 40) -> None:
        waba = "insert into numbers (phone_number_id, waba_id, phone, name, token_sealed) values"
        self.number_id = await self.value(f"{waba} ('111', '222', '51900', 'Uno', '\\x00') returning id")
        self.teams = [await self.value("insert into teams (name) values ($1) returning id", name) for name in "abc"]
        for at in range(people):
            await self._person(at)
        for at in range(conversations):
            self.conversations.append(await self._conversation(at))
        for at in range(alerts):
            await self._alert(at)
        zone = msgspec.json.encode({"zone": ZONE}).decode()
        sql = "insert into policies (kind, subject, version, body) values ('sla', 0, 1, $1)"
        await self.pool.execute(sql, zone)

    async def _person(self, at: int) -> None:
        role = self.dice.choice(("agent", "agent", "supervisor", "admin"))
        sight = ("all", "teams", "mine")[at % 3]
        id_ = await self.value(
            "insert into users (email, name, role, visibility, password_hash, capacity, active)"
            " values ($1, $1, $2, $3, 'x', $4, $5) returning id",
            *(f"p{at}", role, sight, self.dice.randrange(1, 9), self.dice.random() < 0.9),
        )
        teams = tuple(team for team in self.teams if self.dice.random() < 0.4)
        for team in teams:
            await self.pool.execute("insert into team_members (team_id, user_id) values ($1, $2)", team, id_)
        if self.dice.random() < 0.7:
            await self.pool.execute(
                "insert into presence (user_id, state, declared, reason, since, receives)"
                " values ($1, $2, $2, $3, $4, $5)",
                *(
                    id_,
                    self.dice.choice(("available", "busy", "away", "offline")),
                    "lunch",
                    self.before(3),
                    at % 2 == 0,
                ),
            )
        self.viewers.append(Viewer(id_, role, sight, teams))  # type: ignore[arg-type]

    async def _conversation(self, at: int) -> int:
        dice = self.dice
        contact = await self.value(
            "insert into contacts (name, vip) values ($1, $2) returning id", f"c{at}", at % 9 == 0
        )
        kind = dice.choice(("queue", "queue", "person", "person", "bot", "none"))
        owner = dice.choice(self.viewers).user_id if kind == "person" else None
        clock = self._clock()
        return await self.value(
            "insert into conversations (number_id, contact_id, state, owner_kind, assignee_id, team_id, owed_since,"
            " queued_at, window_until, clock, priority, merged_into, created_at)"
            " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id",
            *(self.number_id, contact, dice.choice(STATES), kind, owner, dice.choice((None, *self.teams))),
            self.before(40) if dice.random() < 0.5 else None,
            self.before(5) if kind == "queue" and dice.random() < 0.8 else None,
            NOW + timedelta(hours=dice.randrange(-5, 20)) if dice.random() < 0.9 else None,
            None if clock is None else msgspec.json.encode(clock).decode(),
            *(dice.randrange(10), 1 if dice.random() < 0.05 else None, self.before(50)),
        )

    def _clock(self) -> ClockView | None:
        started = self.before(2)
        kind = self.dice.choice(("none", "running", "running", "running", "paused", "never"))
        if kind == "none":
            return None
        due = None if kind in {"paused", "never"} else NOW + timedelta(seconds=self.dice.randrange(-3600, 3600))
        warn = None if due is None or self.dice.random() < 0.1 else due - timedelta(minutes=10)
        return ClockView(
            target="first_response", started_at=started, allowed_s=3600, due_at=due, warn_at=warn,
            paused=kind == "paused", left_s=60 if kind == "paused" else None,
        )  # fmt: skip

    async def _alert(self, at: int) -> None:
        about = self.dice.choice((None, *self.conversations))
        closed = NOW if self.dice.random() < 0.2 else None
        sql = """insert into alerts (kind, cause, conversation_id, team_id, user_id, acknowledged_at, closed_at)
                 values ('sla_missed', $1, $2, $3, $4, $5, $6)"""
        team, person = self.dice.choice((None, *self.teams)), self.dice.choice(self.viewers).user_id
        owned = NOW if self.dice.random() < 0.5 else None
        await self.pool.execute(sql, f"cause {at}", about, team, person, owned, closed)

    async def facts(self, n: int = 400) -> None:
        """Facts of today and of days before, of every metric a board shows."""
        for at in range(n):
            await self._fact(at)

    async def _fact(self, at: int) -> None:
        when = self.before(30)
        local = when - timedelta(hours=5)  # Lima
        metric = self.dice.choice(("arrivals", "first_response", "sla_first_response", "resolved"))
        outcomes = (
            ("met", "missed", "waiting") if metric.startswith("sla") else ("counted", "counted", "waiting", "void")
        )
        await self.pool.execute(
            "insert into metric_facts (metric, episode_id, subject, conversation_id, result, at, day, hour, number_id,"
            " team_id, agent_id, business_s, calendar_s, definition)"
            " values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 1)",
            *(metric, at, self.dice.choice(self.conversations), self.dice.choice(outcomes), when, local.date()),
            *(local.hour, self.number_id, self.dice.choice((None, *self.teams))),
            *(self.dice.choice((None, *(viewer.user_id for viewer in self.viewers))), self.dice.randrange(4000)),
        )


@pytest_asyncio.fixture(params=[1, 2])
async def random_office(pool: asyncpg.Pool, request: Any) -> RandomOffice:
    office = RandomOffice(pool, random.Random(request.param))
    await office.fill()
    return office
