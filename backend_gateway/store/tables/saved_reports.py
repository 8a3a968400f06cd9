"""Reports kept by name."""

from sqlalchemy import Index, Table, text

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, tree, words

saved_reports = Table(
    "saved_reports",
    metadata,
    key(),
    big("owner_id"),
    words("name"),
    tree("choice", null=False),  # the client's; never read here
    flag("shared"),
    moment("at", now=True),
    Index("saved_reports_name_key", "owner_id", text("lower(name)"), unique=True),
)
