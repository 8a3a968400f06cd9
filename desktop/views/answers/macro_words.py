"""What a macro would do, in words: a line for each step, and why one cannot be done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import span
from desktop.i18n.work_words import priority_name
from desktop.views.delegates.painting import isolate
from protocol.rules.macros import Planned

translate = QCoreApplication.translate
ICONS = {
    "reply": "reply", "quick_reply": "zap", "note": "sticky-note", "take": "hand", "assign": "user-plus",
    "team": "users", "release": "inbox", "resolve": "circle-check", "resolve_ask": "list-checks",
    "wake": "alarm-clock-off", "reopen": "rotate-ccw", "tag": "tag",
    "untag": "tags", "priority": "flag", "snooze": "alarm-clock",
}  # fmt: skip


def kind_name(do: str) -> str:
    """A kind of step, for the editor."""
    names: dict[str, Callable[[], str]] = {
        "reply": lambda: translate("Macros", "Responder"),
        "quick_reply": lambda: translate("Macros", "Respuesta rápida"),
        "note": lambda: translate("Macros", "Nota interna"),
        "take": lambda: translate("Macros", "Tomar"),
        "assign": lambda: translate("Macros", "Asignar a"),
        "team": lambda: translate("Macros", "Pasar al equipo"),
        "release": lambda: translate("Macros", "Devolver a la cola"),
        "resolve": lambda: translate("Macros", "Resolver"),
        "resolve_ask": lambda: translate("Macros", "Resolver y preguntar cómo terminó"),
        "wake": lambda: translate("Macros", "Traer de vuelta"),
        "reopen": lambda: translate("Macros", "Reabrir"),
        "tag": lambda: translate("Macros", "Etiquetar"),
        "untag": lambda: translate("Macros", "Quitar etiquetas"),
        "priority": lambda: translate("Macros", "Prioridad"),
        "snooze": lambda: translate("Macros", "Posponer"),
    }
    return names[do]() if do in names else do


def step_words(step: Planned) -> tuple[str, str]:
    """(what it does, with what): `("Asignar a", "Daniel Acosta")`."""
    if step.filled is not None:
        return kind_name(step.do), f"«{isolate(' '.join(step.filled.text.split()))}»"
    if step.do == "priority" and step.name:
        return kind_name(step.do), priority_name(int(step.name))
    if step.do == "snooze" and step.name:
        return kind_name(step.do), span(int(step.name) * 3600)
    return kind_name(step.do), isolate(step.name) if step.name else ""


def files_words(step: Planned) -> str:
    """The files that go with it: `Con catálogo.pdf`; counted until their names are known."""
    if not step.files:
        return ""
    names = [isolate(file.name) for file in step.files if file.name]
    if len(names) == len(step.files):
        return translate("Macros", "Con {0}").format(", ".join(names))
    return translate("Macros", "Con %n archivos", "", len(step.files))


def problem_words(step: Planned) -> str:
    """Why it cannot be done now; empty when it can."""
    reasons: dict[str, Callable[[], str]] = {
        "unknown": lambda: translate("Macros", "Esta versión no conoce este paso."),
        "incomplete": lambda: translate("Macros", "A este paso le falta un dato."),
        "not_names": lambda: translate("Macros", "Las etiquetas van por nombre."),
        "missing": lambda: translate("Macros", "Falta: {0}").format(", ".join(step.detail)),
        "gone": lambda: translate("Macros", "Lo que nombra ya no existe."),
        "window_closed": lambda: translate("Macros", "La ventana de 24 h está cerrada."),
        "not_here": lambda: translate("Macros", "El servidor aún no sabe hacer este paso."),
        "file_gone": lambda: translate("Macros", "Un archivo ya no existe: adjúntalo otra vez en la respuesta rápida."),
        "file_pending": lambda: translate("Macros", "Un archivo se está preparando: prueba en un momento."),
        "after_resolve": lambda: translate("Macros", "Va después de resolver: ponlo antes."),
    }
    return reasons[step.problem]() if step.problem is not None else ""
