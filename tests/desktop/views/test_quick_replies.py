"""A slash offers quick replies with their variables filled; what has no value holds the text back until filled."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from protocol.answers import QuickReply
from protocol.content import Text
from protocol.frames import ConversationItem, QuickReplyItem
from tests.desktop.store.samples import ME
from tests.desktop.views.conftest import Opened, Room, turn, until

HELLO = QuickReply(id=1, rev=1, code="hola", title="Saludo", body="Hola, {{cliente.nombre}}, soy {{agente.nombre}}.")
SENT = QuickReply(id=2, rev=1, code="envio", title="Envío en camino", body="Llega el {{fecha_nueva}} 🙂 o el {{otra}}.")
LATE = QuickReply(id=3, rev=1, code="envretraso", title="Envío con retraso", body="Lamentamos la espera.")
GONE = QuickReply(id=4, rev=1, code="envviejo", title="Vieja", body="x", active=False)


async def replies(it: Room) -> Any:
    """Four replies, one deleted; the editor with the focus."""
    it.gateway.put(*(QuickReplyItem(row) for row in (HELLO, SENT, LATE, GONE)))
    await until(lambda: 4 in it.session.store.office.quick_replies)
    await it.open(2)
    it.composer.focus_editor()
    return it.composer.editor


def offered(it: Room) -> list[str]:
    """The codes that are shown."""
    popup = it.composer.quick.popup
    return popup.codes() if popup is not None and popup.isVisible() else []


async def test_a_slash_offers_and_tab_inserts_with_the_values(room: Opened) -> None:
    async with room() as it:
        editor = await replies(it)
        name = it.session.store.rows.get(2).name.split(" ")[0]
        QTest.keyClicks(editor, "Va: /")
        assert offered(it) == ["envio", "envretraso", "hola"]
        QTest.keyClicks(editor, "env")
        assert offered(it) == ["envio", "envretraso"]
        QTest.keyClick(editor, Qt.Key.Key_Down)
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        QTest.keyClicks(editor, " /ho")
        QTest.keyClick(editor, Qt.Key.Key_Return)  # several in one answer
        me = ME.name.split(" ")[0]
        text = f"Va: Lamentamos la espera. Hola, {name}, soy {me}."
        assert editor.text() == text
        assert editor.hasFocus()
        it.composer.tools.send.clicked.emit()
        await until(lambda: it.sent() == [Text(text)])
        await until(lambda: it.gateway.used == [3, 1])


async def test_missing_variables_hold_the_text_back_until_they_are_filled(room: Opened) -> None:
    async with room() as it:
        editor = await replies(it)
        editor.insertPlainText("🙂 ")
        QTest.keyClicks(editor, "/envio")
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.text() == "🙂 Llega el {{fecha_nueva}} 🙂 o el {{otra}}."
        assert editor.textCursor().selectedText() == "{{fecha_nueva}}"
        assert it.composer.guard_strip.isVisible()
        assert "fecha_nueva" in it.composer.guard_strip.accessibleName()
        assert not it.composer.tools.send.isEnabled()
        assert it.composer.actions_of.submit() is False
        QTest.keyClicks(editor, "martes 24")
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.textCursor().selectedText() == "{{otra}}"
        QTest.keyClicks(editor, "jueves")
        assert not it.composer.guard_strip.isVisible()
        assert it.composer.tools.send.isEnabled()
        it.window.ui.run("compose.send")
        await until(lambda: it.sent() == [Text("🙂 Llega el martes 24 🙂 o el jueves.")])


async def test_ctrl_enter_inserts_and_sends(room: Opened) -> None:
    async with room() as it:
        editor = await replies(it)
        QTest.keyClicks(editor, "/envr")
        assert offered(it) == ["envretraso"]
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: it.sent() == [Text("Lamentamos la espera.")])


async def test_escape_leaves_the_text_and_a_path_offers_nothing(room: Opened) -> None:
    async with room() as it:
        editor = await replies(it)
        QTest.keyClicks(editor, "/env")
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        QTest.keyClicks(editor, "i")
        assert (editor.text(), offered(it)) == ("/envi", [])
        editor.set_text("ver casa.mx")
        QTest.keyClicks(editor, "/env")
        assert offered(it) == []
        it.composer.set_mode("note")
        editor.set_text("")
        QTest.keyClicks(editor, "/env")
        assert offered(it) == []


async def test_my_use_ranks_and_the_command_opens_without_a_line(room: Opened) -> None:
    async with room() as it:
        it.gateway.uses = {3: 5}
        it.session.fetch_uses()
        await until(lambda: it.session.uses == {3: 5})
        editor = await replies(it)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        assert it.window.ui.run("answers.insert")
        assert offered(it) == ["envretraso", "envio", "hola"]
        assert (
            it.composer.quick.popup.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("/env")
        )
        QTest.keyClick(editor, Qt.Key.Key_Tab)
        assert editor.text() == "Lamentamos la espera."


async def test_the_manager_writes_changes_deletes_and_brings_back(room: Opened) -> None:
    async with room() as it:
        await replies(it)
        it.window.ui.run("answers.manage")
        turn()
        from desktop.views.answers.manager import QuickReplyManager

        [manager] = it.window.findChildren(QuickReplyManager)
        assert [manager.rows.item(n).text() for n in range(manager.rows.rowCount())] == ["envio", "envretraso", "hola"]
        manager.new.click()
        form = manager.form
        QTest.keyClicks(form.code, "gracias")
        QTest.keyClicks(form.title, "Gracias")
        assert not manager.save.isEnabled()
        form.body.setPlainText("Gracias, {{cliente.nombre}}")
        name = it.session.store.rows.get(2).name.split(" ")[0]
        assert form.preview.accessibleName() == f"Gracias, {name}"
        manager.save.click()
        await until(lambda: form.reply is not None)
        assert (form.reply.code, form.reply.user_id) == ("gracias", ME.id)
        assert not form.dirty()
        form.body.setPlainText("Muchas gracias")
        manager.save.click()
        await until(lambda: form.reply.body == "Muchas gracias")
        manager.delete_button.click()
        await until(manager.undo.isVisible)
        assert "gracias" not in [manager.rows.item(n).text() for n in range(manager.rows.rowCount())]
        manager.undo.click()
        await until(lambda: form.reply is not None and form.reply.code == "gracias")
        assert not manager.undo.isVisible()
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        assert not manager.save.isEnabled()
        assert not manager.delete_button.isEnabled()
        manager.reject()


async def test_pasting_another_customers_name_warns_and_never_blocks(room: Opened) -> None:
    async with room() as it:
        editor = await replies(it)
        known = it.gateway.conversations[3]
        it.gateway.put(ConversationItem(replace(known, rev=known.rev + 1, name="Lucía de la Paz", contact_id=77)))
        await until(lambda: it.session.store.rows.get(3).name == "Lucía de la Paz")
        editor.insertFromMimeData(mime("La mesa de Lucía de la Paz sale hoy"))
        await until(it.composer.guard_strip.isVisible)
        assert "Lucía de la Paz" in it.composer.guard_strip.accessibleName()
        assert it.composer.tools.send.isEnabled()
        it.composer.guard_strip.buttons()[0].click()
        turn()
        assert not it.composer.guard_strip.isVisible()


async def test_a_window_about_to_close_is_told_while_somebody_writes(room: Opened) -> None:
    async with room() as it:
        editor = await replies(it)
        QTest.keyClicks(editor, "Ya casi")
        known = it.session.store.rows.get(2)
        until_ = it.session.clock.now() + timedelta(minutes=9)
        it.gateway.put(ConversationItem(replace(known, rev=known.rev + 1, window_until=until_)))
        await until(it.composer.guard_strip.isVisible)
        it.composer.tick_now()
        assert "La ventana se cierra en" in it.composer.guard_strip.accessibleName()
        assert it.composer.tools.send.isEnabled()
        [seen] = it.composer.guard_strip.buttons()
        it.composer.tick_now()
        assert it.composer.guard_strip.buttons() == [seen]  # it may have the keyboard
        seen.click()
        it.composer.tick_now()
        assert not it.composer.guard_strip.isVisible()


def mime(text: str) -> Any:
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setText(text)
    return data
