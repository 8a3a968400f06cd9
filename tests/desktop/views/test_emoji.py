"""The grid of emoji: found by a word of three languages, chosen with the keyboard, inserted where the caret is."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.views.composer.emoji import COLUMNS, EmojiPopup, find_emoji
from desktop.views.composer.emoji_words import EMOJI
from tests.desktop.views.conftest import Opened, Room, turn


def popup(it: Room) -> Any:
    """The open grid."""
    return it.composer.findChildren(EmojiPopup)[-1]


@pytest.mark.parametrize(
    ("typed", "wanted"), [("corazon rojo", "❤️"), ("obrigado", "🙏"), ("truck", "🚚"), ("LÁGR", "😢")]
)
def test_found_by_a_word_in_three_languages(typed: str, wanted: str) -> None:
    assert wanted in [emoji for emoji, _ in find_emoji(typed)]


def test_every_emoji_is_there_once() -> None:
    assert len({emoji for emoji, _ in EMOJI}) == len(EMOJI) >= 60
    assert find_emoji("zzz") == []


async def test_chosen_with_the_keyboard_it_goes_where_the_caret_is(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        editor = it.composer.editor
        editor.insertPlainText("Gracias.")
        cursor = editor.textCursor()
        cursor.setPosition(7)
        editor.setTextCursor(cursor)
        it.composer.tools.emoji.click()
        shown = popup(it)
        assert shown.shown()[:2] == [EMOJI[0][0], EMOJI[1][0]]
        QTest.keyClick(shown.search, Qt.Key.Key_Down)
        QTest.keyClick(shown.search, Qt.Key.Key_Right)
        assert shown.grid.currentIndex().data() == EMOJI[COLUMNS + 1][0]
        QTest.keyClicks(shown.search, "gracias")
        assert shown.shown() == ["🙏"]
        QTest.keyClick(shown.search, Qt.Key.Key_Return)
        turn()
        assert editor.text() == "Gracias🙏."
        assert it.window.focusWidget() is editor


async def test_escape_inserts_nothing_and_a_note_has_them_too(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.set_mode("note")
        assert it.composer.tools.emoji.isVisible()
        it.window.ui.run("compose.emoji")
        QTest.keyClicks(popup(it).search, "zzz")
        assert popup(it).none.isVisible()
        QTest.keyClick(popup(it).search, Qt.Key.Key_Escape)
        turn()
        assert it.composer.editor.text() == ""
        assert not it.composer.findChildren(EmojiPopup)
