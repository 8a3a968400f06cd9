"""Entries of the audit in words: a sentence each, what changed as readable lines, how the chain stands.

Used by the audit page and its file. What always holds: an action nobody has words for is still told, by its name;
everything else in an entry is text and never markup.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import ago, grouped
from protocol.audit import AuditEntry, AuditState

translate = QCoreApplication.translate
LONGEST = 200


class Line(NamedTuple):
    """One thing that changed, or was said: `before` is None where there was nothing to compare with."""

    field: str
    before: str | None
    after: str


class AuditWords:
    """In the language in force when it is made. `names`: what users, teams and the like are called, by `kind:id`."""

    def __init__(self, name_of: Callable[[str], str]) -> None:
        self._name_of = name_of
        self._sentences, self._fields, self._values, self._pages = _sentences(), _fields(), _values(), _pages()

    def sentence(self, entry: AuditEntry, names: Mapping[str, str]) -> str:
        """Who did what, in one sentence."""
        known = self._sentences.get(entry.action)
        who, what = self.who(entry, names), self.what(entry, names)
        if known is None:
            return " · ".join(filter(None, (who, entry.action, what)))
        return known.replace("{who}", who).replace("{what}", what or translate("Audit", "algo"))

    def who(self, entry: AuditEntry, names: Mapping[str, str]) -> str:
        """The person; Relevo itself when it was nobody."""
        if entry.user_id is None:
            return "Relevo"
        return self._called(f"user:{entry.user_id}", names) or translate("Audit", "Alguien")

    def what(self, entry: AuditEntry, names: Mapping[str, str]) -> str:
        """What it was done to, as it is called today."""
        kind, _, number = entry.subject.partition(":")
        if kind == "policy" and isinstance(entry.detail.get("kind"), str):
            kind_of = str(entry.detail["kind"])
            return self._pages.get(kind_of, kind_of)
        return self._called(entry.subject, names) or (f"#{number}" if number else entry.subject)

    def lines(self, entry: AuditEntry, names: Mapping[str, str]) -> list[Line]:
        """What differs, then what else was told."""
        found = list(self._differences(entry.before, entry.after, "", names))
        for name, value in entry.detail.items():
            if value not in (None, "", [], {}) and name not in entry.before and name not in entry.after:
                found.append(Line(self.field(name), None, self._value(name, value, names)))
        return found

    def field(self, path: str) -> str:
        """`Rol`; what has no words keeps its name."""
        return " · ".join(self._fields.get(part, part) for part in path.split("."))

    def _differences(
        self, before: Mapping[str, Any], after: Mapping[str, Any], path: str, names: Mapping[str, str]
    ) -> list[Line]:
        found: list[Line] = []
        for name in dict.fromkeys([*before, *after]):
            old, new, where = before.get(name), after.get(name), f"{path}{name}"
            if isinstance(old, dict) and isinstance(new, dict):
                found += self._differences(old, new, f"{where}.", names)
            else:
                said = [self._value(name, one, names) for one in (old, new)]
                found.append(Line(self.field(where), said[0], said[1]))
        return found

    def _value(self, name: str, value: Any, names: Mapping[str, str]) -> str:
        if value is None:
            return "\u2014"
        kind = {"team_ids": "team", "team_id": "team", "joined": "user", "left": "user", "assignee_id": "user",
                "from": "user", "user": "user"}.get(name)  # fmt: skip
        if isinstance(value, list):
            return ", ".join(self._value(name, one, names) for one in value)[:LONGEST] or "\u2014"
        if isinstance(value, dict):
            return ", ".join(f"{self.field(str(key))}: {self._value('', one, names)}" for key, one in value.items())[
                :LONGEST
            ]
        if kind is not None and isinstance(value, int) and not isinstance(value, bool):
            return self._called(f"{kind}:{value}", names) or f"#{value}"
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return self._values.get(text, text)[:LONGEST]

    def _called(self, subject: str, names: Mapping[str, str]) -> str:
        return names.get(subject) or self._name_of(subject)


def state_words(state: AuditState, now: datetime) -> str:
    """`1 204 entradas selladas, verificado hace 2 min`."""
    sealed = translate("Audit", "{0} entradas selladas").format(grouped(state.sealed))
    checked = translate("Audit", "todavía sin verificar")
    if state.checked_at is not None:
        checked = translate("Audit", "verificado {0}").format(ago(state.checked_at, now))
    waiting = translate("Audit", "{0} por sellar").format(grouped(state.waiting)) if state.waiting else ""
    return ", ".join(filter(None, (sealed, waiting, checked)))


def fault_words(state: AuditState) -> str:
    """What is wrong with the chain, and where; empty when nothing is."""
    faults = {
        "changed": translate("Audit", "La entrada {entry} no es la que se selló: alguien la cambió."),
        "missing": translate("Audit", "Falta la entrada {entry} (sello {seal})."),
        "reordered": translate("Audit", "Desde el sello {seal} las entradas no están en el orden en que se sellaron."),
        "forged": translate("Audit", "La entrada {entry} (sello {seal}) se metió después, o falta la anterior."),
        "rewritten": translate("Audit", "El sello {seal} no es el que se anotó aparte: la cadena se rehízo."),
        "cut": translate("Audit", "La cadena termina antes del sello {seal}, que se había anotado aparte."),
    }  # fmt: skip
    if state.fault is None:
        return ""
    entry, seal = (str(one) if one is not None else "?" for one in (state.fault_entry, state.fault_seal))
    return faults[state.fault].replace("{entry}", entry).replace("{seal}", seal)


def _fields() -> dict[str, str]:
    return {
        "name": translate("Audit", "Nombre"),
        "role": translate("Audit", "Rol"),
        "visibility": translate("Audit", "Ve"),
        "language": translate("Audit", "Idioma"),
        "active": translate("Audit", "Activa"),
        "capacity": translate("Audit", "Capacidad"),
        "team_ids": translate("Audit", "Equipos"),
        "skills": translate("Audit", "Habilidades"),
        "email": translate("Audit", "Correo"),
        "joined": translate("Audit", "Entraron"),
        "left": translate("Audit", "Salieron"),
        "priority": translate("Audit", "Prioridad"),
        "assignee_id": translate("Audit", "Responsable"),
        "from": translate("Audit", "Antes de"),
        "team_id": translate("Audit", "Equipo"),
        "state": translate("Audit", "Estado"),
        "reason": translate("Audit", "Motivo"),
        "note": translate("Audit", "Nota"),
        "kind": translate("Audit", "Tipo"),
        "version": translate("Audit", "Versión"),
        "rows": translate("Audit", "Filas"),
        "fields": translate("Audit", "Campos"),
        "reason_given": translate("Audit", "Con motivo"),
        "starts_at": translate("Audit", "Desde"),
        "ends_at": translate("Audit", "Hasta"),
        "sessions": translate("Audit", "Sesiones"),
        "user": translate("Audit", "Persona"),
        "message": translate("Audit", "Mensaje"),
        "code": translate("Audit", "Código"),
        "entries": translate("Audit", "Entradas"),
        "fault": translate("Audit", "Fallo"),
        "outcome": translate("Audit", "Resultado"),
        "template": translate("Audit", "Plantilla"),
        "refusal": translate("Audit", "Lo que dijo Meta"),
        "issuer": translate("Audit", "Proveedor de cuentas"),
        "client_id": translate("Audit", "Identificador en el proveedor"),
        "secret": translate("Audit", "Secreto"),
        "own_people": translate("Audit", "Solo tiene cuentas de la empresa"),
        "asks_factor": translate("Audit", "Ya pide un segundo paso"),
        "passwords": translate("Audit", "Con contraseña entra"),
    }


def _values() -> dict[str, str]:
    return {
        "agent": translate("Audit", "Agente"),
        "supervisor": translate("Audit", "Supervisión"),
        "admin": translate("Audit", "Administración"),
        "wallboard": translate("Audit", "Pantalla"),
        "all": translate("Audit", "todo"),
        "teams": translate("Audit", "sus equipos"),
        "mine": translate("Audit", "lo suyo y la cola"),
        "own": translate("Audit", "solo lo suyo"),
        "everyone": translate("Audit", "cualquiera"),
        "administration": translate("Audit", "solo quien administra las entradas"),
        "true": translate("Audit", "sí"),
        "false": translate("Audit", "no"),
    }


def _pages() -> dict[str, str]:
    """The page of the settings a kind of policy is set on."""
    return {
        "company": translate("Commands", "Empresa y voz"),
        "sla": translate("Commands", "Objetivos de SLA"), "ladder": translate("Commands", "Objetivos de SLA"),
        "calendar": translate("Commands", "Horarios y festivos"), "presence": translate("Commands", "Pausas y gracia"),
        "resolving": translate("Commands", "Cierre de casos"), "measures": translate("Commands", "Cómo se mide"),
        "security": translate("Commands", "Seguridad"), "templates": translate("Commands", "Plantillas"),
        "reengaging": translate("Commands", "Ventana cerrada"),
        "prices": translate("Commands", "Costo de WhatsApp"), "budget": translate("Commands", "Costo de WhatsApp"),
        "surveys": translate("Commands", "Encuestas"), "automatic": translate("Commands", "Respuestas automáticas"),
        "automatic_number": translate("Commands", "Respuestas automáticas"), "team": translate("Commands", "Equipos"),
        "canary": translate("Numbers", "Mensaje de prueba cada pocos minutos"),
        "guard": translate("Commands", "Guardia del redactor"), "rules": translate("Commands", "Reglas de asignación"),
    }  # fmt: skip


def _sentences() -> dict[str, str]:
    return {
        "conversation.started": translate("Audit", "{who} empezó una conversación con {what}"),
        "conversation.assigned": translate("Audit", "{who} asignó la conversación de {what}"),
        "conversation.taken": translate("Audit", "{who} tomó la conversación de {what}"),
        "conversation.pulled": translate("Audit", "{who} pidió la siguiente y recibió la conversación de {what}"),
        "conversation.resolved": translate("Audit", "{who} resolvió el caso de {what}"),
        "conversation.resolve_undone": translate("Audit", "{who} deshizo el cierre del caso de {what}"),
        "conversation.reopened": translate("Audit", "{who} reabrió el caso de {what}"),
        "conversation.transferred": translate("Audit", "{who} transfirió la conversación de {what}"),
        "conversation.intervened": translate("Audit", "{who} intervino en la conversación de {what}"),
        "conversation.watched": translate("Audit", "{who} empezó a observar la conversación de {what}"),
        "conversation.watch_ended": translate("Audit", "{who} dejó de observar la conversación de {what}"),
        "conversation.read": translate("Audit", "{who} leyó la conversación de {what}, sin atenderla"),
        "conversation.priority": translate("Audit", "{who} cambió la prioridad de la conversación de {what}"),
        "conversation.snoozed": translate("Audit", "{who} pospuso la conversación de {what}"),
        "conversation.woken": translate("Audit", "{who} trajo de vuelta la conversación de {what}"),
        "conversation.needs_answer": translate("Audit", "{who} marcó que {what} espera respuesta"),
        "conversation.needs_answer_undone": translate("Audit", "{who} quitó la marca de que {what} espera respuesta"),
        "conversation.no_answer_needed": translate("Audit", "{who} marcó que {what} no necesita respuesta"),
        "conversation.waiting_customer": translate("Audit", "{who} dejó a {what} a la espera del cliente"),
        "conversation.waiver_undone": translate("Audit", "{who} deshizo que {what} no espere respuesta"),
        "conversation.waiting_area": translate("Audit", "{who} dejó a {what} a la espera de otra área"),
        "conversation.area_answered": translate("Audit", "{who} recibió de otra área la respuesta para {what}"),
        "conversation.ladder": translate("Audit", "{who} aplicó la escalera de avisos a la conversación de {what}"),
        "offer.accepted": translate("Audit", "{who} aceptó la oferta de {what}"),
        "offer.declined": translate("Audit", "{who} rechazó la oferta de {what}"),
        "pen.taken_over": translate("Audit", "{who} tomó el redactor de un colega en la conversación de {what}"),
        "help.asked": translate("Audit", "{who} pidió ayuda en la conversación de {what}"),
        "help.closed": translate("Audit", "{who} cerró el pedido de ayuda en la conversación de {what}"),
        "note.added": translate("Audit", "{who} escribió una nota en la conversación de {what}"),
        "call.noted": translate("Audit", "{who} anotó una llamada en la conversación de {what}"),
        "macro.run": translate("Audit", "{who} ejecutó una macro en la conversación de {what}"),
        "message.queued": translate("Audit", "{who} envió un mensaje a {what}"),
        "message.reacted": translate("Audit", "{who} reaccionó al mensaje {what}"),
        "message.holding": translate("Audit", "{who} marcó el mensaje {what} como «un momento»"),
        "message.scheduled": translate("Audit", "{who} programó un mensaje para {what}"),
        "message.rescheduled": translate("Audit", "{who} cambió un mensaje programado para {what}"),
        "message.schedule_cancelled": translate("Audit", "{who} canceló un mensaje programado para {what}"),
        "media.saved": translate("Audit", "{who} guardó fuera de Relevo el archivo {what}"),
        "media.forwarded": translate("Audit", "{who} reenvió el archivo {what}"),
        "contact.edited": translate("Audit", "{who} editó la ficha de {what}"),
        "contact.blocked": translate("Audit", "{who} bloqueó a {what}"),
        "contact.unblocked": translate("Audit", "{who} desbloqueó a {what}"),
        "contact.opted_out": translate("Audit", "{who} anotó que {what} no quiere promociones"),
        "contact.opted_in": translate("Audit", "{who} anotó que {what} vuelve a aceptar promociones"),
        "contact.merged": translate("Audit", "{who} unió otra ficha con la de {what}"),
        "contact.unmerged": translate("Audit", "{who} separó de nuevo la ficha de {what}"),
        "contact.told_apart": translate("Audit", "{who} anotó que {what} y otra ficha son personas distintas"),
        "contact.suspected_again": translate("Audit", "{who} anotó que {what} y otra ficha pueden ser la misma"),
        "contacts.imported": translate("Audit", "{who} importó clientes de un archivo"),
        "chat.imported": translate("Audit", "{who} importó un chat de WhatsApp a la ficha de {what}"),
        "chat.taken_back": translate("Audit", "{who} deshizo la importación de un chat en la ficha de {what}"),
        "products.imported": translate("Audit", "{who} importó nombres de productos"),
        "contact_field.created": translate("Audit", "{who} creó un campo de la ficha"),
        "contact_field.changed": translate("Audit", "{who} cambió un campo de la ficha"),
        "tag.created": translate("Audit", "{who} creó la etiqueta {what}"),
        "tag.changed": translate("Audit", "{who} cambió la etiqueta {what}"),
        "tag.retired": translate("Audit", "{who} retiró la etiqueta {what}"),
        "quick_reply.created": translate("Audit", "{who} creó la respuesta rápida {what}"),
        "quick_reply.changed": translate("Audit", "{who} cambió la respuesta rápida {what}"),
        "quick_reply.deleted": translate("Audit", "{who} borró la respuesta rápida {what}"),
        "macro.created": translate("Audit", "{who} creó la macro {what}"),
        "macro.changed": translate("Audit", "{who} cambió la macro {what}"),
        "macro.deleted": translate("Audit", "{who} borró la macro {what}"),
        "saved_view.created": translate("Audit", "{who} guardó la vista {what}"),
        "saved_view.changed": translate("Audit", "{who} cambió la vista {what}"),
        "saved_view.deleted": translate("Audit", "{who} borró la vista {what}"),
        "skill.deleted": translate("Audit", "{who} borró la habilidad {what}"),
        "data_request.asked": translate("Audit", "{who} anotó una solicitud de datos de {what}"),
        "data_request.done": translate("Audit", "{who} atendió una solicitud de datos de {what}"),
        "data_request.declined": translate("Audit", "{who} rechazó una solicitud de datos de {what}"),
        "card.seen": translate("Audit", "{who} vio un número de tarjeta de {what}"),
        "contact.exported": translate("Audit", "{who} guardó todo lo de una persona en un archivo"),
        "contact.erased": translate("Audit", "{who} borró los datos de una persona"),
        "role.created": translate("Audit", "{who} creó el rol {what}"),
        "role.edited": translate("Audit", "{who} cambió el rol {what}"),
        "role.retired": translate("Audit", "{who} retiró el rol {what}"),
        "template_draft.created": translate("Audit", "{who} empezó a escribir una plantilla"),
        "template_draft.changed": translate("Audit", "{who} cambió una plantilla que esperaba visto bueno"),
        "template_draft.deleted": translate("Audit", "{who} borró el borrador de una plantilla"),
        "template_draft.asked": translate("Audit", "{who} pidió el visto bueno para una plantilla"),
        "template_draft.approved": translate("Audit", "{who} dio el visto bueno a una plantilla"),
        "template_draft.returned": translate("Audit", "{who} devolvió una plantilla para corregirla"),
        "template.submitted": translate("Audit", "{who} envió una plantilla a Meta"),
        "template.refused": translate("Audit", "{who} envió una plantilla y Meta no la aceptó"),
        "template.bound": translate("Audit", "{who} eligió con qué se llenan los datos de una plantilla"),
        "template.deleted": translate("Audit", "{who} borró una plantilla en Meta"),
        "api_key.created": translate("Audit", "{who} creó la clave de API {what}"),
        "api_key.revoked": translate("Audit", "{who} revocó la clave de API {what}"),
        "tag.ordered": translate("Audit", "{who} ordenó las etiquetas"),
        "tag.merged": translate("Audit", "{who} unió etiquetas en {what}"),
        "pack.added": translate("Audit", "{who} añadió un paquete de inicio"),
        "pack.undone": translate("Audit", "{who} quitó lo que añadió un paquete de inicio"),
        "user.created": translate("Audit", "{who} dio de alta a {what}"),
        "user.edited": translate("Audit", "{who} cambió la cuenta de {what}"),
        "user.activated": translate("Audit", "{who} activó la cuenta de {what}"),
        "user.deactivated": translate("Audit", "{who} desactivó la cuenta de {what}"),
        "user.work_handed_on": translate("Audit", "{who} decidió quién sigue con lo que tenía {what}"),
        "user.work": translate("Audit", "{who} cambió equipos, capacidad o habilidades de {what}"),
        "user.password_set": translate("Audit", "{who} puso una contraseña nueva a {what}"),
        "user.password_changed": translate("Audit", "{who} cambió su contraseña"),
        "password_link.made": translate("Audit", "{who} hizo un código para que {what} elija otra contraseña"),
        "password_link.used": translate("Audit", "{who} eligió otra contraseña con un código"),
        "second_factor.on": translate("Audit", "{who} activó la verificación en dos pasos"),
        "second_factor.off": translate("Audit", "{who} quitó la verificación en dos pasos de {what}"),
        "second_factor.wrong": translate("Audit", "{who} escribió un código de verificación equivocado"),
        "recovery_code.used": translate("Audit", "{who} entró con un código de recuperación"),
        "recovery_codes.renewed": translate("Audit", "{who} hizo códigos de recuperación nuevos"),
        "company_account.linked": translate("Audit", "{who} entró por primera vez con la cuenta de la empresa"),
        "sign_in_provider.changed": translate("Audit", "{who} cambió cómo se entra con la cuenta de la empresa"),
        "sign_in_provider.dropped": translate("Audit", "{who} quitó la entrada con la cuenta de la empresa"),
        "session.opened": translate("Audit", "{who} entró"),
        "session.closed": translate("Audit", "{who} salió"),
        "session.revoked": translate("Audit", "{who} cerró una sesión"),
        "session.closed_everywhere": translate("Audit", "{who} cerró todas las sesiones de {what}"),
        "device.key_kept": translate("Audit", "{who} entregó la clave de un dispositivo"),
        "device.key_read": translate("Audit", "{who} recuperó la clave de un dispositivo"),
        "device.forgotten": translate("Audit", "{who} olvidó un dispositivo"),
        "team.created": translate("Audit", "{who} creó el equipo {what}"),
        "team.renamed": translate("Audit", "{who} cambió el nombre del equipo {what}"),
        "team.members": translate("Audit", "{who} cambió quiénes están en el equipo {what}"),
        "presence.set": translate("Audit", "{who} cambió la presencia de {what}"),
        "presence.leaving": translate("Audit", "{who} repartió lo suyo al salir"),
        "shift.handed_over": translate("Audit", "{who} entregó su turno"),
        "plan.added": translate("Audit", "{who} añadió un turno o ausencia a {what}"),
        "plan.removed": translate("Audit", "{who} quitó un turno o ausencia a {what}"),
        "policy.changed": translate("Audit", "{who} cambió los ajustes: {what}"),
        "calendar.created": translate("Audit", "{who} creó el calendario {what}"),
        "calendar.holidays_taken": translate("Audit", "{who} aceptó festivos nuevos"),
        "calendar.holidays_kept": translate("Audit", "{who} conservó los festivos como estaban"),
        "number.added": translate("Audit", "{who} conectó el número {what}"),
        "number.renamed": translate("Audit", "{who} cambió el nombre del número {what}"),
        "number.paused": translate("Audit", "{who} pausó el número {what}"),
        "number.tested": translate("Audit", "{who} probó el número {what}"),
        "number.resumed": translate("Audit", "{who} reanudó el número {what}"),
        "number.stopped": translate("Audit", "{who} detuvo el número {what}"),
        "number.templates_stopped": translate("Audit", "{who} detuvo las plantillas del número {what}"),
        "number.token_replaced": translate("Audit", "{who} cambió el token del número {what}"),
        "number.subscribed": translate("Audit", "{who} suscribió la cuenta del número {what} en Meta"),
        "number.registered": translate("Audit", "{who} registró el número {what} en Meta"),
        "webhook_secret.added": translate("Audit", "{who} añadió un secreto de los avisos de Meta"),
        "webhook_secret.retired": translate("Audit", "{who} retiró un secreto de los avisos de Meta"),
        "templates.synced": translate("Audit", "{who} trajo las plantillas de Meta"),
        "alert.acknowledged": translate("Audit", "{who} dio por visto un aviso"),
        "alert.climbed": translate("Audit", "{who} subió un aviso de nivel"),
        "void.accepted": translate("Audit", "{who} aceptó que un caso no cuente"),
        "void.rejected": translate("Audit", "{who} rechazó que un caso no cuente"),
        "review.decided": translate("Audit", "{who} anotó una decisión de la revisión semanal"),
        "review.changed": translate("Audit", "{who} cambió una decisión de la revisión semanal"),
        "review.deleted": translate("Audit", "{who} borró una decisión de la revisión semanal"),
        "coaching.marked": translate("Audit", "{who} evaluó un caso de un colega"),
        "audit.exported": translate("Audit", "{who} exportó el registro de auditoría"),
        "audit.verified": translate("Audit", "{who} verificó el registro de auditoría"),
        "replies.exported": translate("Audit", "{who} exportó las respuestas rápidas"),
        "report.exported": translate("Audit", "{who} exportó un informe"),
        "saved_report.kept": translate("Audit", "{who} guardó un informe"),
        "saved_report.forgotten": translate("Audit", "{who} borró un informe guardado"),
        "report_schedule.made": translate("Audit", "{who} programó un informe"),
        "report_schedule.changed": translate("Audit", "{who} cambió un informe programado"),
        "report_schedule.ended": translate("Audit", "{who} quitó un informe programado"),
        "report_schedule.asked": translate("Audit", "{who} pidió ya un informe programado"),
        "cases.exported": translate("Audit", "{who} exportó los casos de un informe"),
        "parked.replayed": translate("Audit", "{who} volvió a leer una entrega de Meta"),
        "secrets.resealed": translate("Audit", "{who} selló los secretos con una llave nueva"),
        "gateway.restored": translate("Audit", "{who} restauró una copia de seguridad"),
        "gateway.released": translate("Audit", "{who} dejó que el servidor restaurado vuelva a enviar"),
    }
