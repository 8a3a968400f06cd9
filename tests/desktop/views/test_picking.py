"""Several rows at once: picked by mouse and keyboard, one change for all, refused ones stay, undone together."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.sync import work
from protocol.tags import Tag
from protocol.work_api import PriorityMany, ResolveMany, TagMany
from tests.desktop.store.samples import DANIEL, conversation
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, turn, until

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def crowd(count: int = 8) -> Gateway:
    gateway = ordinary_gateway()
    for id in range(1, count + 1):
        gateway.conversations[id] = conversation(id, window_until=open_until(), assignee_id=DANIEL.id)
    gateway.tags = {1: Tag(id=1, rev=1, name="Lote", color="rosa")}
    return gateway


def click(it: Room, row: int, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Click a row of the list."""
    rows = it.window.list.rows
    place = QPoint(60, rows.rowViewportPosition(row) + rows.rowHeight(row) // 2)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, held, place)
    turn()


def picked(it: Room) -> set[int]:
    return set(it.window.list.rows.picking.ids)


async def test_ctrl_and_shift_pick_rows_and_open_nothing(room: Opened) -> None:
    async with room(crowd()) as it:
        click(it, 0, CTRL)
        click(it, 2, CTRL)
        assert picked(it) == {8, 6}
        click(it, 4, SHIFT)
        assert picked(it) == {8, 6, 5, 4}
        click(it, 0, CTRL)
        assert picked(it) == {6, 5, 4}
        assert it.window.conversation.conversation_id is None
        assert it.window.list.bulk.isVisible()
        assert "3" in it.window.list.bulk.words.text()
        click(it, 1)
        assert it.window.conversation.conversation_id == 7, "a plain click opens"
        QTest.keyClick(it.window.list.rows, Qt.Key.Key_Escape)
        assert picked(it) == set()
        assert it.window.list.bulk.isHidden()


async def test_ctrl_a_and_shift_with_the_arrows_by_keyboard(room: Opened) -> None:
    async with room(crowd()) as it:
        rows = it.window.list.rows
        it.window.ui.focus_list()
        rows.setCurrentIndex(it.window.list.model.index(2, 0))
        QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
        QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
        assert picked(it) == {6, 5, 4}
        QTest.keyClick(rows, Qt.Key.Key_A, CTRL)
        assert picked(it) == set(range(1, 9))


async def test_one_change_for_all_in_one_frame_and_undone_together(room: Opened) -> None:
    gateway = crowd()
    gateway.conversations[6] = replace(gateway.conversations[6], tags=("Lote",))
    async with room(gateway) as it:
        it.window.list.rows.picking.pick([8, 7, 6])
        it.window.ui.change(it.window.ui.picked(), TagMany(add=["Lote"]))
        assert [it.session.store.rows.get(id).tags for id in (8, 7, 6)] == [("Lote",)] * 3, "in the same frame"
        assert picked(it) == set(), "the change is on its way"
        await until(lambda: gateway.conversations[7].tags == ("Lote",))
        assert it.window.ui.undo()
        await until(lambda: [gateway.conversations[id].tags for id in (8, 7, 6)] == [(), (), ("Lote",)])


async def test_those_refused_are_as_before_and_counted(room: Opened) -> None:
    gateway = crowd()
    gateway.unseen = {7}
    async with room(gateway) as it:
        it.window.ui.change([8, 7, 6], PriorityMany(priority=9))
        toasts = it.window.conversation.toasts
        await until(lambda: toasts._toast is not None and "1 de 3" in toasts._toast.text)
        assert [it.session.store.rows.get(id).priority for id in (8, 7, 6)] == [9, 5, 9]


async def test_a_long_change_shows_how_far_it_is_and_can_be_stopped(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "PIECE", 2)
    gateway = crowd(12)
    async with room(gateway) as it:
        told: list[tuple[int, int]] = []
        it.window.conversation.deeds.moved.connect(lambda done, asked: told.append((done, asked)))
        it.window.conversation.deeds.moved.connect(lambda *_: it.window.ui.stop_many())
        it.window.list.rows.picking.pick(range(1, 13))
        it.window.ui.resolve(it.window.ui.picked())
        await until(lambda: told and told[-1] == (12, 12))
        assert told[0] == (2, 12)
        done = [id for id, row in gateway.conversations.items() if row.state == "resolved"]
        assert len(done) in {2, 4}, "what was asked is done, no more is asked"
        assert all(isinstance(one.change, ResolveMany) for one in gateway.many)
        shown = [id for id in gateway.conversations if it.session.store.rows.get(id).state == "resolved"]
        assert shown == done, "the rest is shown as it is"
        assert it.window.ui.undo()
        await until(lambda: all(row.state == "open" for row in gateway.conversations.values()))


async def test_keys_act_on_the_picked_rows_though_none_is_open(room: Opened) -> None:
    gateway = crowd()
    async with room(gateway) as it:
        it.window.list.rows.picking.pick([8, 7])
        it.window.ui.run("conversation.resolve")
        await until(lambda: {id for id, row in gateway.conversations.items() if row.state == "resolved"} == {7, 8})
