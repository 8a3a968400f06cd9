"""Commands about figures. Everybody may see reports; an agent's are their own."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import signed_in

COMMANDS = (
    Command(
        id="reports.open", title=mark("Informes"), group="navigation", icon="chart-column", keys=("Ctrl+Shift+G",),
        when=signed_in, aliases=("metricas", "estadisticas", "graficos", "relatorios", "reports", "figures", "kpi"),
        run=lambda context: context.ui.show_reports(),
    ),
)  # fmt: skip
