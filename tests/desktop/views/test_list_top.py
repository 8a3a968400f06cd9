"""The list at its top stays there when rows are bumped; one that was scrolled away keeps its place."""

from typing import Any

from desktop.models.rows import ROW_ROLE
from protocol.frames import ConversationItem
from tests.desktop.store.samples import ME, conversation
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, turn, until

MANY = 40


def long_list() -> Gateway:
    """More conversations than fit."""
    gateway = Gateway()
    for id in range(1, MANY + 1):
        gateway.conversations[id] = conversation(id, window_until=open_until(), assignee_id=ME.id)
    return gateway


async def bump(it: Room, id: int, at: float) -> None:
    """A customer writes: the row comes to the top."""
    it.gateway.put(ConversationItem(conversation(id, rev=9, at=at, window_until=open_until(), assignee_id=ME.id)))
    await until(lambda: top(it) == f"Cliente {id}")
    turn()


def top(it: Room) -> Any:
    """The name of the first row."""
    model = it.window.list.model
    return model.data(model.index(0, 0), ROW_ROLE).name


async def test_at_the_top_it_stays_whole_when_rows_are_bumped(room: Opened) -> None:
    async with room(long_list()) as it:
        rows = it.window.list.rows
        await until(lambda: rows.verticalScrollBar().maximum() > 0)
        await bump(it, 5, 100)
        assert rows.verticalScrollBar().value() == 0
        last = rows.rowAt(rows.viewport().height() - 1)
        it.window.ui.open(it.window.list.model.id_at(last))
        shift = rows.verticalScrollBar().value()
        assert 0 < shift < it.window.theme.metrics.list_row, "the last row was only half seen"
        await bump(it, 7, 101)
        assert rows.verticalScrollBar().value() == 0
        assert rows.rowAt(0) == 0


async def test_scrolled_away_it_keeps_its_place_until_the_new_ones_are_wanted(room: Opened) -> None:
    async with room(long_list()) as it:
        rows = it.window.list.rows
        await until(lambda: rows.verticalScrollBar().maximum() > 600)
        rows.verticalScrollBar().setValue(500)
        await bump(it, 5, 100)
        assert rows.verticalScrollBar().value() == 500
        it.window.ui.show_waiting()
        assert rows.verticalScrollBar().value() == 0
