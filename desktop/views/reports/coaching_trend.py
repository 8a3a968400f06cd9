"""Twelve weeks of marks as one line: the share of what there was to reach."""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from desktop.models.reports.period import company_zone
from desktop.views.charts.data import About, Line
from desktop.views.charts.numbers import SHARE
from desktop.views.charts.time_series import TimeSeries
from desktop.views.context import ViewContext
from desktop.views.reports.trend import epoch
from protocol.coaching import Coached

translate = QCoreApplication.translate


def trend_chart(context: ViewContext) -> TimeSeries:
    """Empty until `show_trend`."""
    about = About(translate("Coaching", "Doce semanas"), translate("Coaching", "parte de lo que se podía alcanzar"))
    chart = TimeSeries(context.theme, about, SHARE, zone=_zone(context))
    chart.setMinimumHeight(context.theme.px(200))
    return chart


def show_trend(context: ViewContext, chart: TimeSeries, coached: Coached) -> None:
    """Two weeks make a line; with fewer there is none to show."""
    chart.setVisible(len(coached.trend) > 1)
    if len(coached.trend) > 1:
        at = [epoch(point.week, _zone(context)) for point in coached.trend]
        chart.set_lines([Line(translate("Coaching", "revisiones"), at, [point.share for point in coached.trend])])


def _zone(context: ViewContext) -> tzinfo | None:
    return company_zone(context.session.store)
