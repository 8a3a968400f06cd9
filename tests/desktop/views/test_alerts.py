"""Promises in the window: what the badge says as time passes, what is at risk, the bell, the panel, another area."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.models.alerts import Fresh
from desktop.models.rows import ConversationRow
from desktop.store.store import Store
from desktop.views.alerts.ask_area import AskArea
from desktop.views.alerts.panel import AlertsPanel
from desktop.views.delegates.painting import SlaPhase
from desktop.views.delegates.row_words import badge, sentence, ticks_by_second
from protocol.frames import AlertItem, ConversationItem
from protocol.promises import Alert, ClockView, Colleague
from protocol.promises_api import WaitForArea
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, ordinary_gateway, turn, until

MINUTE = timedelta(minutes=1)


class Promising(Gateway):
    """A gateway that keeps promises as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.alerts: dict[int, Alert] = {}
        self.heard: list[Any] = []

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts[0] == "alerts":
            alert = self.alerts[int(parts[1])]
            self.heard.append(("own", alert.id))
            self.alarm(replace(alert, rev=alert.rev + 1, acknowledged_at=NOON, acknowledged_by=ME.id))
            return self.alerts[alert.id]
        if parts[-1] == "waiting-area":
            wanted = msgspec.json.decode(body, type=WaitForArea)
            self.heard.append(("area", wanted.area, wanted.reason))
            row = self.conversations[int(parts[1])]
            area = Colleague(area=wanted.area, reason=wanted.reason, due_at=wanted.due_at)
            self.put(ConversationItem(replace(row, rev=row.rev + 1, state="waiting_colleague", colleague=area)))
            return self.conversations[row.id]
        return super()._about(method, parts, query, body)

    def alarm(self, alert: Alert) -> None:
        """An alert is raised, or changed."""
        self.alerts[alert.id] = alert
        self.put(AlertItem(alert))


@pytest.fixture
def gateway() -> Promising:
    """The ordinary conversations."""
    ordinary, promising = ordinary_gateway(), Promising()
    promising.conversations, promising.messages = ordinary.conversations, ordinary.messages
    return promising


def clock(left: timedelta, allowed: timedelta = 20 * MINUTE, **more: Any) -> ClockView:
    """A promise with so much time left at noon."""
    due = NOON + left
    fields: dict[str, Any] = {"target": "first_response", "started_at": due - allowed, "due_at": due}
    fields |= {"allowed_s": int(allowed.total_seconds()), "warn_at": due - allowed / 4}
    return ClockView(**(fields | more))


def row(promise: ClockView | None, **more: Any) -> ConversationRow:
    return ConversationRow(id=1, name="Ana", owed_since=NOON - 15 * MINUTE, clock=promise, **more)


@pytest.mark.parametrize(
    ("left", "phase", "words", "full"),
    [
        (70 * MINUTE, SlaPhase.ON_TIME, "1 h 10 min", "Vence en 1 h 10 min"),
        (6 * MINUTE, SlaPhase.ON_TIME, "6 min", "Vence en 6 min"),
        (5 * MINUTE, SlaPhase.SOON, "5 min", "Vence en 5 min"),
        (timedelta(seconds=42), SlaPhase.SOON, "42 s", "Vence en 42 s"),
        (timedelta(seconds=-10), SlaPhase.OVERDUE, "−1 min", "Vencida hace 1 min"),
        (-5 * MINUTE, SlaPhase.OVERDUE, "−5 min", "Vencida hace 5 min"),
    ],
)
def test_the_badge_says_how_long_there_is(left: timedelta, phase: SlaPhase, words: str, full: str) -> None:
    short, long = badge(row(clock(left)), NOON), badge(row(clock(left)), NOON, full=True)
    assert short is not None
    assert (short.phase, short.text) == (phase, words)
    assert long is not None
    assert long.text == full
    assert full in sentence(row(clock(left)), NOON)


def test_seconds_tick_in_the_last_minute_and_at_the_edges_only() -> None:
    promise = row(clock(8 * MINUTE))
    moments = [NOON + timedelta(seconds=second) for second in range(9 * 60)]
    ticking = [moment for moment in moments if ticks_by_second(promise, moment)]
    due, warn = NOON + 8 * MINUTE, NOON + 3 * MINUTE
    assert {moment for moment in ticking if moment < due - 2 * MINUTE} == {
        warn + timedelta(seconds=n) for n in (-1, 0, 1)
    }
    assert all(moment in ticking for moment in moments if due - MINUTE <= moment <= due)
    assert due + timedelta(seconds=5) not in ticking


def test_a_paused_promise_and_another_area_have_two_bars() -> None:
    paused = badge(row(clock(MINUTE, due_at=None, paused=True, left_s=60)), NOON)
    area = badge(row(clock(60 * MINUTE, target="colleague"), area="bodega", state="waiting_colleague"), NOON)
    assert paused is not None
    assert area is not None
    assert (paused.phase, paused.text) == (SlaPhase.PAUSED, "en pausa")
    assert (area.phase, area.text) == (SlaPhase.PAUSED, "esperando a bodega")


def test_a_window_that_closes_before_the_promise_is_due_is_told_first() -> None:
    shown = badge(row(clock(40 * MINUTE), window_until=NOON + 20 * MINUTE), NOON)
    assert shown is not None
    assert shown.text == "cierra en 20 min"


def alert(id: int = 1, **more: Any) -> Alert:
    fields: dict[str, Any] = {"kind": "sla_missed", "level": "alert", "conversation_id": 2, "user_id": ME.id}
    return Alert(id=id, rev=1, cause=f"conversation:{id}", at=NOON, **(fields | more))


def test_an_alert_interrupts_once_and_again_when_it_climbs() -> None:
    store = Store()
    store.people.me = ME
    fresh = Fresh(store)
    store.apply(AlertItem(alert()))
    store.apply(AlertItem(alert(2, level="warn", kind="sla_risk")))
    store.apply(AlertItem(alert(3, user_id=DANIEL.id)))
    assert [one.id for one in fresh.take()] == [1]
    assert fresh.take() == []
    store.apply(AlertItem(replace(alert(), rev=2, step=1)))
    assert [one.step for one in fresh.take()] == [1]
    store.apply(AlertItem(replace(alert(), rev=3, step=1, acknowledged_by=ME.id, acknowledged_at=NOON)))
    assert fresh.take() == []


async def test_the_bell_counts_and_the_panel_owns(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        bell = it.window.sidebar.alerts
        gateway.alarm(alert())
        gateway.alarm(alert(2, user_id=DANIEL.id, conversation_id=1))
        await until(lambda: bell.count == 1)
        it.window.ui.run("alerts.show")
        panel = it.window.findChild(AlertsPanel)
        assert panel is not None
        assert [card.alert.id for card in panel.cards] == [1, 2]
        QTest.mouseClick(panel.cards[0].own, Qt.MouseButton.LeftButton)
        await until(lambda: bell.count == 0)
        assert gateway.heard == [("own", 1)]
        turn()
        assert any("Tú te encargas" in card.accessibleName() for card in panel.cards)
        mine = next(card for card in panel.cards if card.alert.id == 1)
        QTest.mouseClick(mine.open_it, Qt.MouseButton.LeftButton)
        assert it.window.conversation.conversation_id == 2


async def test_what_is_at_risk_is_a_view_and_a_key_leads_through_it(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        it.window.ui.run("go.next_at_risk")
        for id, left in ((2, 4), (1, 2)):
            held = gateway.conversations[id]
            promise = clock(left * MINUTE, risk=True)
            gateway.put(ConversationItem(replace(held, rev=held.rev + 1, clock=promise, owed_since=NOON)))
        await until(lambda: list(it.session.store.views["at_risk"]) == [1, 2])
        assert it.session.store.tally.counts["at_risk"] == 2
        visited = []
        for _ in range(3):
            it.window.ui.run("go.next_at_risk")
            visited.append(it.window.conversation.conversation_id)
        assert visited == [1, 2, 1]


async def test_another_area_is_asked(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        await it.open(2)
        it.window.ui.run("conversation.ask_area")
        dialog = it.window.findChild(AskArea)
        assert dialog is not None
        assert not dialog.ask.isEnabled()
        QTest.keyClicks(dialog.area, "Bodega")
        QTest.keyClicks(dialog.reason, "tornillos")
        QTest.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)
        await until(lambda: gateway.heard == [("area", "Bodega", "tornillos")])
        await until(lambda: it.session.store.rows.get(2).state == "waiting_colleague")
