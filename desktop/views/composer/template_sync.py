"""Foot of the template list: when they last came from Meta, and a button that fetches them now (LESSONS 11).

While it works it says so and the button is off; when Meta does not answer, the reason stands there until the next try.
"""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import ago
from desktop.i18n.words import net_problem
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import ElidedLabel, IconButton, Ink, set_tooltip
from protocol.api import TemplateRow
from protocol.rules.permissions import Permission

MINUTE_MS = 60_000


class TemplateSync(QWidget):
    """`fetched(rows)` after the gateway brought them."""

    fetched = Signal(object)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._problem = context, ""
        self._last: datetime | None = None
        self._asked = self.busy = False
        theme = context.theme
        self.words = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.refresh = IconButton(theme, "refresh-cw", self.tr("Actualizar las plantillas"), small=True)
        self.refresh.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.px(4))
        row.setSpacing(theme.px(4))
        row.addWidget(self.words, 1)
        row.addWidget(self.refresh)
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._say)
        self._clock.start()
        self._say()

    def show_rows(self, rows: list[TemplateRow]) -> None:
        """The templates that are listed: the newest of their moments is the last sync."""
        self._asked = True
        self._last = max((row.synced_at for row in rows if row.synced_at is not None), default=None)
        self._say()

    def ask(self) -> None:
        """Fetch them from Meta now."""
        if not self.busy:
            self.busy, self._problem = True, ""
            self._say()
            self._context.tasks.start(self._fetch())

    async def _fetch(self) -> None:
        rows = None
        try:
            rows = await self._context.session.sync_templates()
        except Exception as error:  # noqa: BLE001  told where it happened
            self._problem = net_problem(str(getattr(error, "words", "")))
        if not isValid(self):
            return
        self.busy = False
        if rows is not None:
            self.fetched.emit(rows)
        self._say()

    def _say(self) -> None:
        session = self._context.session
        self.refresh.setVisible(session.store.may(Permission.MANAGE_TEMPLATES))
        self.refresh.setEnabled(not self.busy)
        words = self._state(session.clock.now())
        self.words.set_text(words)
        set_tooltip(self.words, self._context.theme, words)

    def _state(self, now: datetime) -> str:
        if self.busy:
            return self.tr("Actualizando…")
        if self._problem:
            return self._problem
        if self._last is not None:
            return self.tr("De Meta, {0}").format(ago(self._last, now))
        return self.tr("Aún no llegaron de Meta") if self._asked else ""
