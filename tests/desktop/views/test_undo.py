"""Every change shows at once and can be taken back for five seconds; nothing is undone over what a colleague did."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.views.dialogs.transfer import TransferDialog
from protocol.api import EditContact
from protocol.errors import Problem
from protocol.frames import ConversationItem, MessageItem
from protocol.people import Contact
from tests.desktop.store.samples import DANIEL, ME, conversation, message
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, turn, until

CTRL = Qt.KeyboardModifier.ControlModifier


def toast(it: Room) -> Any:
    """The toast on screen, None without one."""
    return it.window.conversation.toasts._toast


def row(it: Room, id: int) -> Any:
    """What the screens know of a conversation."""
    return it.session.store.rows.get(id)


def at_gateway(it: Room, id: int) -> tuple[Any, ...]:
    """State, owner and team as the gateway has them."""
    known = it.gateway.conversations[id]
    return known.state, known.assignee_id, known.team_id


def ctrl_z() -> None:
    """Ctrl+Z where the keyboard is."""
    focus: Any = QApplication.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_Z, CTRL)


@pytest.mark.parametrize(
    ("command", "before", "shown", "words"),
    [
        ("conversation.take", {"assignee_id": None, "team_id": 7}, ("open", ME.id), "Tomada"),
        ("conversation.unassign", {"assignee_id": ME.id, "team_id": 7}, ("open", None), "De vuelta en la cola"),
        ("conversation.resolve", {"assignee_id": DANIEL.id, "team_id": 7}, ("resolved", DANIEL.id), "Resuelta"),
        ("conversation.reopen", {"assignee_id": DANIEL.id, "state": "resolved"}, ("open", ME.id), "Reabierta"),
    ],
)
async def test_a_change_shows_at_once_and_is_taken_back(
    room: Opened, command: str, before: dict[str, Any], shown: tuple[str, int | None], words: str
) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[2] = conversation(2, window_until=open_until(), **before)
    was = {"state": "open", "team_id": None} | before
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.focus_list()
        assert it.window.ui.run(command)
        assert (row(it, 2).state, row(it, 2).assignee_id) == shown, "in the same frame"
        assert words in toast(it).text
        assert "Cliente 2" in toast(it).text
        await until(lambda: at_gateway(it, 2)[:2] == shown)
        ctrl_z()
        assert toast(it) is None
        wanted = (was["state"], was["assignee_id"], was["team_id"])
        if command == "conversation.reopen":
            wanted = ("resolved", ME.id, None)
        await until(lambda: at_gateway(it, 2) == wanted)


async def test_assigned_to_a_colleague_and_taken_back_before_the_gateway_answered(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.choose_assignee()
        dialog = it.window.findChild(TransferDialog)
        assert dialog is not None
        assert dialog.target() == f"user:{DANIEL.id}"
        dialog.give()
        assert "Daniel" in toast(it).text
        assert it.window.ui.undo()
        await until(lambda: it.gateway.conversations[2].owner_version == 2)
        assert it.gateway.conversations[2].assignee_id == ME.id


async def test_nothing_is_undone_over_a_colleagues_act(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.focus_list()
        it.window.ui.run("conversation.unassign")
        await until(lambda: it.gateway.conversations[2].assignee_id is None)
        now = it.gateway.conversations[2]
        taken = msgspec.structs.replace(now, rev=now.rev + 1, assignee_id=DANIEL.id, owner_version=9)
        it.gateway.put(ConversationItem(taken))
        await until(lambda: row(it, 2).assignee_id == DANIEL.id)
        ctrl_z()
        assert "otra persona" in toast(it).text
        assert row(it, 2).assignee_id == DANIEL.id
        assert it.gateway.conversations[2] is taken


async def test_a_refused_change_is_put_back_and_says_why(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        await it.open(2)
        gateway.refusals.append(Problem(code="owner_changed", title="x", status=409))
        it.window.ui.run("conversation.resolve")
        assert row(it, 2).state == "resolved"
        await until(lambda: row(it, 2).state == "open")
        await until(lambda: toast(it) is not None and toast(it).undo.isHidden())
        assert not it.window.ui.undo(), "there is nothing to take back"


async def test_left_unread_it_stays_so_while_it_is_open_until_the_customer_writes(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        await until(lambda: it.session.store.unread_of(2) == 0 and 2 in it.gateway.marks)
        it.window.ui.run("conversation.mark_unread")
        assert it.session.store.unread_of(2) == 1
        await until(lambda: it.gateway.marks[2].inbound_count == 0)
        it.window.ui.seen()
        turn()
        assert it.session.store.unread_of(2) == 1, "looking at it again is not reading it"
        assert it.window.ui.undo()
        await until(lambda: it.gateway.marks[2].inbound_count == 1)
        it.window.ui.run("conversation.mark_unread")
        await until(lambda: it.gateway.marks[2].inbound_count == 0)
        more = msgspec.structs.replace(it.gateway.conversations[2], rev=8, inbound_count=2)
        it.gateway.put(ConversationItem(more), MessageItem(message(70, 2)))
        await until(lambda: it.gateway.marks[2].inbound_count == 2)


async def test_ctrl_z_in_a_text_undoes_the_text(room: Opened) -> None:
    async with room() as it:
        await it.open(2)
        it.window.ui.run("conversation.unassign")
        it.composer.focus_editor()
        QTest.keyClicks(it.composer.editor, "hola")
        ctrl_z()
        assert it.composer.editor.text() == ""
        assert toast(it) is not None


@pytest.mark.parametrize("size", [(1440, 900), (960, 600)])
async def test_a_toast_covers_neither_the_newest_message_nor_the_composer(room: Opened, size: tuple[int, int]) -> None:
    gateway = ordinary_gateway()
    for id in range(10, 40):
        gateway.messages[id] = message(id, 2)
    async with room(gateway) as it:
        it.window.resize(*size)
        await it.open(2)
        timeline = it.window.conversation.timeline
        resting = last_bottom(timeline)
        it.window.ui.run("conversation.unassign")
        assert last_bottom(timeline) <= seen_from(toast(it), timeline).top()
        it.composer.editor.set_text("\n" * 6)
        turn()
        assert seen_from(toast(it), timeline).bottom() < timeline.height(), "the composer grew and it moved up"
        assert last_bottom(timeline) <= seen_from(toast(it), timeline).top()
        it.composer.editor.set_text("")
        turn()
        it.window.conversation.toasts._dismiss()
        assert last_bottom(timeline) == resting


def last_bottom(timeline: Any) -> float:
    """Where the newest message ends."""
    index, top, laid = next(iter(timeline.visible_rows()))
    assert index == len(timeline.model) - 1
    return float(top + laid.height)


def seen_from(widget: Any, other: Any) -> QRect:
    """Where a widget stands, in another's coordinates."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)) - other.mapTo(other.window(), QPoint(0, 0)), widget.size())


async def test_sent_and_resolved_are_taken_back_together(room: Opened) -> None:
    async with room() as it:
        it.session.undo_s = 5
        await it.open(2)
        it.composer.editor.set_text("Listo")
        it.window.ui.submit("resolve")
        assert "Resuelta" in toast(it).text
        assert "Se envía" in toast(it).text
        await until(lambda: it.gateway.conversations[2].state == "resolved")
        assert it.window.ui.undo()
        await until(lambda: it.gateway.conversations[2].state == "open")
        assert it.sent() == []
        assert it.session.unsent_count() == 0
        assert (it.window.conversation.conversation_id, it.composer.editor.text()) == (2, "Listo")


async def test_sent_and_gone_on_to_the_next_it_returns_where_it_was_written(room: Opened) -> None:
    async with room() as it:
        it.session.undo_s = 5
        await it.open(3)
        it.composer.editor.set_text("Va hoy")
        it.window.ui.submit("next")
        assert it.window.conversation.conversation_id == 2
        turn()
        assert it.window.ui.undo()
        assert (it.window.conversation.conversation_id, it.composer.editor.text()) == (3, "Va hoy")
        assert it.session.unsent_count() == 0


class Records(Gateway):
    """A gateway that keeps the records of two customers."""

    def __init__(self) -> None:
        super().__init__()
        self.__dict__ |= ordinary_gateway().__dict__
        self.records = {
            1002: Contact(id=1002, rev=1, name="Cliente 2", notes="Prefiere la tarde"),
            1003: Contact(id=1003, rev=1, name="Cliente 3", notes="Paga a fin de mes"),
        }

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        parts = path.strip("/").split("/")
        if parts[0] != "contacts" or int(parts[1]) not in self.records:
            return super()._answer(method, path, query, body)
        known = self.records[int(parts[1])]
        if method == "PATCH":
            notes = msgspec.json.decode(body, type=EditContact).notes
            known = msgspec.structs.replace(known, rev=known.rev + 1, notes=notes or "")
            self.records[known.id] = known
        return known


async def test_erased_notes_come_back(room: Opened) -> None:
    gateway = Records()
    async with room(gateway) as it:
        it.window.resize(1500, 800)
        await it.open(2)
        notes = it.window.panel.notes
        await until(lambda: notes.editor.toPlainText() == "Prefiere la tarde")
        notes.editor.setFocus()
        notes.editor.selectAll()
        QTest.keyClick(notes.editor, Qt.Key.Key_Delete)
        it.window.ui.focus_list()
        assert "Notas borradas" in toast(it).text
        await until(lambda: gateway.records[1002].notes == "")
        ctrl_z()
        await until(lambda: gateway.records[1002].notes == "Prefiere la tarde")
        await until(lambda: notes.editor.toPlainText() == "Prefiere la tarde")


async def test_notes_stay_with_their_customer_when_the_keyboard_goes_on_to_the_next(room: Opened) -> None:
    gateway = Records()
    async with room(gateway) as it:
        it.window.resize(1500, 800)
        await it.open(3)
        notes = it.window.panel.notes
        await until(lambda: notes.editor.toPlainText() == "Paga a fin de mes")
        await it.open(2)
        await until(lambda: notes.editor.toPlainText() == "Prefiere la tarde")
        notes.editor.setFocus()
        QTest.keyClicks(notes.editor, "!")
        QTest.keyClick(notes.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert it.window.conversation.conversation_id == 3
        await until(lambda: gateway.records[1002].notes == "!Prefiere la tarde")
        assert gateway.records[1003].notes == "Paga a fin de mes"
