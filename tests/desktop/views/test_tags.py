"""Tags by keyboard, palette and panel; shown at once in row, header and panel; taken back; unread stays."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views.delegates.row_words import tags
from desktop.views.palette.palette import Palette
from desktop.views.palette.tag_picker import TagPicker
from desktop.views.tags.manager import TagManager
from protocol.frames import ConversationItem, UserItem
from protocol.people import User
from protocol.tags import Tag
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
VENTA, ENVIO, VIEJA = (
    Tag(id=1, rev=1, name="Venta", color="rosa"),
    Tag(id=2, rev=1, name="Envíos", color="cielo", team_id=7),
    Tag(id=3, rev=1, name="Vieja", color="tinta", active=False),
)


def gateway_with_tags() -> Gateway:
    """The ordinary one, with three tags, one of them retired."""
    gateway = ordinary_gateway()
    gateway.tags = {tag.id: tag for tag in (VENTA, ENVIO, VIEJA)}
    return gateway


def child(it: Room, kind: type) -> Any:
    """What stands over the window."""
    found: list[Any] = it.window.findChildren(kind)
    return found[-1] if found else None


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus: Any = QApplication.focusWidget()
    QTest.keyClick(focus, key, held)
    turn()


def listed(picker: Any) -> list[str]:
    return [picker.rows.item(row).text() for row in range(picker.rows.rowCount())]


async def test_a_tag_is_put_on_by_keyboard_and_taken_back(room: Opened) -> None:
    gateway = gateway_with_tags()
    async with room(gateway, letters=True) as it:
        await it.open(2)
        unread = it.session.store.unread_of(2)
        it.window.ui.focus_list()
        press(Qt.Key.Key_L)
        picker = child(it, TagPicker)
        assert listed(picker) == ["Venta", "Envíos"], "everybody's before another team's, none retired"
        QTest.keyClicks(picker.input, "envi")
        assert listed(picker) == ["Envíos"]
        press(Qt.Key.Key_Return)
        assert it.session.store.rows.get(2).tags == ("Envíos",), "in the same frame"
        header = it.window.conversation.header.tags
        await until(lambda: [(tag.tag_id, tag.name) for tag in header.values] == [("cielo", "Envíos")])
        await until(lambda: gateway.conversations[2].tags == ("Envíos",))
        assert it.session.store.unread_of(2) == unread, "tagging is not reading"
        assert it.window.ui.undo()
        await until(lambda: gateway.conversations[2].tags == ())


async def test_several_tags_with_shift_enter_until_esc(room: Opened) -> None:
    gateway = gateway_with_tags()
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.tag")
        picker = child(it, TagPicker)
        picker.input.setFocus()
        press(Qt.Key.Key_Return, SHIFT)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return, SHIFT)
        assert set(it.session.store.rows.get(2).tags) == {"Venta", "Envíos"}
        assert picker.isVisible()
        press(Qt.Key.Key_Escape)
        await until(lambda: set(gateway.conversations[2].tags) == {"Venta", "Envíos"})


async def test_the_palette_finds_tags_after_a_hash(room: Opened) -> None:
    gateway = gateway_with_tags()
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.show_palette("#ven")
        palette = child(it, Palette)
        turn()
        assert "Venta" in listed(palette)
        press(Qt.Key.Key_Return)
        await until(lambda: gateway.conversations[2].tags == ("Venta",))
        it.window.ui.show_palette("#ven")
        press(Qt.Key.Key_Return)
        await until(lambda: gateway.conversations[2].tags == ())


async def test_what_a_colleague_tagged_meanwhile_stays_when_mine_is_undone(room: Opened) -> None:
    gateway = gateway_with_tags()
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.toggle_tag("Venta", on=True)
        await until(lambda: gateway.conversations[2].tags == ("Venta",))
        row = gateway.conversations[2]
        gateway.put(ConversationItem(replace(row, rev=row.rev + 1, tags=("Venta", "Envíos"))))
        await until(lambda: len(it.session.store.rows.get(2).tags) == 2)
        assert it.window.ui.undo()
        await until(lambda: gateway.conversations[2].tags == ("Envíos",))


async def test_one_that_is_out_of_sight_says_so_and_the_row_is_as_before(room: Opened) -> None:
    gateway = gateway_with_tags()
    async with room(gateway) as it:
        await it.open(2)
        gateway.unseen = {2}
        it.window.ui.toggle_tag("Venta", on=True)
        toasts = it.window.conversation.toasts
        await until(lambda: toasts._toast is not None and toasts._toast.undo.isHidden())
        assert it.session.store.rows.get(2).tags == ()


async def test_an_agent_does_not_manage_tags_a_supervisor_does(room: Opened) -> None:
    gateway = gateway_with_tags()
    async with room(gateway) as it:
        it.window.ui.run("app.tags")
        turn()
        assert child(it, TagManager) is None
        boss = User(id=ME.id, rev=2, name=ME.name, email=ME.email, role="supervisor")
        gateway.put(UserItem(boss))
        await until(lambda: it.session.store.me is not None and it.session.store.me.role == "supervisor")
        it.window.ui.run("app.tags")
        manager = child(it, TagManager)
        manager.begin_new()
        assert not manager.save.isEnabled(), "it has no name yet"
        QTest.keyClicks(manager.name, "Reclamo")
        manager.colors.choose("lima")
        manager.save.click()
        await until(lambda: 4 in gateway.tags)
        assert (gateway.tags[4].name, gateway.tags[4].color) == ("Reclamo", "lima")
        await until(lambda: manager.tag is not None and manager.tag.id == 4)
        manager.retire.click()
        await until(lambda: not gateway.tags[4].active)
        await until(lambda: 4 in it.session.store.office.tags and not it.session.store.office.tags[4].active)
        manager.close()


async def test_the_row_in_the_list_shows_the_colour_the_office_gave_the_tag(room: Opened) -> None:
    gateway = gateway_with_tags()
    gateway.conversations[2] = replace(gateway.conversations[2], tags=("venta", "sin definir"), assignee_id=DANIEL.id)
    async with room(gateway) as it:
        model = it.window.list.model
        place = next(row for row in range(model.rowCount()) if model.id_at(row) == 2)
        first, second = tags(model._row(place))
        assert first.tag_id == "rosa"
        assert second.tag_id, "one that nobody defined has a colour all the same"
