"""Palette and picker are chosen from in the same way: arrows, Enter, Esc, the pointer, a click beside them."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.views.palette.delegate import ROW
from desktop.views.palette.palette import Palette
from desktop.views.palette.picker import ConversationPicker
from tests.desktop.views.conftest import Opened, Room, until

KINDS = ["palette", "picker"]


async def opened(it: Room, kind: str) -> Any:
    """One of the two over the window, with its first rows."""
    await it.open(2)
    it.window.ui.focus_list()
    if kind == "palette":
        shown: Any = Palette(it.window.context, it.window, it.window.ui)
        shown.open_with()
    else:
        shown = ConversationPicker(it.window.context, it.window, "¿A quién?")
        shown.start()
    await until(lambda: shown.list.currentIndex().isValid())
    return shown


def choosable(shown: Any) -> list[int]:
    """The rows with something behind them."""
    rows = range(shown.rows.rowCount())
    return [row for row in rows if shown.rows.index(row, 0).data(ROW).target is not None]


@pytest.mark.parametrize("kind", KINDS)
async def test_arrows_go_round_over_what_can_be_chosen(room: Opened, kind: str) -> None:
    async with room() as it:
        shown = await opened(it, kind)
        places = choosable(shown)
        seen = []
        for _ in range(len(places) + 1):
            seen.append(shown.list.currentIndex().row())
            QTest.keyClick(shown.input, Qt.Key.Key_Down)
        assert seen == [*places, places[0]]
        QTest.keyClick(shown.input, Qt.Key.Key_Up)
        assert shown.list.currentIndex().row() == places[0]
        shown.dismiss()


@pytest.mark.parametrize("kind", KINDS)
async def test_the_pointer_marks_what_it_is_over(room: Opened, kind: str) -> None:
    async with room() as it:
        shown = await opened(it, kind)
        other = shown.rows.index(choosable(shown)[1], 0)
        QTest.mouseMove(shown.list.viewport(), shown.list.visualRect(other).center())
        await until(lambda: shown.list.currentIndex() == other)
        shown.dismiss()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("how", ["escape", "beside"])
async def test_dismissed_it_gives_the_keyboard_back(room: Opened, kind: str, how: str) -> None:
    async with room() as it:
        shown = await opened(it, kind)
        assert shown.input.hasFocus()
        if how == "escape":
            QTest.keyClick(shown.input, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        await until(it.window.list.rows.hasFocus)
        assert it.window.conversation.conversation_id == 2
