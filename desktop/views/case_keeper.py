"""The tries and the last summary of the open conversation: asked for when it opens and when something is said in it."""

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.views.context import ViewContext
from protocol.customers import CaseRecord

EMPTY = CaseRecord()


class CaseKeeper(QObject):
    """`changed` when `record` is another; `loaded` once it is the open conversation's own.

    Made once per conversation pane; `close` before it is dropped.
    """

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id: int | None = None
        self._asked = self._again = self.loaded = False
        self.record = EMPTY
        self._subscriptions = Subscriptions()
        self._subscriptions.add(context.session.hub.subscribe(self._on_changes))

    def close(self) -> None:
        """Stop listening."""
        self._subscriptions.close()

    def show(self, conversation_id: int) -> None:
        """Another conversation is open."""
        self._id, self.loaded = conversation_id, False
        self._take(EMPTY)
        self._ask()

    def _on_changes(self, changes: ChangeSet) -> None:
        if self._id is not None and (changes.reset or self._id in changes.messages):
            self._ask()

    def _ask(self) -> None:
        """One question at a time; what changes meanwhile is asked for after it."""
        if self._asked:
            self._again = True
            return
        self._asked, self._again = True, False
        self._context.tasks.start(self._load())

    async def _load(self) -> None:
        id = self._id
        try:
            record = await self._context.session.case_record(id) if id is not None else EMPTY
        except Exception:  # noqa: BLE001  off line: what is known stays
            record = self.record
        if not isValid(self):  # the window closed while the gateway was asked
            return
        self._asked = False
        if id == self._id:
            self.loaded = True
            self._take(record)
        if self._again or id != self._id:
            self._ask()

    def _take(self, record: CaseRecord) -> None:
        if record != self.record:
            self.record = record
            self.changed.emit()
