"""Alerts in words: what is wrong, in one line, and what it is about."""

from PySide6.QtCore import QCoreApplication

from desktop.store.store import Store
from protocol.promises import Alert

translate = QCoreApplication.translate


def target_name(target: str) -> str:
    """What was promised."""
    names = {
        "first_response": translate("Alerts", "Primera respuesta"),
        "next_response": translate("Alerts", "Siguiente respuesta"),
        "resolution": translate("Alerts", "Resolución"),
        "out_of_hours": translate("Alerts", "Respuesta fuera de horario"),
        "stated_time": translate("Alerts", "Hora que prometimos"),
        "promise": translate("Alerts", "Respuesta prometida"),
        "colleague": translate("Alerts", "Respuesta de otra área"),
    }
    return names.get(target, "")


def alert_title(alert: Alert, store: Store) -> str:
    """What is wrong."""
    if alert.kind == "incident":
        return _incident(alert, store)
    if alert.kind == "queue_stuck":
        return _stuck(alert, store)
    words = {
        "sla_risk": translate("Alerts", "Por vencer"),
        "sla_missed": translate("Alerts", "Vencida"),
        "stalled": translate("Alerts", "Sin movimiento"),
        "help": translate("Alerts", "Piden ayuda"),
    }
    return words.get(alert.kind, translate("Alerts", "Alerta"))


def alert_about(alert: Alert, store: Store) -> str:
    """Whom or what it is about; never empty."""
    row = store.rows.get(alert.conversation_id) if alert.conversation_id is not None else None
    parts = [row.name if row is not None else "", target_name(str(alert.body.get("target", "")))]
    if alert.kind == "help":
        parts.append(f"{alert.body.get('name', '')}: {alert.body.get('reason', '')}")
    if not any(parts):
        team = store.people.teams.get(alert.team_id or 0)
        parts = [team.name if team is not None else store.company]
    return " · ".join(part for part in parts if part)


def _incident(alert: Alert, store: Store) -> str:
    count, cause = int(alert.body.get("count", 0)), alert.body.get("cause")
    team = store.people.teams.get(alert.team_id or 0)
    name = team.name if team is not None else ""
    words = {
        "outage": translate("Alerts", "Hubo una interrupción: %n conversaciones esperan", "", count),
        "provider": translate("Alerts", "El número no puede enviar: %n conversaciones esperan", "", count),
        "no_people": translate("Alerts", "Nadie disponible en {0}: %n conversaciones esperan", "", count),
        "opening": translate("Alerts", "Pendientes de la apertura de {0}: %n conversaciones", "", count),
    }
    text = words.get(str(cause), translate("Alerts", "%n conversaciones esperan", "", count))
    return text.replace("%n", str(count)).format(name)


def _stuck(alert: Alert, store: Store) -> str:
    team = store.people.teams.get(alert.team_id or 0)
    name = team.name if team is not None else ""
    waiting = int(alert.body.get("waiting", 0))
    words = {
        "no_members": translate("Alerts", "{0} no tiene agentes: %n en la cola", "", waiting),
        "nobody_available": translate("Alerts", "Nadie disponible en {0}: %n en la cola", "", waiting),
        "everyone_full": translate("Alerts", "Todos completos en {0}: %n en la cola", "", waiting),
        "skill_missing": translate("Alerts", "Nadie en {0} tiene la habilidad: %n en la cola", "", waiting),
        "everyone_declined": translate("Alerts", "Todos rechazaron en {0}: %n en la cola", "", waiting),
        "hops_spent": translate("Alerts", "Cambió de manos sin respuesta en {0}: %n en la cola", "", waiting),
    }
    text = words.get(str(alert.body.get("cause")), translate("Alerts", "La cola de {0} está detenida", "", waiting))
    return text.replace("%n", str(waiting)).format(name)
