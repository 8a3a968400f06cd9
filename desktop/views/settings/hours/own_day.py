"""A day of the company's own: closed, other hours, or as usual despite a holiday. Made and changed here."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n.week_words import hours_words
from desktop.models.week import read_hours
from desktop.models.week_calendar import OwnDay, OwnKind, own_problem
from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog, date_field, date_of
from desktop.views.widgets import CheckBox, LabeledField, Segmented, TextField

KINDS: tuple[OwnKind, ...] = ("closed", "open", "regular")


class OwnDayDialog(FormDialog):
    """`at`: which own day of the calendar it changes; None makes a new one."""

    def __init__(self, theme: Theme, day: OwnDay | None, first: date, parent: QWidget, at: int | None = None) -> None:
        title = self.tr("Día propio") if at is None else self.tr("Cambiar el día")
        super().__init__(theme, title, self.tr("Listo"), parent)
        self.at = at
        start = day or OwnDay(kind="closed", first=first, last=first, name="")
        self.name = TextField(theme, self.tr("Inventario, mudanza, feria…"))
        self.name.setText(start.name)
        self.name.setMaxLength(100)
        words = (self.tr("Cerrado"), self.tr("Otro horario"), self.tr("Como siempre"))
        self.kind = Segmented(theme, self.tr("Qué pasa ese día"), words)
        self.kind.set_current(KINDS.index(start.kind))
        self.first = date_field(theme, self.tr("Desde"), start.first)
        self.last = date_field(theme, self.tr("Hasta"), start.last)
        self.hours = TextField(theme, "9:00-14:00, 15:00-18:30")
        self.hours.setText(hours_words(start.hours) if start.hours else "")
        self.yearly = CheckBox(theme, self.tr("Se repite cada año"))
        self.yearly.setChecked(start.yearly)
        self.add(self.tr("Nombre (se le dice al cliente)"), self.name)
        self.add_row(
            LabeledField(theme, self.tr("Desde"), self.first), LabeledField(theme, self.tr("Hasta"), self.last)
        )
        self.fields.addWidget(self.kind)
        self.hours_field = self.add(self.tr("Horas"), self.hours)
        self.fields.addWidget(self.yearly)
        self.kind.changed.connect(self._kind_changed)
        self.first.dateChanged.connect(self._first_changed)
        self._kind_changed()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kind_changed(self) -> None:
        kind = KINDS[self.kind.current()]
        self.hours_field.setVisible(kind != "regular")
        about = self.tr("Vacío: todo el día cerrado.") if kind == "closed" else self.tr("Vacío: abierto todo el día.")
        self.hours_field.message.show_text(about, is_error=False)
        self.adjustSize()

    def _first_changed(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)

    def day(self) -> OwnDay:
        """What is filled in. Raises ValueError for hours that are none."""
        kind = KINDS[self.kind.current()]
        hours = read_hours(self.hours.text()) if kind != "regular" and self.hours.text().strip() else None
        return OwnDay(
            kind=kind, first=date_of(self.first), last=date_of(self.last), name=self.name.text().strip(), hours=hours,
            yearly=self.yearly.isChecked(),
        )  # fmt: skip

    def problem(self) -> str:
        try:
            wrong = own_problem(self.day())
        except ValueError:
            return self.tr("Escribe las horas así: 9:00-14:00, 15:00-18:30.")
        return {
            "": "",
            "name": self.tr("Ponle un nombre: el cliente lo lee en la respuesta automática."),
            "days": self.tr("El último día va después del primero; si se repite cada año, dura menos de un año."),
            "hours": self.tr("Escribe al menos un tramo de horas."),
        }[wrong]
