"""The settings window: who sees it, what is found, what is unsaved is never lost, somebody else's version is told."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.commands.settings_pages import PAGES, visible_pages
from desktop.i18n.languages import TRANSLATIONS
from desktop.views.menu_bar import MenuBar
from desktop.views.menus import account_menu
from desktop.views.palette.palette import Palette
from desktop.views.preferences import Preferences
from desktop.views.settings.history import History
from desktop.views.settings.leaving import LeaveDialog
from desktop.views.settings.window import SettingsWindow
from tests.desktop.settings.conftest import Desk, OpenSettings, become
from tests.desktop.store.samples import somebody
from tests.desktop.views.conftest import Opened, Room, turn, until

CTRL = Qt.KeyboardModifier.ControlModifier
WE = {"voice": "we"}


def dialog(desk: Desk, kind: type) -> Any:
    """The dialog over the window."""
    turn()
    found: list[Any] = desk.window.findChildren(kind)
    return found[-1] if found else None


def listed(desk: Desk) -> list[str]:
    """The pages in the list that are in sight."""
    return [key for key, item in desk.window.list.items.items() if item.isVisibleTo(desk.window)]


def test_who_may_open_a_page_is_who_the_gateway_takes_changes_from() -> None:
    assert visible_pages(somebody("agent")) == [] == visible_pages(None)
    assert visible_pages(somebody("admin")) == list(PAGES)
    auditor = replace(somebody("agent"), permissions=("see_audit",))
    assert [page.key for page in visible_pages(auditor)] == ["audit"]
    assert len({page.key for page in PAGES}) == len(PAGES)


async def test_an_agent_has_the_preferences_of_the_device_alone(room: Opened) -> None:
    async with room() as it:
        it.window.ui.run("settings.open")
        turn()
        assert it.window.findChildren(SettingsWindow) == []
        [preferences] = it.window.findChildren(Preferences)
        preferences.close()
        it.window.ui.show_palette(">guardia del")
        [palette] = it.window.findChildren(Palette)
        shown = [palette.rows.item(row).text() for row in range(palette.rows.rowCount())]
        assert "Guardia del redactor" not in shown, "what an agent never sees is not even off"
        await become(it, "admin")
        palette.input.setText(">guardia de")
        turn()
        shown = [palette.rows.item(row).text() for row in range(palette.rows.rowCount())]
        assert "Guardia del redactor" in shown
        QTest.keyClick(palette.input, Qt.Key.Key_Return)
        await until(lambda: it.window.findChildren(SettingsWindow))
        [window] = it.window.findChildren(SettingsWindow)
        assert window.entry is not None
        assert window.entry.key == "guard"


def names(it: Room) -> set[str]:
    """What menus and palette call what is set: the company's, and this device's."""
    ui, ids = it.window.ui, ("settings.open", "settings.device")
    menu = account_menu(it.window.context, it.window, ui)
    rows = {each.data()[0]: each.text().split("\t")[0] for each in menu.actions() if isinstance(each.data(), tuple)}
    told = {rows[id] for id in ids if id in rows}
    bar = MenuBar(it.window.context, ui, it.window, native=False)
    bar._look()
    assert {each.text() for id, each in bar.actions_by_id().items() if id in ids and each.isVisible()} == told
    palette = Palette(it.window.context, it.window, ui)
    assert {row.text for row in palette._commands(">ajustes") if row.target in ids} == told
    for each in (menu, bar, palette):
        each.deleteLater()
    return told


@pytest.mark.parametrize(
    ("code", "company", "name"),
    [("es", "Ajustes", "Preferencias"), ("en", "Settings", "Preferences"), ("pt", "Configurações", "Preferências")],
)
async def test_what_an_agent_can_set_has_one_name_everywhere(room: Opened, code: str, company: str, name: str) -> None:
    async with room() as it:
        it.languages.use(code)
        it.window.assemble()
        turn()
        entry = it.window.sidebar.settings
        assert (names(it), entry.text()) == ({name}, name)
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
        [preferences] = it.window.findChildren(Preferences)
        assert preferences.windowTitle() == name
        preferences.close()
        await become(it, "admin")
        assert (names(it), entry.text()) == ({company, name}, company)
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
        [window] = it.window.findChildren(SettingsWindow)
        assert window.windowTitle() == company


async def test_pages_are_found_by_other_words_and_opened_by_keyboard(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        QTest.keyClick(it.window, Qt.Key.Key_F, CTRL)
        search: Any = QApplication.focusWidget()
        assert search is it.window.list.search
        QTest.keyClicks(search, "voice")
        assert listed(it) == ["company", "guard"]
        QTest.keyClicks(search, "zzz")
        assert listed(it) == []
        QTest.keyClick(search, Qt.Key.Key_Escape)
        assert set(listed(it)) == {page.key for page in PAGES}
        QTest.keyClicks(search, "guardia")
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert it.window.entry is not None
        assert it.window.entry.key == "guard"


def test_the_labels_pages_are_found_by_stand_on_them() -> None:
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(TRANSLATIONS / "relevo_en.ts").getroot().iter("context")
        for message in context.iter("message")
    }
    assert [label for page in PAGES for label in page.labels if label not in known] == []


async def test_pages_are_found_by_their_labels_in_the_language_in_force(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        it.window.list.search.setText("moneda de las")
        assert listed(it) == ["resolving"]
        it.window.list.search.clear()
        it.it.window.context.set_language("pt")
        turn()
        it.window.list.search.setText("tela bloqueada")
        assert listed(it) == ["pauses"]


async def test_a_change_is_named_saved_with_the_keyboard_and_gone_from_the_foot(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        assert it.foot == ""
        it.page.voice.switch.click()
        assert it.foot == "1 cambio: la casa habla de «nosotros»"
        it.window.foot.discard.click()
        assert (it.foot, it.page.voice.is_on()) == ("", False)
        it.page.voice.switch.click()
        QTest.keyClick(it.window, Qt.Key.Key_S, CTRL)
        await until(lambda: it.kept("guard:0") == 1 and not it.foot)
        assert it.body("guard:0") == WE
        assert it.gateway.policy_desk.put[0][1].base == 0


async def test_leaving_with_unsaved_changes_asks(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        it.page.voice.switch.click()
        it.window.close()
        asked = dialog(it, LeaveDialog)
        assert it.window.isVisible()
        asked.reject()
        turn()
        assert it.window.isVisible()
        assert it.page.voice.is_on(), "staying keeps what was typed"
        it.window.close()
        dialog(it, LeaveDialog).card.action.click()
        await until(lambda: it.kept("guard:0") == 1)
        await until(lambda: not it.it.window.findChildren(SettingsWindow))


async def test_discarding_on_the_way_out_saves_nothing(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        it.page.voice.switch.click()
        it.window.close()
        dialog(it, LeaveDialog).discard.click()
        await until(lambda: not it.it.window.findChildren(SettingsWindow))
        assert it.kept("guard:0") == 0


async def test_quitting_with_unsaved_changes_asks_first(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        quits: list[bool] = []
        it.it.window.quit_wanted.connect(lambda: quits.append(True))
        it.page.voice.switch.click()
        it.it.window.ui.run("app.quit")
        it.it.window.ui.run("app.switch_account")
        assert quits == []
        dialog(it, LeaveDialog).discard.click()
        await until(lambda: not it.it.window.findChildren(SettingsWindow))
        it.it.window.ui.run("app.quit")
        assert quits == [True]


async def test_without_a_line_it_is_read_only_and_says_why(desk: OpenSettings) -> None:
    async with desk("guard", {"guard:0": WE}) as it:
        assert it.page.voice.is_on()
        await it.it.line.down()
        await until(lambda: it.it.session.line.state != "online")
        turn()
        assert not it.page.voice.switch.isEnabled()
        assert "Sin conexión" in it.window.locked.words.text()
        await it.it.line.up()
        it.it.session.retry_now()
        await until(it.page.voice.switch.isEnabled)
        assert not it.window.locked.isVisible()


async def test_who_loses_the_role_sees_it_read_only(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        await become(it.it, "supervisor")
        assert not it.page.voice.switch.isEnabled()
        assert "rol" in it.window.locked.words.text()


async def test_what_somebody_else_saves_is_shown_at_once_while_nothing_is_typed(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        await it.elsewhere("guard:0", WE)
        assert it.page.voice.is_on()
        assert not it.window.newer.isVisible()


async def test_a_newer_version_below_my_changes_is_told_by_name_and_mine_is_kept_or_dropped(desk: OpenSettings) -> None:
    async with desk("guard", {"guard:0": {}}) as it:
        it.page.voice.switch.click()
        await it.elsewhere("guard:0", {})
        await until(lambda: it.window.newer.words.text() == "Daniel Sosa cambió esto hace un momento.")
        it.window.save()
        await until(lambda: it.foot == "Alguien guardó otra versión antes. Mírala y decide.")
        assert it.page.voice.is_on(), "what I wanted is still there"
        assert it.kept("guard:0") == 2
        it.window.newer.mine.click()
        assert not it.window.newer.isVisible()
        assert await it.saved("guard:0", 3) == WE
        it.page.voice.switch.click()
        await it.elsewhere("guard:0", {"voice": "we"})
        it.window.newer.theirs.click()
        assert it.page.voice.is_on()
        assert it.foot == ""


async def test_every_version_is_in_the_history_and_can_come_back(desk: OpenSettings) -> None:
    async with desk("guard", {"guard:0": WE}) as it:
        await it.elsewhere("guard:0", {})
        it.page.history.click()
        history = dialog(it, History)
        await until(lambda: len(history.entries) == 2)
        newest, oldest = history.entries
        assert newest.newest
        assert history._changes(oldest) == ["la casa habla de «nosotros»"]
        assert history._changes(newest) == ["la casa deja de hablar de «nosotros»"]
        later = replace(newest.version, body='{"voice": "of a later version"}')
        unread = newest._replace(version=later)
        assert "no se puede leer" in history._changes(unread)[0]
        [back] = history.buttons
        back.click()
        await until(lambda: it.kept("guard:0") == 3)
        assert it.body("guard:0") == WE
        assert it.gateway.policy_desk.put[-1][1].note == "Vuelve a la versión 1"
        await until(it.page.voice.is_on)


async def test_the_window_is_one_and_speaks_the_language_in_force(desk: OpenSettings) -> None:
    async with desk("guard") as it:
        it.it.window.ui.show_settings()
        assert len(it.it.window.findChildren(SettingsWindow)) == 1
        it.it.window.context.set_language("en")
        turn()
        assert it.window.header.title.text() == "Composer guard"
        it.page.voice.switch.click()
        it.it.window.context.set_language("pt")
        turn()
        assert it.page.voice.is_on(), "another language drops nothing that was typed"
