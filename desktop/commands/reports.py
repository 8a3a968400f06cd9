"""Commands about figures. Everybody may see reports; an agent's are their own."""

from desktop.commands.command import Command, mark
from desktop.commands.conditions import permitted, signed_in
from protocol.rules.permissions import Permission

_others = permitted(Permission.SEE_COLLEAGUES_REPORTS)

COMMANDS = (
    Command(
        id="reports.open", title=mark("Informes"), group="navigation", icon="chart-column", keys=("Ctrl+Shift+G",),
        when=signed_in, aliases=("metricas", "estadisticas", "graficos", "relatorios", "reports", "figures", "kpi"),
        run=lambda context: context.ui.show_reports(),
    ),
    Command(
        id="reports.week", title=mark("Revisión semanal"), group="navigation", icon="list-checks",
        keys=("Ctrl+Shift+8",), when=_others,
        aliases=("semana", "decisiones", "revision", "weekly review", "decisions", "revisao semanal"),
        run=lambda context: context.ui.show_reports("review"),
    ),
    Command(
        id="reports.coaching", title=mark("Acompañamiento"), group="navigation", icon="book-open", when=_others,
        aliases=("coaching", "calidad", "revisar casos", "acompanhamento", "quality", "marks"),
        run=lambda context: context.ui.show_reports("coaching"),
    ),
)  # fmt: skip
