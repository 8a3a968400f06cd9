"""Who did, saw, exported or changed what: entries, what seals them, what waits to be sealed, and what was verified.

What always holds: triggers of the database refuse to change or take away an entry or a seal (revision 0035); another
puts every new entry into `audit_unsealed`, whoever writes it.
"""

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, tree, words

audit = Table(
    "audit",
    metadata,
    key(),
    moment("at", now=True),
    big("user_id", null=True),  # nobody: the gateway itself
    big("key_id", null=True),  # an API key in the name of `user_id`
    words("action"),
    words("subject", default=""),  # "conversation:12"
    tree("detail"),
    tree("before"),
    tree("after"),
    Column("salt", LargeBinary, nullable=False, server_default=text("sha256(gen_random_uuid()::text::bytea)")),
    words("address", null=True),
    big("session_id", null=True),
    words("device", null=True),
    words("correlation", null=True),  # one request, in log lines too
    Index("audit_at_idx", "at"),
    Index("audit_user_idx", "user_id", "id"),
    Index("audit_action_idx", "action", "id"),
    Index("audit_subject_idx", "subject", "id"),
    Index(
        "audit_read_key", "user_id", "subject", text("date_trunc('hour'::text, (at AT TIME ZONE 'UTC'::text))"),
        unique=True, postgresql_where=text("action = 'conversation.read'::text"),
    ),  # a conversation somebody looks into is told once an hour
)  # fmt: skip

audit_seals = Table(
    "audit_seals",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    big("audit_id"),
    Column("digest", LargeBinary, nullable=False),  # of the entry
    Column("hash", LargeBinary, nullable=False),  # of the seal before, seq and digest
    moment("at", now=True),
    Index("audit_seals_entry_key", "audit_id", unique=True),
)

audit_unsealed = Table(
    "audit_unsealed", metadata, Column("audit_id", BigInteger, primary_key=True, autoincrement=False)
)

audit_checks = Table(
    "audit_checks",
    metadata,
    key(),
    moment("at", now=True),
    big("from_seq"),
    big("to_seq"),
    Column("hash", LargeBinary, nullable=False),  # of `to_seq`
    words("fault", null=True),  # changed, missing, reordered, forged, rewritten, cut
    big("fault_seq", null=True),
    big("fault_entry", null=True),
)
