"""Commands about how things stand now: the live room, and the panel of one's own day."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import signed_in, supervises_here

COMMANDS = (
    Command(
        id="live_room.open", title=mark("Tablero en vivo"), group="navigation", icon="activity", keys=("Ctrl+9",),
        when=supervises_here, secret=True,
        aliases=("sala", "supervision", "cola", "painel ao vivo", "live board", "live room", "dashboard"),
        run=lambda context: context.ui.show_live_room(),
    ),
    Command(
        id="my_day.toggle", title=mark("Mostrar u ocultar mi día"), group="navigation", icon="activity",
        keys=("Ctrl+Shift+B",), when=signed_in,
        aliases=("mis numeros", "mi equipo", "metricas", "meu dia", "minha equipe", "my day", "my team"),
        run=lambda context: context.ui.toggle_my_day(),
    ),
)  # fmt: skip
