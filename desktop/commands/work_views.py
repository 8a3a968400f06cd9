"""Commands about lists: filter, keep as a view; of a saved view: name and sharing, filter, place, away with it."""

from collections.abc import Callable

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import is_filtered, may_change_view, may_place_view, signed_in


def _move(by: int) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.ui.move_view(context.view, by)

    return run


COMMANDS = (
    Command(
        id="view.begin_filter", title=mark("Filtrar la lista…"), group="navigation", icon="list-filter",
        keys=("Ctrl+Shift+F",), when=signed_in, aliases=("filtro", "filtrar", "filter list"),
        run=lambda context: context.ui.begin_filter(),
    ),
    Command(
        id="view.keep", title=mark("Guardar como vista…"), group="navigation", icon="bookmark", when=is_filtered,
        aliases=("guardar vista", "salvar visao", "save view"), run=lambda context: context.ui.keep_filter(),
    ),
    Command(
        id="view.edit", title=mark("Renombrar o compartir la vista…"), group="navigation", icon="pencil",
        when=may_change_view, aliases=("renombrar", "compartir", "compartilhar", "rename", "share", "unshare"),
        run=lambda context: context.ui.edit_view(context.view),
    ),
    Command(
        id="view.filter", title=mark("Cambiar el filtro de la vista…"), group="navigation", icon="list-filter",
        when=may_change_view, aliases=("filtro", "editar vista", "edit filter"),
        run=lambda context: context.ui.filter_view(context.view),
    ),
    Command(
        id="view.up", title=mark("Subir la vista"), group="navigation", icon="arrow-up", when=may_place_view,
        aliases=("ordenar", "mover", "move view up"), run=_move(-1),
    ),
    Command(
        id="view.down", title=mark("Bajar la vista"), group="navigation", icon="arrow-down", when=may_place_view,
        aliases=("ordenar", "mover", "move view down"), run=_move(1),
    ),
    Command(
        id="view.delete", title=mark("Eliminar la vista"), group="navigation", icon="trash-2", when=may_change_view,
        aliases=("borrar", "quitar", "excluir", "delete view"),
        run=lambda context: context.ui.delete_view(context.view),
    ),
)  # fmt: skip
