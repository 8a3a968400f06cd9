"""Salud: every hop a message takes and what keeps it safe, with what to do where something is wrong; and versions.

Asks the gateway when it opens and every half a minute while it is looked at. There is nothing to save.
"""

from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.health_words import diagnostics, found_words, hop_name
from desktop.i18n.moments import ago, clock_time
from desktop.i18n.words import problem
from desktop.models.subscription import Subscriptions
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.findings import FindingList
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.rows import Section
from desktop.views.widgets import Button, Ink, LinkButton, Paragraph, SkeletonRows
from protocol.health import Health

translate = QCoreApplication.translate
EVERY_S: Final = 30


class HealthPage(SettingsPage):
    """Reads only."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.health: Health | None = None
        self._asked_at: datetime | None = None
        self.check = Button(theme, translate("Health", "Comprobar ahora"), icon="refresh-cw")
        self.copy = Button(theme, translate("Health", "Copiar diagnóstico"), icon="copy")
        self.loading = SkeletonRows(theme)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.retry = LinkButton(theme, translate("Health", "Reintentar"))
        self.summary = Section(theme, translate("Health", "Cómo está el servicio"))
        self.findings = FindingList(theme)
        self.summary.body.addWidget(self.findings)
        self.versions = Section(theme, translate("Health", "Versiones"))
        self.about = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.versions.body.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.loading, self.trouble, self.retry, self.summary, self.versions):
            column.addWidget(part)
            part.hide()
        column.addStretch(1)
        self.check.clicked.connect(self.ask)
        self.retry.clicked.connect(self.ask)
        self.copy.clicked.connect(self._copy)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self.session.clock.subscribe(self._tick))
        self.destroyed.connect(self._subscriptions.close)
        self.ask()

    def hint(self) -> str:
        if self.health is None:
            return ""
        wrong = sum(check.verdict != "good" for check in self.health.checks)
        if not wrong:
            return translate("Health", "Todo en orden")
        return translate("Health", "%n cosa(s) por mirar", "", wrong)

    def header_actions(self) -> Sequence[QWidget]:
        return (self.copy, self.check)

    def set_editable(self, editable: bool) -> None:
        """Without a line nobody can be asked."""
        self.check.setEnabled(editable)

    def ask(self) -> None:
        """How it stands now."""
        self._asked_at = self.session.clock.now()
        self.loading.setVisible(self.health is None)
        self.context.tasks.start(self._asked())

    async def _asked(self) -> None:
        found = await self.session.service_health()
        if isValid(self):
            self.show_health(found)

    def show_health(self, found: Health | Refusal) -> None:
        """What came of it; what was known stays beside the reason why nothing newer is."""
        self.loading.hide()
        refused = isinstance(found, Refusal)
        self.trouble.set_text(problem(found.words, found.detail) if isinstance(found, Refusal) else "")
        for part in (self.trouble, self.retry):
            part.setVisible(refused)
        if not isinstance(found, Refusal):
            self.health = found
            self._fill(found)
        self.copy.setEnabled(self.health is not None)
        self.changed.emit()

    def _fill(self, health: Health) -> None:
        now = self.session.clock.now()
        self.findings.clear()
        for check in health.checks:
            self.findings.add_line(check.verdict, hop_name(check.key), found_words(check, now))
        up, seen = ago(health.up_since, now), clock_time(health.as_of)
        words = translate("Health", "Relevo {0} en este equipo. Servidor {1}, datos {2}, arrancó {3}. Visto a las {4}.")
        self.about.set_text(words.format(version("relevo"), health.version, health.schema, up, seen))
        self.summary.show()
        self.versions.show()

    def _tick(self, now: datetime) -> None:
        if not isValid(self) or not self.isVisible() or self._asked_at is None:
            return
        if (now - self._asked_at).total_seconds() >= EVERY_S:
            self.ask()

    def _copy(self) -> None:
        if self.health is not None:
            QGuiApplication.clipboard().setText(diagnostics(self.health, version("relevo")))
            self.copy.set_label(translate("Health", "Copiado"))
