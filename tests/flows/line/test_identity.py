"""People as WhatsApp names them: by username only, with one number written three ways, moved to another number."""

import asyncpg
import pytest
import pytest_asyncio

from backend_gateway.channels.base import Accepted
from sandbox import builders as b
from sandbox.builders import Person
from tests.contract.world import World, body_of, person


@pytest_asyncio.fixture
async def world(pool: asyncpg.Pool) -> World:
    found = World(pool)
    await found.open()
    return found


async def count(world: World) -> int:
    return int(await world.pool.fetchval("select count(*) from conversations where merged_into is null"))


async def test_lesson_29_somebody_known_only_by_username_is_answered_by_their_bsuid(world: World) -> None:
    hidden = Person(name="Nube", user_id="MX.77", username="nube")
    await world.say(hidden, "hola")
    conversation = await world.conversation_of(hidden)
    await world.send(conversation, "hola, Nube")
    [job] = await world.claim()
    assert (job.phone, job.bsuid) == (None, "MX.77")
    await world.result(job, Accepted(wamid="wamid.n"))
    await world.status("read", "wamid.n", hidden)
    newest = (await world.timeline(conversation))[-1]
    assert (body_of(newest), newest.status) == ("hola, Nube", "read")


async def test_lesson_29_a_phone_learned_later_joins_the_same_person(world: World) -> None:
    hidden = Person(name="Nube", user_id="MX.77", username="nube")
    await world.say(hidden, "hola")
    await world.say(Person(name="Nube", user_id="MX.77", username="nube", wa_id="5215599990000"), "mi número")
    await world.say(Person(name="Nube", user_id=None, wa_id="5215599990000"), "soy yo")
    assert await count(world) == 1
    await world.send(await world.conversation_of(hidden))
    [job] = await world.claim()
    assert (job.phone, job.bsuid) == ("5215599990000", "MX.77")


VARIANTS = {
    "brazil": ("551187654321", "5511987654321"),
    "mexico": ("525541702288", "5215541702288"),
    "argentina": ("541123456789", "5491123456789"),
}


@pytest.mark.parametrize("country", VARIANTS)
@pytest.mark.parametrize("first", [0, 1])
async def test_lesson_31_one_number_written_two_ways_is_one_person(world: World, country: str, first: int) -> None:
    ways = VARIANTS[country]
    one, other = (Person(name="Ana", user_id=None, wa_id=ways[n]) for n in (first, 1 - first))
    await world.say(one, "de una forma")
    await world.say(other, "de la otra")
    assert await count(world) == 1
    conversation = await world.conversation_of(one)
    await world.sent(conversation, "respuesta")
    await world.say(one, "y otra vez")
    assert await count(world) == 1
    assert await world.pool.fetchval("select count(*) from contacts") == 1
    # What Meta said last is where the answer goes.
    await world.say(other, "a este")
    await world.send(conversation)
    [job] = await world.claim()
    assert job.phone in ways


async def test_numbers_that_only_look_alike_are_two_people(world: World) -> None:
    for wa_id in ("5511987654321", "5511987654322", "5215541702288", "5215541702289", "541123456789", "541123456788"):
        await world.say(Person(name="X", user_id=None, wa_id=wa_id), "hola")
    assert await count(world) == 6


async def test_a_changed_number_and_the_old_number_in_new_hands_are_two_people(world: World) -> None:
    old = person(1)
    await world.say(old, "hola")
    conversation = await world.conversation_of(old)
    await world.hear(old, b.number_changed(old, "5215599999999", new_user_id="MX.new"), named=False)
    moved = Person(name=old.name, wa_id="5215599999999", user_id="MX.new")
    await world.say(moved, "mi número nuevo")
    assert await world.conversation_of(moved) == conversation
    stranger = Person(name="Otra persona", wa_id=old.wa_id, user_id="MX.stranger")
    await world.say(stranger, "¿quién es?")
    assert await world.conversation_of(stranger) != conversation
    assert await count(world) == 2


async def test_a_bsuid_belongs_to_its_portfolio(world: World) -> None:
    who = Person(name="Ana", user_id="MX.1", username="ana")
    await world.say(who, "hola")
    assert await world.pool.fetchval("select scope from identities where kind = 'bsuid'") == "p1"


async def test_lesson_34_a_customer_has_one_conversation_however_many_write_at_once(world: World) -> None:
    bodies = [
        b.encode(b.envelope(b.inbound(world.business, b.text(person(1), str(n)), people=[person(1)])))
        for n in range(50)
    ]
    await world.bodies(*bodies)
    assert await count(world) == 1
    assert await world.pool.fetchval("select count(*) from episodes where ended_at is null") == 1
