"""Merging and undoing merges at once, while the customers write and colleagues resolve: nothing breaks off."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable
from datetime import timedelta

import asyncpg
import pytest

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.actions.ownership import resolve
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.actions.receive import receive_facts
from backend_gateway.channels.whatsapp.parse import parse
from backend_gateway.errors import MergedSince, RelevoError
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import Resolve
from sandbox.builders import Person, encode, envelope, inbound, text
from tests.actions.receive.conftest import NOW, Line, at

PEOPLE = [Person(name=f"Ana {n}", wa_id=f"5215541702{n:03d}", user_id=f"MX.{n}") for n in range(1, 5)]


class Mill:
    """Records that become one and fall apart again, several hands at once."""

    def __init__(self, line: Line, viewer: Viewer, seed: int) -> None:
        self.line = line
        self.viewer = viewer
        self.dice = random.Random(seed)
        self.second = 100.0
        self.broken: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()

    async def merge(self) -> None:
        await self.join(*self.dice.sample(range(1, len(PEOPLE) + 1), 2))

    async def unmerge(self) -> None:
        rows = await self.line.pool.fetch("select id, winner_id from contact_merges where undone_at is null")
        if rows:
            row = self.dice.choice(rows)
            await self.part(row["winner_id"], row["id"])

    async def join(self, winner: int, loser: int) -> int:
        async with Unit(self.line.pool) as unit:
            return (await merge_contacts(unit, self.viewer, winner, loser, NOW)).merge_id

    async def part(self, winner: int, merge_id: int) -> None:
        async with Unit(self.line.pool) as unit:
            await unmerge_contacts(unit, self.viewer, winner, merge_id, NOW)

    async def resolve(self) -> None:
        async with Unit(self.line.pool) as unit:
            await resolve(unit, self.viewer, self.dice.randint(1, len(PEOPLE)), Resolve(agreed=True), NOW)

    async def write(self) -> None:
        who, self.second = self.dice.choice(PEOPLE), self.second + 1
        await self.line.deliver(text(who, "hola otra vez", timestamp=at(self.second)), people=[who])

    async def attempt(self, work: Awaitable[None]) -> None:
        try:
            await work
        except RelevoError as error:
            self.refused[type(error).__name__] += 1
        except asyncpg.PostgresError as error:
            self.broken[f"{type(error).__name__}: {error}"] += 1

    async def turn(self, rounds: int) -> None:
        for _ in range(rounds):
            works = [self.merge(), self.unmerge(), self.merge(), self.unmerge(), self.resolve(), self.write()]
            self.dice.shuffle(works)
            await asyncio.gather(*map(self.attempt, works))


_UNLIKE = """
select c.id, c.state, c.episode_id, e.id as open_case, w.episode_id as owed_in
from conversations c left join episodes e on e.conversation_id = c.id and e.ended_at is null
left join waits w on w.conversation_id = c.id and w.ended_at is null
where c.merged_into is null
  and (e.id is distinct from case when c.state <> 'resolved' then c.episode_id end
       or w.id is not null and w.episode_id is distinct from e.id)
"""
"""Conversations whose row tells another story than their cases and waits."""


_LOST = """
select count(*) from messages m join conversations c on c.id = m.conversation_id where c.merged_into is not null
"""


async def office(pool: asyncpg.Pool, seed: int) -> Mill:
    """Four customers who each wrote once."""
    line = Line(pool)
    await pool.execute(
        "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
        " values ($1, $2, 'p1', '51900', 'Casa Lumbre', '')",
        *(line.business.phone_number_id, line.business.waba_id),
    )
    async with Unit(pool) as unit:
        user = await create_user(unit, None, NewUser(email="sol@andes.test", name="Sol", password_hash="x"))
    for n, who in enumerate(PEOPLE):
        await line.deliver(text(who, "hola", timestamp=at(n)), people=[who])
    return Mill(line, Viewer(user.id, "supervisor"), seed)


@pytest.mark.parametrize("seed", range(4))
async def test_merges_and_their_undoing_at_once_break_nothing(pool: asyncpg.Pool, seed: int) -> None:
    mill = await office(pool, seed)
    await mill.turn(40)
    assert not mill.broken
    assert [dict(row) for row in await pool.fetch(_UNLIKE)] == []
    assert await pool.fetchval(_LOST) == 0, "a message stands where nobody sees it"


async def test_merges_are_undone_from_the_newest_on(pool: asyncpg.Pool) -> None:
    mill = await office(pool, 1)
    made = [await mill.join(1, loser) for loser in (2, 3)]
    with pytest.raises(MergedSince) as refused:
        await mill.part(1, made[0])
    assert refused.value.data == {"merge_id": made[1]}
    for merge_id in reversed(made):
        await mill.part(1, merge_id)
    assert await pool.fetchval("select count(*) from contacts where merged_into is null") == len(PEOPLE)


async def test_a_case_that_was_resolved_while_merged_goes_home_resolved(pool: asyncpg.Pool) -> None:
    mill = await office(pool, 1)
    async with Unit(pool) as unit:
        await resolve(unit, mill.viewer, 1, Resolve(agreed=True), NOW)
    merge_id = await mill.join(1, 2)  # the case of 2 goes on in the conversation of 1
    async with Unit(pool) as unit:
        await resolve(unit, mill.viewer, 1, Resolve(agreed=True), NOW)
    another_day = NOW + timedelta(days=9)
    words = text(PEOPLE[0], "otra cosa, otro día", timestamp=another_day.timestamp())
    body = encode(envelope(inbound(mill.line.business, words, people=[PEOPLE[0]])))
    async with Unit(pool) as unit:
        await receive_facts(unit, parse(body, 999, another_day), another_day)
    await mill.part(1, merge_id)
    assert [dict(row) for row in await pool.fetch(_UNLIKE)] == []
    assert await pool.fetchval("select state from conversations where id = 2") == "resolved"
