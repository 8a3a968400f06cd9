"""Alerts about an incident or a queue open as a list of their conversations, by mouse and keyboard, off line too."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.models.fresh_alerts import Fresh
from desktop.views.alerts.about import AlertAbout
from desktop.views.alerts.panel import AlertsPanel
from protocol.frames import AlertItem, TeamItem
from protocol.people import Team
from protocol.promises import Alert
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, Room, open_until, ordinary_gateway, until
from tests.desktop.views.test_alert_groups import alert, store_with

HOPS = alert(
    7, kind="queue_stuck", team_id=1, user_id=None, conversation_id=None,
    body={"cause": "hops_spent", "waiting": 2, "oldest_id": 2},
)  # fmt: skip


class Queued(Gateway):
    """A gateway that knows who waits."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.alerts: dict[int, Alert] = {}

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[0] == "alerts" and parts[-1] == "conversations":
            self.asked.append(int(parts[1]))
            return [self.conversations[2], self.conversations[3]]
        return super()._about(method, parts, query, body)


@pytest.fixture
def gateway() -> Queued:
    """Conversations 2 and 3 wait in the queue of Ventas."""
    ordinary, queued = ordinary_gateway(), Queued()
    queued.conversations, queued.messages = ordinary.conversations, ordinary.messages
    for id in (2, 3):
        row = queued.conversations[id]
        queued.conversations[id] = replace(row, assignee_id=None, team_id=1, queued_at=open_until(-id))
    return queued


def about_of(it: Room) -> AlertAbout | None:
    found = it.window.findChild(AlertAbout)
    return found if isinstance(found, AlertAbout) and found.isVisible() else None


async def opened(it: Room, gateway: Queued) -> AlertAbout:
    """The alert is there, and its card is opened by keyboard."""
    gateway.put(TeamItem(Team(id=1, rev=9, name="Ventas")))
    gateway.put(AlertItem(HOPS))
    await until(lambda: 7 in it.session.store.office.alerts)
    it.window.ui.run("alerts.show")
    panel = it.window.findChild(AlertsPanel)
    assert isinstance(panel, AlertsPanel)
    card = next(card for card in panel.cards if card.alert.id == 7)
    assert card.open_it is not None
    QTest.keyClick(card.open_it, Qt.Key.Key_Space)
    await until(lambda: about_of(it) is not None)
    found = about_of(it)
    assert found is not None
    return found


async def test_a_stuck_queue_opens_as_a_list_and_the_keyboard_opens_one_of_it(room: Opened, gateway: Queued) -> None:
    async with room(gateway) as it:
        about = await opened(it, gateway)
        await until(lambda: about.rows.rowCount() == 2)
        assert gateway.asked == [7]
        names = [about.rows.index(place, 0).data() for place in range(2)]
        assert names == [gateway.conversations[2].name, gateway.conversations[3].name]
        QTest.keyClick(about.list, Qt.Key.Key_Down)
        QTest.keyClick(about.list, Qt.Key.Key_Return)
        await until(lambda: it.window.conversation.conversation_id == 3)
        await until(lambda: about_of(it) is None)


async def test_the_foot_leads_to_the_list_of_the_team(room: Opened, gateway: Queued) -> None:
    async with room(gateway) as it:
        about = await opened(it, gateway)
        assert [link.text() for link in about.views] == ["Ver la lista de Ventas"]
        about.views[0].click()
        await until(lambda: it.window.list.model.view == "team:1")


async def test_without_the_gateway_the_queue_known_here_is_listed(room: Opened, gateway: Queued) -> None:
    async with room(gateway) as it:
        gateway.put(TeamItem(Team(id=1, rev=9, name="Ventas")))
        gateway.put(AlertItem(HOPS))
        await until(lambda: 7 in it.session.store.office.alerts)
        await it.line.down()
        await until(lambda: it.session.line.state != "online")
        it.window.ui.list_alert(7)
        await until(lambda: (about := about_of(it)) is not None and about.rows.rowCount() == 2)
        about = about_of(it)
        assert about is not None
        assert "Sin conexión" in about.note.text()
        assert about.rows.index(0, 0).data() == gateway.conversations[3].name, "the longest waiting first"


def test_a_queue_whose_customers_changed_hands_in_vain_interrupts() -> None:
    stuck = replace(HOPS, level="alert", at=NOON)
    store = store_with(stuck)
    store.people.me = replace(ME, role="supervisor")
    assert [group.first.id for group in Fresh(store).take()] == [7]
    full = replace(stuck, body={"cause": "nobody_available"})
    store.apply(AlertItem(replace(full, id=8)))
    assert [group.first.id for group in Fresh(store).take()] == [7], "told as nobody available already"
