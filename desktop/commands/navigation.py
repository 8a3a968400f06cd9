"""Commands that lead somewhere."""

from collections.abc import Callable

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import signed_in, told_of_one


def _view(view: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.ui.show_view(view)

    return run


def _go(view: str, title: str, icon: str, digit: int, letter: str, *aliases: str) -> Command:
    letters = (f"G, {letter}",) if letter else ()
    return Command(
        id=f"go.{view}", title=title, group="navigation", icon=icon, keys=(f"Ctrl+{digit}",), letters=letters,
        aliases=aliases, when=signed_in, run=_view(view),
    )  # fmt: skip


COMMANDS = (
    Command(
        id="go.palette", title=mark("Buscar un comando o una conversación"), group="navigation", icon="command",
        keys=("Ctrl+K",), placements=("menu",), run=lambda context: context.ui.show_palette(),
    ),
    Command(
        id="go.search", title=mark("Buscar en los mensajes"), group="navigation", icon="search", keys=("Ctrl+F",),
        letters=("/",), when=signed_in, aliases=("buscar", "procurar", "search", "find"),
        run=lambda context: context.ui.focus_search(),
    ),
    _go("mine", mark("Ir a Mías"), "inbox", 1, "M", "minhas", "mine", "bandeja"),
    _go("unassigned", mark("Ir a Sin asignar"), "user-plus", 2, "U", "nao atribuidas", "unassigned", "libres"),
    _go("owed", mark("Ir a Lo que debo"), "reply", 3, "O", "pendientes", "pendentes", "what i owe", "backlog"),
    _go("mentions", mark("Ir a Menciones"), "at-sign", 4, "", "mencoes", "mentions", "arroba"),
    _go("at_risk", mark("Ir a Por vencer"), "clock-fading", 7, "S", "sla", "riesgo", "em risco", "at risk", "overdue"),
    _go("snoozed", mark("Ir a Pospuestas"), "alarm-clock", 8, "", "adiadas", "dormidas", "snoozed", "reminders"),
    _go("all", mark("Ir a Todas"), "message-square-text", 5, "A", "todas", "all"),
    _go("resolved", mark("Ir a Resueltas"), "circle-check", 6, "", "cerradas", "resolvidas", "resolved", "closed"),
    Command(
        id="go.next", title=mark("Conversación siguiente"), group="navigation", icon="arrow-down", keys=("Alt+Down",),
        letters=("J",), when=signed_in, aliases=("proxima", "next"),
        run=lambda context: context.ui.step_conversation(1),
    ),
    Command(
        id="go.previous", title=mark("Conversación anterior"), group="navigation", icon="arrow-up", keys=("Alt+Up",),
        letters=("K",), when=signed_in, aliases=("previous",), run=lambda context: context.ui.step_conversation(-1),
    ),
    Command(
        id="go.waiting", title=mark("Mostrar las nuevas"), group="navigation", icon="refresh-cw", keys=("Alt+R",),
        when=signed_in, aliases=("nuevas", "novas", "show new"), run=lambda context: context.ui.show_waiting(),
    ),
    Command(
        id="go.told", title=mark("Abrir la conversación del aviso"), group="navigation", icon="bell", keys=("F7",),
        when=told_of_one, aliases=("aviso", "notificacion", "notificacao", "open notice"),
        run=lambda context: context.ui.open_told(),
    ),
    Command(
        id="go.list", title=mark("Volver a la lista"), group="navigation", icon="list", keys=("Alt+Left",),
        when=signed_in, aliases=("lista", "list"), run=lambda context: context.ui.focus_list(),
    ),
    Command(
        id="go.next_pane", title=mark("Panel siguiente"), group="navigation", keys=("F6",), placements=("menu",),
        run=lambda context: context.ui.focus_pane(1),
    ),
    Command(
        id="go.previous_pane", title=mark("Panel anterior"), group="navigation", keys=("Shift+F6",),
        placements=("menu",), run=lambda context: context.ui.focus_pane(-1),
    ),
)  # fmt: skip
