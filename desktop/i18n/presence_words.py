"""The words of presence: state, reason, since when, back at; why somebody counts as away."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import clock_time, list_time
from protocol.presence import AwayReason, Leaving, PresenceState
from protocol.roster import Presence

translate = QCoreApplication.translate


def state_word(state: PresenceState) -> str:
    """A state as a word."""
    return {
        "available": translate("Presence", "Disponible"),
        "busy": translate("Presence", "Ocupado/a"),
        "away": translate("Presence", "En pausa"),
        "offline": translate("Presence", "Desconectado/a"),
    }[state]


def usual_reason(key: str) -> str:
    """The reasons that count while a company has none of its own; any other key as it is."""
    return {
        "lunch": translate("Presence", "Comida"),
        "break": translate("Presence", "Descanso"),
        "training": translate("Presence", "Capacitación"),
        "meeting": translate("Presence", "Reunión"),
    }.get(key, key)


def reason_name(key: str, own: Iterable[AwayReason]) -> str:
    """The company's name of a reason, also of one that is not offered any more."""
    return next((one.name for one in own if one.key == key), usual_reason(key))


def because_word(because: str) -> str:
    """What a device measured; empty when they said it themselves."""
    return {
        "locked": translate("Presence", "pantalla bloqueada"),
        "idle": translate("Presence", "sin actividad"),
        "asleep": translate("Presence", "equipo suspendido"),
        "lost_network": translate("Presence", "sin conexión"),
        "no_device": translate("Presence", "sin dispositivo"),
    }.get(because, "")


def presence_line(row: Presence | None, own: Iterable[AwayReason], now: datetime) -> str:
    """`En pausa · Comida · vuelve 14:30`, `Disponible desde 9:02`."""
    if row is None:
        return state_word("offline")
    parts = [state_word(row.state)]
    if row.reason and row.state == "away":
        parts.append(reason_name(row.reason, own))
    if word := because_word(row.because):
        parts.append(word)
    elif row.state == "available" and not row.receives:  # absent today, or their shift is ending
        parts.append(translate("Presence", "no recibe nuevas"))
    if row.back_at is not None and row.because == "declared" and row.back_at > now:
        parts.append(translate("Presence", "vuelve {0}").format(clock_time(row.back_at)))
    elif row.since is not None:
        parts.append(translate("Presence", "desde {0}").format(list_time(row.since, now)))
    return " · ".join(parts)


def short_line(row: Presence | None, own: Iterable[AwayReason], now: datetime) -> str:
    """What has room at the foot of the sidebar: the state, and the most telling thing beside it."""
    if row is None:
        return state_word("offline")
    if row.back_at is not None and row.state == "away" and row.back_at > now:
        name = reason_name(row.reason, own) if row.reason else state_word(row.state)
        return f"{name} · {clock_time(row.back_at)}"
    more = reason_name(row.reason, own) if row.reason and row.state == "away" else because_word(row.because)
    return " · ".join(part for part in (state_word(row.state), more) if part)


def choice_word(choice: str) -> str:
    """What becomes of a conversation while I am away."""
    return {
        "keep": translate("Presence", "La conservo"),
        "hand_over": translate("Presence", "Pasarla a la cola"),
        "tell_customer": translate("Presence", "Avisar al cliente"),
    }[choice]


def leaving_word(line: Leaving) -> str:
    """Why this is suggested."""
    reason = line.reasons[0] if line.reasons else None
    data: dict[str, Any] = reason.data if reason is not None else {}
    words = {
        "customers_turn": translate("Presence", "esperando al cliente"),
        "due_before_return": translate("Presence", "vence antes de que vuelvas"),
        "no_return_time": translate("Presence", "espera tu respuesta"),
        "back_in_time": translate("Presence", "vuelves a tiempo"),
    }
    word = words.get(reason.code if reason is not None else "", "")
    if data.get("due_at"):
        due = translate("Presence", "vence {0}").format(clock_time(datetime.fromisoformat(data["due_at"])))
        return f"{due} · {word}" if word else due
    return word
