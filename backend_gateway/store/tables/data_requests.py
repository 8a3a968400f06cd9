"""What people asked of their data, and until when it has to be answered."""

from sqlalchemy import Column, Date, ForeignKey, Index, Table, text

from backend_gateway.store.tables.base import big, key, metadata, moment, words

data_requests = Table(
    "data_requests",
    metadata,
    key(),
    big("contact_id", ForeignKey("contacts.id")),
    words("kind"),  # access, rectify, erase, object
    words("note", default=""),
    words("country", default=""),
    moment("asked_at", null=False),
    Column("due_on", Date, nullable=False),
    big("by_user", ForeignKey("users.id")),
    words("state", default="open"),  # open, done, declined
    words("outcome", default=""),
    moment("closed_at"),
    big("closed_by", ForeignKey("users.id"), null=True),
    Index("data_requests_open_key", "contact_id", "kind", unique=True, postgresql_where=text("state = 'open'")),
    Index("data_requests_due_idx", "state", "due_on"),
)
