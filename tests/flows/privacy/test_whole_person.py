"""Two records that became one are one person: all of their names and words go; what comes late brings nothing back."""

from pathlib import Path

import pytest

from backend_gateway import clock
from backend_gateway.actions import erasing
from backend_gateway.actions.merge_contacts import merge_contacts
from backend_gateway.store import erasure_list
from backend_gateway.store.secrets import Keyring, new_key
from backend_gateway.store.unit import Unit
from tests.contract.world import World, person

KEYS = Keyring.from_text(new_key())
_CONTACT = "select contact_id from conversations where id = $1"


@pytest.fixture
async def world(pool: object) -> World:
    found = World(pool)  # type: ignore[arg-type]
    await found.open()
    return found


async def _contact(world: World, n: int) -> int:
    return int(await world.pool.fetchval(_CONTACT, await world.conversation_of(person(n))))


async def _erase(world: World, contact: int, folder: Path) -> None:
    async with Unit(world.pool) as unit:
        made, _ = await erasing.forget(unit, world.sol.user_id, contact, KEYS, folder / "erasures.log", clock.now())
    await erasing.finish(lambda name: Unit(world.pool, name=name), None, KEYS, made)


async def test_merged_records_go_together(world: World, tmp_path: Path) -> None:
    for n in (1, 2, 3):
        await world.say(person(n), f"secreto de {n}")
    first, second, other = [await _contact(world, n) for n in (1, 2, 3)]
    async with Unit(world.pool) as unit:
        await merge_contacts(unit, world.sol, first, second, world.now)
    await _erase(world, first, tmp_path)
    left = await world.pool.fetch("select distinct contact_id from identities")
    assert [row[0] for row in left] == [other]
    words = await world.pool.fetch("select content ->> 'body' from messages where direction = 'in' order by 1")
    assert [row[0] for row in words] == ["", "", "secreto de 3"]
    assert await world.pool.fetchval("select count(*) from contacts where name <> ''") == 1
    [line] = erasure_list.read(tmp_path / "erasures.log")
    for n in (1, 2):
        assert erasure_list.known(KEYS, line, [("wa_id", "", person(n).wa_id or "")])


async def test_a_status_that_comes_late_brings_nobody_back(world: World, tmp_path: Path) -> None:
    await world.say(person(1), "secreto")
    conversation = await world.conversation_of(person(1))
    _, wamid = await world.sent(conversation, "respuesta secreta")
    contact = await _contact(world, 1)
    await _erase(world, contact, tmp_path)
    await world.status("delivered", wamid, person(1))
    assert await world.pool.fetchval("select count(*) from contacts where merged_into is null") == 0
    assert await world.pool.fetchval("select count(*) from identities") == 0
    assert await world.pool.fetchval("select count(*) from messages where plain <> ''") == 0
