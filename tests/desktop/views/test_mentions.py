"""An `@` in a note offers colleagues: keyboard only, and a note mentions exactly who is named."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.views.composer.mentions import matching, mentioned, typed_name
from protocol.content import Note
from protocol.frames import UserItem
from protocol.people import User
from tests.desktop.views.conftest import Opened, Room, turn, until

LUCIA = User(id=5, rev=1, name="Lucía Paz", email="lucia@empresa.example")
LUIS = User(id=6, rev=1, name="Luis Daza", email="luis@empresa.example")
OTHER_DANIEL = User(id=7, rev=1, name="Daniel Pérez", email="dp@empresa.example")


async def colleagues(it: Room) -> Any:
    """Two more colleagues, a note being written; the editor."""
    it.gateway.put(UserItem(LUCIA), UserItem(LUIS))
    await until(lambda: 6 in it.session.store.people.users)
    await it.open(2)
    it.composer.focus_editor()
    return it.composer.editor


def offered(it: Room) -> list[str]:
    """The names that are shown."""
    popup = it.composer.mentioning.popup
    return popup.names() if popup is not None and popup.isVisible() else []


async def test_the_first_at_sign_offers_everybody_but_me(room: Opened) -> None:
    async with room() as it:
        editor = await colleagues(it)
        QTest.keyClicks(editor, "@")
        assert it.composer.mode == "note"
        assert offered(it) == ["Daniel Sosa", "Lucía Paz", "Luis Daza", "Ventas"]
        assert it.composer.mentioning.popup.list.accessibleName() == "Colegas"
        QTest.keyClicks(editor, "da")
        assert offered(it) == ["Daniel Sosa", "Luis Daza"]
        QTest.keyClick(editor, Qt.Key.Key_Down)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert (editor.text(), offered(it)) == ("@Luis Daza ", [])
        QTest.keyClicks(editor, "y @luci")
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.text() == "@Luis Daza y @Lucía Paz "
        assert editor.hasFocus()
        it.composer.tools.add_note.click()
        await until(lambda: it.sent() == [Note("@Luis Daza y @Lucía Paz")])


async def test_escape_leaves_the_text_and_the_next_word_offers_again(room: Opened) -> None:
    async with room() as it:
        editor = await colleagues(it)
        it.composer.set_mode("note")
        QTest.keyClicks(editor, "ver @lu")
        assert offered(it) == ["Lucía Paz", "Luis Daza"]
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        QTest.keyClicks(editor, "i")
        assert (editor.text(), offered(it)) == ("ver @lui", [])
        QTest.keyClicks(editor, " @l")
        assert offered(it) == ["Lucía Paz", "Luis Daza"]
        it.window.ui.focus_list()
        turn()
        assert offered(it) == []


async def test_a_reply_offers_nobody(room: Opened) -> None:
    async with room() as it:
        editor = await colleagues(it)
        QTest.keyClicks(editor, "a @lu")
        assert (it.composer.mode, offered(it)) == ("reply", [])


def test_an_address_is_no_mention() -> None:
    assert typed_name("escribe a ana@lu") is None
    assert typed_name("(@lu") == "lu"
    assert typed_name("@lu x") is None
    assert [user.id for user in matching([LUCIA, LUIS], "LUCI")] == [5]


def test_who_is_mentioned() -> None:
    daniel = User(id=2, rev=1, name="Daniel Sosa", email="d@empresa.example")
    everybody = [LUCIA, LUIS, daniel, OTHER_DANIEL]
    assert mentioned("@Daniel Sosa mira", everybody) == (2,)
    assert mentioned("@Daniel mira", everybody) == ()
    assert mentioned("@Lucía y @Luis Daza", everybody) == (5, 6)
    assert mentioned("correo@Luisito", everybody) == ()
