"""A chart as a screen reader meets it: its role, its name, and as its value what stands under the cursor.

Qt deletes an interface with its widget; until then Python must hold it, hence `_alive`.
"""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

_alive: list[QAccessibleInterface] = []
_installed: list[bool] = []


def speak_charts() -> None:
    """From now on charts are charts to assistive programs; a second call changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_made_for)


def _made_for(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    from desktop.views.charts.chart import Chart

    if not isinstance(thing, Chart):
        return None
    _alive[:] = [each for each in _alive if isValid(each)]
    _alive.append(SpokenChart(thing))
    return _alive[-1]


class SpokenChart(QAccessibleWidget):
    """Its children are its buttons alone: the places are painted, and read one by one with the arrows."""

    def __init__(self, chart: QObject) -> None:
        from desktop.views.charts.chart import Chart

        super().__init__(cast("Chart", chart), QAccessible.Role.Chart)

    def text(self, kind: QAccessible.Text) -> str:
        from desktop.views.charts.chart import Chart

        chart = self.object()
        if kind == QAccessible.Text.Value and isinstance(chart, Chart):
            return chart.reading(chart.at).spoken() if chart.at >= 0 else ""
        return super().text(kind)
