"""Choose when a message shall leave: day and time, at the office or where the customer is. Its text can be changed.

`chosen(content, due_at)`; Esc leaves everything as it was. Says what will happen when the window is closed by then.
"""

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from desktop.i18n.later_words import day_and_time
from desktop.models.send_later import choices, customer_zone, office_now
from desktop.theme import Role
from desktop.views.answers.moment import moment_fields
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Paragraph, Segmented
from protocol.content import Content, Text
from protocol.conversation import Conversation

WIDTH, LINES = 440, 4
FARTHEST_DAYS = 60


class SendLater(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(object, object)

    def __init__(
        self, context: ViewContext, row: Conversation, content: Content, at: datetime | None, parent: QWidget
    ) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("SendLater", "Enviar más tarde"), WIDTH)
        self._context = context
        self._row, self._content = row, content
        theme, px = context.theme, context.theme.px
        here = office_now(context.session.store, context.session.clock.now())
        self._office, self._customer = here.tzinfo, customer_zone(row.phone)
        start = at.astimezone(self._office) if at is not None else choices(here)[-1].at
        self.text = QPlainTextEdit(content.body if isinstance(content, Text) else "")
        self.text.setFont(theme.font(Role.BODY))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Mensaje"))
        self.text.setFixedHeight(LINES * theme.fonts.line(Role.BODY) + px(16))
        self.text.setVisible(isinstance(content, Text))
        self.day, self.time = moment_fields(theme, start)
        self.zone = Segmented(theme, self.tr("Zona horaria"), (self.tr("De la oficina"), self.tr("Del cliente")))
        self.zone.setVisible(self._differs())
        self.words = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.plan = Button(theme, self.tr("Programar"), ButtonKind.PRIMARY, "calendar-clock")
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        self.head()
        self.column.addWidget(self.text)
        when = QHBoxLayout()
        when.setSpacing(self.theme.px(8))
        when.addWidget(self.day)
        when.addWidget(self.time)
        when.addStretch(1)
        when.addWidget(self.zone)
        self.column.addLayout(when)
        self.column.addWidget(self.words)
        self.foot(self.plan)

    def _connect(self) -> None:
        self.day.dateChanged.connect(self._judge)
        self.time.timeChanged.connect(self._judge)
        self.zone.changed.connect(self._judge)
        self.text.textChanged.connect(self._judge)
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
