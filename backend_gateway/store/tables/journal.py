"""Every delivery as received, before anybody understood it; and what could not be understood."""

from sqlalchemy import Column, Index, LargeBinary, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, small, words

journal = Table(
    "journal",
    metadata,
    key(),
    Column("body", LargeBinary, nullable=False),
    moment("received_at", now=True),
    small("state", default="0"),  # 0 new, 1 done, 2 parked
    small("attempts", default="0"),
    moment("done_at"),
    Index("journal_new_idx", "id", postgresql_where=text("state = 0")),
)

parked = Table(
    "parked",
    metadata,
    key(),
    big("journal_id"),
    small("index", default="-1"),  # -1: the whole delivery
    Column("raw", LargeBinary, nullable=False),
    words("error"),
    moment("at", now=True),
    small("replays", default="0"),
    moment("settled_at"),
    Index("parked_open_idx", "id", postgresql_where=text("settled_at is null")),
    Index("parked_journal_key", "journal_id", "index", unique=True),
)
