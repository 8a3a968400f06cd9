"""*Absent today*: choose a colleague, see who would get everything they hold, confirm exactly that."""

from collections import Counter
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from desktop.views.context import ViewContext
from desktop.views.presence.frame import PresenceDialog
from desktop.views.widgets import Combo, TextField
from protocol.presence import Redistribution
from protocol.presence_api import Absent
from protocol.rules.reach import in_reach


class AbsenceDialog(PresenceDialog):
    """The preview is asked for anew for each colleague; a digest that is old shows the new one and does nothing."""

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
        store = context.session.store
        self.who = Combo(self.theme, self.tr("Compañero"))
        self.who.addItem(self.tr("Elige a una persona"), 0)
        for user in sorted(store.people.users.values(), key=lambda user: user.name.casefold()):
            if user.active and (store.me is None or in_reach(store.me, user)):
                self.who.addItem(user.name, user.id)
        self.reason = TextField(self.theme, self.tr("Motivo (solo lo ve quien supervisa)"))
        for part in (self.who, self.reason):
            self.column.insertWidget(self.column.indexOf(self.area), part)
        self.who.currentIndexChanged.connect(self._look)
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
            to = people.name(move.agent_id) or self.tr("otra cola")
            self._tell_line(self.customer(move.conversation_id), self.tr("pasa a {0}").format(to))
        for id in found.queued:
            self._tell_line(self.customer(id), self.tr("queda primera en la cola de su equipo"))
        if found.unseen:
            self._tell_line(self.tr("De equipos que no ves"), self.tr("vuelven a su cola: {0}").format(found.unseen))
        if not self.words:
            self._tell_line(self.tr("No tiene conversaciones abiertas."), "")
        self.lines.addStretch(1)
        self.sentence.set_text(self._summary(found))

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

    def _look(self) -> None:
        self.found = None
        if self.who.currentData():
            self.ask(self._preview())

    async def _preview(self) -> None:
        self.show_moves(await self._context.session.redistribution(self.who.currentData()))

    def _confirmed(self) -> None:
        if self.found is not None:
            self.ask(self._do(self.found))

    async def _do(self, found: Redistribution) -> None:
        body = Absent(digest=found.digest, ends_at=self._end_of_day(), reason=self.reason.text().strip())
        try:
            await self._context.session.absent(self.who.currentData(), body)
        except Exception as error:
            if getattr(error, "code", None) != "conflict":
                raise
            await self._preview()
            self.tell(self.tr("Algo cambió mientras tanto: revisa la lista nueva y confirma otra vez."))
            return
        self.accept()

    def _end_of_day(self) -> datetime:
        local = self._context.session.clock.now().astimezone()
        return datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
