"""The window comes back as it was left: size, width of the list, view, open conversation."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.settings import SettingsFile
from protocol.frames import ConversationItem
from tests.desktop.store.samples import ME, conversation
from tests.desktop.views.conftest import Opened, open_until, ordinary_gateway, turn, until

LEFT = Qt.MouseButton.LeftButton


def drag(window: Any, by: int) -> None:
    """Drag the edge of the conversation list."""
    handle = window.splitter.handle(1)
    QTest.mousePress(handle, LEFT, pos=QPoint(0, 200))
    QTest.mouseMove(handle, QPoint(by, 200))
    QTest.mouseRelease(handle, LEFT, pos=QPoint(by, 200))
    turn()


async def test_the_window_comes_back_as_it_was_left(room: Opened, tmp_path: Path) -> None:
    async with room() as it:
        it.window.resize(1390, 700)
        turn()
        before = it.window.list.width()
        drag(it.window, 30)
        width = it.window.list.width()
        assert width > before
        it.window.ui.show_view("unassigned")
        await it.open(2)
        assert it.window.list.width() == width, "opening something does not move the edge"
    kept = SettingsFile(tmp_path / "settings.json").now
    assert (kept.last_view, kept.last_conversation, kept.list_width) == ("unassigned", 2, width)
    async with room(last_view=kept.last_view) as it:
        await until(lambda: it.window.conversation.conversation_id == 2)
        # Qt keeps a window inside its screen, and the one of these tests is narrow: the height says it.
        assert it.window.height() == 700
        it.window.resize(1390, 700)
        turn()
        assert it.window.list.width() == width
        assert it.window.list.model.view == "unassigned"


async def test_a_narrow_window_makes_the_list_narrower_but_forgets_nothing(room: Opened) -> None:
    async with room(list_width=410) as it:
        it.window.resize(1400, 800)
        turn()
        assert it.window.list.width() == 410
        it.window.resize(1000, 700)
        turn()
        assert it.window.list.width() < 410
        it.window.resize(1400, 800)
        turn()
        assert it.window.list.width() == 410


async def test_a_conversation_that_comes_later_is_opened_unless_another_was(room: Opened) -> None:
    async with room(last_conversation=9) as it:
        assert it.window.conversation.conversation_id is None
        it.gateway.put(ConversationItem(conversation(9, window_until=open_until(), assignee_id=ME.id)))
        await until(lambda: it.window.conversation.conversation_id == 9)
    gateway = ordinary_gateway()
    async with room(gateway, last_conversation=8) as it:
        await it.open(1)
        it.gateway.put(ConversationItem(conversation(8, window_until=open_until(), assignee_id=ME.id)))
        await until(lambda: it.session.store.rows.get(8) is not None)
        turn()
        assert it.window.conversation.conversation_id == 1
