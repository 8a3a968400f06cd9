"""What was put away: a list of its own with its count, what comes back first on top, the moment on the row."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from desktop.models.rows import ROW_ROLE
from desktop.views.delegates.row_words import badge, time_word
from protocol.frames import ConversationItem
from protocol.work_api import SnoozeMany, WakeMany
from tests.desktop.store.samples import DANIEL
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, until


def listed(it: Room) -> list[int]:
    """What is on screen, top first."""
    model = it.window.list.model
    return [id for row in range(model.rowCount()) if (id := model.id_at(row)) is not None]


def words(it: Room, id: int) -> str:
    """What the badge of a row says."""
    model = it.window.list.model
    row: Any = model.data(model.index(model.row_of(id) or 0, 0), ROW_ROLE)
    mark = badge(row, it.session.clock.now())
    return mark.text if mark is not None else ""


async def test_what_comes_back_first_is_on_top_with_its_moment(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[3] = replace(gateway.conversations[3], assignee_id=DANIEL.id)
    async with room(gateway) as it:
        now = it.session.clock.now()
        it.window.ui.run("go.snoozed")
        for id, days in ((1, 9), (2, 1), (3, 2)):
            it.window.ui.change([id], SnoozeMany(until=now + timedelta(days=days)))
        await until(lambda: it.session.store.tally.counts["snoozed"] == 2)  # a colleague's is theirs to wait for
        await until(lambda: it.window.sidebar._items["snoozed"].count == 2)
        it.session.hub.flush()
        it.window.list.rows.picking.clear()
        await until(lambda: listed(it) == [2, 1])
        await until(lambda: words(it, 2).startswith("vuelve mañana a las "))
        model = it.window.list.model
        first: Any = model.data(model.index(0, 0), ROW_ROLE)
        assert time_word(first, now).startswith("vuelve ")
        await until(lambda: it.window.list.order.text() == "Vuelven antes")
        it.window.ui.change([2], WakeMany())
        await until(lambda: listed(it) == [1])
        await until(lambda: it.window.sidebar._items["snoozed"].count == 1)


async def test_another_moment_moves_it_and_the_customer_wakes_it(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        now = it.session.clock.now()
        it.window.ui.show_view("snoozed")
        for id, hours in ((1, 1), (2, 2), (1, 3)):
            it.window.ui.change([id], SnoozeMany(until=now + timedelta(hours=hours)))
        await until(lambda: listed(it) == [2, 1])
        await until(lambda: len(gateway.many) == 3)  # a stream's older state would be overtaken by a late answer
        row = gateway.conversations[2]
        gateway.put(ConversationItem(replace(row, rev=row.rev + 1, state="open", snoozed_until=None)))
        await until(lambda: listed(it) == [1])
