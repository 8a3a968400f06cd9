"""Keys by which programs ask in a person's name; starter packs that were added."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY

from backend_gateway.store.tables.base import big, key, metadata, moment, small, tree, words

api_keys = Table(
    "api_keys",
    metadata,
    key(),
    words("name"),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    words("ends"),  # the last four letters of the secret
    big("user_id", ForeignKey("users.id")),  # who made it: it grants what they may do, at most
    Column("permissions", ARRAY(Text), nullable=False),
    small("per_minute"),
    moment("created_at", now=True),
    moment("expires_at"),
    moment("seen_at"),
    moment("revoked_at"),
    big("revoked_by", null=True),
    Index("api_keys_name_key", text("lower(name)"), unique=True, postgresql_where=text("revoked_at IS NULL")),
)

pack_uses = Table(
    "pack_uses",
    metadata,
    key(),
    words("pack"),
    words("language"),
    tree("made", null=False),  # what it made, by kind
    big("by", ForeignKey("users.id")),
    moment("at", now=True),
    moment("undone_at"),
)
