"""What the office keeps beside conversations: presence, tags, answers, views, fields, alerts, policies in force.

Small tables, always whole in memory; a row is replaced only by a newer revision of it.
"""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from protocol.answers import Macro, QuickReply, Scheduled
from protocol.api import Snapshot
from protocol.promises import Alert
from protocol.roster import Presence
from protocol.tags import ContactField, Policy, SavedView, Tag, ViewOrder


class Kind(NamedTuple):
    """How a kind is called in frames (`tag`), here and in snapshots (`table`), and what tells its rows apart."""

    tag: str
    table: str
    row: type
    key: str = "id"


KINDS: Final = (
    Kind("presence", "presence", Presence, "user_id"),
    Kind("tag", "tags", Tag),
    Kind("quick_reply", "quick_replies", QuickReply),
    Kind("macro", "macros", Macro),
    Kind("saved_view", "saved_views", SavedView),
    Kind("view_order", "view_orders", ViewOrder, "user_id"),
    Kind("contact_field", "contact_fields", ContactField),
    Kind("policy", "policies", Policy, "key"),
    Kind("scheduled", "scheduled", Scheduled),
    Kind("alert", "alerts", Alert),
)
BY_TAG: Final = {kind.tag: kind for kind in KINDS}
BY_ROW: Final = {kind.row: kind for kind in KINDS}


class Office:
    """One dict per kind."""

    def __init__(self) -> None:
        self.presence: dict[int, Presence] = {}
        self.tags: dict[int, Tag] = {}
        self.quick_replies: dict[int, QuickReply] = {}
        self.macros: dict[int, Macro] = {}
        self.saved_views: dict[int, SavedView] = {}
        self.view_orders: dict[int, ViewOrder] = {}
        self.moving: tuple[int, ...] | None = None
        """My order of the saved views while it is on its way to the gateway."""
        self.contact_fields: dict[int, ContactField] = {}
        self.policies: dict[str, Policy] = {}
        self.scheduled: dict[int, Scheduled] = {}
        self.alerts: dict[int, Alert] = {}

    def load(self, snapshot: Snapshot) -> None:
        """Begin anew."""
        for kind in KINDS:
            getattr(self, kind.table).clear()
            self.take(getattr(snapshot, kind.table))

    def take(self, rows: Iterable[Any]) -> None:
        """Take in rows the cache kept or a snapshot brings."""
        for row in rows:
            self.put(row)

    def put(self, row: Any) -> str | None:
        """Take in a row; the name of its table, or None when it was known."""
        kind = BY_ROW[type(row)]
        table, key = getattr(self, kind.table), getattr(row, kind.key)
        known = table.get(key)
        if known is not None and known.rev >= row.rev:
            return None
        table[key] = row
        return kind.table

    def discard(self, tag: str, id: int) -> str | None:
        """Forget a row; the name of its table, or None when it was not known."""
        kind = BY_TAG[tag]
        return None if getattr(self, kind.table).pop(id, None) is None else kind.table

    def conversation_gone(self, conversation_id: int) -> set[str]:
        """Forget what hung on a conversation; the names of the tables that changed."""
        changed = set()
        for name in ("alerts", "scheduled"):
            table: dict[int, Any] = getattr(self, name)
            for id in [id for id, row in table.items() if row.conversation_id == conversation_id]:
                del table[id]
                changed.add(name)
        return changed

    def view_order(self, me: int) -> tuple[int, ...] | None:
        """My order of the saved views, as I left it; None when I have none yet."""
        if self.moving is not None:
            return self.moving
        row = self.view_orders.get(me)
        return None if row is None else row.views

    def tag_color(self, name: str) -> str:
        """The colour of a tag of conversations; empty when nobody defined it."""
        wanted = name.casefold()
        found = (tag for tag in self.tags.values() if tag.kind != "contact" and tag.name.casefold() == wanted)
        return next((tag.color for tag in found), "")

    def policy(self, kind: str, subject: int = 0) -> Policy | None:
        """The version in force for a team, number or calendar, else the company's."""
        own = self.policies.get(f"{kind}:{subject}")
        return own if own is not None and not own.gives_up else self.policies.get(f"{kind}:0")
