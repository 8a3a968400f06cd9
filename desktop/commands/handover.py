"""The command that ends a shift."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import online_anywhere

COMMANDS = (
    Command(
        id="shift.hand_over", title=mark("Terminar turno…"), group="application", icon="arrow-left-right",
        when=online_anywhere,
        aliases=("entregar turno", "fin de turno", "relevo", "encerrar turno", "hand over", "end shift"),
        run=lambda context: context.ui.hand_over(),
    ),
)  # fmt: skip
