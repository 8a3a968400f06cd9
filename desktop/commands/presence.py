"""Commands about who is here: my state, my pause, my shift, the roster, a colleague's absence."""

from collections.abc import Callable

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import ALREADY_SO, NOT_SUPERVISOR, online_anywhere, signed_in
from protocol.presence import PresenceState
from protocol.rules.permissions import Permission


def _not_yet(state: PresenceState) -> Callable[[Context], str]:
    """I am something else now, and the gateway can be told."""

    def when(context: Context) -> str:
        reason = online_anywhere(context)
        if reason or context.session is None:
            return reason
        mine = context.session.store.office.presence.get(context.session.store.my_id())
        return ALREADY_SO if mine is not None and mine.declared == state else ""

    return when


def _supervises(context: Context) -> str:
    """The gateway asks for more than an agent."""
    reason = online_anywhere(context)
    if reason or context.session is None:
        return reason
    return "" if context.session.store.may(Permission.SET_PRESENCE_OF_OTHERS) else NOT_SUPERVISOR


COMMANDS = (
    Command(
        id="presence.available", title=mark("Ponerme disponible"), group="application", icon="circle-check",
        when=_not_yet("available"), aliases=("presencia", "conectarme", "disponivel", "available", "online"),
        run=lambda context: context.ui.declare("available"),
    ),
    Command(
        id="presence.busy", title=mark("Ponerme ocupado/a"), group="application", icon="circle-dot",
        when=_not_yet("busy"), aliases=("presencia", "no recibir", "ocupado", "busy", "do not disturb"),
        run=lambda context: context.ui.declare("busy"),
    ),
    Command(
        id="presence.away", title=mark("Ponerme en pausa…"), group="application", icon="circle-pause",
        when=online_anywhere, keys=("Ctrl+Shift+P",),
        aliases=(
            "presencia", "ausente", "comida", "almuerzo", "descanso", "em pausa", "almoco", "away", "break", "lunch",
        ),
        run=lambda context: context.ui.choose_pause(),
    ),
    Command(
        id="presence.offline", title=mark("Ponerme desconectado/a"), group="application", icon="circle",
        when=_not_yet("offline"), aliases=("presencia", "terminar turno", "fim do turno", "offline", "end shift"),
        run=lambda context: context.ui.declare("offline"),
    ),
    Command(
        id="presence.start", title=mark("Empezar turno…"), group="application", icon="circle-play",
        when=online_anywhere, aliases=("turno", "inicio", "heredar", "comecar turno", "start shift"),
        run=lambda context: context.ui.start_shift(),
    ),
    Command(
        id="presence.roster", title=mark("Ver quién está"), group="application", icon="users", when=signed_in,
        aliases=("presencia", "equipo", "companeros", "quem esta", "roster", "who is here", "team"),
        run=lambda context: context.ui.show_roster(),
    ),
    Command(
        id="presence.devices", title=mark("Mis dispositivos…"), group="application", icon="monitor",
        when=online_anywhere, aliases=("sesiones", "olvidar", "perdi", "aparelhos", "computador", "my devices"),
        run=lambda context: context.ui.show_devices(),
    ),
    Command(
        id="account.password", title=mark("Cambiar mi contraseña…"), group="application", icon="key",
        when=online_anywhere, aliases=("clave", "contrasena", "senha", "password", "mi cuenta"),
        run=lambda context: context.ui.change_password(),
    ),
    Command(
        id="account.factor", title=mark("Verificación en dos pasos…"), group="application", icon="shield-check",
        when=online_anywhere, aliases=("codigo", "2fa", "totp", "telefono", "recuperacion", "duas etapas", "two-step"),
        run=lambda context: context.ui.set_up_factor(),
    ),
    Command(
        id="presence.absent", title=mark("Registrar una ausencia de hoy…"), group="application", icon="user-minus",
        when=_supervises, aliases=(
            "ausente", "ausente hoy", "redistribuir", "falta", "enfermedad", "repartir", "ausente hoje",
            "ausencia hoje", "absent today", "redistribute", "sick",
        ),
        run=lambda context: context.ui.mark_absent(),
    ),
)  # fmt: skip
