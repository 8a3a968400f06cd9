"""Filtering the list: live while rows change, kept as a view, counted in the sidebar, gone with it."""

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from desktop.models.rows import ROW_ROLE
from desktop.store.live_views import AD_HOC
from desktop.views.delegates.row_words import badge
from desktop.views.dialogs.save_view import SaveView
from desktop.views.widgets import Button
from protocol.filters import Filter
from protocol.frames import ConversationItem, PolicyItem
from protocol.tags import Policy, SavedView
from tests.desktop.store.samples import conversation
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, until


def ids(it: Room) -> list[int]:
    """What is listed, top first."""
    model = it.window.list.model
    return [id for row in range(model.rowCount()) if (id := model.id_at(row)) is not None]


def badge_of(it: Room, id: int, now: datetime) -> str:
    """What the badge of a row says."""
    model = it.window.list.model
    row: Any = model.data(model.index(model.row_of(id) or 0, 0), ROW_ROLE)
    mark = badge(row, now)
    return mark.text if mark is not None else ""


def put(gateway: Gateway, id: int, **fields: Any) -> None:
    """A row changes at the gateway."""
    row = gateway.conversations[id]
    gateway.put(ConversationItem(replace(row, rev=row.rev + 1, **fields)))


async def test_a_filter_lists_what_fits_and_follows_every_change(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[1] = replace(gateway.conversations[1], vip=True)
    async with room(gateway) as it:
        it.window.list.filter_by(Filter(vip=True))
        assert ids(it) == [1]
        put(gateway, 3, vip=True)
        await until(lambda: ids(it) == [3, 1])
        assert it.window.list.model.row_of(1) == 1
        put(gateway, 1, vip=False)
        await until(lambda: ids(it) == [3])
        put(gateway, 3, state="resolved")
        await until(lambda: ids(it) == [])
        it.window.list.filter_by(Filter())
        await until(lambda: set(ids(it)) == {1, 2})


async def test_what_is_not_here_yet_comes_from_the_gateway(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.found = [conversation(99, vip=True, state="resolved")]
    async with room(gateway) as it:
        it.window.list.filter_by(Filter(vip=True, state="resolved"))
        await until(lambda: ids(it) == [99])


async def test_closing_windows_come_by_closing_time_and_go_when_it_is_over(room: Opened) -> None:
    gateway = ordinary_gateway()
    async with room(gateway) as it:
        now = it.session.clock.now()
        for id, hours in ((1, 3), (2, 1), (3, 9)):
            put(gateway, id, window_until=now + timedelta(hours=hours))
        await until(lambda: it.session.store.rows.get(3).window_until == now + timedelta(hours=9))
        it.window.ui.show_view("closing")
        assert ids(it) == [2, 1]
        assert it.session.store.tally.counts["closing"] == 2
        assert [badge_of(it, id, now) for id in (2, 1)] == ["cierra en 1 h", "cierra en 3 h"]
        assert it.window.list.order.text() == "Cierran antes"
        assert not it.window.list.cost.isVisible(), "nobody said what it costs"
        body = {"template": "seguimiento", "category": "utility", "currency": "USD", "price_micros": 12_500}
        it.session.hub.publish(it.session.store.apply(PolicyItem(Policy(id=1, rev=1, kind="reengaging", body=body))))
        it.window.list.refresh_counts()
        assert it.window.list.cost.isVisible()
        assert it.window.list.cost.text() == "Cerrada la ventana, plantilla: Utilidad · 0.0125 USD"
        it.session.clock.learn(now + timedelta(hours=2))
        await until(lambda: ids(it) == [1])
        it.session.clock.learn(now + timedelta(hours=6))
        await until(lambda: ids(it) == [3])


async def test_a_filter_is_kept_as_a_view_of_ones_own_and_shown(room: Opened) -> None:
    gateway = ordinary_gateway()
    gateway.conversations[1] = replace(gateway.conversations[1], vip=True, window_until=open_until())
    async with room(gateway) as it:
        it.window.list.filter_by(Filter(vip=True))
        it.window.list.filters.kept.emit(it.window.list.filters.want)
        dialog: Any = it.window.findChildren(SaveView)[-1]
        dialog.name.setText("Los VIP")
        dialog.keep()
        await until(lambda: len(gateway.saved_views) == 1)
        view: SavedView = next(iter(gateway.saved_views.values()))
        assert (view.name, view.query, view.user_id) == ("Los VIP", {"vip": True}, 1)
        await until(lambda: it.window.list.model.view == f"saved:{view.id}")
        assert ids(it) == [1]
        assert it.window.list.title.text() == "Los VIP"
        await until(lambda: f"saved:{view.id}" in it.window.sidebar._items)
        it.session.delete_saved_view(view.id)
        await until(lambda: f"saved:{view.id}" not in it.window.sidebar._items)


async def test_chips_say_what_is_filtered_by_and_each_can_go(room: Opened) -> None:
    async with room() as it:
        it.window.list.filter_by(Filter(vip=True, priority=8))
        chips = [chip for chip in it.window.list.filters.findChildren(Button) if chip.property("field")]
        assert [chip.property("field") for chip in chips] == ["priority", "vip"]
        chips[0].click()
        assert it.window.list.filters.want == Filter(vip=True)
        assert it.window.list.model.view == AD_HOC
