"""How each figure is calculated, in plain words: what the X-ray says (METRICS section 3).

A metric of a newer gateway is told to be one: nothing is made up about it.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
Said = dict[str, Callable[[], str]]


def formula(metric: str) -> str:
    """How it is calculated, in plain words (METRICS section 3)."""
    if metric.startswith("sla_"):
        return _attainment()
    return (_TIMES | _VOLUMES | _SHARES | _AMOUNTS).get(metric, _unknown)()


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
    "handoff_response": lambda: translate(
        "Metrics", "Desde que el cliente, una regla o el asistente pidió una persona hasta su primera respuesta."
    ),
    "bot_response": lambda: translate(
        "Metrics", "Del primer mensaje del cliente al primer mensaje del asistente, por reloj de calendario."
    ),
    "automatic_response": lambda: translate(
        "Metrics", "Del primer mensaje del cliente al primer mensaje automático, por reloj de calendario."
    ),
    "handling_time": lambda: translate(
        "Metrics", "El tiempo que el caso estuvo en manos de personas, sin lo pospuesto ni la espera por el cliente de "
        "más de 10 minutos sin actividad."
    ),
    "agent_handling_time": lambda: translate(
        "Metrics", "La parte del tiempo de atención que fue de cada persona."
    ),
    "wait_on_us": lambda: translate(
        "Metrics", "La parte del tiempo abierto en que el cliente nos esperaba a nosotros. Con las esperas por el "
        "cliente y por otra área suma todo el tiempo abierto."
    ),
    "wait_on_customer": lambda: translate(
        "Metrics", "La parte del tiempo abierto en que esperábamos al cliente."
    ),
    "wait_on_colleague": lambda: translate(
        "Metrics", "La parte del tiempo abierto en que esperábamos a otra área."
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

_SHARES: Said = {
    "lost": lambda: translate(
        "Metrics", "Casos en que, mientras el cliente esperaba nuestra respuesta, se cerró la ventana de 24 h, el "
        "cliente canceló o el caso se cerró solo, entre los que llegaron a la cola o a una persona y ya terminaron. "
        "Cada causa se muestra aparte."
    ),
    "reopened": lambda: translate(
        "Metrics", "Casos que el cliente hizo reabrir dentro del plazo (72 h si la empresa no lo cambió), entre los "
        "que se resolvieron. Son provisionales hasta que pasa ese plazo."
    ),
    "fcr_one": lambda: translate(
        "Metrics", "Casos resueltos una sola vez y por una sola persona, sin que el cliente volviera por lo mismo (en "
        "7 días si la empresa no lo cambió), entre los resueltos. Lo mismo: comparten una etiqueta puesta en cada "
        "caso, o uno no tiene ninguna. Son provisionales ese tiempo."
    ),
    "fcr_any": lambda: translate(
        "Metrics", "Casos resueltos una sola vez, también con transferencias, sin que el cliente volviera por lo mismo "
        "(en 7 días si la empresa no lo cambió), entre los resueltos. Lo mismo: comparten una etiqueta puesta en cada "
        "caso, o uno no tiene ninguna. Son provisionales ese tiempo."
    ),
    "clean": lambda: translate("Metrics", "Casos sin ningún incumplimiento de SLA, entre los que terminaron."),
    "conversion_first": lambda: translate(
        "Metrics", "Oportunidades que llegaron a su meta a tiempo, entre todas, también las que nadie respondió. Se "
        "acreditan a quien atendió primero."
    ),
    "conversion_last": lambda: translate(
        "Metrics", "Oportunidades que llegaron a su meta a tiempo, entre todas, también las que nadie respondió. Se "
        "acreditan a quien atendió al final."
    ),
    "conversion_ad": lambda: translate(
        "Metrics", "Oportunidades que llegaron a su meta a tiempo, entre todas, según el anuncio del que vinieron."
    ),
    "csat": lambda: translate("Metrics", "Respuestas con nota 4 o 5, entre todas las respuestas de la encuesta."),
    "csat_bot": lambda: translate(
        "Metrics", "Respuestas con nota 4 o 5 en casos en que ninguna persona respondió, solo el asistente."
    ),
    "csat_response": lambda: translate("Metrics", "Encuestas respondidas, entre las enviadas."),
}  # fmt: skip
_AMOUNTS: Said = {
    "attempts": lambda: translate("Metrics", "Mensajes y llamadas con que se buscó al cliente, por caso."),
    "call_results": lambda: translate("Metrics", "Llamadas anotadas por caso, según cómo terminaron."),
    "transfers": lambda: translate("Metrics", "Cuántas veces el caso pasó a otra persona o equipo."),
    "touches": lambda: translate("Metrics", "Respuestas de personas en cada caso resuelto."),
    "sales": lambda: translate("Metrics", "Lo vendido, como se anotó al resolver."),
    "csat_score": lambda: translate("Metrics", "La nota de 1 a 5 que dieron los clientes."),
}
_VOLUMES |= {
    "bot_endings": lambda: translate(
        "Metrics", "Casos que empezaron con el asistente: resueltos (meta o ayuda confirmada, sin persona y sin volver "
        "en 72 h), supuestos (silencio), pasados a una persona y abandonados a medias. Los cuatro suman el 100 %."
    ),
    "outcomes": lambda: translate("Metrics", "Casos resueltos, según el resultado que se anotó."),
    "reasons": lambda: translate("Metrics", "Casos según sus etiquetas; un caso con dos etiquetas cuenta en las dos."),
}  # fmt: skip
