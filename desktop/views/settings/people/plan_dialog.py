"""One or many lines of the plan: a shift on several weekdays for several weeks, an absence, a time on call."""

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.plan_words import kind_name
from desktop.i18n.week_words import weekday
from desktop.models.planning_week import DAYS, at, repeated
from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog, date_field, date_of, minutes_of, time_field
from desktop.views.settings.rows import Number
from desktop.views.widgets import CheckBox, Combo, LabeledField, Segmented, TextField
from protocol.people import User
from protocol.planning import NewLine
from protocol.presence_api import PlanKind

KINDS: tuple[PlanKind, ...] = ("shift", "absence", "on_call")
MOST_WEEKS, LONGEST_CALL = 52, timedelta(days=14)


class PlanDialog(FormDialog):
    """`lines()` once accepted. `today`: an absence that has begun is settled by *Absent today*, see `begins_today`."""

    def __init__(
        self, theme: Theme, users: list[User], user_id: int, day: date, zone: tzinfo, now: datetime, parent: QWidget,
        kind: PlanKind = "shift",
    ) -> None:  # fmt: skip
        super().__init__(theme, self.tr("Planificar"), self.tr("Agregar"), parent)
        self._zone, self._now = zone, now
        self.who = Combo(theme, self.tr("Persona"))
        for user in users:
            self.who.addItem(user.name, user.id)
        self.who.setCurrentIndex(max(0, self.who.findData(user_id)))
        self.kind = Segmented(theme, self.tr("Qué es"), tuple(kind_name(one) for one in KINDS))
        self.first, self.last = date_field(theme, self.tr("Desde"), day), date_field(theme, self.tr("Hasta"), day)
        self.start, self.end = time_field(theme, self.tr("Entra"), 540), time_field(theme, self.tr("Sale"), 1080)
        self.weekdays = tuple(CheckBox(theme, weekday(at, short=True)) for at in range(DAYS))
        self.weekdays[day.weekday()].setChecked(True)
        self.weeks = Number(theme, self.tr("Semanas"), 1, MOST_WEEKS)
        self.reason = TextField(theme, self.tr("Vacaciones, médico… (lo ve quien supervisa)"))
        self.reason.setMaxLength(200)
        self._assemble()
        self.kind.changed.connect(self._kind_changed)
        self.first.dateChanged.connect(self._first_changed)
        self.kind.set_current(KINDS.index(kind))
        self._kind_changed()

    def _assemble(self) -> None:
        theme = self.theme
        self.add(self.tr("Persona"), self.who)
        self.fields.addWidget(self.kind)
        self.last_field = LabeledField(theme, self.tr("Hasta"), self.last)
        self.add_row(LabeledField(theme, self.tr("Desde"), self.first), self.last_field)
        self._clock = QWidget()
        times = QHBoxLayout(self._clock)
        times.setContentsMargins(0, 0, 0, 0)
        for label, field in ((self.tr("Entra"), self.start), (self.tr("Sale"), self.end)):
            times.addWidget(LabeledField(theme, label, field))
        times.addStretch(1)
        self.fields.addWidget(self._clock)
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for box in self.weekdays:
            row.addWidget(box)
        row.addStretch(1)
        self.fields.addWidget(self._days)
        self.weeks_field = LabeledField(theme, self.tr("Repetir durante (semanas)"), self.weeks)
        self.fields.addWidget(self.weeks_field)
        self.reason_field = self.add(self.tr("Motivo"), self.reason)

    def plan_kind(self) -> PlanKind:
        """What is being planned."""
        return KINDS[self.kind.current()]

    def _kind_changed(self) -> None:
        kind = self.plan_kind()
        self._days.setVisible(kind == "shift")
        self.weeks_field.setVisible(kind == "shift")
        self.last_field.setVisible(kind != "shift")
        self._clock.setVisible(kind != "absence")
        self.reason_field.setVisible(kind == "absence")
        about = ""
        if kind == "absence":
            about = self.tr("Días enteros. Si empieza hoy, antes de registrarla se ve quién recibe lo que tiene.")
        elif kind == "on_call":
            about = self.tr("Fuera de horario, la escalera de avisos le llega a quien está de guardia.")
        self.about.set_text(about)
        self.about.setVisible(bool(about))
        self.adjustSize()

    def _first_changed(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)

    def user_id(self) -> int:
        """Whose plan."""
        return int(self.who.currentData())

    def begins_today(self) -> bool:
        """An absence of somebody who holds conversations now."""
        return self.plan_kind() == "absence" and date_of(self.first) <= self._now.astimezone(self._zone).date()

    def lines(self) -> list[NewLine]:
        """What is to be added; of an absence that begins today only the days after it."""
        kind, first, last = self.plan_kind(), date_of(self.first), date_of(self.last)
        if kind == "shift":
            chosen = [at for at, box in enumerate(self.weekdays) if box.isChecked()]
            hours = (minutes_of(self.start), minutes_of(self.end))
            return repeated(self.user_id(), first, chosen, self.weeks.value(), hours, self._zone, self._now)
        if kind == "absence":
            tomorrow = self._now.astimezone(self._zone).date() + timedelta(days=1)
            return self._line(at(max(first, tomorrow), 0, self._zone), at(last + timedelta(days=1), 0, self._zone))
        return self._line(at(first, minutes_of(self.start), self._zone), at(last, minutes_of(self.end), self._zone))

    def _line(self, start: datetime, end: datetime) -> list[NewLine]:
        if start >= end:
            return []
        reason = self.reason.text().strip()
        return [NewLine(user_id=self.user_id(), kind=self.plan_kind(), starts_at=start, ends_at=end, reason=reason)]

    def problem(self) -> str:
        if self.begins_today() and date_of(self.last) >= date_of(self.first):
            return ""
        lines = self.lines()
        if not lines:
            return self.tr("Elige días que todavía no pasaron, y una hora de salida después de la entrada.")
        if self.plan_kind() == "on_call" and lines[0].ends_at - lines[0].starts_at > LONGEST_CALL:
            return self.tr("Una guardia dura como mucho dos semanas.")
        return ""
