"""¿Qué habría pasado?: past traffic again under the rules on the screen, beside what really happened.

    period, run -> progress, cancel -> tiles, tables before and after, changed conversations, CSV

The second view of the rules page. What always holds: nothing is changed, and the result belongs to whoever asked. A
replay that runs goes on when the page is left, and is found again when it is opened.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.policy_words import fault_words
from desktop.i18n.replay_words import percent, state_words
from desktop.i18n.words import problem
from desktop.models.send_later import office_now
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.routing.notes import Notes
from desktop.views.settings.routing.replay_result import ReplayResult
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph, ProgressCard, Segmented
from protocol.replay import LONGEST_DAYS, ReplayStatus, ReplaySummary, StartReplay
from protocol.routing import RuleList

translate = QCoreApplication.translate
DAYS = (7, 30, 90)
POLL_MS = 500
RUNNING = frozenset({"reading", "replaying"})
_NO_ARROWS = "QDateEdit::up-button, QDateEdit::down-button { width: 0; height: 0; border: none; }"


class WhatIf(QWidget):
    """`left` when the rules shall be shown again; `opened(conversation id)`."""

    left = Signal()
    opened = Signal(int)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session, self.theme = context, context.session, context.theme
        theme = context.theme
        self._lists: tuple[RuleList, ...] = ()
        self.status: ReplayStatus | None = None
        self.back = Button(theme, translate("WhatIf", "Reglas"), ButtonKind.GHOST, "arrow-left")
        self.days = Segmented(
            theme, translate("WhatIf", "Período"), [translate("WhatIf", "{0} días").format(n) for n in DAYS]
        )
        self.starts, self.ends = QDateEdit(), QDateEdit()
        self.run_button = Button(theme, translate("WhatIf", "Calcular"), ButtonKind.SOFT, "play")
        self.about = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.trouble = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.progress = ProgressCard(theme, "")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        self.result: ReplayResult | None = None
        self.notes = Notes(theme)
        """For the aside of the page."""
        self._assemble()
        self._choose_days(0)
        self._connect()

    def _assemble(self) -> None:
        theme, px = self.theme, self.theme.px
        self._column, top, period = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        top.addWidget(self.back)
        words = translate("WhatIf", "Lo que ya pasó, otra vez, con las reglas de la pantalla. No cambia nada.")
        top.addWidget(Label(theme, words, Role.UI, Ink.SECONDARY), 1)
        period.setSpacing(px(8))
        period.addWidget(self.days)
        for field, name in ((self.starts, translate("WhatIf", "Desde")), (self.ends, translate("WhatIf", "Hasta"))):
            field.setAccessibleName(name)
            field.setFont(theme.font(Role.UI))
            field.setStyleSheet(_NO_ARROWS)
            field.lineEdit().setTextMargins(px(8), 0, 0, 0)
            field.setMinimumWidth(px(96))
            field.setMinimumHeight(theme.metrics.field)
            period.addWidget(Label(theme, name, Role.META, Ink.SECONDARY))
            period.addWidget(field)
        period.addStretch(1)
        period.addWidget(self.run_button)
        self._column.addLayout(top)
        self._column.addLayout(period)
        for part in (self.about, self.trouble, self.progress):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.trouble.hide()
        self.progress.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.days.changed.connect(self._choose_days)
        self.run_button.clicked.connect(self.run)
        self.progress.cancelled.connect(self.stop)

    # ----------------------------------------------------------------------------------------------------- asking

    def set_lists(self, lists: Sequence[RuleList], changes: int) -> None:
        """The rules on the screen that shall count, and how many changes are unpublished among them."""
        self._lists = tuple(lists)
        words = translate("WhatIf", "Cuentan las reglas publicadas hoy, para todo el período.")
        if changes:
            words = translate("WhatIf", "Cuentan las de la pantalla, con %n cambio(s) sin publicar.", "", changes)
        self.about.set_text(words)

    def find_mine(self) -> None:
        """Show the replay that runs, or the result that is kept."""
        if self._session.line.state != "online":
            return
        if self.status is None:
            self._session.my_replays(self._mine_came)
        elif self.status.state in RUNNING:
            self.poll()

    def set_online(self, *, online: bool) -> None:
        """Without a line nothing is calculated."""
        self.run_button.setEnabled(online)

    def _choose_days(self, index: int) -> None:
        today = office_now(self._session.store, self._session.clock.now()).date()
        start = today - timedelta(days=DAYS[index])
        self.starts.setDate(QDate(start.year, start.month, start.day))
        self.ends.setDate(QDate(today.year, today.month, today.day))

    def period(self) -> tuple[datetime, datetime]:
        """From the morning of the first day to the night of the last, or now; in the office's zone."""
        now = office_now(self._session.store, self._session.clock.now())
        first, last = self.starts.date(), self.ends.date()
        start = datetime(first.year(), first.month(), first.day(), tzinfo=now.tzinfo)
        end = datetime(last.year(), last.month(), last.day(), tzinfo=now.tzinfo) + timedelta(days=1)
        return start, min(end, now)

    def run(self) -> None:
        """Begin; what ran before is gone."""
        start, end = self.period()
        if start >= end:
            self._say(translate("WhatIf", "El primer día va antes que el último."))
            return
        if end - start > timedelta(days=LONGEST_DAYS):
            self._say(translate("WhatIf", "Como mucho {0} días a la vez.").format(LONGEST_DAYS))
            return
        self._say("")
        self.run_button.setEnabled(False)
        request = StartReplay(starts_at=start, ends_at=end, rules=self._lists)
        self._session.start_replay(request, self._status_came)

    def stop(self) -> None:
        """Cancel it."""
        if self.status is not None:
            self._session.end_replay(self.status.id)
        self._forget()

    def poll(self) -> None:
        """How far is it?"""
        if self.status is not None:
            self._session.replay(self.status.id, self._status_came)

    def end(self) -> None:
        """Ask no more; what runs goes on at the gateway."""
        self._timer.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: it is asked again when somebody does."""
        super().hideEvent(event)
        self._timer.stop()

    def _mine_came(self, found: list[ReplayStatus] | Refusal) -> None:
        if isValid(self) and isinstance(found, list) and found and self.status is None:
            self._status_came(found[0])

    def _status_came(self, status: ReplayStatus | Refusal) -> None:
        if not isValid(self):
            return
        self.run_button.setEnabled(self._session.line.state == "online")
        if isinstance(status, Refusal):
            self._refused(status)
            return
        new = self.status is None or self.status.id != status.id
        self.status = status
        if new:
            self._drop_result()
        running = status.state in RUNNING
        self.progress.setVisible(running)
        if running:
            self.progress.title.set_text(state_words(status.state))
            self.progress.set_progress(status.progress, percent(status.progress))
            if self.isVisible():
                self._timer.start()
        elif status.state == "done" and status.summary is not None:
            self._show_result(status, status.summary)
        elif status.state == "failed":
            self._say(translate("WhatIf", "No se pudo terminar: {0}").format(status.problem or ""))

    def _show_result(self, status: ReplayStatus, summary: ReplaySummary) -> None:
        self._drop_result()
        self.result = ReplayResult(self._context, status, summary)
        self.notes.show_summary(summary)
        self.result.opened.connect(self.opened)
        self.result.refused.connect(self._refused)
        self._column.insertWidget(self._column.count() - 1, self.result)
        self.result.more()

    def _drop_result(self) -> None:
        if self.result is not None:
            self._column.removeWidget(self.result)
            self.result.hide()
            self.result.deleteLater()
            self.result = None
            self.notes.show_summary(None)

    def _refused(self, refusal: Refusal) -> None:
        self._forget()
        if refusal.faults:
            self._say(fault_words(refusal.faults[0].code, refusal.faults[0].detail))
        elif refusal.words == "refused.not_found":
            self._say(translate("WhatIf", "El resultado ya no está: calcula de nuevo."))
        else:
            self._say(problem(refusal.words, refusal.detail))

    def _forget(self) -> None:
        self.status = None
        self._timer.stop()
        self.progress.hide()

    def _say(self, words: str) -> None:
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))
