"""What a stop broke off is finished by housekeeping; a file goes only with the last message that names it."""

import hashlib
from pathlib import Path

import pytest

from backend_gateway import clock
from backend_gateway.actions import erasing
from backend_gateway.actions.erasing import forget
from backend_gateway.store import erasure_list
from backend_gateway.store.media_files import MediaFiles, address
from backend_gateway.store.secrets import Keyring, new_key
from backend_gateway.store.unit import Unit
from backend_gateway.workers.housekeeping import Housekeeper
from tests.contract.world import World, person

KEYS = Keyring.from_text(new_key())
_CONTACT = "select contact_id from conversations where id = $1"
_WORDS = "select count(*) from messages where content::text like '%secreto%'"


@pytest.fixture
async def world(pool: object, tmp_path: Path) -> World:
    found = World(pool)  # type: ignore[arg-type]
    await found.open()
    return found


async def _file_of(world: World, files: MediaFiles, folder: Path, wamid: str, content: bytes) -> str:
    """A photo a message names; its hash."""
    photo = folder / "photo"
    photo.write_bytes(content)
    await files.put(photo)
    sha256 = hashlib.sha256(content).hexdigest()
    await world.pool.execute(
        "insert into media (number_id, message_id, direction, kind, mime, state, sha256)"
        " select number_id, id, 'in', 'image', 'image/png', 'ready', $2 from messages where wamid = $1",
        *(wamid, sha256),
    )
    return sha256


async def _forget(world: World, n: int, path: Path) -> int:
    contact = await world.pool.fetchval(_CONTACT, await world.conversation_of(person(n)))
    async with Unit(world.pool, name="erase") as unit:
        return (await forget(unit, world.sol.user_id, contact, KEYS, path, clock.now()))[0]


async def test_what_broke_off_is_finished(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "MESSAGES", 2)
    for n in range(5):
        await world.say(person(1), f"secreto {n}")
    await world.say(person(2), "otro secreto")
    await _forget(world, 1, tmp_path / "erasures.log")  # and the gateway is killed here
    assert await world.pool.fetchval(_WORDS) == 6
    sealed = await world.pool.fetchval("select rest_sealed from erasures")
    assert person(1).wa_id.encode() not in sealed  # type: ignore[union-attr]
    keeper = Housekeeper(world.pool, MediaFiles(tmp_path / "media"), clock.now, keyring=KEYS)
    assert (await keeper.clean())["erasures"] == 1
    assert await world.pool.fetchval(_WORDS) == 1
    assert await world.pool.fetchval("select rest_sealed from erasures") is None
    assert (await keeper.clean())["erasures"] == 0
    assert len(erasure_list.read(tmp_path / "erasures.log")) == 1


async def test_a_file_of_somebody_else_too_stays(world: World, tmp_path: Path) -> None:
    files = MediaFiles(tmp_path / "media")
    ours = [await world.say(person(n), "mire la foto") for n in (1, 2)]
    own = await _file_of(world, files, tmp_path, ours[0], b"only theirs")
    for wamid in ours:
        both = await _file_of(world, files, tmp_path, wamid, b"sent by two")
    erasure = await _forget(world, 1, tmp_path / "erasures.log")
    await erasing.finish(lambda name: Unit(world.pool, name=name), files, KEYS, erasure)
    assert not (tmp_path / "media" / address(own)).exists()
    assert (tmp_path / "media" / address(both)).exists()
    assert await world.pool.fetchval("select count(*) from media") == 1
