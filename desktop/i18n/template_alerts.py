"""Alerts about a template that Meta stopped, in words."""

from PySide6.QtCore import QCoreApplication

from desktop.i18n.template_draft_words import locale_name
from protocol.promises import Alert

translate = QCoreApplication.translate


def template_title(alert: Alert) -> str:
    """Which one, and what Meta did."""
    name = str(alert.body.get("name", ""))
    if alert.body.get("disabled"):
        return translate("Alerts", "Meta desactivó la plantilla {0}").format(name)
    return translate("Alerts", "Meta puso en pausa la plantilla {0}").format(name)


def template_about(alert: Alert) -> str:
    """Why, and what to do."""
    language = locale_name(str(alert.body.get("language", "")))
    if alert.body.get("disabled"):
        words = translate("Alerts", "{0}. Ya no se puede enviar: escribe otra en Plantillas.")
    else:
        words = translate("Alerts", "{0}. Muchos clientes la bloquearon o la ignoraron: usa otra mientras tanto.")
    return words.format(language)
