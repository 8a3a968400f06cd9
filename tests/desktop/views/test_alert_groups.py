"""Which alerts are one card, which interrupt me at which device, and the words of every kind. Without a window."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop.i18n import Languages
from desktop.i18n.alert_words import alert_about, alert_title, group_about, group_title
from desktop.models.alert_groups import FOLDED, alert_groups, conversations_with_alerts
from desktop.models.fresh_alerts import Fresh
from desktop.store.store import Store
from protocol.frames import AlertItem, ConversationItem
from protocol.people import Team
from protocol.promises import ALERT_KINDS, Alert, Target
from protocol.report_schedules import RunFault
from protocol.routing import AlertCause
from tests.desktop.store.samples import DANIEL, ME, NOON, conversation


def alert(id: int = 1, **more: Any) -> Alert:
    fields: dict[str, Any] = {"kind": "sla_missed", "level": "alert", "conversation_id": 2, "user_id": ME.id}
    return Alert(id=id, rev=1, cause=f"conversation:{id}", at=NOON, **(fields | more))


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


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    """Sentences with their plurals."""
    languages = Languages()
    languages.use("es")
    yield
    languages.close()


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
    "holidays_changed": [{"calendar_id": 1, "name": "Tienda", "count": 3}],
    "token_expires": [
        {"number_id": 1, "name": "Tienda", "until": "2026-11-30T12:00:00+00:00", "over": over} for over in (False, True)
    ],
    "report_failed": [
        {"schedule_id": 1, "name": "Semana", "fault": fault} for fault in (*get_args(RunFault), "uncertain")
    ],
    "report_missed": [{"schedule_id": 1, "name": "Semana", "times": 2}],
    "template_stopped": [
        {"template_id": 1, "name": "aviso", "language": "es_MX", "disabled": disabled} for disabled in (False, True)
    ],
    "data_request_due": [
        {"count": 1, "late": 0, "due_on": "2026-11-26"},
        {"count": 3, "late": 0, "due_on": "2026-11-26"},
        {"count": 3, "late": 2, "due_on": "2026-11-20"},
        {"count": 1, "late": 0},
    ],
    "canary_lost": [{"number_id": 1, "name": "Tienda"}],
    "budget_passed": [
        {"number_id": 1, "name": "Tienda", "month": "2026-11", "percent": at, "budget": "50", "currency": "USD"}
        for at in (80, 100)
    ],
    "allowance_passed": [{"number_id": 1, "name": "Tienda", "month": "2026-11", "percent": 80, "allowance": 1000}],
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
