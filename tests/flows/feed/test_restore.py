"""A dump restored into another cluster: clients start anew, everything stays readable, nothing stands still."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from backend_gateway.store.embedded import EmbeddedPostgres, binaries
from backend_gateway.store.embedded.databases import create_database
from protocol.frames import Resync
from tests.contract.world import World, person
from tests.flows.feed.conftest import House


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[EmbeddedPostgres]:
    """Another cluster."""
    with EmbeddedPostgres(tmp_path / "other", durable=False) as server:
        yield server


@pytest_asyncio.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as found:
        yield found


def _copy(source: str, target: str, folder: Path) -> None:
    tools, dump = binaries.find(None), folder / "relevo.dump"
    subprocess.run([tools["pg_dump"], "-Fc", "-f", dump, source], check=True, capture_output=True)
    subprocess.run([tools["pg_restore"], "--no-owner", "-d", target, dump], check=True, capture_output=True)


async def test_a_restored_dump_has_a_new_epoch_and_goes_on(
    house: House, elsewhere: EmbeddedPostgres, stack: AsyncExitStack, tmp_path: Path
) -> None:
    for n in range(1, 6):
        await house.world.say(person(n), "hola")
    # An old cluster has used many transaction ids: its log lies far above those of a new one.
    await house.world.pool.execute("update event_log set xid = (xid::text::bigint + 1000000)::text::xid8")
    before = await house.follower()
    create_database(elsewhere.dsn("postgres"), "restored", template="template0")
    _copy(house.database_url, elsewhere.dsn("restored"), tmp_path)

    other = House(stack, elsewhere.dsn("restored"), tmp_path / "gateway")
    await other.start()
    other.world = World(other.gateway.pool)
    other.world.viewers, other.world.number_id = house.world.viewers, house.world.number_id
    assert await other.gateway.pool.fetchval("select epoch from feed_epoch") != before.state.epoch

    one = await other.follower()
    old_cursor = f"cursor={before.state.cursor}&epoch={before.state.epoch}"
    one.connect(query=old_cursor)
    assert await one.ended() == (Resync(reason="epoch"), 1000)
    await one.connect().connected()
    await other.happen(other.world.say(person(1), "después de la restauración"), other.team("nuevo"))
    await one.true()
    assert "nuevo" in {team.name for team in one.state.teams.values()}
    assert sum(len(rows) for rows in one.state.messages.values()) == 6


def _dump(source: str, folder: Path) -> Path:
    dump = folder / "relevo.dump"
    subprocess.run([binaries.find(None)["pg_dump"], "-Fc", "-f", dump, source], check=True, capture_output=True)
    return dump


async def _bring_back(dump: Path, target: str) -> None:
    """`pg_restore --clean` over what is there, as an administrator would. Beside the gateway that runs."""
    command: list[str | Path] = [
        binaries.find(None)["pg_restore"],
        "--clean",
        "--if-exists",
        "--no-owner",
        "-d",
        target,
        dump,
    ]
    restoring = await asyncio.create_subprocess_exec(*command, stderr=subprocess.DEVNULL)
    assert await restoring.wait() == 0


async def test_a_dump_restored_over_itself_is_noticed_by_the_gateway_that_runs(house: House, tmp_path: Path) -> None:
    await house.world.say(person(1), "antes de la copia")
    dump = _dump(house.database_url, tmp_path)
    await house.world.say(person(1), "después de la copia")
    one = await house.follower()
    await one.connect().connected()
    before = one.state.epoch
    await _bring_back(dump, house.database_url)
    assert await one.ended() == (Resync(reason="epoch"), 1000)
    again = await house.follower()
    assert again.state.epoch != before
    assert sum(len(rows) for rows in again.state.messages.values()) == 1
    await again.connect().connected()
    await house.happen(house.world.say(person(1), "y sigue"))
    await again.true()


async def test_it_is_noticed_by_a_gateway_that_starts_after_it(house: House, tmp_path: Path) -> None:
    await house.world.say(person(1), "antes de la copia")
    one = await house.follower()
    dump = _dump(house.database_url, tmp_path)
    await house.stack.aclose()
    await _bring_back(dump, house.database_url)
    await house.start()
    pool = house.gateways[-1].pool
    assert await pool.fetchval("select epoch from feed_epoch") != one.state.epoch
    assert await pool.fetchval("select count(*) from event_log where xid::text <> '0'") == 0


async def test_a_gateway_that_starts_again_keeps_its_epoch(house: House) -> None:
    one = await house.follower()
    await house.happen(house.team("antes"))
    second = await house.start()
    await one.connect(second).connected()
    await one.true()
