"""A case is found by its number, with and without its sign, by who may see it."""

from backend_gateway.store.search import search
from tests.contract.world import World, person


async def test_a_case_is_found_by_its_number_also_after_a_newer_one(world: World, chat: int) -> None:
    await world.resolve(chat)
    first = await world.pool.fetchval("select case_number from episodes where conversation_id = $1", chat)
    world.tick(80 * 3600)
    await world.say(person(1), "otra consulta")
    other = person(2)
    await world.say(other, f"mi pedido es el {first}")
    hidden = await world.conversation_of(other)
    async with world.pool.acquire() as conn:
        for typed in (f"#{first}", f" {first} "):
            [hit] = await search(conn, world.sol, typed)
            assert (hit.conversation_id, hit.excerpt) == (chat, f"#{first}")
        assert await search(conn, world.sol, "#987654321") == []
        [said] = await search(conn, world.sol, f"pedido {first}")
        assert said.conversation_id == hidden, "words are searched as ever"
    await world.assign(chat, to="otto", team="Soporte")
    async with world.pool.acquire() as conn:
        assert await search(conn, world.viewers["mia"], f"#{first}") == []
