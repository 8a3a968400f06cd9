"""Which backups were written: the files are elsewhere, this only says when the last one was."""

from sqlalchemy import Table

from backend_gateway.store.tables.base import big, key, metadata, moment

backups = Table(
    "backups",
    metadata,
    key(),
    moment("taken_at", null=False),  # the moment the backup is of
    big("bytes"),
    big("messages"),
    big("files"),
)
