"""The files of one Relevo user on this computer: opened with their keys when they sign in, closed when they leave.

    <data folder>/<hash of gateway and account>/cache.db, outbox.db, media/

Another person who signs in on the same computer gets another folder and other keys; neither can open the other's.
"""

import hashlib
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.cache import database
from desktop.cache.outbox import Kept, Outbox, read_lost
from desktop.cache.reads import Reader
from desktop.cache.search import Search
from desktop.cache.writer import Writer
from desktop.net.auth import Account


class AlreadyOpen(Exception):
    """Another window of this program has the same account open."""


class Profile:
    """The open files of one account."""

    def __init__(self, folder: Path, account: Account) -> None:
        self.folder = folder_of(folder, account)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = FileLock(self.folder / "lock", thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise AlreadyOpen(account.email) from error
        self.doubtful = False
        self._cache = database.open_cache(self.folder / "cache.db", account.key("cache"))
        self.outbox_key = account.key("outbox")
        self._outbox_engine = database.open_outbox(self.folder / "outbox.db", self.outbox_key)
        self.outbox = Outbox(self._outbox_engine)
        self.reader = Reader(self._cache)
        self.writer = Writer(self._cache, self._doubt)
        self.search = Search(self._cache)

    def start(self) -> None:
        """Start the writer and the search thread."""
        self.writer.start()
        self.search.start()

    def second_reader(self) -> Reader:
        """A reader for another thread; the caller closes it."""
        return Reader(self._cache)

    def lost(self) -> list[Path]:
        """Outboxes that were set aside because their key was not there, oldest first."""
        return database.lost_files(self.folder / "outbox.db")

    def read_lost(self, path: Path, *keys: bytes) -> Kept | None:
        """What one of them holds, None when none of the keys opens it."""
        return read_lost(path, keys)

    def drop_lost(self, path: Path) -> None:
        """Everything in it is in the outbox again."""
        database.drop(path)

    def rekey_outbox(self, key: bytes) -> None:
        """Encrypt the outbox with another key from now on."""
        self.outbox.rekey(key)
        self.outbox_key = key

    def close(self) -> None:
        """Write what is queued, close the files, forget the keys; a doubtful cache is dropped."""
        self.search.stop()
        self.writer.stop()
        self.reader.close()
        self.outbox.close()
        self._cache.dispose()
        self._outbox_engine.dispose()
        if self.doubtful:
            database.drop(self.folder / "cache.db")
        self._lock.release()

    def _doubt(self) -> None:
        self.doubtful = True


def folder_of(folder: Path, account: Account) -> Path:
    """Where an account's files are; the name tells nothing about the account."""
    name = hashlib.sha256(f"{account.server}|{account.email}".encode()).hexdigest()[:24]
    return folder / name
