"""The alert about requests whose last day is near, in words. It names nobody: who sees it may not know who."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.i18n.data_request_words import day_words
from protocol.promises import Alert

translate = QCoreApplication.translate


def data_request_title(alert: Alert) -> str:
    """How many, and whether it is too late."""
    count, late = int(alert.body.get("count", 1)), int(alert.body.get("late", 0))
    if late:
        return translate("Alerts", "Pasó el plazo de %n solicitud(es) de datos", "", late)
    return translate("Alerts", "Vence el plazo de %n solicitud(es) de datos", "", count)


def data_request_about(alert: Alert) -> str:
    """The first last day, and where it is answered."""
    words = translate("Alerts", "La primera, el {0}. Se responde en Ajustes, Solicitudes de datos")
    try:
        day = day_words(date.fromisoformat(str(alert.body.get("due_on", ""))))
    except ValueError:
        return translate("Alerts", "Se responde en Ajustes, Solicitudes de datos")
    return words.format(day)
