"""A backup of before an erasure brings nobody back; who came after it stays."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backend_gateway.actions.erasing import forget
from backend_gateway.store import erasure_list
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from tests.contract.world import World, person
from tests.flows.api.test_backup import _backup, _move, _types, _value, elsewhere, office
from tests.flows.api.test_cli import Operator, operator

__all__ = ["elsewhere", "office", "operator"]

_OF = "select contact_id from conversations where id = $1"
_STAYS = "select count(*) from messages where content::text like '%lámparas%'"
_GONE = "select count(*) from messages where content::text like '%buenas tardes%'"


async def _erase(office: World, path: Path, keys: Path) -> None:
    """The second customer, as the gateway would."""
    conversation = await office.conversation_of(person(2))
    contact = await office.pool.fetchval(_OF, conversation)
    keyring = Keyring.from_text(keys.read_text())
    async with Unit(office.pool, name="erase") as unit:
        await forget(unit, office.sol.user_id, contact, keyring, path, datetime.now(UTC))


async def test_who_was_erased_after_the_backup_is_erased_again(
    operator: Operator, office: World, elsewhere: str, tmp_path: Path
) -> None:
    made = await _backup(operator, tmp_path / "backups")
    await _erase(office, tmp_path / "erasures.log", tmp_path / "master.key")
    _move(operator, elsewhere, tmp_path / "new", tmp_path / "master.key")
    shutil.copy(tmp_path / "erasures.log", tmp_path / "new" / "erasures.log")
    code, out, err = await _types(operator, "restore", str(made))
    assert (code, err) == (0, ""), err
    assert "1 people who were erased after the backup were erased again" in out
    assert await _value(elsewhere, _GONE) == 0
    assert await _value(elsewhere, _STAYS) == 1
    assert await _value(elsewhere, "select count(*) from contacts where merged_into = id") == 1


async def test_an_erasure_the_backup_knows_is_not_done_again(
    operator: Operator, office: World, elsewhere: str, tmp_path: Path
) -> None:
    await operator_has_keys(operator, tmp_path)
    await _erase(office, tmp_path / "erasures.log", tmp_path / "master.key")
    made = await _backup(operator, tmp_path / "backups")
    _move(operator, elsewhere, tmp_path / "new", tmp_path / "master.key")
    shutil.copy(tmp_path / "erasures.log", tmp_path / "new" / "erasures.log")
    code, out, _ = await _types(operator, "restore", str(made))
    assert code == 0
    assert "erased again" not in out


async def operator_has_keys(operator: Operator, folder: Path) -> None:
    """The master key is made by the first command that needs it."""
    if not (folder / "master.key").exists():
        await _backup(operator, folder / "first")


def test_a_list_that_is_damaged_stops_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "erasures.log"
    path.write_text('{"at": 1}\n')
    with pytest.raises(ValueError, match="is not a list of erasures"):
        erasure_list.read(path)
    assert erasure_list.read(tmp_path / "none") == []
