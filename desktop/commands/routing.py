"""Commands about sharing the work: offers, the next one of the queue, why a conversation is where it is."""

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import asked, hands_full, offered, online, online_anywhere
from desktop.store.asked import asked_of_me


def _accept(context: Context) -> None:
    session = context.session
    if session is None:
        return
    id = context.conversation_id
    if id is None:
        waiting = asked_of_me(session.store, session.clock.now())
        id = waiting[0].id if waiting else None
        if id is not None:
            context.ui.open(id)
    if id is not None:
        session.accept_offer(id)


COMMANDS = (
    Command(
        id="routing.accept", title=mark("Aceptar la conversación ofrecida"), group="conversation", icon="check",
        keys=("F8",), when=asked, placements=("palette", "menu", "context"),
        aliases=("aceptar", "aceitar", "accept", "oferta", "transferencia"), run=_accept,
    ),
    Command(
        id="routing.decline", title=mark("Rechazar la conversación ofrecida…"), group="conversation", icon="x",
        keys=("Shift+F8",), when=offered, placements=("palette", "menu", "context"),
        aliases=("rechazar", "recusar", "decline", "oferta"), run=lambda context: context.ui.decline_offer(),
    ),
    Command(
        id="routing.next", title=mark("Tomar la siguiente de la cola"), group="conversation", icon="inbox",
        keys=("F9",), when=online_anywhere, advice=hands_full,
        aliases=("siguiente", "proxima da fila", "next", "pull", "cola", "fila"),
        run=lambda context: context.ui.take_next(),
    ),
    Command(
        id="routing.why", title=mark("Saber por qué está aquí"), group="conversation", icon="route", when=online,
        placements=("palette", "menu", "context"),
        aliases=("motivo", "regla", "regra", "reparto", "why here", "routing"),
        run=lambda context: context.ui.why_here(),
    ),
)  # fmt: skip
