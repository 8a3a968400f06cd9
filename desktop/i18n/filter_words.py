"""A filter in words: one short piece for each field that is set."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.i18n.work_words import priority_name
from desktop.store.store import Store
from protocol.filters import Filter

translate = QCoreApplication.translate


def state_filter_name(state: str) -> str:
    """A state to filter by."""
    names: dict[str, Callable[[], str]] = {
        "open": lambda: translate("Filters", "Abiertas"),
        "waiting_us": lambda: translate("Filters", "Esperan respuesta"),
        "waiting_customer": lambda: translate("Filters", "Esperando al cliente"),
        "waiting_colleague": lambda: translate("Filters", "Esperando a otra área"),
        "snoozed": lambda: translate("Filters", "Pospuestas"),
        "resolved": lambda: translate("Filters", "Resueltas"),
    }
    return names[state]() if state in names else state


def words_of(want: Filter, store: Store) -> list[tuple[str, str]]:
    """(field, words) of what is filtered by, in the order the fields are declared."""
    found: list[tuple[str, str]] = []
    usual = Filter()
    for field in Filter.__struct_fields__:
        value = getattr(want, field)
        if value != getattr(usual, field) and field != "sort":
            found.append((field, _words(field, value, store)))
    return found


def _words(field: str, value: object, store: Store) -> str:
    teams, users, numbers = store.people.teams, store.people, store.people.numbers
    words: dict[str, Callable[[], str]] = {
        "state": lambda: state_filter_name(str(value)),
        "team_id": lambda: teams[value].name if value in teams else translate("Filters", "otro equipo"),
        "assignee_id": lambda: _owner(value, users.name(value) if isinstance(value, int) else ""),
        "tags": lambda: ", ".join(value),  # type: ignore[arg-type]
        "priority": lambda: translate("Filters", "{0} o más").format(priority_name(int(value) + 1)),  # type: ignore[call-overload]
        "vip": lambda: "VIP" if value else translate("Filters", "sin VIP"),
        "number_id": lambda: numbers[value].name if value in numbers else "?",
        "language": lambda: str(value).upper(),
        "window_closes_within_s": lambda: translate("Filters", "ventana < {0} h").format(int(value) // 3600),  # type: ignore[call-overload]
        "unanswered_since_s": lambda: translate("Filters", "espera > {0} min").format(int(value) // 60),  # type: ignore[call-overload]
        "clock": lambda: translate("Filters", "Vencida") if value == "missed" else translate("Filters", "Por vencer"),
    }
    return words[field]() if field in words else str(value)


def _owner(value: object, name: str) -> str:
    if value == "me":
        return translate("Filters", "mías")
    return translate("Filters", "sin asignar") if value == "nobody" else name or "?"
