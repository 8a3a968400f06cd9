"""Commands about the open conversation."""

from collections.abc import Callable

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import (
    all_read,
    hands_full,
    not_mine,
    not_resolved,
    online,
    owned,
    resolved,
    some_unread,
)
from desktop.commands.undo import Change, Done


def _change(done: Done) -> Callable[[Context], None]:
    """Do it, and offer to take it back."""

    def run(context: Context) -> None:
        if context.session is not None and context.conversation_id is not None:
            change = Change.begin(context.session, context.conversation_id, done)
            if change is not None:
                context.ui.did(change)

    return run


def _mark_read(context: Context) -> None:
    if context.session is not None and context.conversation_id is not None:
        context.session.mark_read(context.conversation_id)


COMMANDS = (
    Command(
        id="conversation.take", title=mark("Tomar la conversación"), group="conversation", icon="hand",
        keys=("Ctrl+Shift+I",), letters=("I",), when=not_mine, placements=("palette", "menu", "toolbar", "context"),
        aliases=("asignarme", "asignar a mi", "assumir", "take", "assign to me"), advice=hands_full,
        run=_change("taken"),
    ),
    Command(
        id="conversation.assign", title=mark("Asignar o transferir…"), group="conversation", icon="user-plus",
        keys=("Ctrl+Shift+A",), letters=("A",), when=online, placements=("palette", "menu", "toolbar", "context"),
        aliases=("transferir", "derivar", "pasar", "atribuir", "assign", "transfer"),
        run=lambda context: context.ui.choose_assignee(),
    ),
    Command(
        id="conversation.unassign", title=mark("Devolver a la cola"), group="conversation", icon="user-minus",
        when=owned, placements=("palette", "menu", "context"), aliases=("soltar", "cola", "fila", "queue", "unassign"),
        run=_change("released"),
    ),
    Command(
        id="conversation.resolve", title=mark("Resolver"), group="conversation", icon="circle-check",
        keys=("Ctrl+Shift+E",), letters=("E",), when=not_resolved,
        placements=("palette", "menu", "toolbar", "context"),
        aliases=("cerrar", "finalizar", "encerrar", "resolve", "close", "done"),
        run=lambda context: context.ui.resolve(context.targets),
    ),
    Command(
        id="conversation.reopen", title=mark("Reabrir"), group="conversation", icon="rotate-ccw", when=resolved,
        placements=("palette", "menu", "context"), aliases=("abrir de nuevo", "reopen"),
        run=_change("reopened"),
    ),
    Command(
        id="conversation.mark_unread", title=mark("Marcar como no leída"), group="conversation", icon="mail",
        keys=("Ctrl+Shift+U",), letters=("U",), when=all_read, placements=("palette", "menu", "context"),
        aliases=("no leido", "nao lida", "mark unread"),
        run=_change("unread"),
    ),
    Command(
        id="conversation.mark_read", title=mark("Marcar como leída"), group="conversation", icon="check-check",
        when=some_unread, placements=("palette", "menu", "context"), aliases=("leido", "lida", "mark read"),
        run=_mark_read,
    ),
)  # fmt: skip
