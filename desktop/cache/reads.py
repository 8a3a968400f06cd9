"""Reads of the cache: by primary key for the GUI thread, whole lists for the thread that loads at start."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, Engine, bindparam, select, text, tuple_

from desktop.cache import tables
from desktop.cache.codec import decode
from desktop.store.facts import Columns
from desktop.store.views import Views
from protocol.conversation import Conversation
from protocol.message import Message
from protocol.order import Order, parse_order

_conversations = select(tables.conversations.c.body).where(
    tables.conversations.c.id.in_(bindparam("ids", expanding=True))
)
_ranged = select(tables.conversations.c.body).where(
    tables.conversations.c.id >= bindparam("first"), tables.conversations.c.id < bindparam("end")
)
_about = select(tables.about.c.value).where(tables.about.c.name == bindparam("name"))


class Revision(msgspec.Struct):
    """Of a conversation's row only what tells which one it is."""

    id: int
    rev: int


class Reader:
    """A read-only connection of one thread."""

    def __init__(self, engine: Engine) -> None:
        self._connection = engine.connect()
        self._connection.execute(text("PRAGMA query_only = ON"))
        self._connection.rollback()

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    def about(self, name: str) -> str | None:
        """The cursor, the epoch and the like."""
        with self._connection.begin():
            value = self._connection.execute(_about, {"name": name}).scalar_one_or_none()
        return value.decode() if value is not None else None

    def conversations(self, ids: list[int]) -> list[Conversation]:
        """The rows that are there, in any order."""
        with self._connection.begin():
            found = self._connection.execute(_conversations, {"ids": ids}).scalars().all()
        return [decode(body, Conversation) for body in found]

    def revisions(self, ids: list[int]) -> dict[int, int]:
        """The revision of each of these rows that is there."""
        found: dict[int, int] = {}
        for start in range(0, len(ids), 500):
            with self._connection.begin():
                bodies = self._connection.execute(_conversations, {"ids": ids[start : start + 500]}).scalars().all()
            found |= {row.id: row.rev for row in (decode(body, Revision) for body in bodies)}
        return found

    def revisions_between(self, first: int, end: int) -> dict[int, int]:
        """The revision of each row from `first` to before `end`."""
        with self._connection.begin():
            bodies = self._connection.execute(_ranged, {"first": first, "end": end}).scalars().all()
        return {row.id: row.rev for row in (decode(body, Revision) for body in bodies)}

    def small(self, kind: str, of: type) -> list:  # type: ignore[type-arg]  # the caller names the type
        """All rows of a small table."""
        query = select(tables.small.c.body).where(tables.small.c.kind == kind)
        with self._connection.begin():
            return [decode(body, of) for body in self._connection.execute(query).scalars()]

    def one_small(self, kind: str, id: int, of: type):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """A row of a small table, or None."""
        query = select(tables.small.c.body).where(tables.small.c.kind == kind, tables.small.c.id == id)
        with self._connection.begin():
            body = self._connection.execute(query).scalar_one_or_none()
        return decode(body, of) if body is not None else None

    def span(self, conversation_id: int) -> tuple[Order, bool] | None:
        """Since when the conversation is complete here, and whether there is more before; None: nothing is certain."""
        query = select(tables.spans.c.oldest, tables.spans.c.has_older).where(
            tables.spans.c.conversation_id == conversation_id
        )
        with self._connection.begin():
            row = self._connection.execute(query).one_or_none()
        return (parse_order(row.oldest), bool(row.has_older)) if row else None

    def messages(self, conversation_id: int, before: Order | None = None, limit: int = 60) -> list[Message]:
        """The newest messages (before an order), oldest first."""
        columns = tables.messages.c
        order = (columns.at, columns.journal, columns.index)
        query = select(columns.body).where(columns.conversation_id == conversation_id)
        if before is not None:
            query = query.where(tuple_(*order) < tuple_(*before))
        query = query.order_by(*(column.desc() for column in (*order, columns.id))).limit(limit)
        with self._connection.begin():
            found = self._connection.execute(query).scalars().all()
        return [decode(body, Message) for body in reversed(found)]

    def index(self) -> tuple[Columns, Views]:
        """Facts and lists of every conversation: about 3 µs each, so never on the GUI thread."""
        with self._connection.begin():
            columns = Columns.of_batches(_facts(self._connection))
        return columns, Views.of_columns(columns)


def _facts(connection: Connection) -> Iterable[Sequence[Sequence[int]]]:
    cursor = connection.connection.cursor()
    cursor.execute("SELECT id, at, tie, owed, team, inbound, bits, back FROM conversations ORDER BY id")
    while rows := cursor.fetchmany(1000):
        yield rows
