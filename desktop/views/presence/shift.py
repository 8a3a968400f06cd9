"""*Start shift*: what I have, what I would be given at once, until when I work; then I am available.

It follows what happens while it is open: what a colleague takes leaves it, what comes is in it.
"""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n.moments import clock_time, list_time
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import SlaPhase, SlaValue
from desktop.views.presence.frame import PresenceDialog
from desktop.views.widgets import Label, SlaBadge
from protocol.presence_api import ShiftStart


class ShiftDialog(PresenceDialog):
    """`started` when I am to be available."""

    started = Signal()

    def __init__(self, context: ViewContext, found: ShiftStart, parent: QWidget) -> None:
        super().__init__(context, self.tr("Empezar turno"), self._summary(found), self.tr("Empezar turno"), parent)
        self.found = found
        self._fill(found)
        self.follow(context.session.shift_start, self._take)

    def _take(self, found: ShiftStart) -> None:
        if found == self.found:
            return
        self.found, bar = found, self.area.verticalScrollBar()
        at = bar.value()
        self.setUpdatesEnabled(False)
        self.clear()
        self._fill(found)
        self.sentence.set_text(self._summary(found))
        self.lines.activate()
        bar.setValue(at)
        self.setUpdatesEnabled(True)

    def _summary(self, found: ShiftStart) -> str:
        parts = []
        if found.shift is not None:
            span = clock_time(found.shift.starts_at), clock_time(found.shift.ends_at)
            parts.append(self.tr("Tu turno: {0} a {1}.").format(*span))
        waiting = sum(one.waiting_on_us for one in found.held)
        if waiting:
            parts.append(self.tr("%n conversaciones tuyas esperan respuesta.", "", waiting))
        if found.inherits:
            parts.append(self.tr("Al empezar recibirás %n de la cola.", "", len(found.inherits)))
        return " ".join(parts)

    def _fill(self, found: ShiftStart) -> None:
        mine = sorted(found.held, key=lambda one: (not one.waiting_on_us, one.due_at is None, one.due_at or 0))
        if mine:
            self._section(self.tr("Ya son tuyas"))
        for one in mine:
            turn = self.tr("espera tu respuesta") if one.waiting_on_us else self.tr("esperando al cliente")
            late = self._late(one.due_at)
            due = "" if one.due_at is None or late else self.tr("vence {0}").format(clock_time(one.due_at))
            self.line(self.customer(one.conversation_id), " · ".join(part for part in (turn, due) if part), *late)
        if found.inherits:
            self._section(self.tr("Recibirás de la cola"))
        teams = self._context.session.store.people.teams
        for why in found.inherits:
            team = teams.get(why.team_id)
            self.line(self.customer(why.conversation_id), team.name if team is not None else "")
        if not mine and not found.inherits:
            self._section(self.tr("No hay nada pendiente: empiezas con la mesa limpia."))
        self.lines.addStretch(1)

    def _late(self, due_at: datetime | None) -> list[SlaBadge]:
        """Since when it is overdue, with the shape and colour of a breach; none while there is time."""
        now = self._context.session.clock.now()
        if due_at is None or due_at > now:
            return []
        since = clock_time(due_at)
        if due_at.astimezone().date() != now.astimezone().date():
            since = f"{list_time(due_at, now)} {since}"
        return [SlaBadge(self.theme, SlaValue(SlaPhase.OVERDUE, self.tr("Vencida desde {0}").format(since)))]

    def _section(self, words: str) -> None:
        self.lines.addWidget(Label(self.theme, words, Role.UI_STRONG))

    def _confirmed(self) -> None:
        self.started.emit()
        self.accept()
