"""A lock that every process of the server holds as long as it lives.

Called by `postmaster` at a start and by `cluster` around initdb. The server inherits the locked file, so the lock tells
of a live server, or of what a killed one left running for a moment, even where process ids tell nothing: in another
container on the same folder. What always holds: two servers never run on one cluster, which would destroy it. (On
Windows PostgreSQL's own shared memory has a global name and does this.)
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backend_gateway.store.embedded.account import give_to_owner_of
from backend_gateway.store.embedded.errors import EmbeddedPostgresError

POLL_INTERVAL = 0.02


@contextmanager
def guarded(path: Path, deadline: float) -> Iterator[list[int]]:
    """The locked descriptors a new server must inherit. Waits for the processes of an earlier one to end.

    Raises EmbeddedPostgresError when they live past `deadline` (of `time.monotonic`).
    """
    if sys.platform == "win32":
        yield []
        return
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    give_to_owner_of(path.parent, path)
    try:
        while not _try_lock(descriptor):
            if time.monotonic() > deadline:
                raise EmbeddedPostgresError(
                    f"A PostgreSQL that cannot be seen from here still runs on {path.parent} (another container?). "
                    f"Stop it first, or let both use one server through RELEVO_DATABASE_URL."
                )
            time.sleep(POLL_INTERVAL)
        yield [descriptor]
    finally:
        os.close(descriptor)  # the server's own copy keeps the lock


def _try_lock(descriptor: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
