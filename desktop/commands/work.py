"""Commands that work on conversations: tags, priority. They act on the picked rows, or on the open conversation."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import manages, online

COMMANDS = (
    Command(
        id="conversation.tag", title=mark("Etiquetar…"), group="conversation", icon="tag", keys=("Ctrl+Shift+L",),
        letters=("L",), when=online, placements=("palette", "menu", "context"),
        aliases=("etiqueta", "marcar", "etiquetar", "label", "tag"),
        run=lambda context: context.ui.choose_tags(context.targets),
    ),
    Command(
        id="conversation.priority", title=mark("Cambiar la prioridad…"), group="conversation", icon="flag",
        when=online, placements=("palette", "menu", "context"),
        aliases=("urgente", "prioridade", "importante", "priority", "urgent"),
        run=lambda context: context.ui.choose_priority(context.targets),
    ),
    Command(
        id="app.tags", title=mark("Administrar etiquetas…"), group="application", icon="tags", when=manages,
        placements=("palette", "menu"), aliases=("etiquetas", "colores", "labels", "manage tags"),
        run=lambda context: context.ui.manage_tags(),
    ),
)  # fmt: skip
