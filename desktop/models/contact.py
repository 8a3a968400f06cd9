"""The customer panel's content: the record and the conversation it belongs to, as one frozen row."""

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from desktop.models.conversation_row import conversation_row
from desktop.models.rows import ConversationRow
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from protocol.people import Contact, Number
from protocol.promises import Alert
from protocol.surveys import SurveyView


def _asks(alert: Alert, conversation_id: int) -> bool:
    return alert.kind == "help" and alert.conversation_id == conversation_id and alert.closed_at is None


class PanelRow(Struct, frozen=True, kw_only=True):
    """What the panel and the header show; `contact` is None until it is fetched."""

    conversation: ConversationRow
    contact: Contact | None = None
    number: Number | None = None
    duplicates: tuple[Contact, ...] = ()
    """Other records that may be the same customer, those that are here."""
    survey: SurveyView | None = None
    viewers: tuple[tuple[int, str], ...] = ()
    """Colleagues who have the conversation open: id and name."""
    help: int = 0
    """The call for help that is open here: its alert's revision; 0 without one."""


class PanelModel(QObject):
    """The open conversation's header and panel; `changed` whenever `row` is another."""

    changed = Signal()

    def __init__(self, store: Store, hub: Hub, parent: Any = None) -> None:
        super().__init__(parent)
        self._store = store
        self._conversation_id: int | None = None
        self.row: PanelRow | None = None
        self._subscriptions = Subscriptions()
        self._subscriptions.add(hub.subscribe(self._on_changes))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._subscriptions.close()

    def show(self, conversation_id: int | None) -> None:
        """Show a conversation."""
        self._conversation_id = conversation_id
        self._refresh()

    def _on_changes(self, changes: ChangeSet) -> None:
        id = self._conversation_id
        about_me = id in changes.conversations or id in changes.live or id in changes.outbox
        beside = changes.people or bool(changes.contacts) or "tags" in changes.office
        about_me = about_me or "alerts" in changes.office
        if id is not None and (changes.reset or about_me or beside):
            self._refresh()

    def _refresh(self) -> None:
        row = self._make()
        if row != self.row:
            self.row = row
            self.changed.emit()

    def _make(self) -> PanelRow | None:
        store, id = self._store, self._conversation_id
        conversation = store.rows.get(id) if id is not None else None
        if conversation is None:
            return None
        me = store.my_id()
        contact = store.contacts.get(conversation.contact_id)
        suspects = contact.duplicates if contact is not None else ()
        viewers = store.presence.who(conversation.id, "viewing")
        return PanelRow(
            conversation=conversation_row(store, conversation),
            contact=contact,
            duplicates=tuple(found for id in suspects if (found := store.contacts.get(id)) is not None),
            number=store.people.numbers.get(conversation.number_id),
            survey=conversation.survey,
            viewers=tuple((user, store.people.name(user)) for user in viewers if user != me),
            help=next((one.rev for one in store.office.alerts.values() if _asks(one, conversation.id)), 0),
        )
