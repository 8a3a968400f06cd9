"""What permissions, roles and sights are called, in the user's words; in the groups of the page of roles."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from protocol.people import Role, Visibility
from protocol.rules.permissions import Permission

translate = QCoreApplication.translate
P = Permission

GROUPS: Final[tuple[tuple[str, str, tuple[Permission, ...]], ...]] = (
    ("conversations", "message-square", (
        P.READ_CONVERSATIONS, P.SEND_MESSAGES, P.SEND_TEMPLATES, P.WRITE_NOTES, P.TAKE_CONVERSATIONS, P.ASSIGN_OTHERS,
        P.RESOLVE, P.TAG_CONVERSATIONS, P.SAVE_MEDIA,
    )),
    ("customers", "user", (
        P.SEE_PHONE_NUMBERS, P.SEE_CARD_NUMBERS, P.EDIT_CONTACTS, P.MERGE_CONTACTS, P.BLOCK_CONTACTS,
        P.IMPORT_CONTACTS, P.EXPORT, P.ERASE_CONTACTS, P.HANDLE_DATA_REQUESTS,
    )),
    ("supervision", "activity", (
        P.SUPERVISE, P.SEE_ALERTS, P.SET_PRESENCE_OF_OTHERS, P.REVIEW_VOIDS, P.SEE_REPORTS, P.SEE_COLLEAGUES_REPORTS,
        P.SEE_WALLBOARD,
    )),
    ("work", "sliders-horizontal", (
        P.MANAGE_ANSWERS, P.MANAGE_TAGS, P.MANAGE_TEMPLATES, P.MANAGE_TEAMS, P.MANAGE_ROUTING, P.MANAGE_POLICIES,
        P.MANAGE_CONTACT_FIELDS,
    )),
    ("administration", "shield", (
        P.MANAGE_USERS, P.MANAGE_SIGN_IN, P.MANAGE_NUMBERS, P.SEE_AUDIT, P.SEE_HEALTH, P.REPLAY_DELIVERIES,
    )),
)  # fmt: skip
"""Key, icon, permissions. What a newer Relevo adds is shown at the end of the last group."""


def group_name(key: str) -> str:
    """The title of a group."""
    return {
        "conversations": translate("Permissions", "Conversaciones"),
        "customers": translate("Permissions", "Clientes"),
        "supervision": translate("Permissions", "Supervisión"),
        "work": translate("Permissions", "Cómo se trabaja"),
        "administration": translate("Permissions", "Administración"),
    }[key]


def permission_words(permission: str) -> tuple[str, str]:
    """Its name and a line about it."""
    return _words().get(permission, (permission.replace("_", " ").capitalize(), ""))


def _words() -> dict[str, tuple[str, str]]:
    return {
        P.READ_CONVERSATIONS: (
            translate("Permissions", "Leer conversaciones"),
            translate("Permissions", "Las que deja ver la opción de arriba"),
        ),
        P.SEND_MESSAGES: (
            translate("Permissions", "Responder al cliente"),
            translate("Permissions", "Escribir, reenviar y mandar archivos"),
        ),
        P.SEND_TEMPLATES: (
            translate("Permissions", "Usar plantillas"),
            translate("Permissions", "También para empezar una conversación; puede costar dinero"),
        ),
        P.WRITE_NOTES: (
            translate("Permissions", "Escribir notas internas"),
            translate("Permissions", "Solo las ve el equipo"),
        ),
        P.TAKE_CONVERSATIONS: (
            translate("Permissions", "Tomar de la cola"),
            translate("Permissions", "Y soltar las propias"),
        ),
        P.ASSIGN_OTHERS: (
            translate("Permissions", "Asignar y transferir"),
            translate("Permissions", "También entre equipos"),
        ),
        P.RESOLVE: (
            translate("Permissions", "Resolver y reabrir"),
            translate("Permissions", "Con motivo de contacto y resultado"),
        ),
        P.TAG_CONVERSATIONS: (
            translate("Permissions", "Etiquetar"),
            translate("Permissions", "Poner y quitar etiquetas que ya existen"),
        ),
        P.SAVE_MEDIA: (
            translate("Permissions", "Guardar archivos del cliente"),
            translate("Permissions", "Queda en el registro de auditoría"),
        ),
        P.SEE_PHONE_NUMBERS: (
            translate("Permissions", "Ver el teléfono completo"),
            translate("Permissions", "Si no, se ve +52 ··· ··43"),
        ),
        P.HANDLE_DATA_REQUESTS: (
            translate("Permissions", "Atender solicitudes de datos"),
            translate("Permissions", "La lista con sus plazos, y qué se respondió"),
        ),
        P.SEE_CARD_NUMBERS: (
            translate("Permissions", "Ver números de tarjeta"),
            translate("Permissions", "Uno por uno, y queda en el registro de auditoría"),
        ),
        P.EDIT_CONTACTS: (
            translate("Permissions", "Editar datos del cliente"),
            translate("Permissions", "Nombre, campos y nota fija"),
        ),
        P.MERGE_CONTACTS: (
            translate("Permissions", "Unir clientes repetidos"),
            translate("Permissions", "Y separar los que se unieron"),
        ),
        P.BLOCK_CONTACTS: (
            translate("Permissions", "Bloquear clientes"),
            translate("Permissions", "Dejan de poder escribir al número"),
        ),
        P.IMPORT_CONTACTS: (
            translate("Permissions", "Importar clientes"),
            translate("Permissions", "Desde un archivo, con vista previa"),
        ),
        P.EXPORT: (
            translate("Permissions", "Exportar conversaciones"),
            translate("Permissions", "Archivo con mensajes y datos personales"),
        ),
        P.ERASE_CONTACTS: (
            translate("Permissions", "Borrar los datos de una persona"),
            translate("Permissions", "Para siempre, cuando ella lo pide"),
        ),
        P.SUPERVISE: (
            translate("Permissions", "Intervenir"),
            translate("Permissions", "Observar, susurrar y tomar la conversación de otra persona"),
        ),
        P.SEE_ALERTS: (
            translate("Permissions", "Ver y atender alertas"),
            translate("Permissions", "De todo lo que puede ver, no solo de lo suyo"),
        ),
        P.SET_PRESENCE_OF_OTHERS: (
            translate("Permissions", "Cambiar la presencia de otros"),
            translate("Permissions", "Pausas, ausencias y fin de turno"),
        ),
        P.REVIEW_VOIDS: (
            translate("Permissions", "Revisar casos que no cuentan"),
            translate("Permissions", "Aceptar o rechazar que salgan de las cifras"),
        ),
        P.SEE_REPORTS: (
            translate("Permissions", "Ver informes propios"),
            translate("Permissions", "Su día y sus cifras"),
        ),
        P.SEE_COLLEAGUES_REPORTS: (
            translate("Permissions", "Números de cada agente"),
            translate("Permissions", "Medianas, p90 y carga por persona; informes del equipo"),
        ),
        P.SEE_WALLBOARD: (
            translate("Permissions", "Tablero de la sala"),
            translate("Permissions", "Sin nombres de clientes"),
        ),
        P.MANAGE_ANSWERS: (
            translate("Permissions", "Respuestas compartidas"),
            translate("Permissions", "Respuestas rápidas, macros y vistas de sus equipos"),
        ),
        P.MANAGE_TAGS: (
            translate("Permissions", "Etiquetas y motivos"),
            translate("Permissions", "Crear, cambiar y retirar"),
        ),
        P.MANAGE_TEMPLATES: (
            translate("Permissions", "Plantillas"),
            translate("Permissions", "Redactar y pedir su aprobación"),
        ),
        P.MANAGE_TEAMS: (
            translate("Permissions", "Equipos, turnos y horarios"),
            translate("Permissions", "De los equipos que puede ver"),
        ),
        P.MANAGE_ROUTING: (
            translate("Permissions", "Reglas de asignación"),
            translate("Permissions", "Quién recibe qué conversación"),
        ),
        P.MANAGE_POLICIES: (
            translate("Permissions", "Objetivos y automatización"),
            translate("Permissions", "SLA, respuestas automáticas, encuestas y cierre"),
        ),
        P.MANAGE_CONTACT_FIELDS: (
            translate("Permissions", "Campos de la ficha"),
            translate("Permissions", "Qué se puede anotar de un cliente"),
        ),
        P.MANAGE_USERS: (
            translate("Permissions", "Personas y roles"),
            translate("Permissions", "Dar de alta, desactivar y repartir permisos que tiene"),
        ),
        P.MANAGE_SIGN_IN: (
            translate("Permissions", "Cuenta de la empresa"),
            translate("Permissions", "Elegir en qué proveedor de cuentas se confía para entrar"),
        ),
        P.MANAGE_NUMBERS: (
            translate("Permissions", "Números de WhatsApp"),
            translate("Permissions", "Conectar, pausar y sus credenciales"),
        ),
        P.SEE_AUDIT: (
            translate("Permissions", "Registro de auditoría"),
            translate("Permissions", "Quién hizo, vio y exportó qué"),
        ),
        P.SEE_HEALTH: (
            translate("Permissions", "Salud del servicio"),
            translate("Permissions", "Cómo está cada parte y qué hacer"),
        ),
        P.REPLAY_DELIVERIES: (
            translate("Permissions", "Mensajes apartados"),
            translate("Permissions", "Ver y repetir entregas que no se entendieron"),
        ),
    }  # fmt: skip


def warning(permission: str) -> str:
    """What to think of before it is given; empty for most."""
    said: dict[str, str] = {
        P.EXPORT: translate("Permissions", "Exportar incluye datos personales. Cada archivo queda en el registro."),
        P.ERASE_CONTACTS: translate("Permissions", "Borrar a una persona no se puede deshacer."),
        P.MANAGE_USERS: translate("Permissions", "Quien maneja personas puede dar a otros los permisos que tiene."),
        P.MANAGE_NUMBERS: translate("Permissions", "Puede detener o desconectar el número de la empresa."),
        P.SEND_TEMPLATES: translate("Permissions", "Las plantillas se cobran por mensaje."),
    }
    return said.get(permission, "")


def preset_name(role: Role) -> str:
    """A role of Relevo's own."""
    return {
        "agent": translate("Permissions", "Agente"), "supervisor": translate("Permissions", "Supervisión"),
        "admin": translate("Permissions", "Administración"), "wallboard": translate("Permissions", "Tablero de sala"),
    }[role]  # fmt: skip


def preset_about(role: Role) -> str:
    """A line about it."""
    return {
        "agent": translate("Permissions", "Atiende clientes en la bandeja."),
        "supervisor": translate("Permissions", "Dirige turnos: ve su equipo, interviene y reparte el trabajo."),
        "admin": translate("Permissions", "Puede todo, también repartir permisos."),
        "wallboard": translate("Permissions", "La cuenta de una pantalla: muestra el tablero y nada más."),
    }[role]


def sight_words(sight: Visibility) -> tuple[str, str]:
    """Which conversations somebody sees: a name and a line."""
    return {
        "own": (
            translate("Permissions", "Solo las suyas"),
            translate("Permissions", "Las que tiene asignadas"),
        ),
        "mine": (
            translate("Permissions", "Suyas y la cola"),
            translate("Permissions", "Las asignadas y lo sin asignar de sus equipos"),
        ),
        "teams": (
            translate("Permissions", "Sus equipos"),
            translate("Permissions", "Todas las de sus equipos y las de nadie"),
        ),
        "all": (
            translate("Permissions", "Toda la empresa"),
            translate("Permissions", "Todos los equipos y números"),
        ),
    }[sight]
