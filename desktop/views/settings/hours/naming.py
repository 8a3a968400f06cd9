"""A calendar's name, a new calendar, and a day's hours as words: three small dialogs of the page of hours."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n.week_words import hours_words, weekday
from desktop.models import week as edits
from desktop.models.week import Day, Week
from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import Combo, TextField
from protocol.tags import Policy

MOST_NAME = 200


class NameDialog(FormDialog):
    """What a calendar is called; a new one may begin as a copy of another."""

    def __init__(self, theme: Theme, parent: QWidget, name: str = "", like: list[Policy] | None = None) -> None:
        new = like is not None
        title = self.tr("Horario nuevo") if new else self.tr("Cambiar nombre")
        super().__init__(theme, title, self.tr("Crear") if new else self.tr("Listo"), parent)
        self.name = TextField(theme, self.tr("Tienda, Soporte, Turno de noche…"))
        self.name.setMaxLength(MOST_NAME)
        self.name.setText(name)
        self.like = Combo(theme, self.tr("Empezar con"))
        self.like.addItem(self.tr("Lunes a viernes, de 9:00 a 18:00"), 0)
        for row in like or ():
            self.like.addItem(self.tr("Como {0}").format(row.body.get("name", "")), row.subject)
        self.add(self.tr("Nombre"), self.name)
        if new:
            self.add(self.tr("Empezar con"), self.like)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def problem(self) -> str:
        return "" if self.name.text().strip() else self.tr("Escribe un nombre.")


class HoursDialog(FormDialog):
    """A day's hours, typed to the minute."""

    def __init__(self, theme: Theme, week: Week, day: int, parent: QWidget) -> None:
        title = self.tr("Horas del {0}").format(weekday(day))
        super().__init__(theme, title, self.tr("Listo"), parent)
        self._week, self._day = week, day
        self.hours = TextField(theme, "9:00-14:00, 15:00-18:30")
        self.hours.setText(hours_words(week[day]) if week[day] else "")
        self.add(self.tr("Horas"), self.hours, self.tr("Vacío: cerrado. 22:00-2:00 termina al día siguiente."))
        self.hours.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hours.selectAll()

    def made(self) -> Week | None:
        """The week with these hours; None when they overlap. Raises ValueError for what is no hours."""
        typed: Day = edits.read_hours(self.hours.text())
        return edits.with_day(self._week, self._day, typed)

    def problem(self) -> str:
        try:
            made = self.made()
        except ValueError:
            return self.tr("Escribe las horas así: 9:00-14:00, 15:00-18:30.")
        return "" if made is not None else self.tr("Dos tramos se enciman, o uno llega a la noche anterior.")
