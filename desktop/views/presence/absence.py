"""*Absent today*: choose a colleague, see who would get everything they hold, confirm exactly that.

The list follows what happens while it is open; who was chosen and why stays. What changed between the last look and the
step is refused by the gateway line by line and shown again; the rest is done.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.views.context import ViewContext
from desktop.views.presence.frame import PresenceDialog
from desktop.views.widgets import Combo, TextField
from protocol.presence import LineRefused, Redistribution
from protocol.presence_api import Absent
from protocol.rules.reach import in_reach

MOST_TOLD = 6
"""So many refused lines are told by name."""


class AbsenceDialog(PresenceDialog):
    """The preview is asked for anew for each colleague, and whenever something changes."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(
            context,
            self.tr("Ausente hoy"),
            self.tr("Todo lo que tiene pasa a sus compañeros en un solo paso, como se ve aquí."),
            self.tr("Registrar y repartir"),
            parent,
        )
        self.found: Redistribution | None = None
        self.words: list[str] = []
        self.follow(self._looked, self._take)
        store = context.session.store
        self.who = Combo(self.theme, self.tr("Compañero"))
        self.who.addItem(self.tr("Elige a una persona"), 0)
        for user in sorted(store.people.users.values(), key=lambda user: user.name.casefold()):
            if user.active and (store.me is None or in_reach(store.me, user)):
                self.who.addItem(user.name, user.id)
        self.reason = TextField(self.theme, self.tr("Motivo (solo lo ve quien supervisa)"))
        for part in (self.who, self.reason, self.news):
            self.column.insertWidget(self.column.indexOf(self.area), part)
        self.who.currentIndexChanged.connect(self._look)
        self.order_keys(self.who, self.reason, self.area)
        self.who.setFocus(Qt.FocusReason.TabFocusReason)
        self.confirm.setEnabled(False)

    def choose(self, user_id: int) -> None:
        """Ask about this colleague."""
        self.who.setCurrentIndex(self.who.findData(user_id))

    def show_moves(self, found: Redistribution) -> None:
        """Who would get what, and what stays in the queue."""
        self.found = found
        self.clear()
        self.words = []
        people = self._context.session.store.people
        for move in found.moves:
            team = people.teams.get(move.team_id)
            queue = self.tr("la cola de {0}").format(team.name) if team is not None else self.tr("otra cola")
            to = people.name(move.agent_id) or queue
            self._tell_line(self.customer(move.conversation_id), self.tr("pasa a {0}").format(to))
        for id in sorted(found.queued, key=lambda one: (found.places.get(one, len(found.queued) + 1), one)):
            self._tell_line(self.customer(id), self._in_queue(id, found.places.get(id)))
        if found.unseen:
            self._tell_line(self.tr("De equipos que no ves"), self.tr("vuelven a su cola: {0}").format(found.unseen))
        if not self.words:
            self._tell_line(self.tr("No tiene conversaciones abiertas."), "")
        self.lines.addStretch(1)
        self.sentence.set_text(self._summary(found))

    def _in_queue(self, id: int, place: int | None) -> str:
        """Where it stands in the queue, as far as that is known: teams that deal nothing have no order."""
        row = self._context.session.store.rows.get(id)
        team = self._context.session.store.people.teams.get(row.team_id or 0) if row is not None else None
        queue = self.tr("la cola de {0}").format(team.name) if team is not None else self.tr("la cola de su equipo")
        if place is None:
            return self.tr("vuelve a {0}").format(queue)
        if place == 1:
            return self.tr("queda primera en {0}").format(queue)
        return self.tr("queda en el lugar {0} de {1}").format(place, queue)

    def _summary(self, found: Redistribution) -> str:
        people = self._context.session.store.people
        shares = Counter(found.by_agent).most_common()
        parts = [self.tr("{0}: {1}").format(people.name(id), count) for id, count in shares]
        if found.queued:
            parts.append(self.tr("en la cola: {0}").format(len(found.queued)))
        return " · ".join(parts) or self.tr("No hay nada que repartir.")

    def _tell_line(self, name: str, detail: str) -> None:
        self.words.append(f"{name}: {detail}" if detail else name)
        self.line(name, detail)

    async def _looked(self) -> tuple[int, Redistribution | None]:
        user_id = int(self.who.currentData() or 0)
        return user_id, await self._context.session.redistribution(user_id) if self.found is not None else None

    def _take(self, looked: tuple[int, Redistribution | None]) -> None:
        (user_id, found), before = looked, self.found
        if before is None or found is None or found == before or self.who.currentData() != user_id:
            return
        self.show_moves(found)
        if found.digest != before.digest:  # else only the places in the queues are others
            self.say_changed()

    def _look(self) -> None:
        self.found = None
        self.news.hide()
        if self.who.currentData():
            self.ask(self._preview())

    async def _preview(self) -> None:
        self.show_moves(await self._context.session.redistribution(self.who.currentData()))

    def _confirmed(self) -> None:
        if self.found is not None:
            self.ask(self._do(self.found))

    async def _do(self, found: Redistribution) -> None:
        lines: dict[int, int | None] = dict.fromkeys(found.queued)
        lines |= {one.conversation_id: one.agent_id for one in found.moves}
        body = Absent(digest=found.digest, ends_at=self._end_of_day(), reason=self.reason.text().strip(), lines=lines)
        self.acting = True
        try:
            done = await self._context.session.absent(self.who.currentData(), body)
        except Exception as error:
            if getattr(error, "code", None) != "conflict":
                raise
            await self._preview()
            self.tell(self.tr("Algo cambió mientras tanto: revisa la lista nueva y confirma otra vez."))
            return
        finally:
            self.acting = False
        if done.refused:
            await self._preview()
            self.tell(self._refused_words(done.refused))
        else:
            self.accept()

    def _refused_words(self, refused: Sequence[LineRefused]) -> str:
        """Line by line what was not done, and why."""
        why = {
            "not_theirs": self.tr("ya no era suya"),
            "changed": self.tr("iría a otro lado ahora"),
            "new": self.tr("llegó después"),
        }
        lines = [f"{self.customer(one.conversation_id)}: {why[one.code]}" for one in refused[:MOST_TOLD]]
        if len(refused) > MOST_TOLD:
            lines.append(self.tr("y %n más", "", len(refused) - MOST_TOLD))
        head = self.tr("Lo demás está hecho. Sin hacer, revisa y confirma otra vez:")
        return "\n".join((head, *lines))

    def _end_of_day(self) -> datetime:
        local = self._context.session.clock.now().astimezone()
        return datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
