"""Figures in words: what each is called, why a case counts or does not. How they are calculated: `metric_formulas`.

Functions, not tables, so that each call speaks the language in force. A metric of a newer gateway is called by its key.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.i18n.resolving_words import outcome_name
from desktop.i18n.survey_words import reason_not_sent
from protocol.metrics import Metric, Result

translate = QCoreApplication.translate
Said = dict[str, Callable[[], str]]
RESPONSES = frozenset(
    {"first_response", "first_response_firm", "next_response", "agent_first_reply", "handoff_response"}
)
"""What waits here waits for a person's answer."""


NAMES: Said = {
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
    "handoff_response": lambda: translate("Metrics", "Primera respuesta desde que se pidió una persona"),
    "bot_response": lambda: translate("Metrics", "Primera respuesta del asistente"),
    "automatic_response": lambda: translate("Metrics", "Primera respuesta automática"),
    "bot_endings": lambda: translate("Metrics", "Cómo terminó el asistente"),
    "handling_time": lambda: translate("Metrics", "Tiempo de atención"),
    "agent_handling_time": lambda: translate("Metrics", "Tiempo de atención por agente"),
    "wait_on_us": lambda: translate("Metrics", "Espera por nosotros"),
    "wait_on_customer": lambda: translate("Metrics", "Espera por el cliente"),
    "wait_on_colleague": lambda: translate("Metrics", "Espera por otra área"),
    "lost": lambda: translate("Metrics", "Perdidos sin respuesta"),
    "reopened": lambda: translate("Metrics", "Reabiertos"),
    "fcr_one": lambda: translate("Metrics", "Resueltos a la primera por una persona"),
    "fcr_any": lambda: translate("Metrics", "Resueltos a la primera"),
    "clean": lambda: translate("Metrics", "Sin ningún incumplimiento"),
    "attempts": lambda: translate("Metrics", "Intentos de contacto"),
    "call_results": lambda: translate("Metrics", "Llamadas anotadas"),
    "transfers": lambda: translate("Metrics", "Transferencias por caso"),
    "touches": lambda: translate("Metrics", "Respuestas por caso resuelto"),
    "outcomes": lambda: translate("Metrics", "Resultados de los casos"),
    "sales": lambda: translate("Metrics", "Ventas"),
    "conversion_first": lambda: translate("Metrics", "Conversión, por quien atendió primero"),
    "conversion_last": lambda: translate("Metrics", "Conversión, por quien atendió al final"),
    "conversion_ad": lambda: translate("Metrics", "Conversión por anuncio"),
    "csat": lambda: translate("Metrics", "Satisfacción (CSAT)"),
    "csat_bot": lambda: translate("Metrics", "Satisfacción (CSAT) solo con el asistente"),
    "csat_score": lambda: translate("Metrics", "Nota de la encuesta"),
    "csat_response": lambda: translate("Metrics", "Encuestas respondidas"),
    "reasons": lambda: translate("Metrics", "Motivos de contacto"),
}
"""What each figure is called."""


def metric_name(metric: str) -> str:
    """What a figure is called."""
    return NAMES[metric]() if metric in NAMES else metric


def result_name(result: Result, metric: Metric | str) -> str:
    """Why a case is in a figure, or beside it."""
    promise = metric.startswith("sla_")
    return {
        "counted": lambda: translate("Metrics", "Cuentan"),
        "yes": lambda: translate("Metrics", "Sí"),
        "no": lambda: translate("Metrics", "No"),
        "not_sent": lambda: translate("Metrics", "No se enviaron"),
        "met": lambda: translate("Metrics", "Cumplidos"),
        "missed": lambda: translate("Metrics", "Incumplidos"),
        "waiting": lambda: (
            translate("Metrics", "Aún corren") if promise else translate("Metrics", "Aún sin terminar")
            if metric not in RESPONSES
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
        "ours": lambda: translate("Metrics", "Iniciados por la empresa"),
    }[result]()  # fmt: skip


def label_name(metric: str, label: str) -> str:
    """What a part of a labelled figure is called; tags, ads, scores and currencies are called as they are."""
    if metric == "outcomes":
        return outcome_name(label)
    endings: Said = {
        "window": lambda: translate("Metrics", "Se cerró la ventana de 24 h"),
        "cancelled": lambda: translate("Metrics", "El cliente canceló"),
        "silence": lambda: translate("Metrics", "Se cerró solo por silencio"),
        "contained": lambda: translate("Metrics", "Resuelto por el asistente"),
        "assumed": lambda: translate("Metrics", "Supuesto: el cliente no dijo más"),
        "escalated": lambda: translate("Metrics", "Pasó a una persona"),
        "abandoned": lambda: translate("Metrics", "Abandonado a medias"),
    }
    if metric in {"lost", "bot_endings"} and label in endings:
        return endings[label]()
    names: Said = {
        "answered": lambda: translate("Metrics", "Contestó"),
        "reached": lambda: translate("Metrics", "Contestó"),
        "missed": lambda: translate("Metrics", "No contestó"),
        "not_reached": lambda: translate("Metrics", "No contestó"),
        "rejected": lambda: translate("Metrics", "No contestó"),
        "voicemail": lambda: translate("Metrics", "Buzón de voz"),
    }
    if metric == "call_results" and label in names:
        return names[label]()
    return reason_not_sent(label) if metric == "csat_response" else label


def aggregate_name(key: str) -> str:
    """What is said of a group: a column, a tile, a line of a chart."""
    return {
        "n": lambda: translate("Metrics", "n"),
        "median": lambda: translate("Metrics", "Mediana"),
        "p90": lambda: translate("Metrics", "p90"),
        "mean": lambda: translate("Metrics", "Media"),
        "kept": lambda: translate("Metrics", "Cumplim."),
        "share": lambda: translate("Metrics", "Parte"),
        "yes": lambda: translate("Metrics", "Sí"),
        "no": lambda: translate("Metrics", "No"),
        "total": lambda: translate("Metrics", "Total"),
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
        "label": lambda: translate("Metrics", "Por motivo"),
    }[by]()


def page_name(key: str) -> str:
    """What a page of the reports screen is called."""
    return {
        "summary": lambda: translate("Metrics", "Resumen"),
        "mine": lambda: translate("Metrics", "Mi hoja"),
        "first_response": lambda: translate("Metrics", "Primera respuesta"),
        "next_response": lambda: translate("Metrics", "Esperas"),
        "resolution": lambda: translate("Metrics", "Resolución"),
        "promises": lambda: translate("Metrics", "SLA"),
        "volumes": lambda: translate("Metrics", "Volumen"),
        "surveys": lambda: translate("Metrics", "Encuestas"),
        "outcomes": lambda: translate("Metrics", "Resultados"),
        "levels": lambda: translate("Metrics", "Pendiente"),
        "nps": lambda: translate("Metrics", "NPS"),
        "people": lambda: translate("Metrics", "Tiempo del equipo"),
        "my_time": lambda: translate("Metrics", "Mi tiempo"),
        "delivery": lambda: translate("Metrics", "Entrega"),
        "cost": lambda: translate("Metrics", "Costos"),
        "review": lambda: translate("Metrics", "Revisión semanal"),
        "coaching": lambda: translate("Metrics", "Acompañamiento"),
        "coached": lambda: translate("Metrics", "Mis revisiones"),
    }[key]()
