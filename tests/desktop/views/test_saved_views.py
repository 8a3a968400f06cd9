"""Saved views at work: named anew, shared, filtered anew, put in another place by their person, deleted and back."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.commands.conditions import FILTER_FIRST
from desktop.views.dialogs.save_view import SaveView
from desktop.views.sidebar.saved_item import SavedItem
from desktop.views.widgets import Button, Menu
from protocol.filters import Filter
from protocol.frames import GoneItem, SavedViewItem, UserItem
from protocol.tags import SavedView
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until


def three_views(gateway: Gateway) -> None:
    """Two of mine and one of the company."""
    for id, name, owner in ((1, "Urgentes", ME.id), (2, "VIP", ME.id), (3, "De todos", None)):
        row = SavedView(id=id, rev=1, name=name, user_id=owner, query={"vip": True} if id == 2 else {"priority": 8})
        gateway.saved_views[id] = row
        gateway.put(SavedViewItem(row))


async def opened(it: Room) -> Any:
    """The sidebar, when the views are there."""
    three_views(it.gateway)
    sidebar = it.window.sidebar
    await until(lambda: {"saved:1", "saved:2", "saved:3"} <= set(sidebar._items))
    turn()
    return sidebar


def order(it: Room) -> list[str]:
    """The saved views, top first."""
    return it.window.sidebar.model.saved()


async def test_renamed_and_shared_by_who_may(room: Opened) -> None:
    async with room() as it:
        await opened(it)
        it.session.store.apply(UserItem(replace(ME, rev=ME.rev + 1, role="admin")))
        it.window.ui.edit_view("saved:1")
        dialog: Any = it.window.findChildren(SaveView)[-1]
        assert dialog.name.text() == "Urgentes"
        dialog.name.setText("Muy urgentes")
        assert [dialog.place.itemText(row) for row in range(dialog.place.count())].count("Solo yo") == 1
        assert dialog.place.choose((False, None))
        dialog.keep()
        await until(lambda: it.gateway.saved_views[1].rev == 2)
        row = it.gateway.saved_views[1]
        assert (row.name, row.user_id, row.query) == ("Muy urgentes", None, {"priority": 8})
        await until(lambda: it.window.sidebar._items["saved:1"].text() == "Muy urgentes")


async def test_what_is_not_mine_is_not_changed_and_the_menu_says_why(room: Opened) -> None:
    async with room() as it:
        await opened(it)
        it.session.store.apply(UserItem(replace(ME, rev=ME.rev + 1, role="agent")))
        it.window.ui.show_view_menu("saved:3", QPoint(10, 10))
        menu = it.window.findChildren(Menu)[-1]
        said = {action.data()[0]: (action.isEnabled(), action.statusTip()) for action in menu.actions()}
        menu.close()
        assert said["view.delete"] == (False, "La comparte el equipo: la cambia quien supervisa")
        assert said["view.up"] == (True, "")


async def test_another_filter_is_kept_in_the_view_it_began_with(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[1] = replace(gateway.conversations[1], vip=True, language="pt")
    async with room(gateway) as it:
        await opened(it)
        it.window.ui.show_view("saved:2")
        bar = it.window.list.filters
        bar.changed.emit(replace(bar.want, language="pt"))
        [save] = [one for one in bar.findChildren(Button) if one.text() == "Guardar cambios"]
        save.click()
        await until(lambda: gateway.saved_views[2].query == {"vip": True, "language": "pt"})
        await until(lambda: it.window.list.model.view == "saved:2")
        assert bar.want == Filter(vip=True, language="pt")
        assert not [one for one in bar.findChildren(Button) if one.text() == "Guardar cambios" and one.isVisible()]


async def test_deleted_and_back_in_its_place(room: Opened) -> None:
    async with room() as it:
        sidebar = await opened(it)
        sidebar.move_by("saved:2", -9)
        await until(lambda: it.session.store.office.moving is None)
        it.window.ui.show_view("saved:2")
        it.window.ui.run("view.delete")
        await until(lambda: "saved:2" not in sidebar._items)
        assert it.window.list.model.view == "all"
        assert it.window.ui.undo()
        await until(lambda: it.gateway.view_orders[ME.id].views[:1] == (4,))
        await until(lambda: order(it)[:1] == ["saved:4"])
        assert it.gateway.saved_views[4].name == "VIP"
        await until(lambda: it.window.list.model.view == "saved:4")


async def test_ones_own_order_by_keys_and_it_stays(room: Opened) -> None:
    async with room() as it:
        sidebar = await opened(it)
        assert order(it) == ["closing", "saved:3", "saved:1", "saved:2"]
        sidebar._items["saved:2"].setFocus()
        await until(sidebar._items["saved:2"].hasFocus)
        for _ in range(2):
            QTest.keyClick(sidebar._items["saved:2"], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
            turn()
        assert order(it) == ["closing", "saved:2", "saved:3", "saved:1"]
        assert sidebar._items["saved:2"].hasFocus(), "the keyboard goes along"
        await until(lambda: it.session.store.office.moving is None)
        assert it.gateway.view_orders[ME.id].views == (0, 2, 3, 1)
        assert it.window.context.settings.view_order == (), "not a thing of the device"
        it.window.assemble()
        assert order(it) == ["closing", "saved:2", "saved:3", "saved:1"]


async def test_dragged_to_another_place_and_a_click_is_none(room: Opened) -> None:
    async with room() as it:
        sidebar = await opened(it)
        item, target = sidebar._items["saved:2"], sidebar._items["closing"]
        assert isinstance(item, SavedItem)
        left, start = Qt.MouseButton.LeftButton, item.rect().center()
        above = item.mapFromGlobal(target.mapToGlobal(target.rect().topLeft()))
        QTest.mousePress(item, left, pos=start)
        QTest.mouseMove(item, QPoint(start.x(), start.y() - 40))
        QTest.mouseMove(item, QPoint(start.x(), above.y() + 2))
        assert sidebar._landing.isVisible()
        QTest.mouseRelease(item, left, pos=QPoint(start.x(), above.y() + 2))
        turn()
        assert order(it) == ["saved:2", "closing", "saved:3", "saved:1"]
        assert not sidebar._landing.isVisible()
        assert it.window.list.model.view == "all", "a drag is no click"
        QTest.mouseClick(sidebar._items["saved:2"], left)
        assert it.window.list.model.view == "saved:2"


async def test_what_somebody_else_deletes_is_shown_no_more(room: Opened) -> None:
    async with room() as it:
        sidebar = await opened(it)
        it.window.ui.show_view("saved:3")
        it.gateway.put(GoneItem(kind="saved_view", id=3))
        await until(lambda: "saved:3" not in sidebar._items)
        await until(lambda: it.window.list.model.view == "all")


async def test_a_list_is_filtered_and_kept_by_commands_alone(room: Opened) -> None:
    async with room() as it:
        reason = it.window.context.registry["view.keep"].when(it.window.ui.context())
        assert reason == FILTER_FIRST
        it.window.ui.run("view.begin_filter")
        turn()
        assert it.window.list.filters.isVisible()
        it.window.list.filter_by(Filter(vip=True))
        it.window.ui.run("view.keep")
        turn()
        [dialog] = it.window.findChildren(SaveView)
        assert dialog.name.text() == "VIP"
        dialog.reject()


async def test_the_saved_view_of_last_time_is_listed_once_it_is_known(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.saved_views[1] = SavedView(id=1, rev=1, name="Urgentes", user_id=ME.id, query={"priority": 8})
    async with room(gateway, last_view="saved:1") as it:
        await until(lambda: it.window.list.model.view == "saved:1")
        assert it.window.list.title.text() == "Urgentes"
        await until(it.window.sidebar._items["saved:1"].isChecked)
        it.window.ui.show_view("mine")
        it.gateway.put(SavedViewItem(replace(gateway.saved_views[1], rev=2, name="Otra")))
        await until(lambda: it.session.store.office.saved_views[1].name == "Otra")
        turn()
        assert it.window.list.model.view == "mine"
