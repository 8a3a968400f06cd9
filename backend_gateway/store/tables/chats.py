"""Chats of before Relevo: they are no conversations, so nothing that reads those can count them (decision 0035)."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table

from backend_gateway.store.tables.base import big, flag, key, metadata, moment, words

chat_imports = Table(
    "chat_imports",
    metadata,
    key(),
    big("contact_id", ForeignKey("contacts.id")),
    big("by_user", null=True),
    moment("at", now=True),
    words("filename", default=""),
    Index("chat_imports_contact_idx", "contact_id"),
)

imported_messages = Table(
    "imported_messages",
    metadata,
    key(),
    big("import_id", ForeignKey("chat_imports.id")),
    big("contact_id", ForeignKey("contacts.id")),
    moment("at", null=False),
    flag("ours"),
    words("text", default=""),
    words("file", default=""),  # the name it had in the export
    flag("omitted"),  # there was a file, left out of the export
    Column("fingerprint", LargeBinary, nullable=False),  # of moment, side and words: the same file adds nothing
    Index("imported_messages_fingerprint_key", "contact_id", "fingerprint", unique=True),
    Index("imported_messages_told_idx", "contact_id", "at", "id"),
    Index("imported_messages_import_idx", "import_id"),
)
