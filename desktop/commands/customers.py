"""Commands about the customer's record: edited, a call noted, written to first, imported, its fields."""

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import ADMINS_ONLY, NOT_SUPERVISOR, OFFLINE, may, online, signed_in
from protocol.rules.permissions import Permission


def line(context: Context) -> str:
    """Somebody is signed in and the gateway can be asked."""
    reason = signed_in(context)
    if reason or context.session is None:
        return reason
    return "" if context.session.line.state == "online" else OFFLINE


def admin(context: Context) -> str:
    """Only admins, on line."""
    reason = line(context)
    if reason or context.session is None:
        return reason
    return "" if context.session.store.may(Permission.MANAGE_CONTACT_FIELDS) else ADMINS_ONLY


def imports(context: Context) -> str:
    """Who may import, on line."""
    return line(context) or ("" if may(context, Permission.IMPORT_CONTACTS) else ADMINS_ONLY)


def erases(context: Context) -> str:
    """Who may erase, on line, at a conversation."""
    return online(context) or ("" if may(context, Permission.ERASE_CONTACTS) else ADMINS_ONLY)


def asks_data(context: Context) -> str:
    """Who may write notes, on line, at a conversation."""
    return online(context) or ("" if may(context, Permission.WRITE_NOTES) else ADMINS_ONLY)


def exports(context: Context) -> str:
    """Who may export, on line, at a conversation."""
    return online(context) or ("" if may(context, Permission.EXPORT) else NOT_SUPERVISOR)


COMMANDS = (
    Command(
        id="customer.new", title=mark("Nueva conversación…"), group="conversation", icon="message-square-plus",
        keys=("Ctrl+N",), when=line,
        aliases=("escribir primero", "iniciar", "nuevo chat", "nova conversa", "new conversation", "start chat"),
        run=lambda context: context.ui.new_conversation(),
    ),
    Command(
        id="customer.edit", title=mark("Editar los datos del cliente"), group="conversation", icon="pencil",
        when=online, placements=("palette", "menu", "context"),
        aliases=("ficha", "contacto", "vip", "campos", "dados do cliente", "edit contact", "record"),
        run=lambda context: context.ui.edit_record(),
    ),
    Command(
        id="customer.export", title=mark("Guardar todos los datos del cliente…"), group="conversation", icon="download",
        when=exports, placements=("palette", "menu"), secret=True,
        aliases=("exportar", "privacidad", "acceso", "portabilidad", "lgpd", "rgpd", "gdpr", "salvar dados", "export"),
        run=lambda context: context.ui.export_customer(context.conversation_id or 0),
    ),
    Command(
        id="customer.data_request", title=mark("Solicitud de datos…"), group="conversation", icon="shield-check",
        when=asks_data, placements=("palette", "menu"), secret=True,
        aliases=("privacidad", "derechos", "arco", "acceso", "rectificar", "oposicion", "lgpd", "rgpd", "gdpr",
                 "solicitacao de dados", "data request", "subject access"),
        run=lambda context: context.ui.ask_data(context.conversation_id or 0),
    ),
    Command(
        id="customer.erase", title=mark("Borrar los datos del cliente…"), group="conversation", icon="trash-2",
        when=erases, placements=("palette", "menu"), secret=True,
        aliases=("olvidar", "privacidad", "derecho", "lgpd", "rgpd", "gdpr", "apagar dados", "erase", "forget"),
        run=lambda context: context.ui.erase_customer(context.conversation_id or 0),
    ),
    Command(
        id="customer.call", title=mark("Anotar una llamada…"), group="conversation", icon="phone", when=online,
        placements=("palette", "menu", "context"),
        aliases=("telefono", "llame", "intento", "anotar ligacao", "note a call", "phone call"),
        run=lambda context: context.ui.note_call(),
    ),
    Command(
        id="customer.import", title=mark("Importar contactos…"), group="application", icon="upload", when=admin,
        aliases=("csv", "excel", "planilla", "importar contatos", "import contacts"),
        run=lambda context: context.ui.import_contacts(),
    ),
    Command(
        id="customer.import_chat", title=mark("Importar un chat de WhatsApp…"), group="application", icon="upload",
        when=imports,
        aliases=("exportado", "historial", "zip", "importar conversa", "historico", "import chat", "history"),
        run=lambda context: context.ui.import_chat(),
    ),
    Command(
        id="customer.fields", title=mark("Campos del contacto…"), group="application", icon="list-checks", when=admin,
        aliases=("campos propios", "datos adicionales", "campos do contato", "contact fields", "custom fields"),
        run=lambda context: context.ui.manage_contact_fields(),
    ),
)  # fmt: skip
