"""The preview of a link is the composer's choice, and a link in a bubble opens only after a yes."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from desktop.views.widgets import ConfirmDialog
from protocol.content import Note, Text
from tests.desktop.views.conftest import Opened, turn, until

LINK = "Aquí está: https://casalumbre.mx/niebla."


@pytest.mark.parametrize("wanted", [True, False])
async def test_a_text_with_a_link_goes_with_or_without_its_preview(room: Opened, wanted: bool) -> None:
    async with room() as it:
        await it.open(2)
        switch = it.composer.link
        QTest.keyClicks(it.composer.editor, "Hola")
        assert not switch.isVisible()
        it.composer.editor.set_text(LINK)
        turn()
        assert switch.isVisible()
        assert switch.box.isChecked()
        if not wanted:
            switch.box.click()
        it.composer.actions_of.submit()
        await until(lambda: it.sent() == [Text(LINK, preview_url=wanted)])
        turn()
        assert not switch.isVisible()
        it.composer.editor.set_text(LINK + " y otra vez")
        assert switch.box.isChecked(), "the next text is asked anew"


async def test_a_text_without_a_link_asks_for_nothing(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.editor.set_text("www.casalumbre.mx no se ve")
        assert not it.composer.link.isVisible()
        it.composer.actions_of.submit()
        await until(lambda: it.sent() == [Text("www.casalumbre.mx no se ve")])


async def test_notes_and_captions_have_no_preview(room: Opened, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x" * 20)
    async with room() as it:
        await it.open(2)
        it.composer.editor.set_text(LINK)
        it.composer.actions_of.files.attach_files([tmp_path / "a.png"])
        turn()
        assert not it.composer.link.isVisible(), "it becomes the caption"
        it.composer.attachments.cards[0].close_button.click()
        turn()
        assert it.composer.link.isVisible()
        it.composer.set_mode("note")
        assert not it.composer.link.isVisible()
        it.composer.actions_of.submit()
        await until(lambda: it.sent() == [Note(LINK)])


@pytest.mark.parametrize(
    ("url", "said"),
    [("https://casalumbre.mx/niebla", "https://casalumbre.mx/niebla"), ("https://саѕа.mx/x", "https://xn--"),
     ("https://casalumbre.mx@malo.mx/", "@malo.mx")],
)  # fmt: skip
async def test_a_link_shows_where_it_leads_before_it_opens(room: Opened, url: str, said: str) -> None:
    async with room() as it:
        await it.open(2)
        opened: list[str] = []
        view = it.window.conversation.timeline
        view.open_link.disconnect()
        view.open_link.connect(opened.append)
        view._confirm_link(url)
        dialog = view.findChildren(ConfirmDialog)[0]
        assert said in " ".join(label.accessibleName() or "" for label in [dialog]) + _texts(dialog)
        assert opened == []
        dialog.accept()
        assert opened == [url]
        turn()


def _texts(dialog: ConfirmDialog) -> str:
    from PySide6.QtWidgets import QLabel, QWidget

    words = [label.text() for label in dialog.findChildren(QLabel)]
    return " ".join([*words, *(widget.accessibleName() for widget in dialog.findChildren(QWidget))])
