"""Turns what `sync` learns into jobs for the cache's writer.

Every method returns at once: the rows are immutable, so the writer thread may read them whenever it comes to them.
"""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection

from desktop.cache import writes
from desktop.cache.writer import Writer
from desktop.store.office import KINDS
from protocol.api import Snapshot
from protocol.conversation import Conversation
from protocol.frames import ConversationItem, GoneItem, Item, MessageItem
from protocol.message import Message
from protocol.order import Order


class Keeper:
    """The cache as `sync` writes it."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.me = 0
        self.forget_files: Callable[[Iterable[int]], None] = lambda _: None
        """Told on the writer's thread of the files of messages that this reader may no longer see."""

    def snapshot(self, snapshot: Snapshot) -> None:
        """Begin anew."""
        self.me = snapshot.me.id

        def job(connection: Connection) -> None:
            writes.begin_anew(connection, keep=(row.id for row in snapshot.conversations))
            writes.put_conversations(connection, snapshot.conversations, snapshot.me.id)
            for rows in (snapshot.users, snapshot.teams, snapshot.numbers, snapshot.drafts, snapshot.read_marks):
                writes.put_small(connection, rows)
            writes.put_small(connection, [snapshot.me])
            for kind in KINDS:
                writes.put_small(connection, getattr(snapshot, kind.table))
            writes.put_about(
                connection, cursor=snapshot.cursor, epoch=snapshot.epoch, me=str(snapshot.me.id),
                company=snapshot.company, complete=str(int(snapshot.more is None)), more=snapshot.more or "",
            )  # fmt: skip
            if snapshot.more is None:
                self.forget_files(writes.purge_orphans(connection))

        self._writer.submit(job)

    def items(self, items: Sequence[Item], cursor: str) -> None:
        """What a frame brought, and the cursor after it, in one transaction."""
        me = self.me

        def job(connection: Connection) -> None:
            run: list[Item] = []
            for item in items:
                if isinstance(item, GoneItem):
                    self.forget_files(writes.files_of(connection, item))
                if run and type(run[0]) is not type(item):
                    _write(connection, run, me)
                    run = []
                run.append(item)
            if run:
                _write(connection, run, me)
            writes.put_about(connection, cursor=cursor)

        self._writer.submit(job)

    def conversations(self, rows: Sequence[Conversation], *, complete: bool) -> None:
        """A page of the list."""
        me = self.me

        def job(connection: Connection) -> None:
            writes.put_conversations(connection, rows, me)
            if complete:
                writes.put_about(connection, complete="1")
                self.forget_files(writes.purge_orphans(connection))

        self._writer.submit(job)

    def messages(self, rows: Sequence[Message], span: tuple[int, Order, bool] | None = None) -> None:
        """A page of a timeline; `span` = (conversation, complete since, whether there is more before)."""

        def job(connection: Connection) -> None:
            writes.put_messages(connection, rows)
            if span is not None:
                writes.put_span(connection, span[0], span[1], has_older=span[2])

        self._writer.submit(job)


def _write(connection: Connection, run: Sequence[Item], me: int) -> None:
    first = run[0]
    if isinstance(first, ConversationItem):
        writes.put_conversations(connection, list(_rows(run)), me)
    elif isinstance(first, MessageItem):
        writes.put_messages(connection, list(_rows(run)))
    elif isinstance(first, GoneItem):
        for item in run:
            writes.gone(connection, item)  # type: ignore[arg-type]
    else:
        writes.put_small(connection, _rows(run))


def _rows(run: Iterable[Item]) -> Iterable:  # type: ignore[type-arg]  # of whatever the run holds
    return (item.row for item in run if not isinstance(item, GoneItem))
