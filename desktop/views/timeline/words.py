"""The words of the timeline: what happened, in one line. Names and numbers are wrapped in bidi isolates.

Painting makes isolated stretches bold (`bold_spans`), so a translator moves a name and its weight goes with it.
"""

from datetime import tzinfo

import regex
from PySide6.QtCore import QCoreApplication

from desktop.i18n.work_words import activity_subject
from desktop.views.delegates.painting import isolate
from desktop.views.timeline.activity_words import ACTIVITIES
from desktop.views.timeline.markup import Look, Span
from protocol.content import Activity, Call, ReactionEvent, System
from protocol.message import Author

translate = QCoreApplication.translate

_ISOLATED = regex.compile("\u2068([^\u2068\u2069]*)\u2069")


def bold_spans(text: str) -> tuple[Span, ...]:
    """The isolated names of a sentence, as bold spans."""
    return tuple(Span(found.start(1), found.end(1), Look.BOLD) for found in _ISOLATED.finditer(text))


def author_name(author: Author | None, customer: str = "") -> str:
    """Who wrote, as shown."""
    if author is None:
        return customer
    if author.name:
        return author.name
    names = {
        "customer": customer or translate("Timeline", "Cliente"),
        "user": translate("Timeline", "Agente"),
        "phone": translate("Timeline", "Teléfono de la empresa"),
        "bot": translate("Timeline", "Asistente"),
        "system": translate("Timeline", "Relevo"),
    }
    return names[author.kind]


def activity_line(activity: Activity, author: Author, zone: tzinfo | None = None) -> str:
    """One muted line about the conversation; moments it tells of in the office's `zone`."""
    known = ACTIVITIES.get(activity.event)
    form = known() if known is not None else None
    subject = activity_subject(activity.event, activity.subject or "", zone)
    if activity.event == "resolved" and subject:
        form = translate("Timeline", "{actor} resolvió la conversación: {subject}")
    if form is None or ("{subject}" in form and not activity.subject):
        form = translate("Timeline", "{actor} cambió la conversación")
    line = form.format(actor=isolate(author_name(author)), subject=isolate(subject))
    return f"{line} · {activity.reason}" if activity.reason else line


def system_line(system: System) -> str:
    """What WhatsApp says about the customer."""
    if system.event == "number_changed" and system.new:
        form = translate("Timeline", "El cliente cambió su número a {new}")
        return form.format(new=isolate(system.new))
    known = {
        "control_taken": translate("Timeline", "Otra app de la empresa atiende esta conversación"),
        "number_changed": translate("Timeline", "El cliente cambió su número"),
        "user_id_changed": translate("Timeline", "WhatsApp cambió el identificador del cliente"),
        "identity_changed": translate("Timeline", "El cliente cambió de dispositivo o reinstaló WhatsApp"),
        "call_permission_reply": translate("Timeline", "El cliente aceptó que lo llamen")
        if system.body == "accept"
        else translate("Timeline", "El cliente no aceptó que lo llamen"),
    }
    return known.get(system.event) or system.body or translate("Timeline", "Aviso de WhatsApp")


def reaction_line(event: ReactionEvent, author: Author, customer: str) -> str:
    """A reaction to something we do not have."""
    who = isolate(author_name(author, customer))
    if not event.emoji:
        return translate("Timeline", "{who} quitó su reacción a un mensaje anterior").format(who=who)
    form = translate("Timeline", "{who} reaccionó con {emoji} a un mensaje anterior")
    return form.format(who=who, emoji=event.emoji)


def call_words(call: Call) -> str:
    """Title of a call."""
    return {
        "missed": translate("Timeline", "Llamada perdida"),
        "answered": translate("Timeline", "Llamada atendida"),
        "rejected": translate("Timeline", "Llamada rechazada"),
        "started": translate("Timeline", "Llamada en curso"),
    }[call.event]


def kind_names() -> dict[str, str]:
    """What a message without text is called, by content tag and by Meta's type."""
    return {
        "text": translate("Timeline", "Mensaje"),
        "image": translate("Timeline", "Foto"),
        "video": translate("Timeline", "Video"),
        "audio": translate("Timeline", "Audio"),
        "document": translate("Timeline", "Documento"),
        "sticker": translate("Timeline", "Sticker"),
        "location": translate("Timeline", "Ubicación"),
        "contacts": translate("Timeline", "Contacto"),
        "button_reply": translate("Timeline", "Respuesta"),
        "list_reply": translate("Timeline", "Respuesta"),
        "flow_reply": translate("Timeline", "Formulario"),
        "order": translate("Timeline", "Pedido"),
        "reaction": translate("Timeline", "Reacción"),
        "call": translate("Timeline", "Llamada"),
        "template": translate("Timeline", "Plantilla"),
        "note": translate("Timeline", "Nota interna"),
        "welcome": translate("Timeline", "Abrió el chat"),
        "poll": translate("Timeline", "encuesta"),
        "video_note": translate("Timeline", "nota de video"),
        "view_once": translate("Timeline", "mensaje para ver una vez"),
        "event": translate("Timeline", "evento"),
        "revoked": translate("Timeline", "mensaje eliminado"),
        "edit": translate("Timeline", "edición de un mensaje"),
        "media_placeholder": translate("Timeline", "archivo del historial"),
        "group_message": translate("Timeline", "mensaje en un grupo"),
        "control_passed": translate("Timeline", "el asistente pasó la conversación"),
        "group_invite": translate("Timeline", "invitación a un grupo"),
    }


def kind_name(kind: str | None) -> str:
    """The word for a kind; a kind without a word is shown as it came."""
    return kind_names().get(kind or "", (kind or "").replace("_", " "))


def status_words(status: str) -> str:
    """How far a message got, as a word."""
    words: dict[str, str] = {
        "queued": translate("Timeline", "Pendiente de envío"),
        "sending": translate("Timeline", "Enviando"),
        "uncertain": translate("Timeline", "No sabemos si llegó"),
        "accepted": translate("Timeline", "Aceptado"),
        "sent": translate("Timeline", "Enviado"),
        "delivered": translate("Timeline", "Entregado"),
        "read": translate("Timeline", "Leído"),
        "played": translate("Timeline", "Escuchado"),
        "failed": translate("Timeline", "No enviado"),
    }
    return words.get(status, "")
