"""The toast after a change of a conversation or of a customer's notes: what was done, and Undo for five seconds."""

from PySide6.QtCore import QObject

from desktop.commands.undo import Change
from desktop.i18n.load_words import over_words
from desktop.store.own_load import own_load
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.toasts import Toasts
from protocol.answers_api import MacroRun
from protocol.api import EditContact

_MINE_NOW = frozenset({"taken", "reopened"})
"""What makes it mine: whoever has more than fits then hears of it."""
_KEY, _NOTES, _MACRO, _NEEDED = "change", "notes", "macro", "needed"


class Undoing(QObject):
    """`offer` after each change; the newest one is the one that can be taken back."""

    def __init__(self, context: ViewContext, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._toasts = context.session, toasts
        self._change: Change | None = None
        self._notes: tuple[int, str] = (0, "")
        self._macro: MacroRun | None = None
        self._needed = 0
        toasts.taken_back.connect(self._undo)

    def offer(self, change: Change, *, sent: bool = False) -> None:
        """Say what was done; `sent`: one toast for it and for the reply that is still held."""
        self._change = change
        words = f"{self._words(change)} · {isolate(change.before.name)}"
        over = over_words(own_load(self._session.store)) if change.done in _MINE_NOW else ""
        if over:
            words = f"{words}. {over}"
        if not (sent and self._toasts.join(words, _KEY)):
            self._toasts.offer(words, _KEY, "triangle-alert" if over else "circle-check")

    def offer_notes(self, contact_id: int, before: str) -> None:
        """A customer's notes were erased."""
        self._notes = contact_id, before
        contact = self._session.store.contacts.get(contact_id)
        name = f" · {isolate(contact.name)}" if contact is not None else ""
        self._toasts.offer(self.tr("Notas borradas") + name, _NOTES)

    def offer_macro(self, name: str, result: MacroRun) -> None:
        """A macro was run; what went to the customer or into a note stays."""
        words = f"{isolate(name)} · {isolate(result.conversation.name)}"
        self._macro = result
        if result.undo:
            self._toasts.offer(words, _MACRO)
        else:
            self._toasts.say(words, icon="circle-check")

    def offer_needed(self, message_id: int, name: str) -> None:
        """A message of the customer needs an answer after all."""
        self._needed = message_id
        self._toasts.offer(self.tr("Necesita respuesta") + f" · {isolate(name)}", _NEEDED)

    def _undo(self, key: str) -> None:
        change, self._change = self._change, None
        if key == _KEY and change is not None and not change.take_back():
            self._toasts.say(self.tr("No se deshizo: otra persona la cambió mientras tanto."))
        if key == _NEEDED:
            self._session.needs_answer(self._needed, needs=False)
        macro, self._macro = self._macro, None
        if key == _MACRO and macro is not None:
            self._session.undo_macro(macro)
        if key == _NOTES:
            self._restore_notes(*self._notes)

    def _restore_notes(self, contact_id: int, before: str) -> None:
        now = self._session.store.contacts.get(contact_id)
        if now is not None and now.notes.strip() not in {"", before.strip()}:
            self._toasts.say(self.tr("No se deshizo: otra persona escribió notas mientras tanto."))
        else:
            self._session.edit_contact(contact_id, EditContact(notes=before))

    def _words(self, change: Change) -> str:
        if change.done == "assigned":
            return self.tr("Asignada a {0}").format(isolate(change.to))
        words = {
            "taken": self.tr("Tomada"),
            "released": self.tr("De vuelta en la cola"),
            "resolved": self.tr("Resuelta"),
            "reopened": self.tr("Reabierta"),
            "unread": self.tr("Marcada como no leída"),
        }
        return words[change.done]
