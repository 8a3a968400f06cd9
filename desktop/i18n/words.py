"""Words for what other rooms name by key: views, states, kinds of content, reasons of refusal.

Functions, not tables, so that each call speaks the language in force. An unknown key gets a true sentence.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def view_name(view: str, team: str = "") -> str:
    """The name of a list."""
    names: dict[str, Callable[[], str]] = {
        "mine": lambda: translate("Words", "Mías"),
        "unassigned": lambda: translate("Words", "Sin asignar"),
        "owed": lambda: translate("Words", "Lo que debo"),
        "mentions": lambda: translate("Words", "Menciones"),
        "at_risk": lambda: translate("Words", "Por vencer"),
        "snoozed": lambda: translate("Words", "Pospuestas"),
        "all": lambda: translate("Words", "Todas"),
        "resolved": lambda: translate("Words", "Resueltas"),
        "closing": lambda: translate("Words", "Ventana por cerrarse"),
        "filter": lambda: translate("Words", "Filtro"),
    }
    return names[view]() if view in names else team


def category_name(category: str) -> str:
    """Meta's pricing category; an unknown one as it comes."""
    names: dict[str, Callable[[], str]] = {
        "utility": lambda: translate("Templates", "Utilidad"),
        "marketing": lambda: translate("Templates", "Marketing"),
        "authentication": lambda: translate("Templates", "Autenticación"),
    }
    return names[category.lower()]() if category.lower() in names else category.capitalize()


def state_name(state: str) -> str:
    """The state of a conversation."""
    names: dict[str, Callable[[], str]] = {
        "open": lambda: translate("Words", "Abierta"),
        "waiting_customer": lambda: translate("Words", "Esperando al cliente"),
        "waiting_colleague": lambda: translate("Words", "Esperando a otra área"),
        "snoozed": lambda: translate("Words", "Pospuesta"),
        "resolved": lambda: translate("Words", "Resuelta"),
    }
    return names.get(state, names["open"])()


def content_word(kind: str) -> tuple[str, str]:
    """Icon and word of a preview without text: `("mic", "Audio")`; no icon and no word for plain text."""
    words: dict[str, Callable[[], tuple[str, str]]] = {
        "audio": lambda: ("mic", translate("Words", "Audio")),
        "image": lambda: ("image", translate("Words", "Foto")),
        "video": lambda: ("video", translate("Words", "Video")),
        "document": lambda: ("file-text", translate("Words", "Documento")),
        "sticker": lambda: ("sticky-note", translate("Words", "Sticker")),
        "location": lambda: ("map-pin", translate("Words", "Ubicación")),
        "contacts": lambda: ("contact", translate("Words", "Contacto")),
        "order": lambda: ("shopping-bag", translate("Words", "Pedido")),
        "call": lambda: ("phone", translate("Words", "Llamada")),
        "missed_call": lambda: ("phone", translate("Words", "Llamada perdida")),
        "revoked": lambda: ("ban", translate("Words", "Mensaje eliminado")),
        "system": lambda: ("info", translate("Words", "Aviso de WhatsApp")),
        "template": lambda: ("layout-template", translate("Words", "Plantilla")),
        "flow_reply": lambda: ("list-checks", translate("Words", "Formulario")),
        "reaction": lambda: ("smile", translate("Words", "Reacción")),
        "note": lambda: ("lock", translate("Words", "Nota interna")),
        "unsupported": lambda: ("circle-help", translate("Words", "Mensaje no compatible")),
        "welcome": lambda: ("hand", translate("Words", "Abrió el chat")),
    }
    return words[kind]() if kind in words else ("", "")


def net_problem(words: str) -> str:
    """What went wrong on the way to the gateway, and what to do."""
    sentences: dict[str, Callable[[], str]] = {
        "net.offline": lambda: translate(
            "Words", "Este dispositivo no tiene red. Revisa la conexión e intenta de nuevo."
        ),
        "net.gateway_down": lambda: translate(
            "Words", "La dirección existe, pero el servidor no responde. Intenta en unos minutos o avisa a quien lo "
            "administra."
        ),
        "net.address_wrong": lambda: translate(
            "Words", "Ahí no hay un servidor de Relevo. Revisa que la dirección esté bien escrita."
        ),
        "net.certificate_wrong": lambda: translate(
            "Words", "El certificado del servidor no es de confianza. Revisa la hora del dispositivo; si está bien, "
            "avisa a quien administra el servidor. No escribas tu contraseña."
        ),
        "net.no_answer": lambda: translate("Words", "El servidor tardó demasiado en responder. Intenta de nuevo."),
    }  # fmt: skip
    found = sentences.get(words)
    return found() if found else translate("Words", "No se pudo hablar con el servidor. Intenta de nuevo.")


def refusal(code: str) -> str:
    """Why the gateway said no."""
    sentences: dict[str, Callable[[], str]] = {
        "wrong_credentials": lambda: translate("Words", "El correo o la contraseña no coinciden."),
        "too_many_attempts": lambda: translate(
            "Words", "Demasiados intentos. Espera unos minutos antes de probar de nuevo."
        ),
        "client_too_old": lambda: translate(
            "Words", "Esta versión es demasiado antigua para el servidor. Actualiza Relevo para entrar."
        ),
        "not_signed_in": lambda: translate("Words", "Tu sesión terminó. Vuelve a iniciar sesión."),
        "forbidden": lambda: translate("Words", "Tu rol no permite esto."),
        "not_found": lambda: translate("Words", "Ya no existe o no puedes verlo."),
        "team_unseen": lambda: translate("Words", "Solo quien administra cambia un equipo que no ves."),
        "colleague_unseen": lambda: translate(
            "Words", "Esta persona no está en ninguno de tus equipos. Pídelo a quien administra."
        ),
        "uploads_full": lambda: translate(
            "Words", "Subiste muchos archivos. Envía los que esperan o intenta más tarde."
        ),
        "too_large": lambda: translate("Words", "Es demasiado grande para enviarlo."),
        "owner_changed": lambda: translate("Words", "Otra persona tiene ahora esta conversación."),
        "offer_over": lambda: translate("Words", "La oferta ya terminó: venció o ya tuvo respuesta."),
        "already_done": lambda: translate("Words", "Eso ya estaba hecho."),
        "pen_held": lambda: translate("Words", "Otra persona está escribiendo. Espera o toma el relevo."),
        "hand_over_incomplete": lambda: translate(
            "Words", "Tus conversaciones cambiaron mientras decidías. Abre la lista de nuevo."
        ),
        "newer_messages": lambda: translate("Words", "Llegaron mensajes mientras escribías."),
        "window_closed": lambda: translate("Words", "La ventana de 24 h se cerró. Solo llega una plantilla aprobada."),
        "message_invalid": lambda: translate("Words", "WhatsApp no admite este mensaje tal como está."),
        "template_unusable": lambda: translate("Words", "La plantilla no se puede usar ahora."),
        "number_stopped": lambda: translate("Words", "El número está detenido; nada sale por él."),
        "no_route": lambda: translate("Words", "No hay forma de llegar a esta persona por WhatsApp."),
        "media_refused": lambda: translate("Words", "WhatsApp no admite este archivo."),
        "media_not_ready": lambda: translate("Words", "El archivo aún se prepara. Intenta en un momento."),
        "record_invalid": lambda: translate(
            "Words", "Un dato no se puede guardar así. Revísalo en la ficha del cliente."
        ),
        "elsewhere": lambda: translate(
            "Words", "A este cliente lo atiende otra persona. Abre su conversación o pídela a quien supervisa."
        ),
        "conflict": lambda: translate("Words", "Alguien lo cambió al mismo tiempo. Revisa y repite."),
        "merged_since": lambda: translate("Words", "Después se unió otra ficha a esta. Deshaz primero esa unión."),
        "resolve_incomplete": lambda: translate("Words", "Falta decir algo del caso para resolverla."),
        "block_refused": lambda: translate(
            "Words", "WhatsApp no lo aceptó. Solo se bloquea a quien escribió en las últimas 24 h."
        ),
        "stale": lambda: translate("Words", "Esperó más de 10 minutos sin conexión. Revisa antes de enviar."),
        "recovered": lambda: translate("Words", "Se recuperó de este dispositivo. Revisa antes de enviar."),
    }
    found = sentences.get(code)
    return found() if found else translate("Words", "El servidor no lo aceptó.")


def recovered(counts: str) -> str:
    """What came back from a file whose key was lost; `counts` = drafts and unsent messages, as in `2 1`."""
    drafts, unsent = counts.split()
    words = translate("Words", "De vuelta en este dispositivo: borradores: {0}; pendientes de envío: {1}.")
    return words.format(drafts, unsent)


def problem(words: str, detail: str = "") -> str:
    """The sentence of a words key (`net.*`, `refused.*`); `detail` is used when the reason is a new one."""
    if words.startswith("refused."):
        code = words.removeprefix("refused.")
        return refusal(code)
    if words == "kept.recovered":
        return recovered(detail)
    return net_problem(words) if words.startswith("net.") else detail or net_problem(words)
