"""An accent typed where no text field has the focus comes into the composer with its letter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.desktop.views.conftest import Opened

NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("dead", "letter", "written"),
    [
        (Qt.Key.Key_Dead_Acute, "a", "á"),
        (Qt.Key.Key_Dead_Tilde, "O", "Õ"),
        (Qt.Key.Key_Dead_Diaeresis, "u", "ü"),
        (Qt.Key.Key_Dead_Cedilla, "c", "ç"),
        (Qt.Key.Key_Dead_Acute, "x", "x"),
        (Qt.Key.Key_Dead_Acute, "á", "á"),
    ],
)
async def test_a_dead_key_without_focus_keeps_its_accent(room: Opened, dead: Qt.Key, letter: str, written: str) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.focus_list()
        focused = QApplication.focusWidget()
        assert focused is not None
        letter_key = Qt.Key(ord(letter.upper()))
        for key, text in ((dead, ""), (Qt.Key.Key_Shift, ""), (letter_key, letter)):  # as X11 sends them
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text))
        assert it.composer.editor.text() == written
        assert it.composer.editor.hasFocus()


async def test_an_accent_waits_for_one_letter_only(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.focus_list()
        focused = QApplication.focusWidget()
        assert focused is not None
        for key, text in ((Qt.Key.Key_Dead_Acute, ""), (Qt.Key.Key_F8, ""), (Qt.Key.Key_A, "a")):
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text))
        assert it.composer.editor.text() == "a"
