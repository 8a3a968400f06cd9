"""Which week is looked at: its days between two arrows. `chosen(monday)`; weeks that have not begun are not offered."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.reports.week import WEEK, days_of_week
from desktop.theme import Role, Theme
from desktop.views.reports.telling import days_words
from desktop.views.widgets import IconButton, Label

translate = QCoreApplication.translate


class WeekLine(QWidget):
    """`lead` stands before it: the title, or whom it is about."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, lead: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(theme, "chevron-left", translate("Review", "Semana anterior"))
        self.ahead = IconButton(theme, "chevron-right", translate("Review", "Semana siguiente"))
        self.words = Label(theme, "", Role.UI_STRONG)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(lead, 1)
        for part in (self.back, self.words, self.ahead):
            row.addWidget(part)
        self.back.clicked.connect(lambda: self.chosen.emit(self.week - WEEK))
        self.ahead.clicked.connect(lambda: self.chosen.emit(self.week + WEEK))

    def show_week(self, week: date, newest: date) -> None:
        """This one is looked at; `newest` is the last that has begun."""
        self.week = week
        query = days_of_week(week)
        self.words.setText(days_words(query.since, query.until))
        self.ahead.setEnabled(week < newest)
