"""Alerts about the connection with Meta in words: a token that ends, a test message that does not come back."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import long_date
from protocol.promises import Alert

translate = QCoreApplication.translate


def connection_title(alert: Alert) -> str:
    """What is wrong, and with which number."""
    name = str(alert.body.get("name", ""))
    if alert.kind == "canary_lost":
        return translate("Alerts", "{0}: el mensaje de prueba no vuelve").format(name)
    if alert.body.get("over"):
        return translate("Alerts", "{0}: el token de acceso caducó").format(name)
    day = long_date(datetime.fromisoformat(str(alert.body.get("until"))))
    return translate("Alerts", "{0}: el token de acceso caduca el {1}").format(name, day)


def connection_about(alert: Alert) -> str:
    """What to do."""
    if alert.kind == "canary_lost":
        return translate("Alerts", "Puede que no entren ni salgan mensajes. Compruébalo en Ajustes, en Salud.")
    return translate("Alerts", "Crea uno que no caduque en el panel de Meta y cámbialo en Números de WhatsApp.")
