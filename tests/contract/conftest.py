"""An office with customers in every corner of visibility, and a client for each kind of viewer."""

from dataclasses import dataclass

import asyncpg
import pytest_asyncio

from sandbox.builders import Person
from tests.contract.clients import Office
from tests.contract.world import World, person


@dataclass
class Scene:
    """Who is there and which conversation is whose."""

    world: World
    office: Office
    people: list[Person]
    queue: int
    ventas: int
    mine: int
    hidden: int


async def make_scene(pool: asyncpg.Pool) -> Scene:
    """A queue of nobody's, one of Ventas, one of mia's, one of otto's (only `sol` sees it)."""
    world = World(pool)
    await world.open()
    people = [person(n) for n in range(1, 5)]
    for who in people:
        await world.say(who, f"hola, soy {who.name}")
    queue, ventas, mine, hidden = [await world.conversation_of(who) for who in people]
    await world.assign(ventas, team="Ventas")
    await world.assign(mine, to="mia", team="Ventas")
    await world.assign(hidden, to="otto", team="Soporte")
    office = Office(pool)
    for name, viewer in world.viewers.items():
        await office.join(name, viewer)
    await office.check()
    return Scene(world, office, people, queue, ventas, mine, hidden)


@pytest_asyncio.fixture
async def scene(pool: asyncpg.Pool) -> Scene:
    return await make_scene(pool)
