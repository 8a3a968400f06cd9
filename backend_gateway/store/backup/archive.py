"""Writes and reads a backup file: manifest, database, files, in one sealed tar.

Called by the command line. What always holds: a backup appears under its name when it is whole and on disk; what is
read back is unpacked only below the names a backup has, and a file only under the hash of what it holds.
"""

import asyncio
import contextlib
import os
import re
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, cast

import msgspec

from backend_gateway.store.backup import dump
from backend_gateway.store.backup.manifest import FORMAT, Manifest, count_rows
from backend_gateway.store.backup.sealed import BackupDamaged, SealedReader, SealedWriter
from backend_gateway.store.engine import connect
from backend_gateway.store.media_files import MediaFiles, address, sha256_of
from backend_gateway.store.migrate import current_revision
from backend_gateway.store.secrets import Keyring

MANIFEST, DATABASE, FILES = "manifest.json", "database.dump", "media/"
_FILE = re.compile(r"media/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_TOMORROW = timedelta(days=1)
_COPY = 1 << 20

Progress = Callable[[str, int, int], None]
"""What is being written or read, how many are done, of how many."""


async def write_backup(
    dsn: str, files: MediaFiles, keyring: Keyring, target: Path, company: str, now: datetime, tell: Progress
) -> Manifest:
    """Write `target`. Raises DumpFailed, OSError (disk full); `target` is not there then."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".relevo-backup-") as folder:
        aside, dumped = Path(folder) / "backup", Path(folder) / DATABASE
        tell("database", 0, 1)
        schema, rows = await _dump(dsn, dumped)
        hashes = [one async for page in files.older_than(now + _TOMORROW) for one in page]
        manifest = Manifest(schema=schema, taken_at=now, company=company, rows=rows, files=len(hashes))
        with _sealed_tar(aside, keyring) as tar:
            _add_bytes(tar, MANIFEST, msgspec.json.encode(manifest))
            await asyncio.to_thread(tar.add, dumped, DATABASE)
            for count, sha256 in enumerate(hashes):
                tell("files", count, len(hashes))
                await _add_file(tar, files, sha256)
        aside.replace(target)
    return manifest


async def _dump(dsn: str, target: Path) -> tuple[str, dict[str, int]]:
    """One moment of the database: its schema, its counts, its dump."""
    schema, _ = await current_revision(dsn)
    conn = await connect(dsn, application_name="relevo backup")
    try:
        async with conn.transaction(isolation="repeatable_read", readonly=True):
            await conn.execute("set local idle_in_transaction_session_timeout = 0")
            snapshot = await conn.fetchval("select pg_export_snapshot()")
            rows = await count_rows(conn)
            await dump.dump(dsn, snapshot, target)
    finally:
        await conn.close()
    return schema or "", rows


@contextlib.contextmanager
def _sealed_tar(path: Path, keyring: Keyring) -> Iterator[tarfile.TarFile]:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        sealed = SealedWriter(file, keyring)
        try:
            with tarfile.open(fileobj=cast("IO[bytes]", sealed), mode="w|", format=tarfile.PAX_FORMAT) as tar:
                yield tar
        except BaseException:
            sealed.abandon()
            raise
        sealed.close()
        file.flush()
        os.fsync(descriptor)


def _add_bytes(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    import io

    member = tarfile.TarInfo(name)
    member.size, member.mode = len(content), 0o600
    tar.addfile(member, io.BytesIO(content))


async def _add_file(tar: tarfile.TarFile, files: MediaFiles, sha256: str) -> None:
    """A file that was deleted since it was listed is nobody's any more."""
    with contextlib.suppress(FileNotFoundError):
        async with files.opened(sha256) as path:
            await asyncio.to_thread(tar.add, path, FILES + address(sha256))


def read_manifest(source: Path, keyring: Keyring) -> Manifest:
    """What the backup says of itself. Raises BackupDamaged, SecretUnreadable."""
    with _opened_tar(source, keyring) as tar:
        return _manifest(tar, tar.next())


async def read_backup(dsn: str, files: MediaFiles, keyring: Keyring, source: Path, tell: Progress) -> Manifest:
    """Fill an empty database and store the files. Raises BackupDamaged, SecretUnreadable, DumpFailed.

    The database is filled last: nothing counts before the whole file has been proven.
    """
    with files.workspace() as folder, _opened_tar(source, keyring) as tar:
        manifest = _manifest(tar, tar.next())
        dumped: Path | None = None
        count = 0
        while (member := await asyncio.to_thread(tar.next)) is not None:
            if member.name == DATABASE:
                dumped = await asyncio.to_thread(_unpack, tar, member, folder / DATABASE)
            else:
                tell("files", count, manifest.files)
                count += 1
                await _keep(tar, member, files, folder / "file")
        if dumped is None:
            raise BackupDamaged("There is no database in the backup: take another one.")
        tell("database", 0, 1)
        await dump.restore(dsn, dumped)
    return manifest


@contextlib.contextmanager
def _opened_tar(source: Path, keyring: Keyring) -> Iterator[tarfile.TarFile]:
    with source.open("rb") as file:
        reader = SealedReader(file, keyring)
        try:
            with tarfile.open(fileobj=cast("IO[bytes]", reader), mode="r|") as tar:
                yield tar
        except tarfile.TarError as error:
            raise BackupDamaged(f"The backup cannot be read: {error}.") from None


def _manifest(tar: tarfile.TarFile, member: tarfile.TarInfo | None) -> Manifest:
    content = tar.extractfile(member) if member is not None and member.name == MANIFEST else None
    if content is None:
        raise BackupDamaged("The backup does not say what it is: take another one.")
    found = msgspec.json.decode(content.read(), type=Manifest)
    if found.format > FORMAT:
        raise BackupDamaged("The backup was made by a newer version of Relevo: restore it with that one.")
    return found


def _unpack(tar: tarfile.TarFile, member: tarfile.TarInfo, target: Path) -> Path:
    content = tar.extractfile(member)
    if content is None:
        raise BackupDamaged(f"{member.name} in the backup is no file: take another one.")
    with target.open("wb") as file:
        while piece := content.read(_COPY):
            file.write(piece)
    return target


async def _keep(tar: tarfile.TarFile, member: tarfile.TarInfo, files: MediaFiles, aside: Path) -> None:
    named = _FILE.fullmatch(member.name)
    if named is None:
        raise BackupDamaged(f"{member.name[:80]!r} does not belong in a backup: take another one.")
    await asyncio.to_thread(_unpack, tar, member, aside)
    if await asyncio.to_thread(sha256_of, aside) != named[2]:
        raise BackupDamaged("A file in the backup is not what its name says: take another one.")
    await files.put(aside, named[2])
    await asyncio.to_thread(aside.unlink)
