"""Roles y permisos in the settings: a role being changed; Relevo's own in the dark; nobody answers."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import settings_window
from desktop.store.refusal import Refusal
from desktop.theme import Scheme
from desktop.views.settings.window import SettingsWindow
from protocol.roles import CustomRole
from protocol.rules.permissions import PRESETS, Permission

_TEAM = CustomRole(
    id=2, rev=4, name="Supervisión de equipo", about="Dirige turnos: ve su equipo, interviene y reparte el trabajo.",
    base="supervisor", permissions=tuple(sorted(PRESETS["supervisor"] - {Permission.EXPORT, Permission.MANAGE_TEAMS})),
    visibility="teams", people=4,
)  # fmt: skip
ROLES = [
    CustomRole(id=1, rev=1, name="Agente sénior", about="Atiende y ayuda a quien empieza.", people=6,
               permissions=tuple(sorted(PRESETS["agent"] | {Permission.MANAGE_TAGS}))),
    CustomRole(id=3, rev=2, name="Analista", about="Mira informes; no escribe a clientes.", visibility="all", people=1,
               permissions=("see_colleagues_reports", "see_reports")),
    CustomRole(id=4, rev=1, name="Soporte externo", permissions=("read_conversations", "write_notes"),
               visibility="mine"),
    _TEAM,
]  # fmt: skip


def roles_window(
    context: ShotContext, found: list[CustomRole] | Refusal, scheme: Scheme = Scheme.LIGHT, language: str = "es",
    size: tuple[int, int] = (1440, 900),
) -> SettingsWindow:  # fmt: skip
    """The page, as the gateway would fill it."""
    window = settings_window(context, "roles", scheme, language, size=size)
    page: Any = window.page
    page.show_roles(found)
    QCoreApplication.processEvents()
    return window


@shot("settings_roles", (1440, 900))
def settings_roles(context: ShotContext) -> SettingsWindow:
    """One of the company's own, with something given and something taken."""
    window = roles_window(context, ROLES)
    page: Any = window.page
    page.choose(2)
    page.form.turned.emit("export", True)
    page.form.turned.emit("review_voids", False)
    QCoreApplication.processEvents()
    return window


@shot("settings_roles_preset_dark_pt", (1200, 860))
def settings_roles_preset_dark_pt(context: ShotContext) -> SettingsWindow:
    """One of Relevo's own, in the dark, in Portuguese."""
    return roles_window(context, ROLES, Scheme.DARK, "pt", (1200, 860))


@shot("settings_roles_small_en", (900, 640))
def settings_roles_small_en(context: ShotContext) -> SettingsWindow:
    """In the smallest window, with a name that is taken."""
    window = roles_window(context, ROLES, language="en", size=(900, 640))
    page: Any = window.page
    page.choose(4)
    page.form.renamed.emit("Analista")
    QCoreApplication.processEvents()
    return window


@shot("settings_roles_offline", (1200, 760))
def settings_roles_offline(context: ShotContext) -> SettingsWindow:
    """Nobody answers."""
    return roles_window(context, Refusal(words="offline"), size=(1200, 760))
