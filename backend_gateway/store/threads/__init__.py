"""Threads: the state the conversation fold works on, loaded and written as sets.

load(conn, ids) --> ThreadState per conversation (rows locked, in id order)
actions fold facts over them (domain.thread.advance)
save(conn, changed) --> conversations, episodes, owner segments, waits; ids given by the database
"""

from backend_gateway.store.threads.load import Thread, load_threads, load_threads_at
from backend_gateway.store.threads.save import save_threads

__all__ = ["Thread", "load_threads", "load_threads_at", "save_threads"]
