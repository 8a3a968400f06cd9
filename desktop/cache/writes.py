"""What the writer thread does with each row. Functions take a connection inside the writer's transaction."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop.cache import tables
from desktop.cache.codec import contact_words, conversation_words, decode, encode, message_words
from desktop.store.facts import facts_of
from desktop.store.office import KINDS
from protocol.answers import Scheduled
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.frames import GoneItem
from protocol.message import Message
from protocol.order import format_order
from protocol.people import Contact, Number, Team, User
from protocol.promises import Alert
from protocol.roster import Presence
from protocol.tags import ViewOrder

Small = Any
"""A row of the tables that are whole in memory, and the records of customers."""

_KINDS: dict[type, str] = {
    Contact: "contact", User: "user", Team: "team", Number: "number", Draft: "draft", ReadMark: "read_mark",
    **{kind.row: kind.tag for kind in KINDS},
}  # fmt: skip


def put_conversations(connection: Connection, rows: Sequence[Conversation], me: int) -> None:
    """Keep the rows and index their names."""
    values = [
        {"id": row.id, **facts_of(row, me)._asdict(), "contact_id": row.contact_id, "body": encode(row)} for row in rows
    ]
    if not values:
        return
    upsert = insert(tables.conversations)
    connection.execute(
        upsert.on_conflict_do_update(
            index_elements=["id"], set_={name: upsert.excluded[name] for name in values[0] if name != "id"}
        ),
        values,
    )
    _index(connection, "conversation_words", [(row.id, conversation_words(row)) for row in rows])


def put_messages(connection: Connection, rows: Sequence[Message]) -> None:
    """Keep the rows and index their words."""
    values = [
        {
            "id": row.id, "conversation_id": row.conversation_id, "at": row.order[0], "journal": row.order[1],
            "index": row.order[2], "body": encode(row),
        }
        for row in rows
    ]  # fmt: skip
    if not values:
        return
    upsert = insert(tables.messages)
    connection.execute(
        upsert.on_conflict_do_update(
            index_elements=["id"], set_={name: upsert.excluded[name] for name in values[0] if name != "id"}
        ),
        values,
    )
    _index(connection, "message_words", [(row.id, message_words(row)) for row in rows])


def put_small(connection: Connection, rows: Iterable[Small]) -> None:
    """Keep rows of the small tables, and index the words of records."""
    rows = list(rows)
    values = [{"kind": _KINDS[type(row)], "id": _id(row), "body": encode(row)} for row in rows]
    if not values:
        return
    upsert = insert(tables.small)
    connection.execute(
        upsert.on_conflict_do_update(index_elements=["kind", "id"], set_={"body": upsert.excluded.body}), values
    )
    if records := [(row.id, contact_words(row)) for row in rows if isinstance(row, Contact)]:
        _index(connection, "contact_words", records)


def put_span(connection: Connection, conversation_id: int, oldest: tuple[int, int, int], *, has_older: bool) -> None:
    """From here on to the present nothing is missing."""
    upsert = insert(tables.spans).values(
        conversation_id=conversation_id, oldest=format_order(oldest), has_older=int(has_older)
    )
    connection.execute(
        upsert.on_conflict_do_update(
            index_elements=["conversation_id"],
            set_={"oldest": upsert.excluded.oldest, "has_older": upsert.excluded.has_older},
        )
    )


def put_about(connection: Connection, **values: str) -> None:
    """Keep the cursor, the epoch and the like."""
    for name, value in values.items():
        upsert = insert(tables.about).values(name=name, value=value.encode())
        connection.execute(upsert.on_conflict_do_update(index_elements=["name"], set_={"value": upsert.excluded.value}))


def begin_anew(connection: Connection, keep: Iterable[int]) -> None:
    """After a snapshot: nothing is certain, and conversations that it does not bring may have been taken away.

    `keep` are the conversations of the snapshot's first page; the others come back page by page if they are still ours.
    """
    connection.execute(delete(tables.spans))
    connection.execute(delete(tables.small))
    connection.execute(text("DELETE FROM contact_words"))
    kept = set(keep)
    gone = [id for (id,) in connection.execute(text("SELECT id FROM conversations")) if id not in kept]
    for id in gone:
        purge_conversation(connection, id, with_messages=False)


def gone(connection: Connection, item: GoneItem) -> None:
    """Forget what this reader may no longer see."""
    if item.kind == "conversation":
        purge_conversation(connection, item.id)
    elif item.kind == "message":
        connection.execute(text("DELETE FROM message_words WHERE rowid = :id"), {"id": item.id})
        connection.execute(delete(tables.messages).where(tables.messages.c.id == item.id))
    else:
        _small_gone(connection, item.kind, item.id)
        if item.kind == "contact":
            connection.execute(text("DELETE FROM contact_words WHERE rowid = :id"), {"id": item.id})
            _conversations_of_gone(connection, item.id)


def files_of(connection: Connection, item: GoneItem) -> list[int]:
    """The files of the messages that go with it."""
    columns = tables.messages.c
    if item.kind == "message":
        of_it = columns.id == item.id
    elif item.kind == "conversation":
        of_it = columns.conversation_id == item.id
    elif item.kind == "contact":
        theirs = select(tables.conversations.c.id).where(tables.conversations.c.contact_id == item.id)
        of_it = columns.conversation_id.in_(theirs)
    else:
        return []
    return _files_where(connection, of_it)


def _files_where(connection: Connection, condition: ColumnElement[bool]) -> list[int]:
    found = connection.execute(select(tables.messages.c.body).where(condition)).scalars()
    media = (getattr(decode(body, Message).content, "media", None) for body in found)
    return [one.id for one in media if one is not None and one.id is not None]


def _small_gone(connection: Connection, kind: str, id: int) -> None:
    connection.execute(delete(tables.small).where(tables.small.c.kind == kind, tables.small.c.id == id))


def _conversations_of_gone(connection: Connection, contact_id: int) -> None:
    """An erased customer: their conversations go with them."""
    of_them = select(tables.conversations.c.id).where(tables.conversations.c.contact_id == contact_id)
    for id in connection.execute(of_them).scalars().all():
        purge_conversation(connection, id)


def purge_conversation(connection: Connection, id: int, *, with_messages: bool = True) -> None:
    """Take a conversation out with its marks, and (unless a later purge does it) everything that was said in it."""
    for kind in ("draft", "read_mark"):
        _small_gone(connection, kind, id)
    _hanging_gone(connection, id)
    connection.execute(text("DELETE FROM conversation_words WHERE rowid = :id"), {"id": id})
    connection.execute(delete(tables.conversations).where(tables.conversations.c.id == id))
    if with_messages:
        purge_messages(connection, id)


def _hanging_gone(connection: Connection, conversation_id: int) -> None:
    """Alerts and waiting messages of a conversation: a handful of rows, so each is looked into."""
    small = tables.small.c
    kinds: tuple[tuple[str, type[Alert | Scheduled]], ...] = (("alert", Alert), ("scheduled", Scheduled))
    for kind, of in kinds:
        rows = connection.execute(select(small.id, small.body).where(small.kind == kind)).all()
        for id, body in rows:
            if decode(body, of).conversation_id == conversation_id:
                _small_gone(connection, kind, id)


def purge_messages(connection: Connection, conversation_id: int) -> None:
    """Take out everything that was said in a conversation."""
    of_it = {"id": conversation_id}
    connection.execute(
        text("DELETE FROM message_words WHERE rowid IN (SELECT id FROM messages WHERE conversation_id = :id)"), of_it
    )
    connection.execute(delete(tables.messages).where(tables.messages.c.conversation_id == conversation_id))
    connection.execute(delete(tables.spans).where(tables.spans.c.conversation_id == conversation_id))


def purge_orphans(connection: Connection) -> list[int]:
    """When every conversation has been fetched: forget the messages of those that did not come back; their files."""
    files = _files_where(connection, tables.messages.c.conversation_id.not_in(select(tables.conversations.c.id)))
    orphans = text(
        "SELECT DISTINCT conversation_id FROM messages WHERE conversation_id NOT IN (SELECT id FROM conversations)"
    )
    for (id,) in connection.execute(orphans).all():
        purge_messages(connection, id)
    return files


def _index(connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
    ids = [{"id": id} for id, _ in rows]
    connection.execute(text(f"DELETE FROM {table} WHERE rowid = :id"), ids)  # noqa: S608  our own table names
    worded = [{"id": id, "words": words} for id, words in rows if words]
    if worded:
        connection.execute(text(f"INSERT INTO {table} (rowid, words) VALUES (:id, :words)"), worded)  # noqa: S608


def _id(row: Small) -> int:
    if isinstance(row, Draft | ReadMark):
        return row.conversation_id
    return int(row.user_id if isinstance(row, Presence | ViewOrder) else row.id)
