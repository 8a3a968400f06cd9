"""Put away until a day and time of one's own, with a note that comes back with it.

`chosen(ids, SnoozeMany)`; Esc leaves everything as it was.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from desktop.i18n.later_words import day_and_time
from desktop.models.send_later import office_now
from desktop.models.snoozing import choices
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LabeledField, Paragraph, TextField
from protocol.work_api import SnoozeMany

WIDTH, FARTHEST_DAYS, MOST_NOTE = 420, 365, 500
_NO_ARROWS = (
    "QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button"
    " { width: 0; height: 0; border: none; }"
)


class SnoozeDialog(QDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(object, object)

    def __init__(self, context: ViewContext, parent: QWidget, ids: Sequence[int]) -> None:
        super().__init__(parent)
        self._context, self._ids, theme = context, list(ids), context.theme
        here = office_now(context.session.store, context.session.clock.now())
        self._zone, start = here.tzinfo, choices(here)[-1].at
        self.setWindowTitle(self.tr("Posponer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme.px(WIDTH))
        theme.style(self)
        self.day = QDateEdit(QDate(start.year, start.month, start.day))
        self.time = QTimeEdit(QTime(start.hour, start.minute))
        self.day.setAccessibleName(self.tr("Día"))
        self.time.setAccessibleName(self.tr("Hora"))
        self.time.setDisplayFormat("HH:mm")
        for field in (self.day, self.time):
            field.setFont(theme.font(Role.UI))
            field.setStyleSheet(_NO_ARROWS)
            field.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)
            field.setMinimumWidth(theme.px(92))
            field.setMinimumHeight(theme.metrics.field)
        self.note = TextField(theme, self.tr("Qué hacer entonces"))
        self.note.setMaxLength(MOST_NOTE)
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.cancel = Button(theme, self.tr("Cancelar"))
        self.put_away = Button(theme, self.tr("Posponer"), ButtonKind.PRIMARY, "alarm-clock")
        self._assemble()
        self.day.dateChanged.connect(self._judge)
        self.time.timeChanged.connect(self._judge)
        self.note.returnPressed.connect(self.choose)
        self.cancel.clicked.connect(self.reject)
        self.put_away.clicked.connect(self.choose)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        column.addWidget(Label(theme, self.tr("Posponer"), Role.TITLE))
        when, foot = QHBoxLayout(), QHBoxLayout()
        when.setSpacing(px(8))
        when.addWidget(self.day)
        when.addWidget(self.time)
        when.addStretch(1)
        column.addLayout(when)
        column.addWidget(LabeledField(theme, self.tr("Recordatorio para mí"), self.note))
        column.addWidget(self.words)
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.put_away)
        column.addLayout(foot)

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
