"""Salud in the settings: all in order; several things wrong; nobody answers."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.store.refusal import Refusal
from desktop.theme import Scheme
from desktop.views.settings.window import SettingsWindow
from protocol.health import Health, HealthCheck


def _health(now: datetime, *checks: HealthCheck) -> Health:
    return Health(as_of=now, version="0.1.0", schema="0042", up_since=now - timedelta(days=3), checks=checks)


def _well(now: datetime) -> Health:
    at = {"at": (now - timedelta(seconds=40)).isoformat()}
    night = {"at": (now - timedelta(hours=9)).isoformat()}
    return _health(
        now,
        HealthCheck(key="numbers", verdict="good", values={"count": "2"}),
        HealthCheck(key="deliveries", verdict="good", values=at), HealthCheck(key="reading", verdict="good"),
        HealthCheck(key="sending", verdict="good", values={"count": "3"}), HealthCheck(key="loops", verdict="good"),
        HealthCheck(key="files", verdict="good", values={"gigabytes": "212.4"}),
        HealthCheck(key="backup", verdict="good", values=night), HealthCheck(key="audit", verdict="good"),
        HealthCheck(key="certificate", verdict="good", values={"until": (now + timedelta(days=61)).isoformat()}),
    )  # fmt: skip


def _ill(now: datetime) -> Health:
    old = {"at": (now - timedelta(days=4)).isoformat()}
    return _health(
        now,
        HealthCheck(key="numbers", verdict="bad", fault="silent", values={"names": "Ventas, Cobranza"}),
        HealthCheck(key="deliveries", verdict="warn", fault="old", values=old),
        HealthCheck(key="reading", verdict="bad", fault="behind", values={"seconds": "84", "count": "312"}),
        HealthCheck(key="sending", verdict="warn", fault="uncertain", values={"count": "2"}),
        HealthCheck(key="loops", verdict="bad", fault="failing", values={"names": "dispatcher, timers"}),
        HealthCheck(key="files", verdict="bad", fault="full", values={"gigabytes": "0.6"}),
        HealthCheck(key="backup", verdict="bad", fault="old", values=old),
        HealthCheck(key="restored", verdict="bad", fault="waiting", values=old),
        HealthCheck(key="audit", verdict="bad", fault="broken"),
        HealthCheck(key="certificate", verdict="warn", fault="ends",
                    values={"until": (now + timedelta(days=9)).isoformat()}),
    )  # fmt: skip


def health_window(
    context: ShotContext, found: Health | Refusal, scheme: Scheme = Scheme.LIGHT, language: str = "es",
    size: tuple[int, int] = (1440, 900),
) -> SettingsWindow:  # fmt: skip
    """The page, as the gateway would fill it."""
    window = settings_window(context, "health", scheme, language, size=size)
    page: Any = window.page
    page.show_health(found)
    QCoreApplication.processEvents()
    return window


@shot("settings_health", (1440, 900))
def settings_health(context: ShotContext) -> SettingsWindow:
    """All in order."""
    return health_window(context, _well(context.now))


@shot("settings_health_ill_dark_pt", (1000, 900))
def settings_health_ill_dark_pt(context: ShotContext) -> SettingsWindow:
    """Nearly everything wrong, in the dark, in Portuguese."""
    return health_window(context, _ill(context.now), Scheme.DARK, "pt", (1000, 900))


@shot("settings_health_ill_small", (900, 640))
def settings_health_ill_small(context: ShotContext) -> SettingsWindow:
    """The same in the smallest window."""
    return health_window(context, _ill(context.now), size=(900, 640))


@shot("settings_health_offline_en", (1200, 760))
def settings_health_offline_en(context: ShotContext) -> SettingsWindow:
    """Nobody answers."""
    return health_window(context, Refusal(words="offline"), language="en", size=(1200, 760))
