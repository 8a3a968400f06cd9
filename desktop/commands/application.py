"""Commands about the program itself."""

from collections.abc import Callable
from typing import Literal

from desktop.commands.command import Command, Context, mark

Scheme = Literal["system", "light", "dark", "contrast"]


def _scheme(scheme: Scheme) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.ui.set_scheme(scheme)

    return run


COMMANDS = (
    Command(
        id="app.panel", title=mark("Mostrar u ocultar los datos del cliente"), group="application", icon="panel-right",
        keys=("Ctrl+.",), aliases=("cliente", "contacto", "customer panel"),
        run=lambda context: context.ui.toggle_panel(),
    ),
    Command(
        id="app.sidebar", title=mark("Mostrar u ocultar la barra lateral"), group="application", icon="panel-left",
        keys=("Ctrl+B",), aliases=("sidebar", "menu"), run=lambda context: context.ui.toggle_sidebar(),
    ),
    Command(
        id="app.zoom_in", title=mark("Ampliar"), group="application", icon="zoom-in",
        keys=("Ctrl++", "Ctrl+=", "Ctrl+Shift++"),  # where + is typed with Shift, as on US keyboards
        aliases=("zoom", "mas grande", "maior", "zoom in"), run=lambda context: context.ui.zoom(1),
    ),
    Command(
        id="app.zoom_out", title=mark("Reducir"), group="application", icon="zoom-out", keys=("Ctrl+-",),
        aliases=("mas pequeno", "menor", "zoom out"), run=lambda context: context.ui.zoom(-1),
    ),
    Command(
        id="app.zoom_reset", title=mark("Tamaño normal"), group="application", keys=("Ctrl+0",),
        aliases=("100 %", "reset zoom"), run=lambda context: context.ui.zoom(0),
    ),
    Command(
        id="app.light", title=mark("Aspecto claro"), group="application", icon="sun", placements=("palette",),
        aliases=("tema", "light"), run=_scheme("light"),
    ),
    Command(
        id="app.dark", title=mark("Aspecto oscuro"), group="application", icon="moon", placements=("palette",),
        aliases=("tema", "escuro", "dark mode"), run=_scheme("dark"),
    ),
    Command(
        id="app.contrast", title=mark("Contraste alto"), group="application", icon="eye", placements=("palette",),
        aliases=("tema", "high contrast"), run=_scheme("contrast"),
    ),
    Command(
        id="app.system_scheme", title=mark("Aspecto del sistema"), group="application", icon="monitor",
        placements=("palette",), aliases=("tema", "system theme"), run=_scheme("system"),
    ),
    Command(
        id="app.compact", title=mark("Lista compacta"), group="application", icon="list", placements=("palette",),
        aliases=("densidad", "compact"), run=lambda context: context.ui.set_density("compact"),
    ),
    Command(
        id="app.comfortable", title=mark("Lista cómoda"), group="application", icon="list", placements=("palette",),
        aliases=("densidad", "confortavel", "comfortable"), run=lambda context: context.ui.set_density("comfortable"),
    ),
    Command(
        id="app.keyboard", title=mark("Atajos de teclado"), group="application", icon="keyboard", keys=("F1",),
        letters=("?",), aliases=("teclas", "atalhos", "shortcuts", "help", "ayuda"),
        run=lambda context: context.ui.show_keyboard_help(),
    ),
    Command(
        id="app.practice", title=mark("Sala de práctica…"), group="application", icon="book-open",
        aliases=("practicar", "aprender", "simulador", "tutorial", "pratica", "practice", "training", "learn"),
        run=lambda context: context.ui.show_practice(),
    ),
    Command(
        id="app.switch_account", title=mark("Cambiar de cuenta"), group="application", icon="log-out",
        aliases=("cerrar sesion", "salir", "sair", "sign out", "switch account"),
        run=lambda context: context.ui.switch_account(),
    ),
    Command(
        id="app.about", title=mark("Acerca de Relevo"), group="application", icon="info", role="about",
        aliases=("version", "licencia", "sobre", "about"), run=lambda context: context.ui.show_about(),
    ),
    Command(
        id="app.quit", title=mark("Salir de Relevo"), group="application", icon="power", keys=("Ctrl+Q",),
        placements=("palette", "menu", "tray"), aliases=("cerrar", "fechar", "quit", "exit"), role="quit",
        run=lambda context: context.ui.quit(),
    ),
)  # fmt: skip
