"""Who is using the server: one locked file per user, so a killed user stops counting the moment it dies.

Called by `supervisor` under the start lock. What always holds: the operating system releases the lock of a dead
process, so nobody trusts a process id; a file without a lock is a leftover and is removed.
"""

import os
import uuid
from pathlib import Path

from filelock import FileLock, Timeout

from backend_gateway.store.embedded.account import give_to_owner_of


class UserCount:
    """The users of one server, seen by one of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine: FileLock | None = None

    def join(self) -> None:
        """Count as a user until `leave` or the end of this process. Raises OSError."""
        name = f"{os.getpid()}-{uuid.uuid4().hex[:8]}.lock"
        self._mine = FileLock(self._folder / name, thread_local=False)
        self._mine.acquire(timeout=0)
        give_to_owner_of(self._folder, self._folder / name)

    def leave(self) -> None:
        """Stop counting as a user; harmless when not joined."""
        if self._mine is not None:
            self._mine.release(force=True)
            Path(self._mine.lock_file).unlink(missing_ok=True)
            self._mine = None

    def others(self) -> int:
        """How many other users hold the server; leftovers of dead ones are removed."""
        mine = self._mine.lock_file if self._mine else None
        return sum(_is_held(path) for path in self._folder.glob("*.lock") if str(path) != str(mine))


def _is_held(path: Path) -> bool:
    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    path.unlink(missing_ok=True)
    return False
