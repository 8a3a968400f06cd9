"""What was done to conversations, in a few words: for the toast that offers to take it back, and for refusals."""

from PySide6.QtCore import QCoreApplication

from desktop.commands.deeds import Deed
from desktop.i18n.words import refusal
from desktop.views.delegates.painting import isolate
from protocol.work_api import AssignMany, Done, PriorityMany, TagMany

translate = QCoreApplication.translate


def done_words(deed: Deed, many: str) -> str:
    """`Con la etiqueta Venta · Marisol`; `many` says how many when it is not one."""
    names = [row.name for row in deed.before.values()]
    about = isolate(names[0]) if len(names) == 1 else many
    return f"{_what(deed)} · {about}"


def priority_name(priority: int) -> str:
    """`Urgente`, `Alta`, `Normal`, `Baja`: what people call the numbers."""
    if priority >= 8:
        return translate("Deeds", "Urgente")
    if priority >= 6:
        return translate("Deeds", "Alta")
    return translate("Deeds", "Normal") if priority >= 4 else translate("Deeds", "Baja")


def _what(deed: Deed) -> str:
    match deed.change:
        case TagMany(add=add, remove=remove):
            form = translate("Deeds", "Con la etiqueta {0}") if add else translate("Deeds", "Sin la etiqueta {0}")
            return form.format(isolate(", ".join(add or remove)))
        case PriorityMany(priority=priority):
            return translate("Deeds", "Prioridad: {0}").format(priority_name(priority))
        case AssignMany():
            if deed.to:
                return translate("Deeds", "Asignada a {0}").format(isolate(deed.to))
            return translate("Deeds", "De vuelta en la cola")


def refused_words(refused: tuple[Done, ...], asked: int) -> str:
    """Why some, or all, were not changed: the commonest reason."""
    codes = [one.code or "" for one in refused]
    reason = refusal(max(set(codes), key=codes.count))
    if asked == 1:
        return reason
    return translate("Deeds", "Sin cambiar: {0} de {1}. {2}").format(len(refused), asked, reason)
