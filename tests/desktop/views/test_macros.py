"""Macros in the window: previewed with this customer's values, run in one go, undone, written and brought back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.views.answers.macro_steps import StepRow
from desktop.views.answers.macros import Macros
from desktop.views.dialogs.resolve import ResolveDialog
from protocol.answers import Macro, QuickReply
from protocol.api import UploadedMedia
from protocol.frames import MacroItem, QuickReplyItem, TagItem
from protocol.tags import Tag
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, turn, until

CLOSE = Macro(
    id=1, rev=1, name="Cerrar envío",
    steps=({"do": "reply", "text": "Gracias, {{cliente.nombre}}"}, {"do": "take"}, {"do": "resolve"}),
)  # fmt: skip
BROKEN = Macro(id=2, rev=1, name="Con dato", user_id=ME.id, steps=({"do": "reply", "text": "El {{fecha_nueva}}"},))


async def opened(it: Room) -> Macros:
    """The macros over an open conversation."""
    it.gateway.macros = {1: CLOSE, 2: BROKEN}
    it.gateway.put(MacroItem(CLOSE), MacroItem(BROKEN))
    await until(lambda: 2 in it.session.store.office.macros)
    await it.open(2)
    it.window.ui.run("answers.macro")
    turn()
    [dialog] = it.window.findChildren(Macros)
    return dialog


def names(dialog: Macros) -> list[str]:
    return [dialog.rows.item(n).text() for n in range(dialog.rows.rowCount())]


async def test_a_macro_is_previewed_run_and_undone(room: Opened) -> None:
    async with room() as it:
        dialog = await opened(it)
        name = it.session.store.rows.get(2).name.split(" ")[0]
        assert names(dialog) == ["Cerrar envío", "Con dato"]
        assert dialog.steps.words[0].replace("\u2068", "").replace("\u2069", "") == f"Responder «Gracias, {name}»"
        assert dialog.steps.words[1:] == ["Tomar", "Resolver"]
        assert not dialog.edit.isEnabled()  # everybody's: an admin changes it
        dialog.run.click()
        await until(lambda: it.session.store.rows.get(2).state == "resolved")
        await until(lambda: it.window.conversation.toasts._key == "macro")
        assert it.window.ui.undo()
        await until(lambda: it.session.store.rows.get(2).state == "open")
        assert [(one.macro_id, one.steps) for one in it.gateway.ran] == [(1, ()), (None, ({"do": "reopen"},))]
        assert it.gateway.ran[1].owner_version == it.session.store.rows.get(2).owner_version


async def test_enter_in_the_search_runs_nothing_it_goes_to_the_list(room: Opened) -> None:
    async with room() as it:
        dialog = await opened(it)
        dialog.search.setText("cerrar")
        dialog.search.setFocus()
        assert dialog.run.isEnabled()
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        turn()
        assert dialog.list.hasFocus()
        assert dialog.run.isEnabled(), "nothing was begun"
        assert it.gateway.ran == []
        assert it.session.store.rows.get(2).state == "open"


async def test_a_step_that_cannot_be_done_is_told_and_nothing_runs(room: Opened) -> None:
    async with room() as it:
        dialog = await opened(it)
        dialog.search.setText("dato")
        assert names(dialog) == ["Con dato"]
        assert "Falta: fecha_nueva" in dialog.steps.words[0]
        assert not dialog.run.isEnabled()
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        assert it.gateway.ran == []
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        assert "Sin conexión" in dialog.words.accessibleName()


async def test_steps_with_a_choice_keep_what_was_chosen(room: Opened) -> None:
    async with room() as it:
        it.gateway.put(TagItem(Tag(id=1, rev=1, name="Queja")), TagItem(Tag(id=2, rev=1, name="VIP")))
        dialog = await opened(it)
        dialog.begin_new()
        steps: list[dict[str, Any]] = [
            {"do": "tag", "tags": ["VIP"]}, {"do": "priority", "priority": 7}, {"do": "assign", "user_id": ME.id},
        ]  # fmt: skip
        rows = [dialog.form.add_step(step) for step in steps]
        assert [row.step() for row in rows] == steps
        dialog.reject()


async def test_one_is_written_changed_deleted_and_brought_back(room: Opened) -> None:
    async with room() as it:
        dialog = await opened(it)
        dialog.new.click()
        form = dialog.form
        assert not dialog.save.isEnabled()
        form.name.setText("Saludo")
        value: Any = form.rows[0].value
        assert isinstance(value, QPlainTextEdit)
        value.setPlainText("Hola")
        form.add.click()
        form.rows[1].kind.setCurrentIndex(form.rows[1].kind.findData("take"))
        form.rows[1].kind.activated.emit(0)
        dialog.save.click()
        await until(lambda: dialog.macro is not None and dialog.macro.name == "Saludo")
        assert dialog.macro is not None
        assert dialog.macro.steps == ({"do": "reply", "text": "Hola"}, {"do": "take"})
        assert dialog.steps.words[1] == "Tomar"
        assert dialog.focusWidget() is dialog.list, "Enter begins no other one"
        chosen = dialog.list.currentIndex()
        dialog.new.click()
        dialog.list.setCurrentIndex(chosen)
        assert dialog.macro is not None, "the list leads back from an empty form"
        dialog.edit.click()
        form.name.setText("Saludo corto")
        dialog.save.click()
        await until(lambda: dialog.macro is not None and dialog.macro.name == "Saludo corto")
        dialog.delete_button.click()
        await until(dialog.undo.isVisible)
        assert "Saludo corto" not in names(dialog)
        dialog.undo.click()
        await until(lambda: dialog.macro is not None and dialog.macro.name == "Saludo corto")
        dialog.reject()


async def test_a_macro_that_asks_runs_with_what_is_said(room: Opened) -> None:
    async with room() as it:
        it.gateway.put(MacroItem(Macro(id=7, rev=1, name="Cerrar y preguntar", steps=({"do": "resolve_ask"},))))
        await until(lambda: 7 in it.session.store.office.macros)
        dialog = await opened(it)
        dialog.show_macro(it.session.store.office.macros[7])
        assert dialog.steps.words == ["Resolver y preguntar cómo terminó"]
        dialog.do()
        asked: Any = dialog.findChildren(ResolveDialog)[-1]
        assert it.gateway.ran == [], "first the word"
        asked.summary.setPlainText("quedó listo")
        asked.keep()
        await until(lambda: len(it.gateway.ran) == 1)
        assert it.gateway.ran[0].close is not None
        assert it.gateway.ran[0].close.summary == "quedó listo"
        assert it.gateway.ran[0].macro_id == 7


async def test_a_macro_is_written_by_keyboard_alone_in_the_order_of_the_page(room: Opened) -> None:
    async with room() as it:
        dialog = await opened(it)
        dialog.new.click()
        turn()
        dialog.activateWindow()
        form = dialog.form
        await until(form.name.hasFocus)
        QTest.keyClicks(form.name, "Cierre")
        [row] = form.rows
        QTest.keyClick(form.name, Qt.Key.Key_Tab)
        if form.place.hasFocus():  # nobody chooses where there is one place
            QTest.keyClick(form.place, Qt.Key.Key_Tab)
        assert row.kind.hasFocus(), dialog.focusWidget()
        QTest.keyClick(row.kind, Qt.Key.Key_Tab)
        assert isinstance(row.value, QPlainTextEdit)
        assert row.value.hasFocus(), "what the step says comes before what takes it away"
        QTest.keyClicks(row.value, "Gracias")
        QTest.keyClick(row.value, Qt.Key.Key_Tab)
        assert row.remove.hasFocus()
        QTest.keyClick(row.remove, Qt.Key.Key_Tab)
        assert form.add.hasFocus()
        QTest.keyClick(form.add, Qt.Key.Key_Space)
        last = form.rows[-1]
        assert last.kind.hasFocus()
        last.remove.click()
        assert row.kind.hasFocus(), "the keyboard stays among the steps"


async def test_a_snooze_is_written_as_a_step(room: Opened) -> None:
    async with room() as it:
        row = StepRow(it.window.theme, it.session.store, {"do": "snooze", "hours": 30})
        value: Any = row.value
        assert value.currentText() == "1 d"
        assert row.step() == {"do": "snooze", "hours": 30}
        value.setCurrentIndex(value.findData(4))
        assert row.step() == {"do": "snooze", "hours": 4}
        row.deleteLater()


MAP = QuickReply(id=5, rev=1, code="mapa", title="Mapa", body="Aquí estamos", files=(41, 42))
SENDS_MAP = Macro(id=3, rev=1, name="Mapa", steps=({"do": "quick_reply", "id": 5},))


class Filing(Gateway):
    """A gateway that knows what the files of a quick reply are."""

    attached: tuple[UploadedMedia, ...] = ()

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[0] == "quick-replies" and parts[-1] == "files":
            return list(self.attached)
        return super()._about(method, parts, query, body)


def file(id: int, name: str) -> UploadedMedia:
    return UploadedMedia(id=id, verdict="ready", kind="document", mime="application/pdf", size=9, filename=name)


def plain(dialog: Macros) -> str:
    return dialog.steps.words[0].replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("files", "told", "runs"),
    [
        ((file(41, "mapa.pdf"), file(42, "precios.pdf")), "Con mapa.pdf, precios.pdf", True),
        ((file(41, "mapa.pdf"),), "Un archivo ya no existe", False),
    ],
    ids=["both", "one is gone"],
)
async def test_the_files_of_a_quick_reply_are_previewed_and_one_that_is_gone_blocks_it(
    room: Opened, files: tuple[UploadedMedia, ...], told: str, *, runs: bool
) -> None:
    ordinary, gateway = ordinary_gateway(), Filing()
    gateway.conversations, gateway.messages = ordinary.conversations, ordinary.messages
    gateway.attached = files
    async with room(gateway) as it:
        gateway.put(QuickReplyItem(MAP), MacroItem(SENDS_MAP))
        await until(lambda: 3 in it.session.store.office.macros)
        await it.open(2)
        it.window.ui.run("answers.macro")
        turn()
        [dialog] = it.window.findChildren(Macros)
        await until(lambda: told in plain(dialog))
        assert dialog.run.isEnabled() is runs
