"""The files of one Relevo user on this computer: opened with their keys when they sign in, closed when they leave.

    <data folder>/<hash of gateway and account>/
        cache.db, outbox.db    encrypted
        media/                 files of messages for reading offline, encrypted (`cache/media_cache.py`)
        files/                 files of drafts and unsent messages, encrypted (`cache/kept_files.py`)
        open/                  plain copies while they are played or seen, a recording being made; emptied at each
                               start and end, but for a recording that was cut off (`left_recordings`)

Another person who signs in on the same computer gets another folder and other keys; neither can open the other's.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.cache import database
from desktop.cache.kept_files import KeptFiles
from desktop.cache.media_cache import MediaCache
from desktop.cache.outbox import Kept, Outbox, read_lost
from desktop.cache.reads import Reader
from desktop.cache.sealed import away, private_folder
from desktop.cache.search import Search
from desktop.cache.writer import Writer
from desktop.net.auth import Account

MEDIA_ROOM = 500 * 10**6
"""Bytes of files kept for reading offline, unless the person chose otherwise."""


RECORDING = "recording-"
"""Begins the name of a recording that is being made, before its conversation."""


class AlreadyOpen(Exception):
    """Another window of this program has the same account open."""


class Profile:
    """The open files of one account."""

    def __init__(self, folder: Path, account: Account) -> None:
        self.folder = folder_of(folder, account)
        private_folder(self.folder)
        self._lock = FileLock(self.folder / "lock", thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise AlreadyOpen(account.email) from error
        self.doubtful = False
        self._empty_open_files()
        self.files = KeptFiles(self.folder / "files")
        self.media = MediaCache(self.folder / "media", account.key("cache"), MEDIA_ROOM)
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

    def open_files(self) -> Path:
        """The folder of plain copies."""
        return private_folder(self.folder / "open")

    def left_recordings(self) -> Iterator[tuple[int, Path]]:
        """Recordings that were being made when the program broke down, by conversation."""
        for path in sorted((self.folder / "open").glob(f"{RECORDING}*.wav")):
            id = path.name.removeprefix(RECORDING).partition("-")[0]
            if id.isdecimal():
                yield int(id), path

    def _empty_open_files(self) -> None:
        """What is being recorded at the very end stays for the next start: whoever threw it away deleted it already."""
        folder = self.folder / "open"
        for path in folder.iterdir() if folder.exists() else ():
            if not path.name.startswith(RECORDING):
                away(path)

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
        self._empty_open_files()
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
