"""How full my hands are, for the foot of the sidebar: `changed` when it is another number."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.facts import MINE
from desktop.store.hub import Hub
from desktop.store.own_load import own_load
from desktop.store.store import Store


class OwnLoadModel(QObject):
    """`now` is what I carry."""

    changed = Signal()

    def __init__(self, store: Store, hub: Hub, parent: Any = None) -> None:
        super().__init__(parent)
        self._store = store
        self.now = own_load(store)
        self._subscriptions = Subscriptions()
        self._subscriptions.add(hub.subscribe(self._heard))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._subscriptions.close()

    def _heard(self, changes: ChangeSet) -> None:
        if not (changes.reset or changes.people or "mine" in changes.moves or self._mine(changes)):
            return
        before, self.now = self.now, own_load(self._store)
        if self.now != before:
            self.changed.emit()

    def _mine(self, changes: ChangeSet) -> bool:
        """A conversation of mine has another turn."""
        found = (self._store.columns.get(id) for id in changes.conversations)
        return any(facts is not None and facts.bits & MINE for facts in found)
