"""The menu bar is made from the registry; roles for macOS; elsewhere it comes with Alt and goes again."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar

from desktop.views.menu_bar import MenuBar
from desktop.views.widgets import ConfirmDialog
from tests.desktop.views.conftest import Opened, turn, until

ALT = Qt.Key.Key_Alt
CHORD = Qt.KeyboardModifier.AltModifier


def focus() -> Any:
    """The widget that has the keyboard."""
    return QApplication.focusWidget()


async def test_every_command_of_a_menu_is_in_the_bar_with_its_role(room: Opened) -> None:
    async with room() as it:
        bar = MenuBar(it.window.context, it.window.ui, it.window, native=True)
        actions, registry = bar.actions_by_id(), it.window.context.registry
        assert set(actions) == {command.id for command in registry.at("menu")}
        roles = {
            id: action.menuRole() for id, action in actions.items() if action.menuRole() != QAction.MenuRole.NoRole
        }
        assert roles == {
            "app.about": QAction.MenuRole.AboutRole,
            "settings.open": QAction.MenuRole.PreferencesRole,
            "app.quit": QAction.MenuRole.QuitRole,
        }
        assert actions["go.palette"].shortcut().toString() == "Ctrl+K"
        bar.deleteLater()


async def test_alt_alone_shows_it_and_puts_it_away(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        assert it.window.findChild(QMenuBar) is None, "nothing of it is made at the start"
        QTest.keyPress(focus(), ALT)
        QTest.keyRelease(focus(), ALT)
        bar: Any = it.window.findChild(QMenuBar)
        turn()
        assert bar.isVisible()
        assert not bar.geometry().intersects(it.window.sidebar.geometry().translated(0, bar.height()))
        QTest.keyClick(bar, Qt.Key.Key_Escape)
        assert not bar.isVisible()
        QTest.keyClick(it.composer.editor, Qt.Key.Key_Down, CHORD)
        QTest.keyRelease(it.composer.editor, ALT)
        assert not bar.isVisible(), "a chord is no wish for the menu"


async def test_what_cannot_be_done_is_off_and_what_can_is_done(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.toggle_menu_bar()
        bar: Any = it.window.ui.menu_bar
        actions = bar.actions_by_id()
        actions["conversation.resolve"].parent().aboutToShow.emit()
        assert actions["conversation.resolve"].isEnabled()
        assert not actions["conversation.take"].isEnabled(), "it is mine"
        actions["conversation.resolve"].trigger()
        assert not bar.isVisible()
        await until(lambda: it.gateway.conversations[2].state == "resolved")
        it.window.context.set_language("en")
        turn()
        it.window.ui.toggle_menu_bar()
        titles = [action.text() for action in it.window.ui.menu_bar.actions()]
        assert titles == ["Conversation", "Write", "Go", "Relevo"]


async def test_about_says_what_it_is(room: Opened) -> None:
    async with room() as it:
        it.window.ui.run("app.about")
        dialog: Any = it.window.findChild(ConfirmDialog)
        assert "Apache" in dialog.card.text.text()
        dialog.card.action.click()
        turn()
        assert it.window.findChild(ConfirmDialog) is None
