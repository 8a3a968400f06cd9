"""Nothing slips through, whatever happens; and what did is found, by whoever looks every hour."""

from pathlib import Path

import pytest
import pytest_asyncio

from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.strays import STRAYS, strays
from backend_gateway.workers.housekeeping import Housekeeper
from tests.actions.clocks.watch import Watch
from tests.contract.world import World, person

BREAK = {
    "open with neither owner nor queue": "update conversations set owner_kind = 'person', assignee_id = null",
    "open without an open case, or closed with one": "update conversations set state = 'resolved'",
    "owned by somebody else than their case says": "update owner_segments set user_id = 77 where ended_at is null",
    "owed an answer that no wait counts, or the other way round": "update conversations set owed_since = null",
    "dealt by a team, and unknown to routing": "update conversations set queued_at = null, route_after = null",
}


@pytest_asyncio.fixture
async def desk(pool: object) -> Watch:
    found = await Watch.open(pool)  # type: ignore[arg-type]
    await found.deals("Soporte")
    await found.rules()
    return found


async def _found(world: World) -> dict[str, list[int]]:
    async with world.pool.acquire() as conn:
        return await strays(conn)


async def test_lesson_17_a_day_of_work_leaves_no_stray(desk: Watch) -> None:
    world = desk.world
    ana = await world.hire("ana", "all", ())
    for n in range(1, 7):
        await world.say(person(n), "¿tienen lámparas?")
    await desk.follow()
    ids = [await world.conversation_of(person(n)) for n in range(1, 7)]
    await world.take(ids[0], ana)
    await world.sent(ids[1], "Sí, tenemos.")
    await world.resolve(ids[2])
    await world.assign(ids[3], None, "Ventas")
    await world.waive(ids[4])
    await desk.follow()
    assert await _found(world) == {}


@pytest.mark.parametrize("what", STRAYS)
async def test_lesson_17_what_slipped_through_is_found_and_counted(desk: Watch, tmp_path: Path, what: str) -> None:
    world, counted = desk.world, list[int]()
    await world.say(person(1), "¿tienen lámparas?")
    await desk.follow()
    assert await _found(world) == {}
    await world.pool.execute(BREAK[what])
    found = await _found(world)
    assert found[what] == [await world.conversation_of(person(1))]
    keeper = Housekeeper(world.pool, MediaFiles(tmp_path), lambda: world.now, count_strays=counted.append)
    await keeper.clean()
    assert counted == [sum(map(len, found.values()))]
