"""A card that a customer wrote is dots; who may see it is asked first, sees it once, and nobody else is offered it."""

from typing import Any

import pytest

from desktop.views.dialogs.card_numbers import CardNumbersDialog
from desktop.views.timeline.menu import message_menu
from protocol import content as c
from protocol.frames import MessageItem
from protocol.people import Role
from tests.desktop.store.samples import message
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, until
from tests.desktop.views.test_erase_customer import become

DOTS = "pago con •••• •••• •••• 1111"


async def told(it: Room, role: Role) -> Any:
    """The row of a message with a card, and the view it is in."""
    await become(it, role)
    it.gateway.put(MessageItem(message(90, 2, content=c.Text(DOTS))))
    await it.open(2)
    view = it.window.conversation.slot.view
    await until(lambda: any(laid.row.message and laid.row.message.id == 90 for _, _, laid in view.visible_rows()))
    [laid] = [laid for _, _, laid in view.visible_rows() if laid.row.message and laid.row.message.id == 90]
    return view, laid


def offered(view: Any, laid: Any) -> bool:
    menu = message_menu(view.theme, laid, view, has_selection=False, sees_cards=view.sees_cards())
    assert menu is not None
    return "cards" in [action.data() for action in menu.actions()]


@pytest.mark.parametrize(("role", "may"), [("agent", False), ("supervisor", False), ("admin", True)])
async def test_only_who_may_is_offered_it(room: Opened, role: Role, may: bool) -> None:
    async with room(ordinary_gateway()) as it:
        view, laid = await told(it, role)
        assert offered(view, laid) is may


async def test_it_is_asked_before_and_shown_once(room: Opened) -> None:
    async with room(ordinary_gateway()) as it:
        view, _ = await told(it, "admin")
        view.show_cards.emit(90)
        [dialog] = it.window.findChildren(CardNumbersDialog)
        assert it.gateway.customers.looked == []
        dialog.see.click()
        await until(dialog.numbers.isVisible)
        assert dialog.numbers.text() == "4111 1111 1111 1111"
        assert it.gateway.customers.looked == [90]
        assert not dialog.see.isVisible()
        dialog.close()
