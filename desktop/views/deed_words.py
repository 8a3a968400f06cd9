"""What was done to conversations, in a few words: for the toast that offers to take it back, and for refusals."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.commands.deeds import Deed
from desktop.i18n.later_words import day_and_time
from desktop.i18n.words import refusal
from desktop.i18n.work_words import priority_name
from desktop.views.delegates.painting import isolate
from protocol.work_api import (
    AssignMany,
    Done,
    PriorityMany,
    ResolveMany,
    SnoozeMany,
    TagMany,
    UnresolveMany,
    UnwaiveMany,
    WaiveMany,
    WakeMany,
)

translate = QCoreApplication.translate


def done_words(deed: Deed, many: str) -> str:
    """`Con la etiqueta Venta · Marisol`; `many` says how many when it is not one."""
    names = [row.name for row in deed.before.values()]
    about = isolate(names[0]) if len(names) == 1 else many
    return f"{_what(deed)} · {about}"


def _what(deed: Deed) -> str:
    match deed.change:
        case TagMany(add=add, remove=remove):
            form = translate("Deeds", "Con la etiqueta {0}") if add else translate("Deeds", "Sin la etiqueta {0}")
            return form.format(isolate(", ".join(add or remove)))
        case PriorityMany(priority=priority):
            return translate("Deeds", "Prioridad: {0}").format(priority_name(priority))
        case AssignMany():
            return _given(deed.to)
        case SnoozeMany(until=until):
            there = until.tzinfo if isinstance(until.tzinfo, ZoneInfo) else None
            back = day_and_time(until.astimezone(there), deed.at.astimezone(there))
            return translate("Deeds", "Pospuesta: vuelve {0}").format(back)
        case _:
            return _turned(deed.change)


def _turned(change: ResolveMany | WaiveMany | UnresolveMany | WakeMany | UnwaiveMany) -> str:
    if isinstance(change, WaiveMany):
        waiting, nothing = translate("Deeds", "Se espera al cliente"), translate("Deeds", "No requiere respuesta")
        return waiting if change.waiting else nothing
    resolved = isinstance(change, ResolveMany)
    return translate("Deeds", "Resuelta") if resolved else translate("Deeds", "De vuelta en la lista")


def _given(to: str) -> str:
    if to:
        return translate("Deeds", "Asignada a {0}").format(isolate(to))
    return translate("Deeds", "De vuelta en la cola")


def refused_words(refused: tuple[Done, ...], asked: int) -> str:
    """Why some, or all, were not changed: the commonest reason."""
    codes = [one.code or "" for one in refused]
    reason = refusal(max(set(codes), key=codes.count))
    if asked == 1:
        return reason
    return translate("Deeds", "Sin cambiar: {0} de {1}. {2}").format(len(refused), asked, reason)
