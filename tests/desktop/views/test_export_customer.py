"""Everything of a customer into a file: whole or not at all, with its reason; nobody who may not is offered it."""

from pathlib import Path
from typing import Any

from desktop.views.customers.export import ExportCustomer
from protocol.errors import Problem
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until
from tests.desktop.views.test_erase_customer import become


async def dialog_of(it: Room) -> Any:
    await become(it, "supervisor")
    await it.open(2)
    assert it.window.ui.run("customer.export")
    turn()
    return it.window.findChildren(ExportCustomer)[-1]


async def test_the_file_is_whole_and_where_it_was_wanted(room: Opened, tmp_path: Path) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it)
        saved: list[bool] = []
        dialog.saved.connect(lambda: saved.append(True))
        dialog.save(tmp_path / "cliente.zip")
        await until(lambda: saved)
        assert (tmp_path / "cliente.zip").read_bytes() == it.gateway.customers.exported
        assert [path.name for path in tmp_path.glob("*.part")] == []


async def test_what_fails_says_why_and_leaves_nothing(room: Opened, tmp_path: Path) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it)
        dialog.save(tmp_path / "nowhere" / "cliente.zip")
        await until(dialog.refused.isVisible)
        assert "No se pudo guardar cliente.zip" in dialog.refused.text()
        it.gateway.customers.exported = Problem(code="not_found", title="Gone", status=404)
        dialog.save(tmp_path / "cliente.zip")
        await until(lambda: "cliente.zip" not in dialog.refused.text() and dialog.begin.isEnabled())
        assert list(tmp_path.rglob("*.zip*")) == []


async def test_an_agent_is_not_offered_it(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        await it.open(2)
        it.window.ui.run("customer.export")
        assert it.window.findChildren(ExportCustomer) == []
