"""The devices of our colleagues, each with the sealed key of the file that holds its drafts and unsent messages."""

from sqlalchemy import Column, ForeignKey, LargeBinary, Table, UniqueConstraint

from backend_gateway.store.tables.base import big, key, metadata, moment, small, words

devices = Table(
    "devices",
    metadata,
    key(),
    big("user_id", ForeignKey("users.id", ondelete="CASCADE")),
    words("device"),  # minted by the client, the same as in sessions.device
    Column("key_sealed", LargeBinary, nullable=False),
    moment("created_at", now=True),
    moment("seen_at", now=True),
    small("reads", default="0"),  # within the hour that began at reads_since
    moment("reads_since"),
    UniqueConstraint("user_id", "device"),
)
