"""Promises in the window: what the badge says as time passes, what is at risk, the bell, the panel, another area."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest

from desktop.models.fresh_alerts import Fresh
from desktop.models.rows import ConversationRow
from desktop.views.alerts.ask_area import AskArea
from desktop.views.alerts.panel import AlertsPanel
from desktop.views.delegates.painting import SlaPhase
from desktop.views.delegates.row_words import badge, sentence, ticks_by_second
from desktop.views.widgets import UndoToast
from protocol.frames import AlertItem, ConversationItem
from protocol.promises import Alert, ClockView, Colleague
from protocol.promises_api import OwnAlerts, WaitForArea
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, ordinary_gateway, turn, until
from tests.desktop.views.test_alert_groups import alert, many

MINUTE = timedelta(minutes=1)


class Promising(Gateway):
    """A gateway that keeps promises as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.alerts: dict[int, Alert] = {}
        self.heard: list[Any] = []

    def _about(self, method: str, parts: list[str], query: dict[str, str], body: bytes) -> Any:
        if parts == ["alerts", "acknowledge"]:
            ids = msgspec.json.decode(body, type=OwnAlerts).ids
            self.heard.append(("own", *ids))
            for alert in [self.alerts[id] for id in ids]:
                self.alarm(replace(alert, rev=alert.rev + 1, acknowledged_at=NOON, acknowledged_by=ME.id))
            return [self.alerts[id] for id in ids]
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


async def test_without_notices_of_the_system_an_alarm_stands_until_somebody_owns_it(
    room: Opened, gateway: Promising
) -> None:
    async with room(gateway) as it:
        await it.open(1)
        toasts, fresh = it.window.conversation.toasts, Fresh(it.session.store)
        gateway.alarm(alert(5))
        gateway.alarm(alert(6, conversation_id=3))
        await until(lambda: it.window.sidebar.alerts.count == 2)
        toasts.alarm("Vencida: Ana", (5,), "Me encargo")
        toasts.alarm("Vencida: Luis", (6,), "Me encargo")
        toasts.say("Copiado")
        shown = [one for one in it.window.findChildren(UndoToast) if one.isVisible()]
        assert [one.text for one in shown] == ["Copiado"]
        shown[0].expired.emit()
        turn()
        [standing] = [one for one in it.window.findChildren(UndoToast) if one.isVisible()]
        assert (standing.text, standing.lasting, standing.undo.text()) == ("Vencida: Luis", True, "Me encargo")
        QTest.mouseClick(standing.undo, Qt.MouseButton.LeftButton)
        await until(lambda: gateway.heard == [("own", 6)])
        turn()
        [standing] = [one for one in it.window.findChildren(UndoToast) if one.isVisible()]
        assert standing.text == "Vencida: Ana"
        gateway.alarm(replace(gateway.alerts[5], rev=9, acknowledged_by=DANIEL.id, acknowledged_at=NOON))
        await until(lambda: fresh.settled([5]))
        toasts.calm(fresh.settled)
        turn()
        assert not [one for one in it.window.findChildren(UndoToast) if one.isVisible()]


async def test_the_bell_counts_and_the_panel_owns(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        bell = it.window.sidebar.alerts
        gateway.alarm(alert())
        gateway.alarm(alert(2, user_id=DANIEL.id, conversation_id=99))
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


async def test_cards_keep_their_places_while_the_panel_is_open(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        for one in (
            alert(2, level="warn", kind="sla_risk"),
            alert(3, level="warn", kind="sla_risk", conversation_id=1),
        ):
            gateway.alarm(one)
        await until(lambda: it.window.sidebar.alerts.count == 2)
        it.window.ui.run("alerts.show")
        panel = it.window.findChild(AlertsPanel)
        assert panel is not None
        gateway.alarm(alert(9, kind="help"))
        await until(lambda: len(panel.cards) == 3)
        assert [card.alert.id for card in panel.cards] == [2, 3, 9]  # worse, but what is read stays where it is
        QTest.mouseClick(panel.cards[0].own, Qt.MouseButton.LeftButton)
        await until(lambda: it.window.sidebar.alerts.count == 2)
        turn()
        assert [card.alert.id for card in panel.cards] == [2, 3, 9]


def enter(panel: AlertsPanel) -> None:
    """The pointer comes over it."""
    middle = QPointF(panel.rect().center())
    QCoreApplication.sendEvent(panel, QEnterEvent(middle, middle, panel.mapToGlobal(middle)))


def leave(panel: AlertsPanel) -> None:
    """The pointer goes."""
    QCoreApplication.sendEvent(panel, QEvent(QEvent.Type.Leave))
    turn()


async def test_what_is_over_holds_its_place_under_the_pointer(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        for id in (2, 3, 4):
            gateway.alarm(alert(id, kind="help", conversation_id=id - 1, body={"name": "Ana", "reason": "precio"}))
        await until(lambda: it.window.sidebar.alerts.count == 3)
        it.window.ui.run("alerts.show")
        panel = it.window.findChild(AlertsPanel)
        assert panel is not None
        turn()
        assert panel.count.text() == "3 abiertas, sin dueño 3"
        enter(panel)
        tops, frame = [card.y() for card in panel.cards], panel.geometry()
        gateway.alarm(replace(gateway.alerts[3], rev=9, closed_at=NOON))
        await until(lambda: it.window.sidebar.alerts.count == 2)
        turn()
        assert [(card.alert.id, card.group.over) for card in panel.cards] == [(2, False), (3, True), (4, False)]
        assert ([card.y() for card in panel.cards], panel.geometry()) == (tops, frame)
        assert (panel.cards[1].ways, "Ya no hace falta" in panel.cards[1].accessibleName()) == ([], True)
        assert panel.count.text() == "2 abiertas, sin dueño 2"
        leave(panel)
        await until(lambda: [card.alert.id for card in panel.cards] == [2, 4])
        assert panel.height() < frame.height()
        assert panel.geometry().bottom() == frame.bottom(), "its foot stays beside the bell"


async def test_many_alerts_scroll_inside_the_window_below_their_counts(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        it.window.resize(1100, 620)
        for id in range(2, 22):
            gateway.alarm(alert(id, kind="help", conversation_id=id, body={"name": "Ana", "reason": "precio"}))
        await until(lambda: it.window.sidebar.alerts.count == 20)
        it.window.ui.run("alerts.show")
        panel = it.window.findChild(AlertsPanel)
        assert panel is not None
        turn()
        room_of_window = it.window.frameGeometry()
        assert room_of_window.contains(panel.geometry())
        bar = panel.area.verticalScrollBar()
        assert bar.maximum() > 0
        bar.setValue(200)
        gateway.alarm(replace(gateway.alerts[2], rev=9, acknowledged_by=DANIEL.id, acknowledged_at=NOON))
        await until(lambda: panel.count.text() == "20 abiertas, sin dueño 19")
        turn()
        assert bar.value() == 200, "what is read stays in sight"
        assert panel.rect().contains(panel.count.geometry())


async def test_all_of_a_group_are_owned_at_once(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        for one in many("sla_missed", "sla_missed", "sla_missed"):
            gateway.alarm(one)
        await until(lambda: it.window.sidebar.alerts.count == 3)
        await it.open(1)
        it.window.ui.run("alerts.show")
        panel = it.window.findChild(AlertsPanel)
        assert panel is not None
        [card] = panel.cards
        assert (card.own.text(), card.open_it.text()) == ("Me encargo de todas", "Abrir la siguiente")
        QTest.mouseClick(card.own, Qt.MouseButton.LeftButton)
        await until(lambda: it.window.sidebar.alerts.count == 0)
        assert gateway.heard == [("own", 10, 11, 12)]
        turn()
        [card] = panel.cards
        assert "Tú te encargas" in card.accessibleName()
        QTest.mouseClick(card.open_it, Qt.MouseButton.LeftButton)
        assert it.window.conversation.conversation_id == 2


async def test_a_key_opens_the_next_alert_and_says_when_there_is_none(room: Opened, gateway: Promising) -> None:
    async with room(gateway) as it:
        it.window.ui.run("alerts.next")
        assert it.window.conversation.conversation_id is None
        gateway.alarm(alert(5, conversation_id=3))
        gateway.alarm(alert(6, conversation_id=1, level="critical"))
        await until(lambda: it.window.sidebar.alerts.count == 2)
        visited: list[int | None] = []
        for _ in range(3):
            it.window.ui.run("alerts.next")
            visited.append(it.window.conversation.conversation_id)
        assert visited == [1, 3, 1]


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
