"""Opens an encrypted SQLite file through SQLAlchemy; drops the cache when there is any doubt about it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, MetaData, create_engine, event, text
from sqlalchemy.pool import NullPool

from desktop.cache import tables
from desktop.cache.version import SCHEMA_VERSION

_PRAGMAS = ("journal_mode = WAL", "synchronous = NORMAL", "temp_store = MEMORY", "cache_size = -8000")
DURABLE = "synchronous = FULL"
"""For the file that holds the only copy of something."""


class DoubtfulFile(Exception):
    """The file is damaged, encrypted with another key, or of another version."""


def connect(path: Path, key: bytes) -> Any:
    """A DBAPI connection; raises sqlcipher3.DatabaseError on first use of a wrong key."""
    connection = sqlcipher3.connect(str(path), check_same_thread=False, timeout=5)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def open_engine(path: Path, key: bytes, *pragmas: str) -> Engine:
    """An engine whose connections are keyed; each thread checks out its own."""
    engine = create_engine("sqlite://", creator=_Creator(path, key), module=sqlcipher3, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        for pragma in (*_PRAGMAS, *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    return engine


class _Creator:
    """Makes connections. Not a partial, so that the key never shows in a representation."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key

    def __call__(self) -> Any:
        return connect(self._path, self._key)


def open_cache(path: Path, key: bytes) -> Engine:
    """The cache, empty when it had to be dropped."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _open_checked(path, key)
    except (DoubtfulFile, sqlcipher3.DatabaseError):
        drop(path)
        return _open_checked(path, key)


def open_outbox(path: Path, key: bytes) -> Engine:
    """Unsent messages and drafts. A file that the key does not open is set aside, never deleted: the key may return."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return open_kept(path, key)
    except sqlcipher3.DatabaseError:
        set_aside(path)
        return open_kept(path, key)


def open_kept(path: Path, key: bytes) -> Engine:
    """A file of unsent messages and drafts; raises sqlcipher3.DatabaseError when the key is not its own."""
    return _open_tables(path, key, tables.outbox_file, DURABLE)


def drop(path: Path) -> None:
    """Delete a file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def set_aside(path: Path) -> None:
    """Rename a file that cannot be opened to the first free `name.lost-N`."""
    number = next(n for n in range(1, 10_000) if not path.with_name(f"{path.name}.lost-{n}").exists())
    for suffix in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(path.with_name(f"{path.name}.lost-{number}{suffix}"))


def lost_files(path: Path) -> list[Path]:
    """The files that were set aside, oldest first."""
    prefix = f"{path.name}.lost-"
    found = [each for each in path.parent.glob(f"{prefix}*") if each.name.removeprefix(prefix).isdigit()]
    return sorted(found, key=lambda each: int(each.name.removeprefix(prefix)))


@contextlib.contextmanager
def raw(connection: Connection) -> Iterator[Any]:
    """The DBAPI connection behind SQLAlchemy's, for what only SQLite knows."""
    yield connection.connection.driver_connection


def _open_checked(path: Path, key: bytes) -> Engine:
    engine = _open_tables(path, key, tables.cache)
    with engine.begin() as connection:
        version = connection.execute(text("PRAGMA user_version")).scalar_one()
        if version not in (0, SCHEMA_VERSION):
            engine.dispose()
            raise DoubtfulFile(f"{path.name} has version {version}")
        for statement in tables.SEARCH:
            connection.execute(text(statement))
        connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
    return engine


def _open_tables(path: Path, key: bytes, metadata: MetaData, *pragmas: str) -> Engine:
    engine = open_engine(path, key, *pragmas)
    try:
        metadata.create_all(engine)
    except Exception as error:
        engine.dispose()
        cause = getattr(error, "orig", error)
        raise cause from error
    return engine
