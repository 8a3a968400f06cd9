"""When, in a trial: now, or a day and a time in the office's zone."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QPoint, Qt, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from desktop.i18n.trial_words import when_words
from desktop.models.send_later import office_now
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.routing.picks import PickButton
from desktop.views.widgets import Button, ButtonKind, PopupFrame

translate = QCoreApplication.translate
_NO_ARROWS = (
    "QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button"
    " { width: 0; height: 0; border: none; }"
)


class MomentField(PickButton):
    """When: now, or a day and a time in the office's zone."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, translate("Trial", "Cuándo"), "clock", parent)
        self._context = context
        self.at: datetime | None = None
        self._popup: PopupFrame | None = None
        self.clicked.connect(self._open)
        self.choose(None)

    def choose(self, at: datetime | None) -> None:
        """Show this moment, without telling."""
        self.at = at
        self.say(when_words(at, self._context.session.clock.now()))

    def _open(self) -> None:
        theme, px = self.theme, self.theme.px
        here = office_now(self._context.session.store, self._context.session.clock.now())
        start = self.at.astimezone(here.tzinfo) if self.at is not None else here
        popup = self._popup = PopupFrame(theme, self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.day = QDateEdit(QDate(start.year, start.month, start.day))
        self.time = QTimeEdit(QTime(start.hour, start.minute))
        self.day.setAccessibleName(translate("Trial", "Día"))
        self.time.setAccessibleName(translate("Trial", "Hora"))
        self.time.setDisplayFormat("HH:mm")
        for field in (self.day, self.time):
            field.setFont(theme.font(Role.UI))
            field.setStyleSheet(_NO_ARROWS)
            field.lineEdit().setTextMargins(px(8), 0, 0, 0)
            field.setMinimumWidth(px(92))
            field.setMinimumHeight(theme.metrics.field)
        now = Button(theme, translate("Trial", "Ahora"), ButtonKind.GHOST)
        use = Button(theme, translate("Trial", "Usar"), ButtonKind.SOFT)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(px(12), px(12), px(12), px(12))
        row.setSpacing(px(8))
        for part in (self.day, self.time, now, use):
            row.addWidget(part)
        popup.body.addWidget(line)
        now.clicked.connect(self._now)
        use.clicked.connect(self._use)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + 2)))
        popup.show()
        self.day.setFocus(Qt.FocusReason.PopupFocusReason)

    def _now(self) -> None:
        self._take(None)

    def _use(self) -> None:
        zone = office_now(self._context.session.store, self._context.session.clock.now()).tzinfo
        day, time = self.day.date(), self.time.time()
        self._take(datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=zone))

    def _take(self, at: datetime | None) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.choose(at)
        self.changed.emit()
