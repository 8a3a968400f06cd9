"""The page of how the service stands: what is wrong comes with what to do, and nothing is asked while nobody looks."""

from datetime import timedelta
from typing import Any, get_args

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.i18n.health_words import found_words, hop_name
from desktop.views.settings.health import EVERY_S
from desktop.views.widgets import Paragraph
from protocol.health import Health, HealthCheck, HealthKey
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway, turn, until


def health(*checks: HealthCheck) -> Health:
    return Health(as_of=NOON, version="9.9", schema="0042", up_since=NOON - timedelta(hours=2), checks=checks)


GOOD = health(
    HealthCheck(key="reading", verdict="good"), HealthCheck(key="numbers", verdict="good", values={"count": "1"})
)
BAD = health(HealthCheck(key="numbers", verdict="bad", fault="stopped", values={"names": "Ventas"}), *GOOD.checks[:1])


def standing(found: Health) -> Gateway:
    gateway = ordinary_gateway()
    gateway.health = found
    return gateway


def said(it: Desk) -> list[str]:
    return [one.accessibleName() for one in it.page.findings.findChildren(Paragraph) if one.isVisible()]


async def test_what_is_wrong_is_said_with_what_to_do(desk: OpenSettings) -> None:
    async with desk("health", gateway=standing(BAD)) as it:
        await until(lambda: it.page.health is not None)
        turn()
        assert said(it)[0].startswith("Números de WhatsApp: Meta rechaza Ventas. Abre Números")
        assert it.page.hint() == "1 cosa por mirar"
        it.gateway.health = GOOD
        it.page.check.click()
        await until(lambda: it.page.hint() == "Todo en orden")
        assert "9.9" in it.page.about.text()


async def test_it_asks_again_only_while_it_is_looked_at(desk: OpenSettings) -> None:
    async with desk("health", gateway=standing(GOOD)) as it:
        await until(lambda: it.page.health is not None)
        it.gateway.health = BAD
        later = it.it.session.clock.now() + timedelta(seconds=EVERY_S)
        it.page._tick(later - timedelta(seconds=5))
        assert it.page._asked_at < later
        it.page._tick(later)
        await until(lambda: it.page.health == BAD)


async def test_no_answer_keeps_what_was_known_beside_the_reason(desk: OpenSettings) -> None:
    async with desk("health", gateway=standing(GOOD)) as it:
        await until(lambda: it.page.health is not None)
        it.gateway.health = None
        it.page.check.click()
        await until(it.page.retry.isVisible)
        assert it.page.trouble.text()
        assert len(said(it)) == 2


async def test_the_diagnosis_names_no_number(desk: OpenSettings) -> None:
    async with desk("health", gateway=standing(BAD)) as it:
        await until(lambda: it.page.health is not None)
        it.page.copy.click()
        copied = QGuiApplication.clipboard().text()
        assert "bad   numbers stopped" in copied
        assert "Ventas" not in copied


FAULTS: list[tuple[HealthKey, str, dict[str, str]]] = [
    ("numbers", "silent", {"names": "Ventas"}), ("numbers", "unreachable", {"names": "Ventas"}),
    ("numbers", "none", {}),
    ("token", "ends", {"names": "Ventas", "until": (NOON + timedelta(days=5)).isoformat()}),
    ("token", "over", {"names": "Ventas", "until": (NOON - timedelta(days=5)).isoformat()}),
    ("canary", "lost", {"name": "Ventas"}), ("canary", "refused", {"name": "Ventas"}),
    ("canary", "window", {"name": "Ventas", "to": "+52 55 1234 5678"}),
    ("canary", "failed", {"name": "Ventas", "to": "+52 55 1234 5678"}),
    ("deliveries", "never", {}), ("deliveries", "old", {"at": (NOON - timedelta(days=2)).isoformat()}),
    ("reading", "behind", {"seconds": "40", "count": "3"}), ("reading", "parked", {"count": "1"}),
    ("sending", "uncertain", {"count": "1"}), ("loops", "failing", {"names": "timers"}),
    ("files", "full", {"gigabytes": "0.5"}), ("files", "little", {"gigabytes": "3.2"}), ("backup", "never", {}),
    ("backup", "old", {"at": (NOON - timedelta(days=2)).isoformat()}),
    ("restored", "waiting", {"at": (NOON - timedelta(days=2)).isoformat()}), ("audit", "late", {}),
    ("audit", "broken", {}), ("certificate", "ends", {"until": (NOON + timedelta(days=2)).isoformat()}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "fault", "values"), FAULTS)
def test_each_fault_has_a_sentence_of_its_own(qapp: Any, key: HealthKey, fault: str, values: dict[str, str]) -> None:
    del qapp
    words = found_words(HealthCheck(key=key, verdict="bad", fault=fault, values=values), NOON)
    assert words != found_words(HealthCheck(key=key, verdict="bad", fault="nobody knows it"), NOON)
    assert "{" not in words


def test_each_hop_has_a_name(qapp: Any) -> None:
    del qapp
    assert all(hop_name(key) != key for key in get_args(HealthKey))
