"""A restored gateway waits for an admin before it does anything by itself."""

from sqlalchemy import Index, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, words

quarantines = Table(
    "quarantines",
    metadata,
    key(),
    words("cause"),  # restored
    moment("as_of", null=False),  # the moment of the backup: what came later is not known here
    moment("since", now=True),
    moment("released_at"),
    big("released_by", null=True),
    Index(
        "quarantines_open_key", text("(released_at is null)"), unique=True, postgresql_where=text("released_at is null")
    ),
)
