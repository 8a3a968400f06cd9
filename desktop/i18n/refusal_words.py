"""Why the gateway said no, by its code: what happened and what to do. `words.refusal` speaks for a code that is new."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

REFUSALS: Final[Mapping[str, Callable[[], str]]] = {
    "wrong_credentials": lambda: translate("Words", "El correo o la contraseña no coinciden."),
    "too_many_attempts": lambda: translate(
        "Words", "Demasiados intentos. Espera unos minutos antes de probar de nuevo."
    ),
    "code_needed": lambda: translate("Words", "Escribe también el código de tu aplicación."),
    "password_wrong": lambda: translate("Words", "Esa no es tu contraseña actual."),
    "code_wrong": lambda: translate("Words", "Ese código no vale o ya se usó. Espera el siguiente."),
    "enrolment_needed": lambda: translate("Words", "Tu rol entra con verificación en dos pasos. Actívala para entrar."),
    "link_over": lambda: translate(
        "Words", "Ese código no vale, ya se usó o pasó su hora. Pide otro a quien administra."
    ),
    "company_sign_in": lambda: translate("Words", "No se pudo entrar con la cuenta de la empresa. Prueba otra vez."),
    "company_sign_in.denied": lambda: translate("Words", "No se completó la entrada en el navegador."),
    "company_sign_in.over": lambda: translate("Words", "La entrada tardó demasiado o ya se usó. Empieza otra vez."),
    "company_sign_in.provider": lambda: translate(
        "Words", "El proveedor de cuentas de tu empresa no respondió bien. Prueba más tarde o avisa a quien administra."
    ),
    "company_sign_in.unproven": lambda: translate(
        "Words",
        "No se pudo comprobar quién eres con la respuesta del proveedor de cuentas. Avisa a quien administra.",
    ),
    "company_sign_in.unverified": lambda: translate(
        "Words", "El proveedor de cuentas no confirma que ese correo sea tuyo. Avisa a quien administra."
    ),
    "company_sign_in.unknown": lambda: translate(
        "Words", "Esa cuenta no tiene acceso a Relevo. Pide a quien administra que te invite."
    ),
    "company_sign_in.off": lambda: translate("Words", "Tu acceso a Relevo está desactivado."),
    "company_sign_in.only": lambda: translate("Words", "En tu empresa se entra con la cuenta de la empresa."),
    "company_sign_in.none": lambda: translate("Words", "Tu empresa ya no usa esta forma de entrar."),
    "address_refused": lambda: translate("Words", "Tu empresa no deja entrar desde esta red."),
    "client_too_old": lambda: translate(
        "Words", "Esta versión es demasiado antigua para el servidor. Actualiza Relevo para entrar."
    ),
    "not_signed_in": lambda: translate("Words", "Tu sesión terminó. Vuelve a iniciar sesión."),
    "forbidden": lambda: translate("Words", "Tu rol no permite esto."),
    "not_found": lambda: translate("Words", "Ya no existe o no puedes verlo."),
    "team_unseen": lambda: translate(
        "Words", "Lo que es de un equipo que no ves, o de toda la empresa, lo cambia quien lo ve."
    ),
    "skill_used": lambda: translate("Words", "Alguien tiene esa habilidad o una regla la pide. Quítala allí primero."),
    "role_invalid": lambda: translate("Words", "Ese rol no puede ser así: nadie da permisos que no tiene."),
    "key_invalid": lambda: translate("Words", "Esa clave no puede ser así: nadie da permisos que no tiene."),
    "template_invalid": lambda: translate("Words", "Meta no la aceptaría así. Corrige lo marcado."),
    "too_many_requests": lambda: translate("Words", "Demasiadas consultas en un minuto. Espera un momento."),
    "role_used": lambda: translate("Words", "Hay personas con ese rol. Elige cuál tendrán en su lugar."),
    "last_admin": lambda: translate("Words", "Es la única persona activa que administra Relevo. Nombra antes a otra."),
    "colleague_unseen": lambda: translate(
        "Words", "Esta persona no está en ninguno de tus equipos. Pídelo a quien administra."
    ),
    "uploads_full": lambda: translate("Words", "Subiste muchos archivos. Envía los que esperan o intenta más tarde."),
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
    "record_invalid": lambda: translate("Words", "Un dato no se puede guardar así. Revísalo en la ficha del cliente."),
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
"""Calls, so that each speaks the language in force."""
