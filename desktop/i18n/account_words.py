"""How an account stands, in words; for the page of people and invitations."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import ago, clock_time, short_date
from desktop.i18n.permission_words import preset_name
from protocol.accounts import Account, Holdings
from protocol.people import User
from protocol.roles import CustomRole

translate = QCoreApplication.translate


def state_words(account: Account, now: datetime) -> str:
    """`Invitación hasta mié 25, 14:00`, `Entró hace 3 min`, `Desactivada`."""
    if not account.user.active:
        return translate("Accounts", "Desactivada")
    if not account.has_password:
        if account.invited_until is None:
            return translate("Accounts", "Invitación vencida")
        return translate("Accounts", "Invitación hasta {0}").format(until_words(account.invited_until, now))
    if account.seen_at is None:
        return translate("Accounts", "Todavía no entró")
    return translate("Accounts", "Activa {0}").format(ago(account.seen_at, now))


def until_words(at: datetime, now: datetime) -> str:
    """A day and an hour."""
    return f"{short_date(at, now)}, {clock_time(at)}"


def role_name(user: User, roles: Iterable[CustomRole]) -> str:
    """What their role is called."""
    named = {role.id: role.name for role in roles}
    return named.get(user.role_id or 0, "") or preset_name(user.role)


def sign_in_words(account: Account) -> str:
    """How they sign in, and on how many devices they are signed in."""
    if not account.has_password:
        return translate("Accounts", "Todavía no eligió contraseña.")
    factor = (
        translate("Accounts", "Entra con contraseña y código del teléfono.")
        if account.second_factor
        else translate("Accounts", "Entra con contraseña, sin código del teléfono.")
    )
    open_ = translate("Accounts", "Ahora no tiene ninguna sesión abierta.")
    if account.sessions:
        open_ = translate("Accounts", "Sesiones abiertas: {0}.").format(account.sessions)
    return f"{factor} {open_}"


def holdings_words(held: Holdings) -> str:
    """What somebody has in hand."""
    if not (held.open or held.snoozed or held.scheduled):
        return translate("Accounts", "No tiene nada pendiente.")
    parts = [
        (held.open, translate("Accounts", "conversaciones abiertas: {0}")),
        (held.snoozed, translate("Accounts", "pospuestas: {0}")),
        (held.scheduled, translate("Accounts", "mensajes programados: {0}")),
    ]
    listed = ", ".join(words.format(count) for count, words in parts if count)
    return translate("Accounts", "Tiene {0}.").format(listed)
