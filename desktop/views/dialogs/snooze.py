"""Put away until a day and time of one's own, with a note that comes back with it.

`chosen(ids, SnoozeMany)`; Esc leaves everything as it was.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.later_words import day_and_time
from desktop.models.send_later import office_now
from desktop.models.snoozing import choices
from desktop.theme import Role
from desktop.views.answers.moment import moment_fields
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField
from protocol.work_api import SnoozeMany

WIDTH, FARTHEST_DAYS, MOST_NOTE = 420, 365, 500


class SnoozeDialog(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(object, object)

    def __init__(self, context: ViewContext, parent: QWidget, ids: Sequence[int]) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("SnoozeDialog", "Posponer"), WIDTH)
        self._context = context
        self._ids, theme = list(ids), context.theme
        here = office_now(context.session.store, context.session.clock.now())
        self._zone, start = here.tzinfo, choices(here)[-1].at
        self.day, self.time = moment_fields(theme, start)
        self.note = TextField(theme, self.tr("Qué hacer entonces"))
        self.note.setMaxLength(MOST_NOTE)
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.put_away = Button(theme, self.tr("Posponer"), ButtonKind.PRIMARY, "alarm-clock")
        self._assemble()
        self.day.dateChanged.connect(self._judge)
        self.time.timeChanged.connect(self._judge)
        self.note.returnPressed.connect(self.choose)
        self.put_away.clicked.connect(self.choose)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _assemble(self) -> None:
        self.head()
        when = QHBoxLayout()
        when.setSpacing(self.theme.px(8))
        when.addWidget(self.day)
        when.addWidget(self.time)
        when.addStretch(1)
        self.column.addLayout(when)
        self.column.addWidget(LabeledField(self.theme, self.tr("Recordatorio para mí"), self.note))
        self.column.addWidget(self.words)
        self.foot(self.put_away)

    def until(self) -> datetime:
        """The moment chosen."""
        day, time = self.day.date(), self.time.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._zone)

    def _judge(self) -> None:
        until, now = self.until(), self._context.session.clock.now()
        fits = now < until <= now + timedelta(days=FARTHEST_DAYS)
        self.put_away.setEnabled(fits)
        if fits:
            back = day_and_time(until, now.astimezone(self._zone))
            self.words.set_text(self.tr("Vuelve {0}, o en cuanto el cliente escriba.").format(back))
        else:
            self.words.set_text(self.tr("Elige un momento desde ahora, a un año como mucho."))

    def choose(self) -> None:
        """Put it away."""
        if self.put_away.isEnabled():
            self.chosen.emit(self._ids, SnoozeMany(until=self.until(), note=self.note.text().strip()))
            self.accept()
