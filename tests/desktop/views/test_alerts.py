"""Promises in the window: what the badge says as time passes, what is at risk, the bell, the panel, another area."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, get_args

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.i18n import Languages
from desktop.i18n.alert_words import alert_about, alert_title, group_about, group_title
from desktop.models.alerts import FOLDED, Fresh, alert_groups, conversations_with_alerts
from desktop.models.rows import ConversationRow
from desktop.store.store import Store
from desktop.views.alerts.ask_area import AskArea
from desktop.views.alerts.panel import AlertsPanel
from desktop.views.delegates.painting import SlaPhase
from desktop.views.delegates.row_words import badge, sentence, ticks_by_second
from desktop.views.widgets import UndoToast
from protocol.frames import AlertItem, ConversationItem
from protocol.people import Team
from protocol.promises import ALERT_KINDS, Alert, ClockView, Colleague, Target
from protocol.promises_api import OwnAlerts, WaitForArea
from protocol.routing import AlertCause
from tests.desktop.store.samples import DANIEL, ME, NOON, conversation
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


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """Sentences with their plurals."""
    languages = Languages()
    languages.use("es")
    yield
    languages.close()


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
    assert [group.first.id for group in fresh.take()] == [1]
    assert fresh.take() == []
    store.apply(AlertItem(replace(alert(), rev=2, step=1)))
    assert [group.first.step for group in fresh.take()] == [1]
    assert not fresh.settled([1])
    store.apply(AlertItem(replace(alert(), rev=3, step=1, acknowledged_by=ME.id, acknowledged_at=NOON)))
    assert fresh.take() == []
    assert fresh.settled([1])


def test_at_first_only_the_device_i_sit_at_is_interrupted() -> None:
    here, there = Fresh(store := store_with(), "desk"), Fresh(store, "phone")
    store.apply(AlertItem(alert(body={"device": "desk"})))
    assert [len(here.take()), len(there.take())] == [1, 0]
    store.apply(AlertItem(alert(2, body={})))
    assert [len(here.take()), len(there.take())] == [1, 1]
    store.apply(AlertItem(replace(alert(body={"device": "desk"}), rev=2, step=1)))
    assert [len(here.take()), len(there.take())] == [1, 1]
    store.apply(AlertItem(replace(alert(), rev=3, step=1, acknowledged_by=ME.id, acknowledged_at=NOON)))
    assert here.settled([1])
    assert there.settled([1])


def test_a_colleagues_alert_reaches_me_when_it_climbs_to_me() -> None:
    store = store_with()
    fresh = Fresh(store)
    store.apply(AlertItem(alert(user_id=DANIEL.id)))
    assert fresh.take() == []
    store.apply(AlertItem(replace(alert(user_id=ME.id), rev=2, step=2)))
    assert [group.first.step for group in fresh.take()] == [2]


def test_an_alert_of_a_colleagues_conversation_says_whose_it_is() -> None:
    store = store_with(one := alert(user_id=ME.id, step=2, body={"target": "first_response"}))
    store.people.users = {ME.id: ME, DANIEL.id: DANIEL}
    store.apply(ConversationItem(conversation(2, assignee_id=DANIEL.id)))
    assert alert_about(one, store) == "Cliente 2 · Primera respuesta · la tiene Daniel Sosa"
    store.apply(ConversationItem(conversation(2, rev=2, assignee_id=ME.id)))
    assert alert_about(one, store) == "Cliente 2 · Primera respuesta"


def test_a_colleagues_reminder_and_my_own_call_for_help_leave_me_alone() -> None:
    store = store_with(
        alert(1, kind="reminder", user_id=DANIEL.id),
        alert(2, kind="help", user_id=None, step=1, team_id=1, body={"user_id": ME.id, "name": "Ana", "reason": "x"}),
        alert(3, kind="sla_missed", user_id=DANIEL.id, step=2),
    )
    store.apply(ConversationItem(conversation(2, assignee_id=ME.id)))
    assert [one.kind for group in Fresh(store).take() for one in group.alerts] == ["sla_missed"]


def test_my_own_reminder_interrupts_me_and_many_at_once_are_one_notice() -> None:
    store = store_with(alert(4, kind="reminder", level="warn", body={"note": "llamar"}))
    fresh = Fresh(store)
    assert [group.first.kind for group in fresh.take()] == ["reminder"]
    for one in many(*["sla_missed"] * 4):
        store.apply(AlertItem(one))
    assert [len(group.alerts) for group in fresh.take()] == [4]
    store.apply(AlertItem(alert(40, team_id=1, conversation_id=9)))
    assert [len(group.alerts) for group in fresh.take()] == [5]
    assert fresh.take() == []


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


def many(*kinds: str, team: int = 1, start: int = 10, **more: Any) -> list[Alert]:
    """Alerts of conversations of a team, one of each kind named."""
    return [alert(start + n, kind=kind, team_id=team, conversation_id=n + 1, **more) for n, kind in enumerate(kinds)]


def store_with(*alerts: Alert) -> Store:
    store = Store()
    store.people.me = ME
    store.people.teams = {1: Team(id=1, rev=1, name="Ventas"), 2: Team(id=2, rev=1, name="Soporte")}
    for one in alerts:
        store.apply(AlertItem(one))
    return store


def test_three_of_a_kind_in_a_team_are_one_card() -> None:
    store = store_with(
        *many("sla_missed", "sla_missed", "sla_missed"), *many("sla_missed", "sla_missed", team=2, start=20),
        alert(30, kind="help", team_id=1, body={"name": "Ana", "reason": "precio"}),
        alert(31, kind="help", team_id=1, body={"name": "Luis", "reason": "plazo"}),
    )  # fmt: skip
    assert [[one.id for one in group.alerts] for group in alert_groups(store)] == [
        [10, 11, 12], [20], [21], [30], [31],
    ]  # fmt: skip
    assert alert_groups(store)[0].conversations == (1, 2, 3)


def test_what_somebody_owns_is_a_card_of_its_own() -> None:
    owned = [replace(one, acknowledged_by=DANIEL.id, acknowledged_at=NOON) for one in many(*["stalled"] * 3, start=20)]
    store = store_with(*many(*["stalled"] * 3), *owned)
    free, taken = alert_groups(store)
    assert [len(free.unowned), len(taken.unowned)] == [3, 0]
    assert conversations_with_alerts(store) == [1, 2, 3]


def test_nobody_there_is_one_cause_however_many_tell_of_it() -> None:
    team: dict[str, Any] = {"conversation_id": None, "user_id": None, "team_id": 1}
    store = store_with(
        alert(1, kind="queue_stuck", body={"cause": "nobody_available"}, **team),
        alert(2, kind="incident", body={"cause": "no_people", "count": 4}, **team),
        alert(3, kind="nobody_available", body={"cause": "away", "team_ids": [1, 2]}, **(team | {"team_id": None})),
        alert(4, kind="queue_stuck", body={"cause": "skill_missing"}, **team),
    )
    together, other = alert_groups(store)
    assert [one.id for one in together.alerts] == [3, 1, 2]
    assert [one.id for one in other.alerts] == [4]
    assert group_title(together.alerts, store) == "Nadie disponible en Ventas, Soporte"
    assert "Todos están en pausa" in group_about(together.alerts, store)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("sla_missed", "4 conversaciones sin respuesta en Ventas"),
        ("sla_risk", "4 conversaciones por vencer en Ventas"),
        ("stalled", "4 conversaciones sin movimiento en Ventas"),
        ("reminder", "4 recordatorios en Ventas"),
        ("scheduled_asks", "4 mensajes programados no salieron en Ventas"),
    ],
)
@pytest.mark.usefixtures("spanish")
def test_a_group_says_how_many_and_where(kind: str, words: str) -> None:
    store = store_with(*many(*[kind] * 4))
    [group] = alert_groups(store)
    assert group_title(group.alerts, store) == words
    assert kind in FOLDED


BODIES: dict[str, list[dict[str, Any]]] = {
    "incident": [{"cause": cause, "count": 3} for cause in ("outage", "provider", "no_people", "opening")],
    "queue_stuck": [{"cause": cause, "waiting": 2} for cause in get_args(AlertCause)],
    "nobody_available": [
        {"cause": cause, "team_ids": [1]}
        for cause in ("no_members", "off_shift", "absent", "lost_network", "away", "offline", "busy")
    ],
    "help": [{"name": "Ana", "reason": "precio"}],
    "reminder": [{"note": "llamar"}],
    "scheduled_asks": [{"reason": "late"}, {"reason": "customer_wrote"}],
}


@pytest.mark.parametrize("kind", ALERT_KINDS)
@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_kind_a_gateway_raises_has_words_of_its_own(kind: str, language: str, qapp: QApplication) -> None:
    languages = Languages()
    languages.use(language)
    general, told = QCoreApplication.translate("Alerts", "Alerta"), set()
    bodies = BODIES.get(kind, [{"target": target} for target in get_args(Target)])
    try:
        for body in bodies:
            one = alert(kind=kind, team_id=1, body=body)
            store = store_with(one)
            title, about = alert_title(one, store), alert_about(one, store)
            assert title not in ("", general)
            assert about
            assert "%n" not in title + about
            assert kind not in title + about
            told.add((title, about))
        assert len(told) == len(bodies)
    finally:
        languages.close()


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
