"""Why something was not sent and what to do about it, in words, for every reason the protocol knows."""

from msgspec import Struct

from desktop.i18n.file_words import file_problem, is_of_file
from desktop.store.timeline import Pending
from desktop.views.timeline.hits import Act
from desktop.views.timeline.words import translate
from protocol.errors import ErrorCode, SendFailure
from protocol.message import Message


class Trouble(Struct, frozen=True):
    """The line below a bubble: reason and what can be done. `asks` marks the amber one that waits for a decision."""

    words: str
    acts: tuple[tuple[Act, str], ...] = ()
    asks: bool = False
    quiet: bool = False
    """Nothing is wrong: a file is on its way."""


def failure_words(reason: str) -> str:
    """The reason in words; an unknown reason gets the general ones."""
    return _send_failures().get(reason) or _send_failures()[SendFailure.UNKNOWN]


def _send_failures() -> dict[str, str]:
    return _about_the_customer() | _about_our_number() | _about_templates() | _about_the_message()


def _about_the_customer() -> dict[str, str]:
    """What is true of the customer or their number."""
    return {
        SendFailure.COUNTRY_NOT_ALLOWED: translate("Timeline", "no se puede enviar a este país."),
        SendFailure.SLOW_DOWN: translate("Timeline", "demasiados mensajes seguidos a este cliente. Espera un momento."),
        SendFailure.BLOCKED_BY_US: translate("Timeline", "este cliente está bloqueado. Desbloquéalo para escribirle."),
        SendFailure.WRONG_NUMBER: translate("Timeline", "el número no es correcto."),
        SendFailure.UNREACHABLE: translate("Timeline", "este número no recibe mensajes de WhatsApp."),
        SendFailure.TEST_RECIPIENT: translate(
            "Timeline", "el número de prueba solo escribe a destinatarios autorizados."
        ),
        SendFailure.MARKETING_LIMIT: translate("Timeline", "el cliente ya recibió muchas promociones. Intenta mañana."),
        SendFailure.MARKETING_STOPPED: translate("Timeline", "el cliente no quiere recibir promociones."),
        SendFailure.NEEDS_PHONE: translate("Timeline", "hace falta el teléfono del cliente. Pídeselo."),
        SendFailure.IDENTITY_CHANGED: translate(
            "Timeline", "el cliente cambió de dispositivo. Confirma que sigue siendo él."
        ),
    }


def _about_our_number() -> dict[str, str]:
    """What is true of our own number at Meta."""
    return {
        SendFailure.QUALITY_LOW: translate("Timeline", "la calidad del número es baja. Intenta en unas horas."),
        SendFailure.ACCOUNT_BLOCKED: translate("Timeline", "Meta bloqueó la cuenta. Avisa a un administrador."),
        SendFailure.NO_PERMISSION: translate("Timeline", "falta un permiso en Meta. Avisa a un administrador."),
        SendFailure.DISPLAY_NAME: translate(
            "Timeline", "Meta aún no aprobó el nombre del número. Avisa a un administrador."
        ),
        SendFailure.PAYMENT: translate("Timeline", "hay un problema de pago con Meta. Avisa a un administrador."),
        SendFailure.NUMBER_OFFLINE: translate(
            "Timeline", "el número de la empresa no está conectado. Avisa a un administrador."
        ),
        SendFailure.MAINTENANCE: translate("Timeline", "el número está en mantenimiento. Intenta en unos minutos."),
        SendFailure.REGISTRATION: translate(
            "Timeline", "el número no está registrado en WhatsApp. Avisa a un administrador."
        ),
    }


def _about_templates() -> dict[str, str]:
    """What is true of the template or flow."""
    return {
        SendFailure.EXPERIMENT: translate(
            "Timeline", "Meta no envía esta plantilla a este cliente por una prueba suya."
        ),
        SendFailure.TEMPLATE_MISCLASSIFIED: translate("Timeline", "Meta limitó las plantillas de esta categoría."),
        SendFailure.TEMPLATE_PARAMETERS: translate(
            "Timeline", "los datos de la plantilla no coinciden. Complétalos de nuevo."
        ),
        SendFailure.TEMPLATE_UNAVAILABLE: translate("Timeline", "la plantilla no existe en este idioma."),
        SendFailure.TEMPLATE_REFUSED: translate(
            "Timeline", "el contenido de la plantilla no cumple las reglas de Meta."
        ),
        SendFailure.TEMPLATE_PAUSED: translate("Timeline", "Meta pausó la plantilla. Usa otra."),
        SendFailure.TEMPLATE_DISABLED: translate("Timeline", "Meta desactivó la plantilla. Usa otra."),
        SendFailure.FLOW_UNAVAILABLE: translate("Timeline", "el formulario no está disponible."),
    }


def _about_the_message() -> dict[str, str]:
    """What is true of this message, or of nothing we know."""
    return {
        SendFailure.DISCONNECTED: translate("Timeline", "se perdió la conexión."),
        SendFailure.META_UNAVAILABLE: translate("Timeline", "WhatsApp tiene un problema temporal."),
        SendFailure.BUSY: translate("Timeline", "WhatsApp está recibiendo demasiados mensajes."),
        SendFailure.INVALID: translate("Timeline", "WhatsApp no acepta este mensaje. Revisa el contenido."),
        SendFailure.WINDOW_CLOSED: translate("Timeline", "pasaron más de 24 h. Usa una plantilla."),
        SendFailure.TYPE_UNSUPPORTED: translate("Timeline", "WhatsApp no admite este tipo de mensaje."),
        SendFailure.MEDIA_NOT_DOWNLOADABLE: translate(
            "Timeline", "no se pudo descargar el archivo. Adjúntalo de nuevo."
        ),
        SendFailure.MEDIA_REJECTED: translate("Timeline", "WhatsApp rechazó el archivo. Prueba con otro formato."),
        SendFailure.TEXT_TOO_LONG: translate("Timeline", "el texto es demasiado largo. Acórtalo."),
        SendFailure.UNKNOWN: translate("Timeline", "WhatsApp no dijo por qué."),
        SendFailure.UNCERTAIN: translate("Timeline", "no sabemos si llegó."),
    }


def refusal_words(reason: str | None) -> str:
    """Why our own gateway did not take a message."""
    if is_of_file(reason or ""):
        said = file_problem(reason or "")
        return said if said.startswith("WhatsApp") else said[:1].lower() + said[1:]  # it stands after a colon
    words = {
        "stale": translate("Timeline", "esperó más de 10 minutos sin conexión."),
        "recovered": translate("Timeline", "se recuperó de este dispositivo. Revisa antes de enviar."),
        ErrorCode.NEWER_MESSAGES: translate("Timeline", "llegaron mensajes nuevos mientras esperaba."),
        ErrorCode.OWNER_CHANGED: translate("Timeline", "la conversación cambió de responsable."),
        ErrorCode.WINDOW_CLOSED: translate("Timeline", "pasaron más de 24 h. Usa una plantilla."),
        ErrorCode.MESSAGE_INVALID: translate("Timeline", "WhatsApp no acepta este mensaje. Revisa el contenido."),
        ErrorCode.TEMPLATE_UNUSABLE: translate("Timeline", "la plantilla no se puede usar. Elige otra."),
        ErrorCode.NUMBER_STOPPED: translate(
            "Timeline", "el número de la empresa no está enviando. Avisa a un administrador."
        ),
        ErrorCode.NO_ROUTE: translate("Timeline", "no hay forma de llegar a este cliente."),
        ErrorCode.MEDIA_REFUSED: translate("Timeline", "WhatsApp no acepta este archivo."),
        ErrorCode.MEDIA_NOT_READY: translate("Timeline", "el archivo aún no está listo."),
        ErrorCode.UPLOADS_FULL: translate("Timeline", "subiste muchos archivos. Intenta más tarde."),
        ErrorCode.TOO_LARGE: translate("Timeline", "es demasiado grande."),
        ErrorCode.FORBIDDEN: translate("Timeline", "ya no tienes acceso a esta conversación."),
        ErrorCode.NOT_FOUND: translate("Timeline", "la conversación ya no existe."),
        ErrorCode.NOT_SIGNED_IN: translate("Timeline", "tu sesión terminó. Inicia sesión de nuevo."),
        ErrorCode.UNAVAILABLE: translate("Timeline", "el servidor no está disponible."),
    }
    return words.get(reason or "", translate("Timeline", "el servidor no lo aceptó."))


def of_message(message: Message, *, retried: bool = False) -> Trouble | None:
    """What stands below a message that failed or may not have arrived; the one sent again offers nothing any more."""
    trouble = _trouble_of(message)
    if trouble is None or not retried:
        return trouble
    return Trouble(translate("Timeline", "{trouble} Se intentó de nuevo.").format(trouble=trouble.words))


def _trouble_of(message: Message) -> Trouble | None:
    edit, retry = (Act.EDIT, translate("Timeline", "Editar")), (Act.RETRY, translate("Timeline", "Reintentar"))
    if message.direction == "in":
        return None
    if message.status == "uncertain":
        ask = (Act.ASK, translate("Timeline", "Preguntar"))
        return Trouble(translate("Timeline", "No sabemos si llegó."), (ask, retry), asks=True)
    if message.status != "failed":
        return None
    failure = message.failure
    reason = failure_words(failure.reason if failure else SendFailure.UNKNOWN)
    words = translate("Timeline", "No enviado: {reason}").format(reason=reason)
    may_retry = failure is None or failure.retry not in {"never", "fix"}
    return Trouble(words, (retry, edit) if may_retry else (edit,))


def of_pending(pending: Pending) -> Trouble | None:
    """What stands below a bubble of mine that did not leave."""
    edit, drop = (Act.EDIT, translate("Timeline", "Editar")), (Act.DISCARD, translate("Timeline", "Descartar"))
    if pending.state == "asks":
        words = translate("Timeline", "Sin enviar: {reason}").format(reason=refusal_words(pending.reason))
        if pending.reason == ErrorCode.NEWER_MESSAGES:
            anyway = (Act.SEND_ANYWAY, translate("Timeline", "Enviar de todos modos"))
        else:
            anyway = (Act.RESEND, translate("Timeline", "Enviar ahora"))
        return Trouble(words, (anyway, edit, drop), asks=True)
    if pending.state == "refused":
        words = translate("Timeline", "No enviado: {reason}").format(reason=refusal_words(pending.reason))
        return Trouble(words, ((Act.RESEND, translate("Timeline", "Reintentar")), edit, drop))
    return _of_file(pending, drop)


def _of_file(pending: Pending, drop: tuple[Act, str]) -> Trouble | None:
    """How far a file of this computer is on its way."""
    media = getattr(pending.content, "media", None)
    if media is None or (media.id or 0) >= 0:
        return None
    if pending.progress is not None:
        words = translate("Timeline", "Subiendo {share} %").format(share=round(pending.progress * 100))
        return Trouble(words, (drop,), quiet=True)
    if pending.state == "queued":
        return Trouble(translate("Timeline", "En espera: se envía al volver la conexión."), (drop,), quiet=True)
    return None
