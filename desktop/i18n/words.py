"""Words for what other rooms name by key: views, states, kinds of content, reasons of refusal.

Functions, not tables, so that each call speaks the language in force. An unknown key gets a true sentence.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.i18n.refusal_words import REFUSALS

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
        "login.password_short": lambda: translate(
            "Words", "Tu empresa pide una contraseña más larga: prueba con una frase."
        ),
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
        "net.plain_http": lambda: translate(
            "Words", "Con http cualquiera en la red podría leer tu contraseña. Escribe la dirección con https, o pide "
            "a quien administra este equipo que la permita."
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
    """Why the gateway said no; `code.detail` where one code has several reasons."""
    found = REFUSALS.get(code) or REFUSALS.get(code.partition(".")[0])
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
