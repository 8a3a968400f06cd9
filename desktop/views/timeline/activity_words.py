"""What happened to a conversation, as one muted line of the timeline: `{actor}` did it, `{subject}` is what with.

By the event the gateway names; `words.activity_line` fills them in, and speaks for an event that is new.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

ACTIVITIES: Final[Mapping[str, Callable[[], str]]] = {
    "assigned": lambda: translate("Timeline", "{actor} asignó la conversación a {subject}"),
    "taken": lambda: translate("Timeline", "{actor} tomó la conversación"),
    "unassigned": lambda: translate("Timeline", "{actor} dejó la conversación sin asignar"),
    "transferred": lambda: translate("Timeline", "{actor} transfirió la conversación a {subject}"),
    "team": lambda: translate("Timeline", "{actor} pasó la conversación a {subject}"),
    "team_changed": lambda: translate("Timeline", "{actor} pasó la conversación a {subject}"),
    "resolved": lambda: translate("Timeline", "{actor} resolvió la conversación"),
    "reopened": lambda: translate("Timeline", "{actor} reabrió la conversación"),
    "snoozed": lambda: translate("Timeline", "{actor} pospuso la conversación hasta {subject}"),
    "woken": lambda: translate("Timeline", "{actor} trajo de vuelta la conversación"),
    "woken_by_time": lambda: translate("Timeline", "La conversación volvió a su hora"),
    "resolve_undone": lambda: translate("Timeline", "{actor} resolvió la conversación y lo deshizo"),
    "no_answer_needed": lambda: translate("Timeline", "{actor} marcó que no requiere respuesta"),
    "waiting_customer": lambda: translate("Timeline", "{actor} marcó que se espera al cliente"),
    "waiver_undone": lambda: translate("Timeline", "{actor} dijo que no requería respuesta y lo deshizo"),
    "needs_answer": lambda: translate("Timeline", "{actor} marcó que necesita respuesta"),
    "needs_answer_now": lambda: translate("Timeline", "{actor} marcó que necesita respuesta"),
    "needs_answer_undone": lambda: translate("Timeline", "{actor} dijo que necesitaba respuesta y lo deshizo"),
    "blocked": lambda: translate("Timeline", "{actor} bloqueó al cliente"),
    "unblocked": lambda: translate("Timeline", "{actor} desbloqueó al cliente"),
    "merged": lambda: translate("Timeline", "{actor} unió esta conversación con la de {subject}"),
    "unmerged": lambda: translate("Timeline", "{actor} separó la conversación de {subject}"),
    "intervened": lambda: translate("Timeline", "{actor} intervino en la conversación"),
    "help_asked": lambda: translate("Timeline", "{actor} pidió ayuda"),
    "help_closed": lambda: translate("Timeline", "{actor} ya no necesita ayuda"),
    "tagged": lambda: translate("Timeline", "{actor} agregó la etiqueta {subject}"),
    "routed": lambda: translate("Timeline", "{actor} pasó la conversación a {subject}"),
    "dealt": lambda: translate("Timeline", "{actor} asignó la conversación a {subject}"),
    "overflowed": lambda: translate("Timeline", "Esperó demasiado: pasó a {subject}"),
    "taken_back": lambda: translate("Timeline", "{subject} dejó de estar: vuelve a la cola"),
    "handed_over": lambda: translate("Timeline", "{actor} la dejó en la cola durante su pausa"),
    "absent": lambda: translate("Timeline", "{subject} no está hoy: la conversación se reparte"),
    "switched_off": lambda: translate("Timeline", "{subject} ya no trabaja aquí: vuelve a la cola"),
    "accepted": lambda: translate("Timeline", "{actor} aceptó la conversación"),
    "offer_declined": lambda: translate("Timeline", "{actor} no la tomó"),
    "transfer_declined": lambda: translate("Timeline", "{actor} rechazó la transferencia"),
    "transfer_expired": lambda: translate("Timeline", "{subject} no respondió a la transferencia"),
    "call_reached": lambda: translate("Timeline", "{actor} llamó por teléfono y habló con el cliente"),
    "call_not_reached": lambda: translate("Timeline", "{actor} llamó por teléfono y no contestaron"),
    "call_voicemail": lambda: translate("Timeline", "{actor} llamó por teléfono y dejó un mensaje de voz"),
    "stalled": lambda: translate("Timeline", "{subject} no respondió a tiempo: vuelve a la cola"),
    "alerted": lambda: translate("Timeline", "Sin movimiento: se avisó a supervisión"),
    "waiting_area": lambda: translate("Timeline", "{actor} espera a {subject}"),
    "area_answered": lambda: translate("Timeline", "{subject} respondió"),
    "untagged": lambda: translate("Timeline", "{actor} quitó la etiqueta {subject}"),
    "priority": lambda: translate("Timeline", "{actor} cambió la prioridad a {subject}"),
    "survey_answered": lambda: translate("Timeline", "El cliente calificó la atención: {subject}"),
    "survey_not_sent": lambda: translate("Timeline", "No se envió la encuesta: la ventana se cerró"),
}
"""Calls, so that each speaks the language in force."""
