"""Choose when a message shall leave: day and time, at the office or where the customer is. Its text can be changed.

`chosen(content, due_at)`; Esc leaves everything as it was. Says what will happen when the window is closed by then.
"""

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n.later_words import day_and_time
from desktop.models.send_later import choices, customer_zone, office_now
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, Segmented
from protocol.content import Content, Text
from protocol.conversation import Conversation

WIDTH, LINES = 440, 4
FARTHEST_DAYS = 60
_NO_ARROWS = (
    "QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button"
    " { width: 0; height: 0; border: none; }"
)
"""Arrow keys and the wheel still step; Qt paints the small buttons badly under a stylesheet."""


class SendLater(QDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(object, object)

    def __init__(
        self, context: ViewContext, row: Conversation, content: Content, at: datetime | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._row, self._content = context, row, content
        theme, px = context.theme, context.theme.px
        here = office_now(context.session.store, context.session.clock.now())
        self._office, self._customer = here.tzinfo, customer_zone(row.phone)
        self.setWindowTitle(self.tr("Enviar más tarde"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        start = at.astimezone(self._office) if at is not None else choices(here)[-1].at
        self.text = QPlainTextEdit(content.body if isinstance(content, Text) else "")
        self.text.setFont(theme.font(Role.BODY))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Mensaje"))
        self.text.setFixedHeight(LINES * theme.fonts.line(Role.BODY) + px(16))
        self.text.setVisible(isinstance(content, Text))
        self.day = QDateEdit(QDate(start.year, start.month, start.day))
        self.time = QTimeEdit(QTime(start.hour, start.minute))
        self.day.setAccessibleName(self.tr("Día"))
        self.time.setAccessibleName(self.tr("Hora"))
        self.time.setDisplayFormat("HH:mm")
        for field in (self.day, self.time):
            field.setFont(theme.font(Role.UI))
            field.setStyleSheet(_NO_ARROWS)
            field.lineEdit().setTextMargins(px(8), 0, 0, 0)
            field.setMinimumWidth(px(92))
            field.setMinimumHeight(theme.metrics.field)
        self.zone = Segmented(theme, self.tr("Zona horaria"), (self.tr("De la oficina"), self.tr("Del cliente")))
        self.zone.setVisible(self._differs())
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.cancel = Button(theme, self.tr("Cancelar"))
        self.plan = Button(theme, self.tr("Programar"), ButtonKind.PRIMARY, "calendar-clock")
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        theme, px = self._context.theme, self._context.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        column.addWidget(Label(theme, self.tr("Enviar más tarde"), Role.TITLE))
        column.addWidget(self.text)
        when = QHBoxLayout()
        when.setSpacing(px(8))
        when.addWidget(self.day)
        when.addWidget(self.time)
        when.addStretch(1)
        when.addWidget(self.zone)
        column.addLayout(when)
        column.addWidget(self.words)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.plan)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.day.dateChanged.connect(self._judge)
        self.time.timeChanged.connect(self._judge)
        self.zone.changed.connect(self._judge)
        self.text.textChanged.connect(self._judge)
        self.cancel.clicked.connect(self.reject)
        self.plan.clicked.connect(self._choose)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _differs(self) -> bool:
        now = self._context.session.clock.now()
        there = self._customer
        return there is not None and now.astimezone(there).utcoffset() != now.astimezone(self._office).utcoffset()

    def due(self) -> datetime:
        """The moment chosen."""
        day, time = self.day.date(), self.time.time()
        zone = self._customer if self.zone.isVisibleTo(self) and self.zone.current() == 1 else self._office
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone)

    def content(self) -> Content:
        """What shall leave."""
        if isinstance(self._content, Text):
            return replace(self._content, body=self.text.toPlainText().strip())
        return self._content

    def _judge(self) -> None:
        due, now = self.due(), self._context.session.clock.now()
        content = self.content()
        written = not isinstance(content, Text) or bool(content.body)
        fits = now < due.astimezone(UTC) <= now + timedelta(days=FARTHEST_DAYS)
        self.plan.setEnabled(fits and written)
        self.words.set_text(self._about(due, now, fits=fits))

    def _about(self, due: datetime, now: datetime, *, fits: bool) -> str:
        if not fits:
            return self.tr("Elige un momento desde ahora, a {0} días como mucho.").format(FARTHEST_DAYS)
        here = day_and_time(due.astimezone(self._office), now.astimezone(self._office))
        words = self.tr("Sale {0}.").format(here)
        if self._differs():
            there = day_and_time(due.astimezone(self._customer), now.astimezone(self._customer))
            words = self.tr("Sale {0}; para el cliente, {1}.").format(here, there)
        until = self._row.window_until
        if isinstance(self._content, Text) and (until is None or due > until):
            words += " " + self.tr("La ventana de 24 h ya estará cerrada: no saldrá y te avisaremos.")
        return words

    def _choose(self) -> None:
        if self.plan.isEnabled():
            self.chosen.emit(self.content(), self.due())
            self.accept()
