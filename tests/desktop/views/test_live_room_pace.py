"""What the live room does not do: draw what says nothing else, list every alert of a storm."""

from typing import Any

import msgspec
import pytest

from desktop.views.charts import Tile, TimeSeries
from desktop.views.charts.warming import is_warm
from protocol.frames import AlertItem
from protocol.promises import Alert
from tests.desktop.store.samples import NOON
from tests.desktop.views.conftest import Opened, turn, until
from tests.desktop.views.test_live_room import become, busy, entered


def counting(patch: pytest.MonkeyPatch, owner: type, name: str) -> list[Any]:
    """Every object on which that method is called from now on."""
    called, usual = list[Any](), getattr(owner, name)

    def counted(self: Any, *given: Any, **named: Any) -> Any:
        called.append(self)
        return usual(self, *given, **named)

    patch.setattr(owner, name, counted)
    return called


def alert(number: int) -> AlertItem:
    return AlertItem(Alert(id=number, rev=number, at=NOON, kind="sla_missed", cause=f"sla {number}", level="alert"))


async def test_what_says_the_same_is_not_drawn_again(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with room() as it:
        here = await entered(it)
        await until(lambda: here.charts.pace.stops() > 0)
        drawn, set_ = counting(monkeypatch, TimeSeries, "set_lines"), counting(monkeypatch, Tile, "set_data")
        later = msgspec.structs.replace(busy(), alerts=7)
        it.gateway.board.now = later
        here.model.ask()
        await until(lambda: here.model.board is not None and here.model.board.alerts == 7)
        here._show_charts()  # its turn
        assert here.charts.pace not in drawn, "the same five minutes"
        assert not set_, "no tile says anything else"
        before = busy().pace
        assert before is not None
        more = msgspec.structs.replace(before, arrivals=(1, 2, 5))
        it.gateway.board.now = msgspec.structs.replace(later, pace=more)
        here.model.ask()
        await until(lambda: here.charts.pace in drawn)


async def test_a_storm_of_alerts_is_listed_at_rest(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with room() as it:
        here = await entered(it)
        alarms = here.alarms
        alarms._rest.stop()
        alarms._behind = False
        alarms._rest.setInterval(10_000_000)  # the storm is shorter than this rest
        listed = counting(monkeypatch, type(alarms), "show_alerts")
        it.gateway.put(alert(1))
        await until(lambda: len(listed) == 1)
        for number in range(2, 6):
            it.gateway.put(alert(number))
        await until(lambda: len(it.session.store.office.alerts) == 5 and alarms._behind)
        assert len(listed) == 1, "the others wait"
        alarms._rest.stop()
        alarms._rested()
        assert len(listed) == 2
        assert sum(len(card.ids) for card in alarms.cards) == 5


async def test_the_room_of_who_supervises_is_made_before_it_is_opened(room: Opened) -> None:
    async with room() as it:
        await become(it, "supervisor")
        for _ in range(10):
            it.window.ui.tick_room()
        await until(lambda: it.window.room is not None)
        assert is_warm()
        made = it.window.room
        turn()
        assert it.window.ui.room() is None, "made, and not shown"
        assert it.window.list.isVisible()
        assert await entered(it) is made
        assert made.isVisible()
        assert not it.window.list.isVisible()
