"""Figures in words: what each is called, how it is calculated, why a case counts or does not.

Functions, not tables, so that each call speaks the language in force. A metric of a newer gateway is called by its key.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from protocol.metrics import Metric, Result

translate = QCoreApplication.translate
Said = dict[str, Callable[[], str]]


def metric_name(metric: str) -> str:
    """What a figure is called."""
    names: Said = {
        "first_response": lambda: translate("Metrics", "Primera respuesta"),
        "first_response_firm": lambda: translate("Metrics", "Primera respuesta sin contar «un momento»"),
        "next_response": lambda: translate("Metrics", "Respuestas siguientes"),
        "agent_first_reply": lambda: translate("Metrics", "Primera respuesta de cada agente"),
        "queue_time": lambda: translate("Metrics", "Tiempo en cola"),
        "first_resolution": lambda: translate("Metrics", "Primera resolución"),
        "final_resolution": lambda: translate("Metrics", "Resolución final"),
        "sla_first_response": lambda: translate("Metrics", "SLA: primera respuesta"),
        "sla_next_response": lambda: translate("Metrics", "SLA: respuestas siguientes"),
        "sla_resolution": lambda: translate("Metrics", "SLA: resolución"),
        "sla_out_of_hours": lambda: translate("Metrics", "SLA: fuera de horario"),
        "sla_stated_time": lambda: translate("Metrics", "SLA: la hora que se dijo"),
        "sla_promise": lambda: translate("Metrics", "SLA: promesas"),
        "sla_colleague": lambda: translate("Metrics", "SLA: otra área"),
        "arrivals": lambda: translate("Metrics", "Casos que empezaron"),
        "received": lambda: translate("Metrics", "Recibidos por agente"),
        "handled": lambda: translate("Metrics", "Atendidos por agente"),
        "resolved": lambda: translate("Metrics", "Resueltos por agente"),
        "team_received": lambda: translate("Metrics", "Recibidos por equipo"),
        "team_handled": lambda: translate("Metrics", "Atendidos por equipo"),
        "team_resolved": lambda: translate("Metrics", "Resueltos por equipo"),
    }
    return names[metric]() if metric in names else metric


def formula(metric: str) -> str:
    """How it is calculated, in plain words (METRICS section 3)."""
    if metric.startswith("sla_"):
        return _attainment()
    return (_TIMES | _VOLUMES).get(metric, _unknown)()


def _attainment() -> str:
    return translate(
        "Metrics", "Cumplidos entre todo lo cumplido o incumplido. Un incumplimiento cuenta en el momento en que "
        "venció el plazo, aunque el caso siga abierto; lo que aún corre queda fuera."
    )  # fmt: skip


def _unknown() -> str:
    return translate("Metrics", "Esta versión de Relevo todavía no explica esta cifra. Actualiza para leer su fórmula.")


_TIMES: Said = {
    "first_response": lambda: translate(
        "Metrics", "Del primer mensaje del cliente a la primera respuesta de una persona. Un caso, una medida; los "
        "mensajes automáticos y las notas no cuentan como respuesta."
    ),
    "first_response_firm": lambda: translate(
        "Metrics", "Del primer mensaje del cliente a la primera respuesta de una persona que no solo pide esperar "
        "(«un momento, reviso»)."
    ),
    "next_response": lambda: translate(
        "Metrics", "De cada nueva espera del cliente a la siguiente respuesta de una persona. Se mide por espera, no "
        "por conversación; varios mensajes seguidos del cliente son una sola espera."
    ),
    "agent_first_reply": lambda: translate(
        "Metrics", "Desde que la espera fue de esa persona hasta su propia primera respuesta. Lo que pasó a otra "
        "persona antes de responder se ve aparte."
    ),
    "queue_time": lambda: translate(
        "Metrics", "Todo el tiempo que el caso pasó en la cola de un equipo, sin responsable. Si vuelve a la cola, se "
        "suma otra vez."
    ),
    "first_resolution": lambda: translate(
        "Metrics", "Del primer mensaje del caso a la primera vez que se resolvió."
    ),
    "final_resolution": lambda: translate(
        "Metrics", "Del primer mensaje del caso a la última vez que se resolvió, sin los ratos en que estuvo resuelto."
    ),
}  # fmt: skip
_VOLUMES: Said = {
    "arrivals": lambda: translate("Metrics", "Casos por el día en que empezaron, también los que abrió la empresa."),
    "received": lambda: translate("Metrics", "Casos que en el período pasaron a ser de esa persona."),
    "handled": lambda: translate("Metrics", "Casos con al menos una respuesta propia de esa persona."),
    "resolved": lambda: translate("Metrics", "Casos que se resolvieron mientras eran de esa persona."),
    "team_received": lambda: translate("Metrics", "Casos que en el período pasaron a ser de ese equipo."),
    "team_handled": lambda: translate("Metrics", "Casos con al menos una respuesta de una persona de ese equipo."),
    "team_resolved": lambda: translate("Metrics", "Casos que se resolvieron mientras eran de ese equipo."),
}


def result_name(result: Result, metric: Metric | str) -> str:
    """Why a case is in a figure, or beside it."""
    promise = metric.startswith("sla_")
    return {
        "counted": lambda: translate("Metrics", "Cuentan"),
        "met": lambda: translate("Metrics", "Cumplidos"),
        "missed": lambda: translate("Metrics", "Incumplidos"),
        "waiting": lambda: (
            translate("Metrics", "Aún corren") if promise else translate("Metrics", "Aún sin terminar")
            if metric in {"queue_time", "first_resolution", "final_resolution"}
            else translate("Metrics", "Aún sin responder")
        ),
        "closed": lambda: translate("Metrics", "Se resolvieron sin responder"),
        "waived": lambda: translate("Metrics", "No hacía falta responder"),
        "passed_on": lambda: translate("Metrics", "Pasaron a otra persona antes de responder"),
        "unanswered": lambda: (
            translate("Metrics", "Terminaron a tiempo sin respuesta")
            if promise else translate("Metrics", "Respondió otra persona, o nadie")
        ),
        "void": lambda: translate("Metrics", "Spam, fusionados y pruebas"),
        "ours": lambda: translate("Metrics", "Los inició la empresa y nadie contestó"),
    }[result]()  # fmt: skip


def aggregate_name(key: str) -> str:
    """What is said of a group: a column, a tile, a line of a chart."""
    return {
        "n": lambda: translate("Metrics", "n"),
        "median": lambda: translate("Metrics", "Mediana"),
        "p90": lambda: translate("Metrics", "p90"),
        "mean": lambda: translate("Metrics", "Media"),
        "share": lambda: translate("Metrics", "Cumplim."),
        "met": lambda: translate("Metrics", "Cumplidos"),
        "missed": lambda: translate("Metrics", "Incumplidos"),
        "waiting": lambda: translate("Metrics", "Sin resp."),
        "running": lambda: translate("Metrics", "En curso"),
        "beside": lambda: translate("Metrics", "Excluidos"),
    }[key]()


def clock_name(clock: str) -> str:
    """By which clock it is measured."""
    return {
        "business": lambda: translate("Metrics", "Tiempo hábil"),
        "calendar": lambda: translate("Metrics", "Tiempo de calendario"),
    }[clock]()


def group_name(by: str) -> str:
    """What a table or a chart is cut by."""
    return {
        "day": lambda: translate("Metrics", "Por día"),
        "week": lambda: translate("Metrics", "Por semana"),
        "month": lambda: translate("Metrics", "Por mes"),
        "hour_of_week": lambda: translate("Metrics", "Por hora y día"),
        "team": lambda: translate("Metrics", "Por equipo"),
        "agent": lambda: translate("Metrics", "Por agente"),
        "number": lambda: translate("Metrics", "Por número"),
        "tag": lambda: translate("Metrics", "Por etiqueta"),
    }[by]()
