"""Alerts in words: what is wrong, in one line, and what it is about; many of one kind in one line too.

Every kind of `protocol.promises.ALERT_KINDS` has words of its own here, which a test sees to.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.i18n.budget_words import budget_about, budget_title
from desktop.i18n.connection_alerts import connection_about, connection_title
from desktop.i18n.data_request_alerts import data_request_about, data_request_title
from desktop.i18n.later_words import why_it_asks
from desktop.i18n.report_alerts import report_about, report_title
from desktop.i18n.template_alerts import template_about, template_title
from desktop.store.store import Store
from protocol.promises import Alert

translate = QCoreApplication.translate
_CONNECTION = ("token_expires", "canary_lost")
_MONEY = ("budget_passed", "allowance_passed")
_REPORTS = ("report_failed", "report_missed")
_ELSEWHERE = (
    dict.fromkeys(_MONEY, budget_about) | dict.fromkeys(_CONNECTION, connection_about)
    | dict.fromkeys(_REPORTS, report_about) | {"template_stopped": template_about}
    | {"data_request_due": data_request_about}
)  # fmt: skip
_TITLED = (
    dict.fromkeys(_MONEY, budget_title) | dict.fromkeys(_CONNECTION, connection_title)
    | dict.fromkeys(_REPORTS, report_title) | {"template_stopped": template_title}
    | {"data_request_due": data_request_title}
)  # fmt: skip
"""Kinds whose words are in a module of their own."""
_NAMED = 2
"""So many are told by name; the others are counted."""


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
    told = {"incident": _incident, "queue_stuck": _stuck, "nobody_available": _nobody, "holidays_changed": _holidays}
    if alert.kind in told:
        return told[alert.kind](alert, store)
    if alert.kind in _TITLED:
        return _TITLED[alert.kind](alert)
    words = {
        "sla_risk": translate("Alerts", "Por vencer"),
        "sla_missed": translate("Alerts", "Vencida"),
        "stalled": translate("Alerts", "Sin movimiento"),
        "help": translate("Alerts", "Piden ayuda"),
        "reminder": translate("Alerts", "Recordatorio"),
        "scheduled_asks": translate("Alerts", "Un mensaje programado no salió"),
    }
    return words.get(alert.kind, translate("Alerts", "Alerta"))


def group_title(alerts: Sequence[Alert], store: Store) -> str:
    """`5 conversaciones sin respuesta en Ventas`; of one alone, or of one cause, what is wrong there."""
    first, count = alerts[0], len(alerts)
    words = {
        "sla_risk": translate("Alerts", "%n conversaciones por vencer", "", count),
        "sla_missed": translate("Alerts", "%n conversaciones sin respuesta", "", count),
        "stalled": translate("Alerts", "%n conversaciones sin movimiento", "", count),
        "reminder": translate("Alerts", "%n recordatorios", "", count),
        "scheduled_asks": translate("Alerts", "%n mensajes programados no salieron", "", count),
    }
    if count == 1 or first.kind not in words:
        return alert_title(first, store)
    team = store.people.teams.get(first.team_id or 0)
    if team is None:
        return words[first.kind]
    return translate("Alerts", "{0} en {1}", "what team").format(words[first.kind], team.name)


def group_about(alerts: Sequence[Alert], store: Store) -> str:
    """`Ana López, Luis Paz y 3 más`; of one alone what it is about."""
    if len(alerts) == 1 or alerts[0].conversation_id is None:
        return alert_about(alerts[0], store)
    rows = (store.rows.get(one.conversation_id) for one in alerts if one.conversation_id is not None)
    names = [row.name for row in rows if row is not None and row.name]
    shown, more = names[:_NAMED], len(alerts) - len(names[:_NAMED])
    if not shown:
        return store.company
    words = ", ".join(shown)
    return translate("Alerts", "{0} y %n más", "", more).format(words) if more else words


def alert_about(alert: Alert, store: Store) -> str:
    """Whom or what it is about; never empty."""
    row = store.rows.get(alert.conversation_id) if alert.conversation_id is not None else None
    parts = [row.name if row is not None else "", target_name(str(alert.body.get("target", ""))), _detail(alert)]
    if row is not None and row.assignee_id not in (None, store.my_id()) and alert.kind != "help":
        parts.append(translate("Alerts", "la tiene {0}").format(store.people.name(row.assignee_id)))
    if not any(parts):
        team = store.people.teams.get(alert.team_id or 0)
        parts = [team.name if team is not None else store.company]
    return " · ".join(part for part in parts if part)


def _detail(alert: Alert) -> str:
    """What only this kind tells."""
    body = alert.body
    if alert.kind == "help":
        return f"{body.get('name', '')}: {body.get('reason', '')}"
    if alert.kind == "reminder":
        return str(body.get("note", ""))
    if alert.kind == "scheduled_asks":
        return why_it_asks(str(body.get("reason", "")))
    if alert.kind in _ELSEWHERE:
        return _ELSEWHERE[alert.kind](alert)
    if alert.kind == "holidays_changed":
        return translate("Alerts", "Se decide en Ajustes, en Horarios y festivos")
    return nobody_because(str(body.get("cause", ""))) if alert.kind == "nobody_available" else ""


def nobody_because(cause: str) -> str:
    """What keeps the people of a team away."""
    words = {
        "no_members": translate("Alerts", "No tiene agentes"),
        "off_shift": translate("Alerts", "Todos están fuera de turno"),
        "absent": translate("Alerts", "Todos están ausentes hoy"),
        "lost_network": translate("Alerts", "Todos perdieron la conexión"),
        "away": translate("Alerts", "Todos están en pausa"),
        "offline": translate("Alerts", "Nadie se ha conectado"),
        "busy": translate("Alerts", "Todos están ocupados"),
    }
    return words.get(cause, "")


def _nobody(alert: Alert, store: Store) -> str:
    ids = alert.body.get("team_ids", ()) or (alert.team_id or 0,)
    names = [store.people.teams[id].name for id in ids if id in store.people.teams]
    if len(names) > _NAMED:
        return translate("Alerts", "Nadie disponible en %n equipos", "", len(names))
    return translate("Alerts", "Nadie disponible en {0}").format(", ".join(names) or store.company)


def _holidays(alert: Alert, _store: Store) -> str:
    count = int(alert.body.get("count", 0))
    words = translate("Alerts", "Cambió la lista de festivos de {0}: %n días", "", count)
    return words.replace("%n", str(count)).format(alert.body.get("name", ""))


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
    text = words.get(str(alert.body.get("cause")), translate("Alerts", "La cola de {0} está detenida"))
    return text.replace("%n", str(waiting)).format(name)
