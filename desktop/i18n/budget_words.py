"""Alerts of money in words: an estimate that passed a threshold of a number's budget, or of its free messages."""

from PySide6.QtCore import QCoreApplication, QLocale

from protocol.promises import Alert

translate = QCoreApplication.translate


def budget_title(alert: Alert) -> str:
    """What passed what."""
    words = {
        "budget_passed": translate("Alerts", "{0}: el gasto estimado pasó de {1} del presupuesto"),
        "allowance_passed": translate("Alerts", "{0}: se usó más de {1} de los mensajes gratis del mes"),
    }
    return words[alert.kind].format(alert.body.get("name", ""), _percent(alert))


def budget_about(alert: Alert) -> str:
    """Of which month and how much; that it is an estimate."""
    body = alert.body
    if alert.kind == "budget_passed":
        words = translate("Alerts", "Presupuesto de {0}: {1} {2} · estimado")
        return words.format(body.get("month", ""), body.get("budget", ""), body.get("currency", ""))
    count = QLocale().toString(int(body.get("allowance", 0)))
    return translate("Alerts", "Gratis en {0}: {1} mensajes de servicio · estimado").format(
        body.get("month", ""), count
    )


def _percent(alert: Alert) -> str:
    return f"{QLocale().toString(int(alert.body.get('percent', 0)))}\N{NO-BREAK SPACE}%"
