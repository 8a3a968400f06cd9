"""Every delivery as received, before anybody understood it; and what could not be understood."""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, small, words

journal = Table(
    "journal",
    metadata,
    key(),
    Column("body", LargeBinary, nullable=False),
    moment("received_at", now=True),
)

# What the inbox worker still has to do. Apart from the journal so that the bodies are written once and never updated.
inbox_queue = Table(
    "inbox_queue",
    metadata,
    Column("journal_id", BigInteger, primary_key=True),
    small("attempts", default="0"),
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
