"""The tables of the two files. Rows of the protocol are kept whole as msgpack; other columns are for finding them."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table

cache = MetaData()

conversations = Table(
    "conversations",
    cache,
    Column("id", Integer, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("tie", BigInteger, nullable=False),
    Column("owed", BigInteger, nullable=False),
    Column("team", BigInteger, nullable=False),
    Column("inbound", Integer, nullable=False),
    Column("bits", Integer, nullable=False),
    Column("back", BigInteger, nullable=False),
    Column("contact_id", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("conversations_newest", "at", "tie", "id"),
    Index("conversations_customer", "contact_id"),
)

messages = Table(
    "messages",
    cache,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("journal", BigInteger, nullable=False),
    Column("index", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("messages_order", "conversation_id", "at", "journal", "index", "id"),
)

spans = Table(
    "spans",
    cache,
    Column("conversation_id", Integer, primary_key=True),
    Column("oldest", String, nullable=False),
    Column("has_older", Integer, nullable=False),
)
"""From `oldest` up to the present every message of the conversation is here; without a row nothing is certain."""

small = Table(
    "small",
    cache,
    Column("kind", String, primary_key=True),
    Column("id", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Contacts, users, teams, numbers, drafts and read marks."""

about = Table("about", cache, Column("name", String, primary_key=True), Column("value", LargeBinary, nullable=False))

_WORDS = "words, content='', contentless_delete=1, prefix='3', tokenize='unicode61 remove_diacritics 2'"

SEARCH = tuple(
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5({_WORDS})"
    for name in ("message_words", "conversation_words", "contact_words")
)
"""rowid = id of the message, conversation or customer; the texts themselves are not stored twice."""

outbox_file = MetaData()

outbox = Table(
    "outbox",
    outbox_file,
    Column("token", String, primary_key=True),
    Column("conversation_id", BigInteger, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

attached = Table(
    "attached",
    outbox_file,
    Column("id", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
"""Files in composers; the id is the local file's."""

drafts = Table(
    "drafts",
    outbox_file,
    Column("conversation_id", BigInteger, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
