"""When commands can run, and the reason that is shown when they cannot."""

from desktop.commands.command import Context, When, mark
from desktop.store import live_views  # not its names: what is upper case here is a reason, and translated
from desktop.store.asked import asked_of_me
from desktop.store.own_load import own_load
from protocol.conversation import Conversation
from protocol.rules.answers import may_change
from protocol.rules.permissions import Permission

SIGN_IN_FIRST = mark("Primero hay que iniciar sesión")
OPEN_FIRST = mark("Primero abre una conversación")
OFFLINE = mark("Sin conexión: se puede hacer cuando vuelva")
ALREADY_MINE = mark("Ya es tuya")
ALREADY_RESOLVED = mark("Ya está resuelta")
NOT_RESOLVED = mark("No está resuelta")
ALREADY_QUEUED = mark("Ya está en la cola")
ALREADY_UNREAD = mark("Ya está sin leer")
NOTHING_UNREAD = mark("No hay nada sin leer")
NO_CASE = mark("Aún no tiene número de caso")
ALREADY_BLOCKED = mark("Ya está bloqueado")
NOT_BLOCKED = mark("No está bloqueado")
SILENT = mark("WhatsApp solo bloquea a quien escribió en las últimas 24 h")
NOT_SNOOZED = mark("No está pospuesta")
NOT_SUPERVISOR = mark("Esto lo hace quien supervisa")
NOT_MANAGER = mark("Las etiquetas las administra quien supervisa")
ADMINS_ONLY = mark("Lo hace quien administra Relevo")
PHONE_KNOWN = mark("Ya conocemos su teléfono")
FILTER_FIRST = mark("Primero filtra la lista")
NO_ALERT = mark("Esta conversación no tiene alertas")
NOBODY_ASKED = mark("No se espera a otra área")
ALREADY_OWED = mark("Ya espera una respuesta")
NOTHING_OWED = mark("Nada espera respuesta aquí")
ALREADY_THEIR_TURN = mark("Ya se espera al cliente")
PUT_ASIDE = mark("Primero tráela de vuelta: está pospuesta o con otra área")
NO_SAVED_VIEW = mark("Primero elige una vista guardada")
NOT_YOUR_VIEW = mark("La comparte el equipo: la cambia quien supervisa")
ALREADY_SO = mark("Ya es tu estado")
NOT_SUPERVISOR = mark("Es tarea de quien supervisa")
NOT_WATCHING = mark("No estás observando")
NO_HELP_ASKED = mark("Nadie pidió ayuda aquí")
NOT_MENTIONED = mark("Nadie te menciona aquí")
NOT_OFFERED = mark("Nadie te la está ofreciendo")
NOBODY_OFFERS = mark("Nadie te ofrece una conversación")
HANDS_FULL = mark("Ya tienes todas las que caben")
NOTHING_TOLD = mark("Ningún aviso habla de otra conversación")
WINDOW_CLOSED = mark("La ventana de 24 h está cerrada: solo llega una plantilla")


def signed_in(context: Context) -> str:
    """Somebody is signed in."""
    return "" if context.session is not None else SIGN_IN_FIRST


def conversation(context: Context) -> str:
    """A conversation is open, or some are picked."""
    return signed_in(context) or ("" if context.picked or row_of(context) is not None else OPEN_FIRST)


def online(context: Context) -> str:
    """A conversation is open and the gateway can be asked."""
    reason = conversation(context)
    if reason or context.session is None:
        return reason
    return "" if context.session.line.state == "online" else OFFLINE


def online_anywhere(context: Context) -> str:
    """The gateway can be asked, whether a conversation is open or not."""
    if context.session is None:
        return SIGN_IN_FIRST
    return "" if context.session.line.state == "online" else OFFLINE


def offered(context: Context) -> str:
    """I am asked whether I take it."""
    row = row_of(context)
    asked = row is not None and row.offer is not None and row.offer.to_user == _me(context)
    return online(context) or ("" if asked else NOT_OFFERED)


def asked(context: Context) -> str:
    """I am asked whether I take it; without an open conversation, whether I take any."""
    session = context.session
    if session is None or context.conversation_id is not None or context.picked:
        return offered(context)
    return online_anywhere(context) or ("" if asked_of_me(session.store, session.clock.now()) else NOBODY_OFFERS)


def _me(context: Context) -> int | None:
    return context.session.store.my_id() if context.session is not None else None


def not_mine(context: Context) -> str:
    """It is not mine yet."""
    row = row_of(context)
    mine = row is not None and context.session is not None and row.assignee_id == context.session.store.my_id()
    return online(context) or (ALREADY_MINE if mine else "")


def owned(context: Context) -> str:
    """Somebody has it."""
    row = row_of(context)
    return online(context) or (ALREADY_QUEUED if row is not None and row.assignee_id is None else "")


def all_read(context: Context) -> str:
    """I have read it, and the customer wrote something."""
    row = row_of(context)
    if row is None or context.session is None:
        return conversation(context)
    return "" if row.inbound_count and not context.session.store.unread_of(row.id) else ALREADY_UNREAD


def some_unread(context: Context) -> str:
    """I have not read it all."""
    row = row_of(context)
    if row is None or context.session is None:
        return conversation(context)
    return "" if context.session.store.unread_of(row.id) else NOTHING_UNREAD


def not_resolved(context: Context) -> str:
    """It is not resolved yet."""
    row = row_of(context)
    return online(context) or (ALREADY_RESOLVED if row is not None and row.state == "resolved" else "")


def owes_answer(context: Context) -> str:
    """The customer waits for an answer; of picked rows each is judged by the gateway."""
    row, reason = row_of(context), _worked_on(context)
    if reason or context.picked or row is None:
        return reason
    return "" if row.owed_since is not None else NOTHING_OWED


def owes_nothing(context: Context) -> str:
    """Nothing is owed, and what the customer wrote last could need an answer after all."""
    row, reason = row_of(context), _worked_on(context)
    if reason or row is None:
        return reason or OPEN_FIRST
    return ALREADY_OWED if row.owed_since is not None else online(context)


def not_their_turn(context: Context) -> str:
    """It is not marked as waiting for the customer; of picked rows each is judged by the gateway."""
    row, reason = row_of(context), _worked_on(context)
    if reason or context.picked or row is None:
        return reason
    return ALREADY_THEIR_TURN if row.state == "waiting_customer" and row.owed_since is None else ""


def _worked_on(context: Context) -> str:
    """It is neither resolved, put away nor with another area."""
    row = row_of(context)
    aside = row is not None and row.state in {"snoozed", "waiting_colleague"} and not context.picked
    return not_resolved(context) or (PUT_ASIDE if aside else "")


def resolved(context: Context) -> str:
    """It is resolved."""
    row = row_of(context)
    return online(context) or ("" if row is not None and row.state == "resolved" else NOT_RESOLVED)


def window_open(context: Context) -> str:
    """Free text reaches the customer now."""
    row = row_of(context)
    if row is None or context.session is None:
        return conversation(context)
    return "" if row.window_until is not None and row.window_until > context.session.clock.now() else WINDOW_CLOSED


def phone_unknown(context: Context) -> str:
    """The customer is known by their username only, and can be asked."""
    row = row_of(context)
    return PHONE_KNOWN if row is not None and row.phone else window_open(context)


def row_of(context: Context) -> Conversation | None:
    """The conversation a command is about."""
    if context.session is None or context.conversation_id is None:
        return None
    return context.session.store.rows.get(context.conversation_id)


def may(context: Context, permission: Permission) -> bool:
    """Whether who is signed in may do it."""
    return context.session is not None and context.session.store.may(permission)


def permitted(permission: Permission, otherwise: str = NOT_SUPERVISOR) -> When:
    """A condition: who is signed in may do it."""

    def when(context: Context) -> str:
        return signed_in(context) or ("" if may(context, permission) else otherwise)

    return when


manages = permitted(Permission.MANAGE_TAGS, NOT_MANAGER)
supervises = supervises_here = permitted(Permission.SUPERVISE)
_blocks = permitted(Permission.BLOCK_CONTACTS)


def snoozed(context: Context) -> str:
    """It is put away until later."""
    row = row_of(context)
    return online(context) or ("" if row is not None and row.state == "snoozed" else NOT_SNOOZED)


def supervised(context: Context) -> str:
    """A colleague's conversation, and I am who looks after it."""
    return not_mine(context) or ("" if may(context, Permission.SUPERVISE) else NOT_SUPERVISOR)


def watching(context: Context) -> str:
    """I look on in silence."""
    return signed_in(context) or ("" if context.session and context.session.watched is not None else NOT_WATCHING)


def helped(context: Context) -> str:
    """Somebody asked for help here."""
    alerts = context.session.store.office.alerts.values() if context.session is not None else ()
    here = [one for one in alerts if one.kind == "help" and one.conversation_id == context.conversation_id]
    return online(context) or ("" if any(one.closed_at is None for one in here) else NO_HELP_ASKED)


def mentioned(context: Context) -> str:
    """A note mentions me and I am not through with it."""
    row = row_of(context)
    return online(context) or ("" if row is not None and _me(context) in row.mentions else NOT_MENTIONED)


def has_case(context: Context) -> str:
    """It has a case number."""
    row = row_of(context)
    return conversation(context) or ("" if row is not None and row.case_number is not None else NO_CASE)


def may_block(context: Context) -> str:
    """Who may block may block who wrote within the last 24 hours."""
    row, reason = row_of(context), _blocks(context) or online(context)
    if reason or row is None or context.session is None:
        return reason
    contact = context.session.store.contacts.get(row.contact_id)
    if contact is not None and contact.blocked:
        return ALREADY_BLOCKED
    return "" if row.window_until is not None and row.window_until > context.session.clock.now() else SILENT


def may_unblock(context: Context) -> str:
    """And take it back."""
    row, reason = row_of(context), _blocks(context) or online(context)
    if reason or row is None or context.session is None:
        return reason
    contact = context.session.store.contacts.get(row.contact_id)
    return "" if contact is not None and contact.blocked else NOT_BLOCKED


def hands_full(context: Context) -> str:
    """I have as many as fit: one may still be taken by hand."""
    session = context.session
    return HANDS_FULL if session is not None and own_load(session.store).level != "free" else ""


def told_of_one(context: Context) -> str:
    """A toast tells of a conversation."""
    return signed_in(context) or ("" if context.told is not None else NOTHING_TOLD)


def is_filtered(context: Context) -> str:
    """The list is filtered by something that could be kept."""
    return signed_in(context) or ("" if context.view in {live_views.AD_HOC, live_views.CLOSING} else FILTER_FIRST)


def may_place_view(context: Context) -> str:
    """A list of the sidebar's last part is shown: it can have another place there, on every device of mine."""
    session = context.session
    if session is None:
        return SIGN_IN_FIRST
    shown = context.view == live_views.CLOSING or live_views.saved_of(session.store.office, context.view) is not None
    return online_anywhere(context) if shown else NO_SAVED_VIEW


def may_change_view(context: Context) -> str:
    """A saved view of mine is shown, or one that I may change for others."""
    session = context.session
    if session is None or session.store.me is None:
        return SIGN_IN_FIRST
    row, me = live_views.saved_of(session.store.office, context.view), session.store.me
    if row is None:
        return NO_SAVED_VIEW
    mine = may_change(me, me.id, me.team_ids, owner_id=row.user_id, team_id=row.team_id)
    return online_anywhere(context) or ("" if mine else NOT_YOUR_VIEW)
