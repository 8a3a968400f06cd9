"""Commands about helping each other: ask, look on in silence, whisper, step in; mentions that are done."""

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import helped, mentioned, not_resolved, supervised, watching


def _ask(context: Context) -> None:
    if context.conversation_id is not None:
        context.ui.ask_help(context.conversation_id)


def _close(context: Context) -> None:
    if context.session is not None and context.conversation_id is not None:
        context.session.close_help(context.conversation_id)


def _watch(context: Context) -> None:
    if context.conversation_id is not None:
        context.ui.watch(context.conversation_id)


def _whisper(context: Context) -> None:
    if context.conversation_id is not None:
        context.ui.whisper(context.conversation_id)


def _intervene(context: Context) -> None:
    if context.session is not None and context.conversation_id is not None:
        context.session.intervene(context.conversation_id)


def _mention_done(context: Context) -> None:
    if context.session is not None and context.conversation_id is not None:
        context.session.mention_done(context.conversation_id)


COMMANDS = (
    Command(
        id="help.ask", title=mark("Pedir ayuda…"), group="conversation", icon="life-buoy", keys=("Shift+F1",),
        when=not_resolved, placements=("palette", "menu", "context"),
        aliases=("supervisor", "auxilio", "pedir ajuda", "ask for help", "escalar"), run=_ask,
    ),
    Command(
        id="help.close", title=mark("Ya no hace falta ayuda"), group="conversation", icon="check", when=helped,
        aliases=("cancelar ayuda", "nao precisa mais", "help not needed"), run=_close,
    ),
    Command(
        id="help.watch", title=mark("Observar en silencio"), group="conversation", icon="eye", when=supervised,
        placements=("palette", "menu", "context"),
        aliases=("mirar", "supervisar", "observar", "watch silently", "monitor"), run=_watch,
    ),
    Command(
        id="help.stop_watching", title=mark("Dejar de observar"), group="conversation", icon="eye-off", when=watching,
        aliases=("parar de observar", "stop watching"), run=lambda context: context.ui.stop_watching(),
    ),
    Command(
        id="help.whisper", title=mark("Dejar una nota a quien atiende"), group="conversation", icon="lock",
        when=supervised, aliases=("susurrar", "sussurrar", "whisper", "nota"), run=_whisper,
    ),
    Command(
        id="help.intervene", title=mark("Intervenir"), group="conversation", icon="hand", when=supervised,
        placements=("palette", "menu", "context"),
        aliases=("tomar de un colega", "assumir", "intervir", "step in", "take over"), run=_intervene,
    ),
    Command(
        id="mention.done", title=mark("Marcar la mención como atendida"), group="conversation", icon="at-sign",
        when=mentioned, placements=("palette", "menu", "context"),
        aliases=("mencion lista", "mencao atendida", "mention done"), run=_mention_done,
    ),
)  # fmt: skip
