"""The order of saved views is their person's: followed on a second device, put back, refused off line, adopted once."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.views.sidebar.saved_item import SavedItem
from protocol.errors import Problem
from protocol.frames import ViewOrderItem
from protocol.tags import ViewOrder
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until
from tests.desktop.views.test_saved_views import opened, order


def kept_order(*views: int) -> Gateway:
    """A gateway that has my order."""
    gateway = ordinary_gateway()
    gateway.view_orders[ME.id] = ViewOrder(user_id=ME.id, rev=3, views=views)
    return gateway


def said(it: Room) -> str:
    """What the toast tells."""
    toast = it.window.conversation.toasts._toast
    return "" if toast is None else str(toast.text)


async def settled(it: Room) -> None:
    """The gateway answered every move."""
    await until(lambda: it.session.store.office.moving is None)
    turn()


async def test_the_gateways_order_from_the_snapshot_and_from_another_device(room: Opened) -> None:
    async with room(kept_order(2, 0, 3)) as it:
        await opened(it)
        assert order(it) == ["saved:2", "closing", "saved:3", "saved:1"]
        it.gateway.put(ViewOrderItem(ViewOrder(user_id=ME.id, rev=4, views=(1, 2, 0, 99))))
        await until(lambda: order(it) == ["saved:1", "saved:2", "closing", "saved:3"])


async def test_moves_in_a_row_are_shown_at_once_and_the_last_one_is_kept(room: Opened) -> None:
    async with room() as it:
        sidebar = await opened(it)
        for _ in range(3):
            sidebar.move_by("saved:2", -1)
        assert order(it) == ["saved:2", "closing", "saved:3", "saved:1"], "before any answer"
        assert it.gateway.ordered == []
        await settled(it)
        assert it.gateway.ordered[-1] == [2, 0, 3, 1]
        assert it.gateway.view_orders[ME.id].views == (2, 0, 3, 1)
        assert order(it) == ["saved:2", "closing", "saved:3", "saved:1"]
        asked = len(it.gateway.ordered)
        sidebar.move_by("saved:2", -1)
        turn()
        assert it.session.store.office.moving is None
        assert len(it.gateway.ordered) == asked, "it is the first already"


async def test_a_refused_move_is_put_back_with_the_reason(room: Opened) -> None:
    async with room(kept_order(2, 0, 3, 1)) as it:
        sidebar = await opened(it)
        it.gateway.refusals.append(Problem(code="forbidden", title="No", status=403))
        sidebar.move_by("saved:1", -3)
        assert order(it)[0] == "saved:1"
        await settled(it)
        await until(lambda: order(it) == ["saved:2", "closing", "saved:3", "saved:1"])
        assert said(it)


async def test_off_line_keys_and_mouse_say_why_and_move_nothing(room: Opened) -> None:
    async with room(kept_order(2, 0, 3, 1)) as it:
        sidebar = await opened(it)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        item: Any = sidebar._items["saved:1"]
        assert isinstance(item, SavedItem)
        item.setFocus()
        await until(item.hasFocus)
        QTest.keyClick(item, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        turn()
        assert said(it) == "Sin conexión: se puede hacer cuando vuelva"
        it.window.conversation.toasts.dismiss()
        item.dropped.emit(0)
        turn()
        assert said(it) == "Sin conexión: se puede hacer cuando vuelva"
        assert order(it) == ["saved:2", "closing", "saved:3", "saved:1"]


async def test_an_old_order_of_the_device_is_taken_over_once(room: Opened) -> None:
    async with room(view_order=("saved:2", "closing")) as it:
        await opened(it)
        await until(lambda: it.window.context.settings.view_order == ())
        assert it.gateway.ordered == [[2, 0]]
        assert it.gateway.view_orders[ME.id].views == (2, 0)
        assert order(it) == ["saved:2", "closing", "saved:3", "saved:1"]


async def test_an_old_order_of_the_device_never_wins_over_the_persons(room: Opened) -> None:
    async with room(kept_order(1, 0, 2), view_order=("saved:2", "closing")) as it:
        await opened(it)
        await until(lambda: it.window.context.settings.view_order == ())
        assert it.gateway.view_orders[ME.id].views == (1, 0, 2)
        assert order(it) == ["saved:1", "closing", "saved:2", "saved:3"]
