"""What a person does in the real window reaches the gateway, and what they typed is never lost."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.models.rows import ROW_ROLE
from desktop.views.palette.delegate import ROW as PALETTE_ROW
from desktop.views.palette.palette import Palette
from protocol.content import Note, Text
from protocol.errors import Problem
from protocol.frames import ConversationItem, MessageItem
from tests.desktop.store.samples import DANIEL, ME, conversation, message, reply
from tests.desktop.views.conftest import Opened, open_until, ordinary_gateway, turn, until

CTRL, SHIFT, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)  # fmt: skip


def focus() -> Any:
    """The widget that has the keyboard."""
    return QApplication.focusWidget()


def press(key: Any, held: Qt.KeyboardModifier = NONE) -> None:
    """A key where the focus is."""
    QTest.keyClick(focus(), key, held)


async def test_typing_and_ctrl_enter_sends(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "Va en camino")
        press(Qt.Key.Key_Return, CTRL)
        assert it.composer.editor.text() == ""
        await until(lambda: it.sent() == [Text("Va en camino")])


async def test_a_note_is_a_note(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        press(Qt.Key.Key_N, CTRL | SHIFT)
        assert it.composer.mode == "note"
        assert it.composer.tools.add_note.isVisible()
        QTest.keyClicks(it.composer.editor, "ojo con el flete")
        it.composer.tools.add_note.click()
        await until(lambda: it.sent() == [Note("ojo con el flete")])
        assert it.composer.mode == "reply"


async def test_an_at_sign_first_offers_a_note(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "@")
        assert it.composer.mode == "note"


async def test_a_closed_window_offers_templates_and_notes_only(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[2] = conversation(2, window_until=open_until(-2), assignee_id=ME.id)
    async with room(gateway) as it:
        await it.open(2)
        assert it.composer.closed.isVisible()
        assert not it.composer.editor.isVisible()
        it.composer.closed.note.click()
        assert it.composer.editor.isVisible()
        assert it.composer.mode == "note"


async def test_the_editor_makes_way_when_the_window_closes_under_it(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.editor.set_text("casi")
        row = msgspec.structs.replace(it.gateway.conversations[2], rev=9, window_until=open_until(-0.1))
        it.gateway.put(ConversationItem(row))
        await until(it.composer.closed.isVisible)
        assert it.composer.editor.text() == "casi"


async def test_the_pill_warns_under_an_hour(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[2] = conversation(2, window_until=open_until(0.7), assignee_id=ME.id)
    async with room(gateway) as it:
        await it.open(1)
        assert not it.composer.pill.soon
        await it.open(2)
        assert it.composer.pill.soon


async def test_drafts_survive_switching_conversations(room: Opened) -> None:
    async with room() as it:
        await it.open(1)
        it.composer.editor.insertPlainText("para la uno")
        await it.open(2)
        assert it.composer.editor.text() == ""
        it.composer.set_mode("note")
        it.composer.editor.insertPlainText("nota de la dos")
        await it.open(1)
        assert (it.composer.editor.text(), it.composer.mode) == ("para la uno", "reply")
        await it.open(2)
        assert (it.composer.editor.text(), it.composer.mode) == ("nota de la dos", "note")


async def test_typing_without_focus_goes_to_the_composer(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.focus_list()
        press("h")
        assert it.composer.editor.text() == "h"
        assert it.composer.editor.hasFocus()


async def test_single_letters_are_commands_only_when_wanted(room: Opened) -> None:
    async with room(letters=True) as it:
        await it.open(3)
        it.window.ui.focus_list()
        press("j")
        assert it.window.conversation.conversation_id == 2
        assert it.composer.editor.text() == ""


async def test_altgr_never_triggers_a_command(room: Opened) -> None:
    async with room(letters=True) as it:
        await it.open(2)
        it.window.ui.focus_list()
        QTest.sendKeyEvent(QTest.KeyAction.Click, focus(), Qt.Key.Key_E, "€", CTRL | ALT)
        assert it.composer.editor.text() == "€"
        assert it.gateway.conversations[2].state == "open"


async def test_enter_asks_once_what_it_does(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "hola")
        press(Qt.Key.Key_Return)
        assert it.composer.strip.isVisible()
        assert it.sent() == []
        it.composer.strip.buttons()[0].click()
        it.composer.focus_editor()
        press(Qt.Key.Key_Return)
        assert not it.composer.strip.isVisible()
        await until(lambda: it.sent() == [Text("hola")])


async def test_a_colleagues_answer_while_typing_changes_the_button(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.editor.insertPlainText("Claro")
        it.gateway.put(MessageItem(reply(50, 2, user=DANIEL)))
        await until(it.composer.tools.anyway.isVisible)
        assert "Daniel" in it.composer.strip.strong.text()
        it.composer.tools.anyway.click()
        await until(lambda: it.sent() == [Text("Claro")])


async def test_a_refused_reply_comes_back_with_its_reason(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.refusals.append(Problem(code="owner_changed", title="x", status=409))
    async with room(gateway) as it:
        await it.open(2)
        it.composer.editor.set_text("Va hoy")
        it.composer.actions_of.submit()
        await until(lambda: it.composer.editor.text() == "Va hoy")
        assert it.composer.strip.isVisible()
        assert "Otra persona" in it.composer.strip.text.text()
        assert it.sent() == []


async def test_the_palette_runs_a_command(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        press(Qt.Key.Key_K, CTRL)
        field = focus()
        assert field.accessibleName() == "Buscar un comando o una conversación"
        QTest.keyClicks(field, "resolver")
        press(Qt.Key.Key_Return)
        await until(lambda: it.gateway.conversations[2].state == "resolved")


async def test_what_fits_best_is_the_first_row_of_the_palette(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.show_palette()
        palette = it.window.findChildren(Palette)[-1]
        QTest.keyClicks(palette.input, "turno")
        rows = [palette.rows.index(row, 0).data(PALETTE_ROW) for row in range(palette.rows.rowCount())]
        first = next(row for row in rows if row.kind == "command")
        assert first.text == "Empezar turno…", "waiting for the customer, also known as their turn, fits less"


async def test_the_palette_finds_a_customer(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        press(Qt.Key.Key_K, CTRL)
        palette = it.window.findChild(Palette)
        QTest.keyClicks(palette.input, "Cliente 3")
        await until(lambda: palette.rows.findItems("Cliente 3"))
        press(Qt.Key.Key_Return)
        assert it.window.conversation.conversation_id == 3


async def test_the_language_changes_at_run_time_and_keeps_what_is_typed(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.composer.editor.insertPlainText("a medias")
        assert it.window.list.title.text() == "Todas"
        for code, title, button in (("en", "All", "Send"), ("pt", "Todas", "Enviar"), ("es", "Todas", "Enviar")):
            it.window.context.set_language(code)
            turn()
            assert it.window.list.title.text() == title
            assert it.composer.tools.send.main.label() == button
            assert it.composer.editor.text() == "a medias"


async def test_html_in_a_name_is_literal(room: Opened) -> None:
    gateway = ordinary_gateway()
    name = "<b>Ana</b> & <img src=x>"
    gateway.conversations[2] = conversation(2, name=name, window_until=open_until(), assignee_id=ME.id)
    async with room(gateway) as it:
        await it.open(2)
        assert it.window.conversation.header.name.text() == name
        assert it.window.panel.who.name.text() == name
        labels = it.window.findChildren(QLabel)
        assert labels
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


async def test_focus_goes_round_the_panes_with_f6(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        window = it.window
        window.sidebar.focus_current()
        seen = []
        for _ in range(5):
            now = focus()
            panes = (window.sidebar, window.list, window.conversation.timeline, it.composer, window.panel)
            seen.append(next(n for n, pane in enumerate(panes) if pane is now or pane.isAncestorOf(now)))
            press(Qt.Key.Key_F6)
        assert seen == [0, 1, 2, 3, 4]
        assert window.sidebar.isAncestorOf(QApplication.focusWidget())


async def test_a_screen_reader_hears_a_row_as_a_sentence(room: Opened) -> None:
    async with room() as it:
        index = it.window.list.model.index(0, 0)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        row = index.data(ROW_ROLE)
        assert said.startswith(f"{row.name}, 1 sin leer, último mensaje: hola {row.id}, ")
        assert said.endswith("asignada a ti")


async def test_new_ones_wait_while_the_keyboard_is_in_the_list(room: Opened) -> None:
    async with room() as it:
        it.window.ui.focus_list()
        it.gateway.put(ConversationItem(conversation(1, rev=5, at=999)))
        await until(it.window.list.new_bar.isVisible)
        assert it.window.list.model.id_at(0) == 3
        press(Qt.Key.Key_R, ALT)
        assert it.window.list.model.id_at(0) == 1
        assert not it.window.list.new_bar.isVisible()


async def test_the_neighbour_of_a_row_that_leaves_is_not_selected(room: Opened) -> None:
    async with room(last_view="mine") as it:
        rows = it.window.list.rows
        await it.open(2)
        assert rows.current_id() == 2
        it.gateway.put(ConversationItem(conversation(2, rev=5, assignee_id=None)))
        await until(lambda: it.window.list.model.row_of(2) is None)
        assert rows.current_id() is None
        assert not rows.selectionModel().hasSelection()
        assert it.window.conversation.conversation_id == 2
        it.window.ui.step_conversation(1)
        assert it.window.conversation.conversation_id == 1


async def test_a_row_that_only_leaves_is_not_announced_as_new(room: Opened) -> None:
    async with room(last_view="mine") as it:
        it.window.ui.focus_list()
        it.gateway.put(ConversationItem(conversation(2, rev=5, assignee_id=None)))
        await until(lambda: it.session.store.rows.get(2).assignee_id is None)
        turn()
        assert it.window.list.model.row_of(2) is not None
        assert not it.window.list.new_bar.isVisible()


async def test_the_palette_begins_with_what_can_be_done(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.show_palette()
        shown = it.window.findChildren(Palette)[-1]
        rows = [shown.rows.index(row, 0).data(PALETTE_ROW) for row in range(shown.rows.rowCount())]
        first = [row for row in rows[1:9] if row.kind == "command"]
        reasons = [bool(row.detail) for row in first]
        assert reasons == sorted(reasons)
        assert not reasons[0]


async def test_what_arrives_in_the_open_conversation_is_read_by_me(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        row = msgspec.structs.replace(it.gateway.conversations[2], rev=7, inbound_count=4)
        it.gateway.put(ConversationItem(row), MessageItem(message(60, 2)))
        await until(lambda: 2 in it.gateway.marks and it.gateway.marks[2].inbound_count == 4)


async def test_the_panel_folds_and_saves_notes(room: Opened) -> None:
    async with room() as it:
        it.window.resize(1440, 900)
        await it.open(2)
        assert it.window.panel.isVisible()
        press(Qt.Key.Key_Period, CTRL)
        assert not it.window.panel.isVisible()
        it.window.resize(1100, 700)
        press(Qt.Key.Key_Period, CTRL)
        assert it.window.panel.isVisible()
        assert it.window.panel.floating


async def test_a_small_window_folds_names_and_panel(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.resize(960, 600)
        turn()
        assert it.window.sidebar.width() == 56
        assert not it.window.panel.isVisible()
        assert it.window.list.search.placeholderText() == "Buscar"


async def test_offline_says_so_and_keeps_the_answer(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.session.connectivity._show(type(it.session.line)("offline", open_until(0), "net.offline"))
        assert "Sin conexión" in it.window.banners.banner.strong
        assert not it.window.conversation.header.assign.isEnabled()
