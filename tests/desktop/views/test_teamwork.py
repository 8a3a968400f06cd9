"""Working together, on screen: who writes, taking over, who looks, help, silent watching, mentions, the hand-over."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.dialogs.ask_help import AskHelp
from desktop.views.widgets import ConfirmDialog
from protocol.content import Note, Text
from protocol.errors import Problem
from protocol.frames import ConversationItem, Live, UserItem
from tests.desktop.store.samples import DANIEL, ME
from tests.desktop.views.conftest import Opened, Room, turn, until

CHAT = 2


def strip(it: Room) -> Any:
    return it.composer.pen.strip


def press(widget: Any, key: str) -> None:
    """One of the small buttons of a strip."""
    next(button for button in widget.buttons() if button.property("choice") == key).click()


def shown(kind: type[QWidget]) -> Any:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


async def dialog(kind: type[QWidget]) -> Any:
    await until(lambda: shown(kind) is not None)
    return shown(kind)


def live(what: str, **more: Any) -> bytes:
    return msgspec.json.encode(Live(what=what, conversation_id=CHAT, user_id=DANIEL.id, **more))  # type: ignore[arg-type]


async def supervisor(it: Room) -> None:
    it.gateway.put(UserItem(msgspec.structs.replace(ME, rev=ME.rev + 1, role="supervisor")))
    row = it.gateway.conversations[CHAT]
    it.gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, assignee_id=DANIEL.id)))
    await until(lambda: it.session.store.me is not None and it.session.store.me.role == "supervisor")


async def test_lesson_38_who_writes_is_in_the_list_the_header_and_over_the_editor(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.gateway.teamwork.write(it.gateway, CHAT, DANIEL.id)
        await until(lambda: strip(it).isVisible())
        first = DANIEL.name.split(" ")[0]
        assert first in strip(it).accessibleName()
        assert first in it.window.conversation.header.typing.text
        model = it.window.list.model
        assert model.data(model.index(model.row_of(CHAT), 0), Qt.ItemDataRole.AccessibleTextRole).count(first) == 1
        it.gateway.teamwork.stop(it.gateway, CHAT)
        await until(lambda: not strip(it).isVisible())


async def test_the_first_key_of_a_reply_asks_for_the_pen_and_a_note_does_not(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.composer.set_mode("note")
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "hola")
        it.composer.set_mode("reply")
        turn()
        assert it.gateway.teamwork.asked == []
        QTest.keyClicks(it.composer.editor, "!")
        await until(lambda: it.session.pens.holds(CHAT))
        QTest.keyClicks(it.composer.editor, "!!")
        assert len(it.gateway.teamwork.asked) == 1, "kept, not asked with every key"
        it.composer.editor.set_text("")
        await until(lambda: CHAT not in it.gateway.teamwork.pens)


async def test_leaving_the_conversation_gives_the_pen_back(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.composer.focus_editor("hola")
        await until(lambda: it.session.pens.holds(CHAT))
        await it.open(1)
        await until(lambda: CHAT not in it.gateway.teamwork.pens)


async def test_writing_anyway_puts_the_line_away_and_blocks_nothing(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.gateway.teamwork.write(it.gateway, CHAT, DANIEL.id)
        await until(lambda: strip(it).isVisible())
        press(strip(it), "anyway")
        assert not strip(it).isVisible()
        QTest.keyClicks(it.composer.editor, "hola")
        assert it.composer.editor.text() == "hola"


async def test_taking_over_asks_first_and_the_loser_keeps_the_text(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.composer.focus_editor("Con gusto")
        await until(lambda: it.session.pens.holds(CHAT))
        it.gateway.teamwork.write(it.gateway, CHAT, DANIEL.id)
        await until(lambda: "tomó el relevo" in strip(it).accessibleName())
        assert it.composer.editor.text() == "Con gusto"
        press(strip(it), "seen")
        it.gateway.teamwork.write(it.gateway, CHAT, DANIEL.id)
        it.composer.pen.show_conversation()
        await until(lambda: strip(it).isVisible())
        press(strip(it), "take")
        question = await dialog(ConfirmDialog)
        assert not it.session.pens.holds(CHAT)
        question.accept()
        await until(lambda: it.session.pens.holds(CHAT))
        assert it.gateway.teamwork.asked[-1].take_over
        assert it.composer.editor.text() == "Con gusto"
        await until(lambda: not strip(it).isVisible())


async def test_a_reply_over_somebodys_pen_comes_back_with_words(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.gateway.refusals.append(Problem(code="pen_held", title="A colleague writes", status=409))
        it.composer.editor.set_text("Con gusto")
        it.composer.actions_of.submit()
        await until(lambda: it.composer.editor.text() == "Con gusto" and it.composer.strip.isVisible())
        assert "Otra persona está escribiendo" in it.composer.strip.accessibleName()


async def test_without_a_line_nothing_is_asked_and_the_reply_says_so_later(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        await it.line.down()
        await until(lambda: not it.session.connectivity.up)
        it.composer.focus_editor("sin red")
        it.composer.actions_of.submit()
        turn()
        [item] = it.session.sender._items.values()
        assert (item.content, item.offline) == (Text("sin red"), True)
        assert it.gateway.teamwork.asked == []


async def test_colleagues_who_look_are_avatars_in_the_header(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.gateway.tell(live("viewing", seconds=300))
        header = it.window.conversation.header
        await until(header.viewers.isVisible)
        assert header.viewers.people == [(DANIEL.id, DANIEL.name)]
        assert DANIEL.name in header.viewers.accessibleName()
        it.gateway.tell(live("typing", seconds=6))
        await until(lambda: DANIEL.name.split(" ")[0] in header.typing.text)
        assert header.viewers.people, "who types also looks"
        it.gateway.tell(live("left"))
        await until(lambda: not header.viewers.isVisible())


async def test_help_is_asked_with_a_reason_shown_and_closed(room: Opened) -> None:
    async with room() as it:
        await it.open(CHAT)
        it.window.ui.run("help.ask")
        asking = await dialog(AskHelp)
        assert not asking.ask.isEnabled()
        QTest.keyClicks(asking.reason, "pide 20 %")
        asking.ask.click()
        bar = it.window.conversation.bar
        await until(bar.isVisible)
        assert "pide 20 %" in bar.accessibleName()
        press(bar, "help.close")
        await until(lambda: not bar.isVisible())


async def test_an_agent_cannot_watch_and_is_told_why(room: Opened) -> None:
    async with room() as it:
        row = it.gateway.conversations[CHAT]
        it.gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, assignee_id=DANIEL.id)))
        await until(lambda: it.session.store.rows.get(CHAT).assignee_id == DANIEL.id)
        context = it.window.ui.context(CHAT)
        assert it.window.context.registry["help.watch"].when(context) == "Es tarea de quien supervisa"
        assert it.gateway.teamwork.watched == []


async def test_watching_reads_nothing_types_nothing_and_offers_a_note_or_to_step_in(room: Opened) -> None:
    async with room() as it:
        await supervisor(it)
        it.window.ui.run("help.watch", CHAT)
        pane = it.window.conversation
        await until(lambda: pane.conversation_id == CHAT and pane.bar.isVisible())
        assert it.gateway.teamwork.watched == [("POST", CHAT)]
        assert it.composer.mode == "note"
        assert not it.composer.tabs.reply.isVisible()
        it.composer.set_mode("reply")
        assert it.composer.mode == "note", "a watcher cannot write to the customer"
        pane.read()
        turn()
        assert CHAT not in it.gateway.marks
        it.composer.focus_editor("ofrécele 10 %")
        it.composer.actions_of.submit()
        await until(lambda: it.sent() == [Note("ofrécele 10 %")])
        press(pane.bar, "help.intervene")
        await until(lambda: it.session.store.rows.get(CHAT).assignee_id == ME.id)
        await until(lambda: it.session.watched is None and not pane.bar.isVisible())
        assert it.composer.tabs.reply.isVisible()


async def test_looking_away_closes_it_unread(room: Opened) -> None:
    async with room() as it:
        await supervisor(it)
        it.window.ui.run("help.watch", CHAT)
        pane = it.window.conversation
        await until(pane.bar.isVisible)
        press(pane.bar, "help.stop_watching")
        await until(lambda: it.gateway.teamwork.watched == [("POST", CHAT), ("DELETE", CHAT)])
        assert pane.conversation_id is None
        assert CHAT not in it.gateway.marks


async def test_a_mention_is_over_when_its_conversation_was_on_screen(room: Opened) -> None:
    async with room() as it:
        row = it.gateway.conversations[CHAT]
        it.gateway.put(ConversationItem(msgspec.structs.replace(row, rev=row.rev + 1, mentions=(ME.id, 77))))
        await until(lambda: it.session.store.rows.get(CHAT).mentions)
        assert CHAT in tuple(it.session.store.views["mentions"])
        await it.open(CHAT)
        await until(lambda: it.session.store.rows.get(CHAT).mentions == (77,))
        assert CHAT not in tuple(it.session.store.views["mentions"])
