"""What this computer keeps between starts, encrypted, one folder per Relevo user.

    cache.db    conversations, messages, search: a copy. On any doubt it is dropped and fetched again.
    outbox.db   unsent messages and drafts: the only copy until the gateway has them. Never dropped by itself.

Three threads touch it: the GUI thread reads by primary key, one writer thread writes, one thread searches.
"""
