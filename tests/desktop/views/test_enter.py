"""What Enter does is asked once, and kept."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.desktop.views.conftest import Opened


async def test_asked_once_a_new_line_is_kept_over_a_restart(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "Buenas")
        QTest.keyClick(it.composer.editor, Qt.Key.Key_Return)
        assert it.composer.strip.isVisible()
        assert it.composer.editor.text() == "Buenas"
        [line] = [button for button in it.composer.strip.buttons() if button.text() == "Nueva línea"]
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        assert not it.composer.strip.isVisible()
        assert it.composer.editor.hasFocus()
        QTest.keyClick(it.composer.editor, Qt.Key.Key_Return)
        QTest.keyClicks(it.composer.editor, "tardes")
        assert it.composer.editor.text() == "Buenas\ntardes"
        assert it.sent() == []
        it.composer.editor.set_text("")
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "uno")
        QTest.keyClick(it.composer.editor, Qt.Key.Key_Return)
        QTest.keyClicks(it.composer.editor, "dos")
        assert not it.composer.strip.isVisible()
        assert it.composer.editor.text() == "uno\ndos"
        assert it.sent() == []
