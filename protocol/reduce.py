"""The reducer: old state + frames = fresh state. Used by the desktop's store and by the contract tests alike.

    Hello  -> start at its cursor (another epoch: gap)
    Events -> prev == cursor? apply every item, move the cursor : gap, take a snapshot
    Resync -> gap

Items carry current rows, so a row whose rev is not newer is ignored: duplicates and old rows are harmless. `gone`
purges the entity and what hangs on it. Pure apart from changing the given `State` in place; no clock, no IO.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final

from msgspec import Struct, field

from protocol.answers import Macro, QuickReply, Scheduled
from protocol.api import Snapshot
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.decode import decode_item
from protocol.frames import (
    AlertItem,
    ContactFieldItem,
    ContactItem,
    ConversationItem,
    DraftItem,
    Events,
    Frame,
    GoneItem,
    Hello,
    Item,
    MacroItem,
    MessageItem,
    NumberItem,
    PolicyItem,
    PresenceItem,
    QuickReplyItem,
    ReadMarkItem,
    Resync,
    SavedViewItem,
    ScheduledItem,
    TagItem,
    TeamItem,
    UserItem,
    ViewOrderItem,
)
from protocol.message import Message
from protocol.people import Contact, Number, Team, User
from protocol.promises import Alert
from protocol.roster import Presence
from protocol.tags import ContactField, Policy, SavedView, Tag, ViewOrder


class State(Struct, kw_only=True):
    """What one client knows. Rows by id; messages by conversation and id; drafts and read marks by conversation.

    `homes` is the conversation each known message is in: merging two customers, or undoing it, moves messages.
    """

    cursor: str = ""
    epoch: str = ""
    conversations: dict[int, Conversation] = field(default_factory=dict)
    messages: dict[int, dict[int, Message]] = field(default_factory=dict)
    homes: dict[int, int] = field(default_factory=dict)
    contacts: dict[int, Contact] = field(default_factory=dict)
    users: dict[int, User] = field(default_factory=dict)
    teams: dict[int, Team] = field(default_factory=dict)
    numbers: dict[int, Number] = field(default_factory=dict)
    drafts: dict[int, Draft] = field(default_factory=dict)
    read_marks: dict[int, ReadMark] = field(default_factory=dict)
    presence: dict[int, Presence] = field(default_factory=dict)
    tags: dict[int, Tag] = field(default_factory=dict)
    quick_replies: dict[int, QuickReply] = field(default_factory=dict)
    macros: dict[int, Macro] = field(default_factory=dict)
    scheduled: dict[int, Scheduled] = field(default_factory=dict)
    saved_views: dict[int, SavedView] = field(default_factory=dict)
    view_orders: dict[int, ViewOrder] = field(default_factory=dict)
    contact_fields: dict[int, ContactField] = field(default_factory=dict)
    alerts: dict[int, Alert] = field(default_factory=dict)
    policies: dict[str, Policy] = field(default_factory=dict)


class ChangeSet(Struct, kw_only=True):
    """What a frame changed: ids per kind, so that a model touches only those. Purged ones are in `gone` by kind.

    `messages` are (conversation, message) ids. `gap`: this state can no longer be continued, take a snapshot.
    """

    conversations: set[int] = field(default_factory=set)
    messages: set[tuple[int, int]] = field(default_factory=set)
    contacts: set[int] = field(default_factory=set)
    users: set[int] = field(default_factory=set)
    teams: set[int] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)
    drafts: set[int] = field(default_factory=set)
    read_marks: set[int] = field(default_factory=set)
    presence: set[int] = field(default_factory=set)
    tags: set[int] = field(default_factory=set)
    quick_replies: set[int] = field(default_factory=set)
    macros: set[int] = field(default_factory=set)
    scheduled: set[int] = field(default_factory=set)
    saved_views: set[int] = field(default_factory=set)
    view_orders: set[int] = field(default_factory=set)
    contact_fields: set[int] = field(default_factory=set)
    alerts: set[int] = field(default_factory=set)
    policies: set[str] = field(default_factory=set)
    gone: dict[str, set[int]] = field(default_factory=dict)
    gap: bool = False

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any(getattr(self, name) for name in self.__struct_fields__)


def apply(state: State, frame: Frame | None) -> ChangeSet:
    """Apply one frame to `state` and tell what changed. None (of a newer version), Live and Bye change nothing."""
    if isinstance(frame, Hello):
        return _hello(state, frame)
    if isinstance(frame, Resync):
        return ChangeSet(gap=True)
    if isinstance(frame, Events):
        return _events(state, frame)
    return ChangeSet()


def apply_items(state: State, items: Iterable[Item | None]) -> ChangeSet:
    """Apply decoded items; unknown ones (None) are skipped."""
    changes = ChangeSet()
    for item in items:
        if item is not None:
            _STEPS[type(item)](state, item, changes)
    return changes


def from_snapshot(snapshot: Snapshot) -> State:
    """The state a snapshot describes: start here, then follow the stream from its cursor."""
    return State(
        cursor=snapshot.cursor,
        epoch=snapshot.epoch,
        conversations={row.id: row for row in snapshot.conversations},
        users={row.id: row for row in (snapshot.me, *snapshot.users)},
        teams={row.id: row for row in snapshot.teams},
        numbers={row.id: row for row in snapshot.numbers},
        drafts={row.conversation_id: row for row in snapshot.drafts if row.text},
        read_marks={row.conversation_id: row for row in snapshot.read_marks},
        presence={row.user_id: row for row in snapshot.presence},
        tags={row.id: row for row in snapshot.tags},
        quick_replies={row.id: row for row in snapshot.quick_replies},
        macros={row.id: row for row in snapshot.macros},
        scheduled={row.id: row for row in snapshot.scheduled},
        saved_views={row.id: row for row in snapshot.saved_views},
        view_orders={row.user_id: row for row in snapshot.view_orders},
        contact_fields={row.id: row for row in snapshot.contact_fields},
        alerts={row.id: row for row in snapshot.alerts},
        policies={row.key: row for row in snapshot.policies},
    )


def _hello(state: State, frame: Hello) -> ChangeSet:
    fresh = not state.cursor
    if fresh:
        state.cursor, state.epoch = frame.cursor, frame.epoch
    return ChangeSet(gap=not fresh and (state.epoch, state.cursor) != (frame.epoch, frame.cursor))


def _events(state: State, frame: Events) -> ChangeSet:
    if frame.cursor == state.cursor and frame.prev != state.cursor:
        return ChangeSet()  # the last frame once more
    if frame.prev != state.cursor:
        return ChangeSet(gap=True)
    changes = apply_items(state, map(decode_item, frame.items))
    state.cursor = frame.cursor
    return changes


def _newer(rows: dict[int, Any], key: int, row: Any) -> bool:
    known = rows.get(key)
    if known is not None and known.rev >= row.rev:
        return False
    rows[key] = row
    return True


def _keyed(name: str, key: str = "id") -> Callable[[State, Any, ChangeSet], None]:
    """The step of every kind that is one dict of rows."""

    def step(state: State, item: Any, changes: ChangeSet) -> None:
        row = item.row
        if _newer(getattr(state, name), getattr(row, key), row):
            getattr(changes, name).add(getattr(row, key))

    return step


def _home(state: State, row: Message) -> int:
    """The conversation a message is known in; its own when it is new. Pages put in by hand may lack their `homes`."""
    home = state.homes.get(row.id)
    if home is None and row.rev > 1:  # a first revision has moved from nowhere
        home = next((key for key, rows in state.messages.items() if row.id in rows), None)
    return row.conversation_id if home is None else home


def _message(state: State, item: MessageItem, changes: ChangeSet) -> None:
    row = item.row
    home = _home(state, row)
    known = state.messages.get(home, {}).get(row.id)
    if known is not None and known.rev >= row.rev:
        return
    if home != row.conversation_id:
        state.messages.get(home, {}).pop(row.id, None)
        changes.messages.discard((home, row.id))
    state.homes[row.id] = row.conversation_id
    state.messages.setdefault(row.conversation_id, {})[row.id] = row
    changes.messages.add((row.conversation_id, row.id))


def _gone(state: State, item: GoneItem, changes: ChangeSet) -> None:
    _PURGES[item.kind](state, item.id, changes)
    changes.gone.setdefault(item.kind, set()).add(item.id)


def _purge_conversation(state: State, key: int, changes: ChangeSet) -> None:
    """With its messages, draft and read mark; the contact only when no other conversation shows it."""
    row = state.conversations.pop(key, None)
    lost = state.messages.pop(key, {})
    for message in lost:
        state.homes.pop(message, None)
    changes.conversations.discard(key)
    for hanging in (state.alerts, state.scheduled):
        for id_ in [id_ for id_, other in hanging.items() if other.conversation_id == key]:
            del hanging[id_]
    changes.messages -= {(key, message) for message in lost}
    for rows, told in ((state.drafts, changes.drafts), (state.read_marks, changes.read_marks)):
        rows.pop(key, None)
        told.discard(key)
    if row is not None and all(other.contact_id != row.contact_id for other in state.conversations.values()):
        state.contacts.pop(row.contact_id, None)
        changes.contacts.discard(row.contact_id)
        changes.gone.setdefault("contact", set()).add(row.contact_id)


def _purge_message(state: State, key: int, changes: ChangeSet) -> None:
    state.homes.pop(key, None)
    for conversation, rows in state.messages.items():
        if rows.pop(key, None) is not None:
            changes.messages.discard((conversation, key))


def _purge_contact(state: State, key: int, changes: ChangeSet) -> None:
    """An erased customer: their conversations go with them."""
    state.contacts.pop(key, None)
    changes.contacts.discard(key)
    for conversation in [row.id for row in state.conversations.values() if row.contact_id == key]:
        _purge_conversation(state, conversation, changes)
        changes.gone.setdefault("conversation", set()).add(conversation)


def _purge(name: str) -> Callable[[State, int, ChangeSet], None]:
    def purge(state: State, key: int, changes: ChangeSet) -> None:
        getattr(state, name).pop(key, None)
        getattr(changes, name).discard(key)

    return purge


_STEPS: Final[dict[type, Callable[[State, Any, ChangeSet], None]]] = {
    ConversationItem: _keyed("conversations"),
    MessageItem: _message,
    ContactItem: _keyed("contacts"),
    UserItem: _keyed("users"),
    TeamItem: _keyed("teams"),
    NumberItem: _keyed("numbers"),
    DraftItem: _keyed("drafts", "conversation_id"),
    ReadMarkItem: _keyed("read_marks", "conversation_id"),
    PresenceItem: _keyed("presence", "user_id"),
    TagItem: _keyed("tags"),
    QuickReplyItem: _keyed("quick_replies"),
    MacroItem: _keyed("macros"),
    ScheduledItem: _keyed("scheduled"),
    SavedViewItem: _keyed("saved_views"),
    ViewOrderItem: _keyed("view_orders", "user_id"),
    ContactFieldItem: _keyed("contact_fields"),
    AlertItem: _keyed("alerts"),
    PolicyItem: _keyed("policies", "key"),
    GoneItem: _gone,
}
_PURGES: Final[dict[str, Callable[[State, int, ChangeSet], None]]] = {
    "conversation": _purge_conversation,
    "message": _purge_message,
    "contact": _purge_contact,
    "user": _purge("users"),
    "team": _purge("teams"),
    "number": _purge("numbers"),
    "draft": _purge("drafts"),
    "tag": _purge("tags"),
    "quick_reply": _purge("quick_replies"),
    "macro": _purge("macros"),
    "scheduled": _purge("scheduled"),
    "saved_view": _purge("saved_views"),
    "contact_field": _purge("contact_fields"),
    "alert": _purge("alerts"),
}
