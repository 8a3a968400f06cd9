"""Who may erase types the customer's name; then they are gone here too. Nobody else is offered it."""

from typing import Any

from desktop.views.customers.erase import EraseCustomer
from protocol.errors import Problem
from protocol.frames import UserItem
from protocol.people import Role, User
from tests.desktop.store.samples import ME
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until


async def become(it: Room, role: Role) -> None:
    it.gateway.put(UserItem(User(id=ME.id, rev=9, name=ME.name, email=ME.email, role=role)))
    await until(lambda: it.session.store.me is not None and it.session.store.me.role == role)
    it.session.hub.flush()
    turn()


async def dialog_of(it: Room) -> Any:
    await become(it, "admin")
    await it.open(2)
    it.window.ui.run("customer.erase")
    turn()
    [dialog] = it.window.findChildren(EraseCustomer)
    return dialog


async def test_the_name_is_typed_and_they_are_gone(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it)
        row = it.session.store.rows.get(2)
        assert row is not None
        assert not dialog.erase.isEnabled()
        dialog.typed.setText("Cliente")
        assert not dialog.erase.isEnabled()
        dialog.typed.setText(f" {row.name.upper()} ")
        dialog.erase.click()
        await until(lambda: it.session.store.rows.get(2) is None)
        assert it.gateway.customers.erased == [(row.contact_id, row.name.upper())]
        reader = it.session.profile.second_reader()
        await until(lambda: reader.conversations([2]) == [])
        reader.close()


async def test_a_refusal_stays_with_its_reason(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it)
        it.gateway.customers.refusals = [Problem(code="conflict", title="Wait", status=409)]
        dialog.typed.setText(dialog._name)
        dialog.erase.click()
        await until(dialog.refused.isVisible)
        assert dialog.refused.text()
        assert dialog.erase.isEnabled()
        assert it.session.store.rows.get(2) is not None


async def test_who_may_not_is_not_offered_it(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        await become(it, "supervisor")
        await it.open(2)
        it.window.ui.run("customer.erase")
        turn()
        assert it.window.findChildren(EraseCustomer) == []
