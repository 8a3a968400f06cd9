"""What became of offers, said in passing: mine to answer that ran out, and what I passed on and nobody took.

Called by the main window after every change of the store. Always leads to the conversation it speaks of.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.commands.port import Controller
from desktop.models.lapsed_offers import LapsedOffers
from desktop.models.returned_transfers import Returned, ReturnedTransfers
from desktop.store.changes import ChangeSet
from desktop.views.delegates.painting import isolate
from protocol.conversation import Conversation

translate = QCoreApplication.translate


class OfferNews:
    """`lead(words, conversation, icon)` shows one."""

    def __init__(self, session: Controller, lead: Callable[[str, int, str], None]) -> None:
        self._session, self._lead = session, lead
        self.lapsed, self.returned = LapsedOffers(session.store), ReturnedTransfers(session.store)

    def tell(self, changes: ChangeSet) -> None:
        """Whatever ended with these changes."""
        if changes.conversations or changes.reset or "mine" in changes.moves:
            for row in self.lapsed.take(self._session.clock.now()):
                self._lead(self._lapsed_words(row), row.id, "clock-alert")
        if changes.conversations or changes.messages:
            for one in self.returned.take(changes):
                self._lead(self._returned_words(one), one.row.id, "undo-2")

    def _lapsed_words(self, row: Conversation) -> str:
        owner = self._owner(row)
        words = translate("MainWindow", "{0}: se acabó el tiempo para aceptarla; volvió a la cola")
        if owner:
            words = translate("MainWindow", "{0}: se acabó el tiempo para aceptarla; la tiene {1}")
        return words.format(isolate(row.name), isolate(owner))

    def _returned_words(self, one: Returned) -> str:
        who = isolate(self._session.store.people.name(one.to_user))
        words = translate("MainWindow", "{0}: {1} no respondió a la transferencia")
        if one.declined:
            words = translate("MainWindow", "{0}: {1} rechazó la transferencia")
        said = words.format(isolate(one.row.name), who) + (f" · {isolate(one.reason)}" if one.reason else "")
        return f"{said}. {self._where(one.row)}"

    def _where(self, row: Conversation) -> str:
        if row.assignee_id == self._session.store.my_id():
            return translate("MainWindow", "La tienes de nuevo")
        owner = self._owner(row)
        if owner:
            return translate("MainWindow", "La tiene {0}").format(isolate(owner))
        return translate("MainWindow", "Volvió a la cola")

    def _owner(self, row: Conversation) -> str:
        return self._session.store.people.name(row.assignee_id) if row.assignee_id is not None else ""
