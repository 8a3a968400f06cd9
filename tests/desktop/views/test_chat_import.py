"""A chat of before: read from its file, looked at, kept piece by piece, read beside the record, taken back."""

from pathlib import Path
from typing import Any

import pytest

from desktop.models import chat_lines
from desktop.views.customers.chat_import import ImportChat
from desktop.views.customers.chat_reading import ReadChats
from desktop.views.widgets import LinkButton
from protocol.errors import Problem
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until
from tests.desktop.views.test_erase_customer import become

CHAT = (
    "31/12/23, 10:00 - Los mensajes y las llamadas están cifrados de extremo a extremo.\n"
    "31/12/23, 10:00 - Ana Pérez: hola\n31/12/23, 10:00 - Ana Pérez: hola\n31/12/23, 10:30 - Sol: buenos días\n"
)


def written(folder: Path, text: str = CHAT, name: str = "Chat de WhatsApp con Ana Pérez.txt") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


async def dialog_of(it: Room, name: str) -> Any:
    await become(it, "admin")
    assert it.window.ui.run("customer.import_chat")
    turn()
    dialog = it.window.findChildren(ImportChat)[-1]
    dialog.load(name)
    await until(lambda: not dialog.running)
    return dialog


async def test_a_chat_is_looked_at_kept_and_taken_back(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat_lines, "MOST_LINES", 2)
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it, written(tmp_path))
        page, desk = dialog.page, it.gateway.customers
        assert page.us.currentData() == "Sol"  # the file is called after the other one
        assert page.sample.text().count("Ana Pérez") == 2
        assert not page.order_field.isVisible()
        assert "30 min" in page.baseline.text()
        page.phone.setText("+52 55 1840 7721")
        page.keep.click()
        await until(lambda: not dialog.running)
        assert [(line.ours, line.text, line.nth) for line in desk.lines] == [
            (False, "hola", 0), (False, "hola", 1), (True, "buenos días", 0),
        ]  # fmt: skip
        assert (desk.chats[0].phone, desk.chats[0].name) == ("+52 55 1840 7721", "Ana Pérez")
        page.keep.click()
        await until(lambda: len(desk.chats) == 2 and not dialog.running)
        assert (dialog.added, dialog.known) == (0, 3)
        page.undo.click()
        await until(lambda: desk.undone == [2] and not dialog.running)
        assert not page.undo.isVisible()


async def test_what_is_no_chat_is_refused_and_what_is_unclear_is_asked(room: Opened, tmp_path: Path) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it, written(tmp_path, "una lista\nde compras"))
        assert "No es un chat" in dialog.page.problem.text()
        assert not dialog.page.keep.isEnabled()
        group = "".join(f"31/12/23, 10:0{n} - {name}: hola\n" for n, name in enumerate(("Ana", "Luis", "Sol")))
        dialog.load(written(tmp_path, group))
        await until(lambda: not dialog.running and "grupo" in dialog.page.problem.text())
        dialog.load(written(tmp_path, "01/02/24, 10:00 - Ana: a\n01/02/24, 10:01 - Sol: b", "chat.txt"))
        await until(lambda: not dialog.running and dialog.page.order_field.isVisible())
        assert dialog.page.us.currentIndex() == -1
        assert not dialog.page.keep.isEnabled()
        dialog.page.us.setCurrentIndex(1)
        dialog.page.us.activated.emit(1)
        it.gateway.customers.refusals = [
            Problem(code="record_invalid", title="", status=422, data={"field": "phone", "reason": "too_short"})
        ]
        dialog.page.phone.setText("12")
        dialog.page.keep.click()
        await until(lambda: not dialog.running)
        assert dialog.page.phone.invalid
        assert it.gateway.customers.lines == []


async def test_what_was_said_before_is_read_page_by_page(room: Opened, tmp_path: Path) -> None:
    async with room(ordinary_gateway()) as it:
        dialog = await dialog_of(it, written(tmp_path))
        dialog.page.phone.setText("+52 55 1840 7721")
        dialog.page.keep.click()
        await until(lambda: not dialog.running)
        dialog.close()
        reading = ReadChats(it.window.context, it.window, 1, "Ana Pérez")
        reading.open()
        await until(reading.more.isVisible)
        reading.more.click()
        await until(lambda: not reading.more.isVisible())
        undo = next(link for link in reading.findChildren(LinkButton) if link is not reading.more)
        undo.clicked.emit()
        assert it.gateway.customers.undone == []
        undo.clicked.emit()
        await until(lambda: it.gateway.customers.undone == [1])
