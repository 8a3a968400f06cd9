"""That somebody was erased: nothing of who it was, only what lets a restore find them again."""

from sqlalchemy import Column, ForeignKey, LargeBinary, Table
from sqlalchemy.dialects.postgresql import ARRAY

from backend_gateway.store.tables.base import big, key, metadata, moment, small

erasures = Table(
    "erasures",
    metadata,
    key(),
    moment("at", null=False),
    big("by_user", null=True),  # nobody: a restore did it again
    big("contact_id", ForeignKey("contacts.id")),
    Column("salt", LargeBinary, nullable=False),
    Column("key_id", LargeBinary, nullable=False),  # of the master key behind the fingerprints
    Column("fingerprints", ARRAY(LargeBinary), nullable=False),
    small("messages"),
    small("files"),
    Column("rest_sealed", LargeBinary),  # what is still to be taken away; null: it is done
)
