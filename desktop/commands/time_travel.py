"""Commands about how things stood: the live room at another moment."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import supervises_here

COMMANDS = (
    Command(
        id="live_room.travel", title=mark("Ver el pasado"), group="navigation", icon="history",
        keys=("Ctrl+Shift+9",), when=supervises_here, secret=True,
        aliases=("tablero de antes", "viaje en el tiempo", "ayer", "historia", "reproducir", "viagem no tempo",
                 "time travel", "rewind", "replay the day", "passado"),
        run=lambda context: context.ui.travel_live_room(),
    ),
)  # fmt: skip
