"""The command that hangs the wall-board over the room. It is left with the same key, or Esc."""

from desktop.commands.command import Command, Context, mark
from desktop.commands.conditions import online_anywhere, supervises_here


def _may(context: Context) -> str:
    """Who supervises, while there is a gateway to ask."""
    return supervises_here(context) or online_anywhere(context)


COMMANDS = (
    Command(
        id="wallboard.open", title=mark("Modo TV: el tablero en pantalla completa"), group="navigation", icon="tv",
        keys=("F11", "Ctrl+Meta+F"), when=_may, secret=True,
        aliases=("pantalla completa", "tablero de pared", "tela cheia", "wall-board", "full screen", "kiosk"),
        run=lambda context: context.ui.show_wallboard(),
    ),
)  # fmt: skip
