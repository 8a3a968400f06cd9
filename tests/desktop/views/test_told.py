"""A mention, an offer, an assignment told here lead to their conversation: by mouse, F7, F6 and the palette."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.native.notices import Kind, Notice
from desktop.views.tray import tell_inside
from tests.desktop.views.conftest import Opened, Room, turn, until


def notice(kind: Kind = "mention", id: int | None = 2, count: int = 1) -> Notice:
    """What a system without notices of its own would have shown."""
    return Notice(kind=kind, group=f"conversation-{id}", conversation_id=id, name="Cliente 2", count=count)


def tell(it: Room, shown: Notice) -> Any:
    """The toast of a notice."""
    tell_inside(shown, it.window.conversation.toasts)
    turn()
    return it.window.conversation.toasts._toast


def shown(it: Room) -> int | None:
    """The conversation on screen."""
    id: int | None = it.window.conversation.conversation_id
    return id


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("mention", "Cliente 2: Te mencionaron en una nota"),
        ("offered", "Cliente 2: Te ofrecen esta conversación: responde si la tomas"),
        ("assigned", "Cliente 2: Te asignaron esta conversación"),
        ("message", "Cliente 2: Mensaje nuevo"),
    ],
)
async def test_the_link_opens_what_the_toast_tells_of(room: Opened, kind: Kind, words: str) -> None:
    async with room() as it:
        await it.open(1)
        toast = tell(it, notice(kind))
        assert (toast.text, toast.undo.text(), toast.undo.accessibleDescription()) == (words, "Abrir", words)
        QTest.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
        await until(lambda: shown(it) == 2)
        assert it.window.conversation.toasts._toast is None


async def test_by_keys_without_the_mouse(room: Opened) -> None:
    async with room() as it:
        await it.open(1)
        it.window.ui.compose("reply")
        toast = tell(it, notice())
        assert it.composer.editor.hasFocus(), "a toast takes no keyboard from who writes"
        QTest.keyClick(it.composer.editor, Qt.Key.Key_F7)
        await until(lambda: shown(it) == 2)
        await it.open(1)
        toast = tell(it, notice())
        for _ in range(8):
            if toast.undo.hasFocus():
                break
            focus: Any = QApplication.focusWidget() or it.window
            QTest.keyClick(focus, Qt.Key.Key_F6)
        assert toast.undo.hasFocus()
        left = toast.left_ms
        assert not toast._timer.isActive(), "its time stands still while the keyboard is there"
        QTest.keyClick(toast.undo, Qt.Key.Key_Space)
        assert left > 0
        await until(lambda: shown(it) == 2)


async def test_nothing_told_nothing_to_open_and_the_palette_says_so(room: Opened) -> None:
    async with room() as it:
        await it.open(1)
        command = it.window.context.registry["go.told"]
        assert command.when(it.window.ui.context()) == "Ningún aviso habla de otra conversación"
        tell(it, notice())
        assert command.when(it.window.ui.context()) == ""
        it.window.ui.open(2)
        assert command.when(it.window.ui.context()) != "", "it is on screen: nothing is left to tell"
        assert it.window.conversation.toasts._toast is None


async def test_what_can_be_undone_is_not_taken_away_and_the_notice_comes_after_it(room: Opened) -> None:
    async with room() as it:
        await it.open(1)
        toasts = it.window.conversation.toasts
        toasts.offer("Resuelta", "key")
        assert tell(it, notice()).text == "Resuelta"
        assert toasts.told is None
        undone: list[str] = []
        toasts.taken_back.connect(undone.append)
        assert it.window.ui.undo()
        assert undone == ["key"]
        assert toasts.told == 2
        assert not toasts.undo(), "Ctrl+Z opens nothing"
        toasts._toast.expired.emit()
        assert (toasts._toast, toasts.told) == (None, None)


async def test_an_alarm_comes_back_after_it_and_many_at_once_lead_nowhere(room: Opened) -> None:
    async with room() as it:
        await it.open(1)
        toasts = it.window.conversation.toasts
        toasts.alarm("Vencida: Ana", (5,), "Me encargo")
        assert tell(it, notice()).undo.text() == "Abrir"
        toasts._toast.expired.emit()
        assert (toasts._toast.text, toasts.told) == ("Vencida: Ana", None)
        many = tell(it, notice(id=None, count=4))
        assert many.undo.isHidden()
