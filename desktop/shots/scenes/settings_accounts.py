"""Usuarios in the settings: the list with one beside it, somebody leaves, a code; nobody answers."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import ADMIN, settings_window
from desktop.shots.scenes.settings_roles import ROLES
from desktop.store.refusal import Refusal
from desktop.theme import Scheme
from desktop.views.settings.accounts.dialogs import CodeDialog
from desktop.views.settings.accounts.leave_dialog import LeaveDialog
from desktop.views.settings.window import SettingsWindow
from protocol.accounts import Account, Holdings
from protocol.people import User

NAMES = ("Graciela Montoya", "Iván Salcedo", "Noemí Arce", "Pablo Rentería", "Tomás Villca")


def _accounts(context: ShotContext) -> list[Account]:
    now = context.now
    people = [
        User(id=60 + at, rev=1, name=name, email=f"{name.split()[0].lower()}@casalumbre.mx", team_ids=(1 + at % 3,),
             role_id=(2, 1, None, 3, None)[at], role="supervisor" if at == 0 else "agent")
        for at, name in enumerate(NAMES)
    ]  # fmt: skip
    mine = Account(user=ADMIN, second_factor=True, sessions=1, seen_at=now - timedelta(seconds=20))
    rows = [
        Account(user=user, second_factor=at % 2 == 0, sessions=1 + at % 2, seen_at=now - timedelta(minutes=7 * at + 2))
        for at, user in enumerate(people)
    ]
    invited = Account(
        user=User(id=80, rev=1, name="Lucía Ferrari", email="lucia@casalumbre.mx", team_ids=(1,)), has_password=False,
        invited_until=now + timedelta(days=2),
    )  # fmt: skip
    gone = Account(user=User(id=81, rev=2, name="Óscar Paz", email="oscar@casalumbre.mx", active=False))
    return sorted([mine, *rows, invited, gone], key=lambda one: one.user.name)


def accounts_window(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900),
    *, answered: bool = True,
) -> SettingsWindow:  # fmt: skip
    """The page, as the gateway would fill it."""
    window = settings_window(context, "accounts", scheme, language, size=size)
    page: Any = window.page
    page.show_accounts(_accounts(context) if answered else Refusal(words="offline"), ROLES)
    QCoreApplication.processEvents()
    return window


@shot("settings_accounts", (1440, 900))
def settings_accounts(context: ShotContext) -> SettingsWindow:
    """Everybody who is active; one of them beside the list."""
    window = accounts_window(context)
    page: Any = window.page
    page.table.view.selectRow(1)
    QCoreApplication.processEvents()
    return window


@shot("settings_accounts_invited_dark_pt", (1000, 700))
def settings_accounts_invited_dark_pt(context: ShotContext) -> SettingsWindow:
    """Invitations, in the dark, in Portuguese, in a small window."""
    window = accounts_window(context, Scheme.DARK, "pt", (1000, 700))
    page: Any = window.page
    page.which_list("invited")
    QCoreApplication.processEvents()
    return window


@shot("settings_accounts_offline", (1200, 760))
def settings_accounts_offline(context: ShotContext) -> SettingsWindow:
    """Nobody answers."""
    return accounts_window(context, size=(1200, 760), answered=False)


@shot("settings_accounts_leave", (420, 520))
def settings_accounts_leave(context: ShotContext) -> QWidget:
    """Somebody leaves: where what they have goes."""
    window = context.keep(accounts_window(context))
    user = _accounts(context)[1].user
    dialog = LeaveDialog(
        window.theme, user, Holdings(open=7, snoozed=2, scheduled=1), [cast.VALENTINA], window
    )  # fmt: skip
    dialog.open_to.setCurrentIndex(1)
    dialog.fit()
    dialog.show()
    return dialog


@shot("settings_accounts_code", (440, 230))
def settings_accounts_code(context: ShotContext) -> QWidget:
    """The code of an invitation, shown once."""
    window = context.keep(accounts_window(context, Scheme.DARK, "en"))
    dialog = CodeDialog(window.theme, window, "Lucía Ferrari", "K7QF-2M9D-XW4T", "mié 25, 14:00")
    dialog.fit()
    dialog.show()
    return dialog
