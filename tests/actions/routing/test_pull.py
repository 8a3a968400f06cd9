"""*Take next*: the oldest a person may have, never somebody else's, never twice; and why a conversation waits."""

import asyncio

from backend_gateway.actions.routing.pull import take_next
from backend_gateway.actions.routing.why import why_here
from backend_gateway.store.unit import Reader, Unit
from protocol.routing_api import Next
from tests.actions.routing.desk import Desk


async def pull(desk: Desk, name: str) -> Next:
    async with Unit(desk.pool) as unit:
        return await take_next(unit, desk.world.viewers[name], desk.now)


async def test_the_oldest_is_taken_also_without_any_rules(desk: Desk) -> None:
    ids = [await desk.say(n, "quiero comprar") for n in (1, 2)]
    ana = await desk.here("ana", receives=False)
    got = await pull(desk, "ana")
    assert got.conversation is not None
    assert (got.conversation.id, got.conversation.assignee_id) == (ids[0], ana)
    assert await desk.events(ids[0]) == [("taken", None, None)]
    assert (await pull(desk, "ana")).conversation is not None
    empty = await pull(desk, "ana")
    assert empty.reason is not None
    assert empty.reason.code == "queue_empty"


async def test_full_hands_take_nothing(desk: Desk) -> None:
    await desk.say(1, "quiero comprar")
    await desk.say(2, "y yo")
    await desk.here("ana", places=1)
    assert (await pull(desk, "ana")).conversation is not None
    refused = await pull(desk, "ana")
    assert refused.reason is not None
    assert refused.reason.code == "full"


async def test_only_from_ones_own_teams(desk: Desk) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.say(1, "quiero comprar")
    await desk.here("oto", "Soporte")
    assert (await pull(desk, "oto")).conversation is None
    await desk.here("ana", "Ventas")
    assert (await pull(desk, "ana")).conversation is not None


async def test_ten_who_pull_at_once_get_ten(desk: Desk) -> None:
    for n in range(10):
        await desk.say(n, "quiero comprar")
    for n in range(10):
        await desk.here(f"p{n}")
    got = await asyncio.gather(*(pull(desk, f"p{n}") for n in range(10)))
    mine = [one.conversation.id for one in got if one.conversation is not None]
    assert len(mine) == len(set(mine))
    assert all(one.conversation is not None or (one.reason is not None and one.reason.code == "busy") for one in got)
    assert len(mine) >= 5


async def test_why_here_tells_what_was_decided_and_why_it_waits(desk: Desk) -> None:
    await desk.rules(otherwise="Ventas")
    await desk.deals("Ventas")
    await desk.here("ana", "Ventas", places=1)
    first, second = await desk.say(1, "quiero comprar"), await desk.say(2, "y yo")
    await desk.deal()
    async with Reader(desk.pool) as reader:
        done = await why_here(reader.conn, desk.world.sol, first, desk.now)
        waits = await why_here(reader.conn, desk.world.sol, second, desk.now)
    assert [one.outcome for one in done.decisions] == ["assigned", "queued"]
    assert done.now is None
    assert waits.now is not None
    ana = desk.world.viewers["ana"].user_id
    refused = {one.agent_id: [reason.code for reason in one.refused] for one in waits.now.candidates}
    assert refused[ana] == ["full"]
    assert refused[desk.world.viewers["mia"].user_id] == ["offline"]


async def test_who_loses_a_try_holds_nothing_behind_it(desk: Desk) -> None:
    """The second try may lock a conversation of a lower number: the first one must be let go before."""
    first, second = [await desk.say(n, "quiero comprar") for n in (1, 2)]
    await desk.pool.execute("update conversations set priority = 9 where id = $1", second)
    await desk.here("ana")
    async with desk.pool.acquire() as faster, desk.pool.acquire() as holder:
        taken, held = faster.transaction(), holder.transaction()
        await taken.start()
        await faster.execute("update conversations set owner_kind = 'person', owner_version = 9 where id = $1", second)
        await held.start()
        await holder.execute("select 1 from conversations where id = $1 for update", first)
        asked = asyncio.create_task(pull(desk, "ana"))
        await _waits(desk)
        await taken.commit()  # *take next* has lost the second, and waits for the first
        async with asyncio.timeout(10):
            while not await _free(desk, second):
                await asyncio.sleep(0.01)
        await held.commit()
        got = await asked
    assert got.conversation is not None
    assert got.conversation.id == first


async def _waits(desk: Desk) -> None:
    """Until somebody waits for a lock."""
    async with asyncio.timeout(10):
        while not await desk.pool.fetchval("select count(*) from pg_locks where not granted"):
            await asyncio.sleep(0.01)


async def _free(desk: Desk, id_: int) -> bool:
    """Whether nobody has this conversation locked."""
    return bool(await desk.pool.fetch("select 1 from conversations where id = $1 for update skip locked", id_))
