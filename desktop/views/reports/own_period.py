"""Own dates of a report: from, to, both counted; at most two years, the future left out."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from desktop.models.reports.period import Days
from desktop.theme import Role, Theme
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph

LONGEST = 731
_NO_ARROWS = "QDateEdit::up-button, QDateEdit::down-button { width: 0; height: 0; border: none; }"


class OwnPeriod(SmallDialog):
    """`chosen(since, until)` as dates."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget, days: Days, today: date) -> None:
        super().__init__(theme, parent, "", 360)
        self.setWindowTitle(self.tr("Fechas del informe"))
        self.head()
        px = theme.px
        self.since, self.until = QDateEdit(), QDateEdit()
        for field, name, day in (
            (self.since, self.tr("Desde"), days.since), (self.until, self.tr("Hasta"), days.until),
        ):  # fmt: skip
            row = QHBoxLayout()
            field.setAccessibleName(name)
            field.setFont(theme.font(Role.UI))
            field.setStyleSheet(_NO_ARROWS)
            field.lineEdit().setTextMargins(px(8), 0, 0, 0)
            field.setMinimumHeight(theme.metrics.field)
            field.setMaximumDate(QDate(today.year, today.month, today.day))
            field.setDate(QDate(day.year, day.month, day.day))
            label = Label(theme, name, Role.UI, Ink.SECONDARY)
            label.setFixedWidth(px(84))
            row.addWidget(label)
            row.addWidget(field, 1)
            self.column.addLayout(row)
        self.trouble = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        action = Button(theme, self.tr("Ver estas fechas"), ButtonKind.PRIMARY)
        action.clicked.connect(self.finish)
        self.foot(action)

    def finish(self) -> None:
        """Take them, or say what is wrong."""
        since, until = (_day(field.date()) for field in (self.since, self.until))
        if since > until:
            self._say(self.tr("El primer día va antes que el último."))
        elif (until - since).days >= LONGEST:
            self._say(self.tr("Como mucho dos años a la vez."))
        else:
            self.chosen.emit(since, until)
            self.accept()

    def _say(self, words: str) -> None:
        self.trouble.set_text(words)
        self.trouble.show()


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
