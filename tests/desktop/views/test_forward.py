"""A message is passed on to another conversation; a file that goes with it is told to the audit."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views.media_viewer.viewer import MediaViewer
from desktop.views.palette.delegate import ROW
from desktop.views.palette.picker import ConversationPicker
from desktop.views.timeline.forwardable import forwardable
from protocol.content import Image, MediaRef, Text
from tests.desktop.store.samples import ME, conversation, message, note
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, turn, until

PHOTO = Image(MediaRef(id=77, mime="image/jpeg", state="ready", filename="caja.jpg"), "Así llegó")


def gateway_with_a_photo() -> Any:
    """Conversation 2 holds a photo; the window of 3 is closed."""
    gateway = ordinary_gateway()
    gateway.messages[2] = message(2, 2, content=PHOTO)
    gateway.conversations[3] = conversation(3, window_until=open_until(-1), assignee_id=ME.id)
    return gateway


def picker(host: Any) -> ConversationPicker:
    """The picker that stands over a window."""
    found: ConversationPicker = host.findChildren(ConversationPicker)[-1]
    return found


def messages_shown(it: Room) -> list[Any]:
    """Laid rows of messages on screen (a day's separator comes first)."""
    return [laid for _, _, laid in it.window.conversation.timeline.visible_rows() if laid.row.message is not None]


def viewers() -> list[MediaViewer]:
    """Open media viewers."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MediaViewer)]


def menu_action(it: Room, what: str) -> Any:
    """A row of the open message's menu."""
    view = it.window.conversation.timeline
    laid = messages_shown(it)[0]
    view._open_menu(laid, view.mapToGlobal(view.rect().center()))
    return next(action for action in view._menu.actions() if action.data() == what)


async def test_from_the_menu_with_the_keyboard_to_a_conversation_found_by_name(room: Opened) -> None:
    async with room(gateway_with_a_photo()) as it:
        await it.open(2)
        await until(lambda: messages_shown(it))
        menu_action(it, "forward").trigger()
        shown = picker(it.window)
        targets = [shown.rows.index(row, 0).data(ROW) for row in range(shown.rows.rowCount())]
        assert [(row.text, row.target, bool(row.off)) for row in targets] == [
            ("Cliente 3", None, True), ("Cliente 1", 1, False),
        ]  # fmt: skip
        QTest.keyClicks(shown.input, "cliente 1")
        await until(lambda: [shown.rows.index(0, 0).data(ROW).text, shown.rows.rowCount()] == ["Cliente 1", 1])
        QTest.keyClick(shown.input, Qt.Key.Key_Return)
        await until(lambda: it.sent() == [PHOTO])
        assert it.gateway.tokens.popitem()[1].conversation_id == 1
        await until(lambda: it.gateway.left == [(77, "forwarded")])
        assert it.window.conversation.conversation_id == 1


async def test_from_the_viewer_and_escape_sends_nothing(room: Opened) -> None:
    async with room(gateway_with_a_photo()) as it:
        await it.open(2)
        await until(lambda: messages_shown(it))
        it.window.conversation.slot.wishes.open_media(77)
        await until(viewers)
        [viewer] = viewers()
        viewer.button("forward").click()
        QTest.keyClick(picker(viewer).input, Qt.Key.Key_Escape)
        turn()
        assert viewer.isVisible()
        assert (it.sent(), it.gateway.left) == ([], [])
        viewer.button("forward").click()
        QTest.keyClick(picker(viewer).input, Qt.Key.Key_Return)
        await until(lambda: it.gateway.left == [(77, "forwarded")])
        await until(lambda: it.sent() == [PHOTO])
        turn()
        assert it.window.conversation.conversation_id == 1


def test_notes_and_files_that_are_not_here_stay() -> None:
    assert forwardable(note(1)) is None
    assert forwardable(message(1, content=Image(MediaRef(id=1, mime="image/jpeg", state="pending")))) is None
    assert forwardable(message(1)) == Text("mensaje 1")
