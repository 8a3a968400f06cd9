"""Rows for the desktop's tests: real wire types with sensible fields."""

from datetime import UTC, datetime, timedelta
from typing import Any

from protocol.api import Counts, Snapshot
from protocol.content import Note, Text
from protocol.conversation import Conversation, Preview, ReadMark
from protocol.message import Author, Message
from protocol.order import Order, from_microseconds, to_microseconds
from protocol.people import Number, Role, Team, User

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ME = User(id=1, rev=1, name="Ana Ruiz", email="ana@empresa.example")
DANIEL = User(id=2, rev=1, name="Daniel Sosa", email="daniel@empresa.example")


def moment(seconds: float, journal: int = 1) -> Order:
    """The order of something that happened so many seconds after noon."""
    return to_microseconds(NOON + timedelta(seconds=seconds)), journal, 0


def conversation(id: int, *, rev: int = 1, at: float | None = None, **fields: Any) -> Conversation:
    """A conversation whose last activity was `at` seconds after noon (its id, when not said)."""
    activity = fields.pop("activity", None) or moment(id if at is None else at)
    given = {"number_id": 1, "contact_id": 1000 + id, "name": f"Cliente {id}", "inbound_count": 1, **fields}
    preview = Preview(kind="text", text=f"hola {id}")
    fields = {"preview": preview, **given}
    return Conversation(id=id, rev=rev, activity=activity, activity_at=from_microseconds(activity[0]), **fields)


def message(id: int, conversation_id: int = 1, *, rev: int = 1, at: float | None = None, **fields: Any) -> Message:
    """A customer's text, unless told otherwise."""
    order = fields.pop("order", None) or moment(id if at is None else at, journal=id)
    given = {"direction": "in", "author": Author(kind="customer", id=1001, name="María"), **fields}
    given = {"content": Text(body=f"mensaje {id}"), **given}
    return Message(
        id=id, rev=rev, conversation_id=conversation_id, order=order, at=from_microseconds(order[0]), **given
    )


def reply(id: int, conversation_id: int = 1, *, user: User = ME, **fields: Any) -> Message:
    """A colleague's text."""
    author = Author(kind="user", id=user.id, name=user.name)
    return message(id, conversation_id, direction="out", author=author, **{"status": "sent", **fields})


def note(id: int, conversation_id: int = 1, *, body: str = "ojo", **fields: Any) -> Message:
    """An internal note."""
    author = Author(kind="user", id=2, name=DANIEL.name)
    return message(id, conversation_id, direction="internal", author=author, content=Note(body=body), **fields)


def snapshot(*conversations: Conversation, marks: tuple[ReadMark, ...] = (), **fields: Any) -> Snapshot:
    """A snapshot for `ME` with consistent counts."""
    open_ones = [row for row in conversations if row.state != "resolved"]
    counts = Counts(
        mine=sum(row.assignee_id == ME.id for row in open_ones),
        unassigned=sum(row.assignee_id is None for row in open_ones),
        owed=sum(row.assignee_id == ME.id and row.owed_since is not None for row in open_ones),
        mentions=sum(ME.id in row.mentions for row in conversations),
        all=len(open_ones),
    )
    given: dict[str, Any] = {
        "cursor": "10-1", "epoch": "e1", "now": NOON, "company": "Empresa", "me": ME, "users": [ME, DANIEL],
        "teams": [Team(id=7, rev=1, name="Ventas")], "drafts": [],
        "numbers": [Number(id=1, rev=1, name="Ventas", phone="+5215555550100")],
    } | fields  # fmt: skip
    return Snapshot(counts=counts, conversations=list(conversations), read_marks=list(marks), **given)


def somebody(role: Role) -> User:
    """A colleague with one of Relevo's own roles."""
    return User(id=77, rev=1, name="Alguien", email="alguien@relevo.example", role=role)
