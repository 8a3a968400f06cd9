"""Commands about the open conversation."""

from collections.abc import Callable

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import conversation, not_mine, not_resolved, online, resolved
from desktop.commands.port import Controller

About = Callable[[Controller, int], object]


def _about(act: About) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        if context.session is not None and context.conversation_id is not None:
            act(context.session, context.conversation_id)

    return run


COMMANDS = (
    Command(
        id="conversation.take", title=mark("Tomar la conversación"), group="conversation", icon="hand",
        keys=("Ctrl+Shift+I",), letters=("I",), when=not_mine, placements=("palette", "menu", "toolbar", "context"),
        aliases=("asignarme", "asignar a mi", "assumir", "take", "assign to me"),
        run=_about(lambda session, id: session.take(id)),
    ),
    Command(
        id="conversation.assign", title=mark("Asignar o transferir…"), group="conversation", icon="user-plus",
        keys=("Ctrl+Shift+A",), letters=("A",), when=online, placements=("palette", "menu", "toolbar", "context"),
        aliases=("transferir", "derivar", "pasar", "atribuir", "assign", "transfer"),
        run=lambda context: context.ui.choose_assignee(),
    ),
    Command(
        id="conversation.unassign", title=mark("Devolver a la cola"), group="conversation", icon="user-minus",
        when=online, placements=("palette", "menu", "context"), aliases=("soltar", "cola", "fila", "queue", "unassign"),
        run=_about(lambda session, id: session.assign(id)),
    ),
    Command(
        id="conversation.resolve", title=mark("Resolver"), group="conversation", icon="circle-check",
        keys=("Ctrl+Shift+E",), letters=("E",), when=not_resolved,
        placements=("palette", "menu", "toolbar", "context"),
        aliases=("cerrar", "finalizar", "encerrar", "resolve", "close", "done"),
        run=_about(lambda session, id: session.resolve(id)),
    ),
    Command(
        id="conversation.reopen", title=mark("Reabrir"), group="conversation", icon="rotate-ccw", when=resolved,
        placements=("palette", "menu", "context"), aliases=("abrir de nuevo", "reopen"),
        run=_about(lambda session, id: session.reopen(id)),
    ),
    Command(
        id="conversation.mark_unread", title=mark("Marcar como no leída"), group="conversation", icon="mail",
        keys=("Ctrl+Shift+U",), letters=("U",), when=conversation, placements=("palette", "menu", "context"),
        aliases=("no leido", "nao lida", "mark unread"),
        run=_about(lambda session, id: session.mark_unread(id)),
    ),
    Command(
        id="conversation.mark_read", title=mark("Marcar como leída"), group="conversation", icon="check-check",
        when=conversation, placements=("palette", "menu", "context"), aliases=("leido", "lida", "mark read"),
        run=_about(lambda session, id: session.mark_read(id)),
    ),
)  # fmt: skip
