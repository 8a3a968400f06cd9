"""What of the audit is looked at: whom, what, when, from where."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.store.audit_query import AuditQuery
from desktop.store.people import People
from desktop.theme import Theme
from desktop.views.widgets import Button, ButtonKind, Combo, SearchField
from protocol.audit import GATEWAY

translate = QCoreApplication.translate
PERIODS: Final = (1, 7, 30, 90, 0)
"""Days; 0: since ever."""
LONGEST: Final = 50
PAUSE_MS: Final = 350
"""Between two letters nobody is asked."""


class Filters(QWidget):
    """`changed` when something else is looked for."""

    changed = Signal()

    def __init__(self, theme: Theme, people: People) -> None:
        super().__init__()
        self.who = Combo(theme, translate("Audit", "Persona"))
        self.what = Combo(theme, translate("Audit", "Qué"))
        self.period = Combo(theme, translate("Audit", "Periodo"))
        self.address = SearchField(theme, translate("Audit", "Dirección, p. ej. 203.0.113"))
        self.address.setAccessibleName(translate("Audit", "Dirección desde la que se hizo"))
        self.address.setMaxLength(60)
        self.who.addItem(translate("Audit", "Todas las personas"), None)
        self.who.addItem("Relevo", GATEWAY)
        for user in sorted(people.users.values(), key=lambda one: one.name.casefold()):
            self.who.addItem(user.name, user.id)
        for words, action in _groups():
            self.what.addItem(words, action)
        for words, days in zip(_periods(), PERIODS, strict=True):
            self.period.addItem(words, days)
        self.period.setCurrentIndex(1)
        self.subject = ""
        self.only = Button(theme, "", ButtonKind.OUTLINE, "x", small=True)
        self.only.hide()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(PAUSE_MS)
        self._quiet.timeout.connect(self.changed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        for at, part in enumerate((self.who, self.what, self.period, self.address)):
            grid.addWidget(part, at // 2, at % 2)
        grid.addWidget(self.only, 2, 0, 1, 2)
        self.only.clicked.connect(self.forget_subject)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for combo in (self.who, self.what, self.period):
            combo.currentIndexChanged.connect(self.changed)
        self.address.textChanged.connect(self._quiet.start)

    def keep_to(self, subject: str, called: str) -> None:
        """Only what was done to this one, whatever it was and whenever."""
        self.subject = subject
        words = translate("Audit", "Solo sobre {0}").format(called)
        self.only.set_label(words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…")
        self.only.setAccessibleName(translate("Audit", "Solo sobre {0}: quitar este filtro").format(called))
        self.only.show()
        self.changed.emit()

    def forget_subject(self) -> None:
        """About anything again."""
        self.subject = ""
        self.only.hide()
        self.changed.emit()

    def query(self, now: datetime) -> AuditQuery:
        """What is chosen, at this moment."""
        days: int = self.period.currentData()
        today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return AuditQuery(
            actor=self.who.currentData(), action=self.what.currentData(), address=self.address.text().strip(),
            subject=self.subject,
            since=today - timedelta(days=days - 1) if days else None,
        )  # fmt: skip


def _groups() -> tuple[tuple[str, str], ...]:
    return (
        (translate("Audit", "Todo"), ""), (translate("Audit", "Lecturas de supervisión"), "conversation.read"),
        (translate("Audit", "Conversaciones"), "conversation."), (translate("Audit", "Mensajes"), "message."),
        (translate("Audit", "Clientes"), "contact."), (translate("Audit", "Archivos guardados"), "media."),
        (translate("Audit", "Cuentas"), "user."), (translate("Audit", "Equipos"), "team."),
        (translate("Audit", "Sesiones"), "session."), (translate("Audit", "Ajustes"), "policy."),
        (translate("Audit", "Números"), "number."), (translate("Audit", "Exportaciones del registro"), "audit."),
    )  # fmt: skip


def _periods() -> tuple[str, ...]:
    return (
        translate("Audit", "Hoy"), translate("Audit", "7 días"), translate("Audit", "30 días"),
        translate("Audit", "90 días"), translate("Audit", "Siempre"),
    )  # fmt: skip
