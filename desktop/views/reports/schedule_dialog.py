"""A report that comes by itself: what it is about, when, as what and to where; with the next three times it comes."""

import re
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QWidget

from desktop.i18n.schedule_words import (
    EVERY,
    PERIODS,
    every_name,
    moment_words,
    period_words,
    report_words,
    weekday_name,
)
from desktop.models.reports.file_locale import file_locale
from desktop.theme import Role
from desktop.views.answers.moment import time_field
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, CheckBox, Combo, Ink, LabeledField, Paragraph, TextField
from protocol.report_schedules import ADDRESS, PutSchedule, ReportBody, Schedule, Schedules, When
from protocol.rules.mail_domains import outside
from protocol.rules.report_schedules import next_due

translate = QCoreApplication.translate
_ADDRESS = re.compile(ADDRESS)
WIDTH, AHEAD, LONGEST_NAME = 520, 3, 60


class Subject(Struct, frozen=True):
    """What is on the screen and shall come: its name and its figures with their filters."""

    title: str
    report: ReportBody


class ScheduleDialog(SmallDialog):
    """`wanted(PutSchedule)`. With `known` it is that one that is changed."""

    wanted = Signal(object)

    def __init__(
        self, context: ViewContext, parent: QWidget, subject: Subject, places: Schedules, known: Schedule | None = None
    ) -> None:
        title = (
            translate("Schedules", "Cambiar el envío") if known else translate("Schedules", "Programar este informe")
        )
        super().__init__(context.theme, parent, title, WIDTH)
        self._context, self._subject, self._places, self._known = context, subject, places, known
        self._zone = ZoneInfo(places.zone)
        when = known.when if known else When()
        self.name = TextField(self.theme, translate("Schedules", "Nombre"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setText(known.name if known else subject.title[:LONGEST_NAME])
        self.period = self._combo(translate("Schedules", "De qué días"), [(period_words(one), one) for one in PERIODS])
        self.every = self._combo(translate("Schedules", "Cuándo"), [(every_name(one), one) for one in EVERY])
        self.weekday = self._combo(
            translate("Schedules", "Día de la semana"), [(weekday_name(n), n) for n in range(1, 8)]
        )
        self.monthday = self._combo(translate("Schedules", "Día del mes"), [(str(n), n) for n in range(1, 29)])
        self.time: QTimeEdit = time_field(self.theme, QTime(when.minute // 60, when.minute % 60))
        self.format = self._combo(
            translate("Schedules", "Archivo"),
            [
                (translate("Schedules", "Libro de Excel"), "xlsx"),
                (translate("Schedules", "PDF para leer"), "pdf"),
                (translate("Schedules", "Tabla en CSV"), "csv"),
            ],
        )
        self.folder = CheckBox(self.theme, translate("Schedules", "Guardarlo en la carpeta del servidor"))
        self.mail = TextField(self.theme, "ana@empresa.com, luis@empresa.com")
        self.mail.setAccessibleName(translate("Schedules", "Enviarlo por correo a"))
        self.about = Paragraph(self.theme, "", Role.UI, Ink.SECONDARY)
        self.save = Button(self.theme, translate("Schedules", "Programar"), ButtonKind.PRIMARY, "calendar-clock")
        self._fill(known.report if known else subject.report, when)
        self._assemble()
        self._judge()

    def _combo(self, name: str, choices: list[tuple[str, object]]) -> Combo:
        combo = Combo(self.theme, name)
        for words, value in choices:
            combo.addItem(words, value)
        return combo

    def _fill(self, report: ReportBody, when: When) -> None:
        known, places = self._known, self._places
        for combo, value in (
            (self.period, report.period), (self.every, when.every), (self.weekday, when.weekday),
            (self.monthday, when.monthday), (self.format, known.format if known else "xlsx"),
        ):  # fmt: skip
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.folder.setChecked(places.folder and (known.folder if known else True))
        self.folder.setEnabled(places.folder)
        self.mail.setText(", ".join(known.mail) if known else "")
        self.mail.setEnabled(places.mail)

    def _assemble(self) -> None:
        self.head()
        self.column.addWidget(LabeledField(self.theme, translate("Schedules", "Nombre"), self.name))
        self.column.addWidget(LabeledField(self.theme, self.period.accessibleName(), self.period))
        line = QWidget()
        when = QHBoxLayout(line)
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(self.theme.px(8))
        for part in (self.every, self.weekday, self.monthday):
            when.addWidget(part, 1)
        when.addWidget(self.time)
        self.column.addWidget(LabeledField(self.theme, self.every.accessibleName(), line))
        self.column.addWidget(LabeledField(self.theme, self.format.accessibleName(), self.format))
        self.column.addWidget(self.folder)
        why = "" if self._places.mail else translate("Schedules", "El servidor no tiene correo configurado.")
        self.column.addWidget(LabeledField(self.theme, self.mail.accessibleName(), self.mail, why))
        self.column.addWidget(self.about)
        self.foot(self.save)
        for combo in (self.period, self.every, self.weekday, self.monthday, self.format):
            combo.currentIndexChanged.connect(self._judge)
        self.time.timeChanged.connect(self._judge)
        self.folder.toggled.connect(self._judge)
        for field in (self.name, self.mail):
            field.textChanged.connect(self._judge)
        self.save.clicked.connect(self._save)

    def when(self) -> When:
        """When it comes."""
        time = self.time.time()
        return When(
            every=self.every.currentData(), weekday=self.weekday.currentData(), monthday=self.monthday.currentData(),
            minute=time.hour() * 60 + time.minute(),
        )  # fmt: skip

    def addresses(self) -> tuple[str, ...]:
        """Who gets it by mail."""
        return tuple(one for part in self.mail.text().replace(";", ",").split(",") if (one := part.strip()))

    def _judge(self) -> None:
        self.weekday.setVisible(self.every.currentData() == "week")
        self.monthday.setVisible(self.every.currentData() == "month")
        wrong = [one for one in self.addresses() if not _ADDRESS.fullmatch(one)]
        strange = outside(self.addresses(), self._places.domains)
        nowhere = not self.folder.isChecked() and not self.addresses()
        if wrong:
            self.about.set_text(translate("Schedules", "«{0}» no es una dirección de correo.").format(wrong[0]))
        elif strange:
            words = translate("Schedules", "La empresa solo permite enviarlo a {0}: «{1}» queda fuera.")
            self.about.set_text(words.format(", ".join(self._places.domains), strange[0]))
        elif nowhere:
            self.about.set_text(translate("Schedules", "Elige a dónde va: la carpeta, un correo o los dos."))
        else:
            self.about.set_text(translate("Schedules", "Las próximas veces: {0}.").format("; ".join(self._ahead())))
        self.save.setEnabled(bool(self.name.text().strip()) and not wrong and not strange and not nowhere)

    def _ahead(self) -> list[str]:
        """In the company's time."""
        found, at = [], self._context.session.clock.now()
        for _ in range(AHEAD):
            at = next_due(self.when(), self._zone, at)
            found.append(moment_words(at, self._zone))
        return found

    def _save(self) -> None:
        known, title = self._known, self.name.text().strip()
        report = self._report(known.report if known else self._subject.report)
        self.wanted.emit(
            PutSchedule(
                name=title, report=report, words=report_words(title, report.metrics, report.by), style=file_locale(),
                when=self.when(), format=self.format.currentData(), folder=self.folder.isChecked(),
                mail=self.addresses(), paused=known.paused if known else False, rev=known.rev if known else None,
            )
        )  # fmt: skip
        self.accept()

    def _report(self, known: ReportBody) -> ReportBody:
        return ReportBody(
            metrics=known.metrics, by=known.by, period=self.period.currentData(), teams=known.teams,
            agents=known.agents, numbers=known.numbers, tags=known.tags,
        )  # fmt: skip
