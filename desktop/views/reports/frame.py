"""What stands in the reports window: title and tabs, trouble, filters, progress, the page, the X-ray at the right."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.reports.filters import FilterLine
from desktop.views.reports.tabs import Tabs
from desktop.views.reports.trouble import TroubleBar
from desktop.views.reports.xray import XRay
from desktop.views.widgets import Hairline, IconButton, Ink, Label, ScrollPage

translate = QCoreApplication.translate


class ReportsFrame(QWidget):
    """Made anew in another language or size; `button` and `progress` are those of the exports."""

    def __init__(self, context: ViewContext, button: QWidget, progress: QWidget) -> None:
        super().__init__()
        theme, px = context.theme, context.theme.px
        self._theme = theme
        self.tabs, self.filters, self.trouble = Tabs(theme), FilterLine(context), TroubleBar(theme)
        self.as_of = Label(theme, "", Role.META, Ink.SECONDARY)
        again = translate("ReportsWindow", "Volver a pedir las cifras")
        self.refresh_button = IconButton(theme, "refresh-cw", again, ("F5",))
        self.area, self.xray = ScrollPage(), XRay(context)
        row, column, head, line = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column.setSpacing(0)
        head.setContentsMargins(px(20), px(8), px(16), px(8))
        head.setSpacing(px(16))
        head.addWidget(Label(theme, translate("ReportsWindow", "Informes"), Role.TITLE))
        head.addWidget(self.tabs, 1)
        for widget in (self.as_of, self.refresh_button, button):
            head.addWidget(widget)
        line.setContentsMargins(px(16), px(10), px(16), px(8))
        line.addWidget(self.filters)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self.trouble)
        column.addLayout(line)
        column.addWidget(progress)
        column.addWidget(self.area, 1)
        row.addLayout(column, 1)
        row.addWidget(self.xray)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colors.surface.canvas)
