"""Where files live: by the sha256 of their content, in a local folder or an S3-compatible store (obstore).

Called by the media worker, the upload action, the download route and the sender. What always holds: a file's address is
its hash, never a name somebody gave it; `put` returns when the file is complete and on disk (written aside, fsync,
rename, fsync of the folder), so a row committed afterwards never points at nothing; the same content is stored once.
"""

import asyncio
import contextlib
import hashlib
import os
import re
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import obstore
from obstore.store import LocalStore, from_url

CHUNK = 256 * 1024
WORKSPACE = "relevo-media-"
_ASIDE = re.compile(r"\.[0-9a-f]{32}")


def sha256_of(path: Path) -> str:
    """The hex sha256 of a file. Blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def address(sha256: str) -> str:
    """Place of a file in the store: `ab/ab12...`. Raises ValueError for what is no hash."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise ValueError(f"not a sha256: {sha256[:80]!r}")
    return f"{sha256[:2]}/{sha256}"


class MediaFiles:
    """A store of files. `place` is a folder, or an address like `s3://bucket/prefix` (credentials: AWS_* variables)."""

    def __init__(self, place: Path | str) -> None:
        self._folder = place if isinstance(place, Path) else None
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._store: Any = LocalStore(self._folder)
        else:
            self._store = from_url(str(place))

    @contextlib.contextmanager
    def workspace(self) -> Iterator[Path]:
        """A folder for temporary files, removed at the end (also while a conversion still writes into it)."""
        with tempfile.TemporaryDirectory(prefix=WORKSPACE, ignore_cleanup_errors=True) as folder:
            yield Path(folder)

    async def put(self, source: Path, sha256: str | None = None) -> str:
        """Keep a copy of `source`; its hash. Raises OSError when the disk or the store refuses."""
        known = await asyncio.to_thread(sha256_of, source) if sha256 is None else sha256
        if self._folder is not None:
            await asyncio.to_thread(_keep, source, self._folder / address(known))
        else:
            await obstore.put_async(self._store, address(known), source)
        return known

    async def size(self, sha256: str) -> int:
        """Bytes of a stored file. Raises FileNotFoundError."""
        return int((await obstore.head_async(self._store, address(sha256)))["size"])

    async def read(self, sha256: str, start: int, end: int) -> AsyncIterator[bytes]:
        """Bytes `start` to `end` (exclusive) in pieces. Raises FileNotFoundError."""
        if end <= start:
            return
        found = await obstore.get_async(self._store, address(sha256), options={"range": (start, end)})
        async for piece in found.stream(min_chunk_size=CHUNK):
            yield bytes(piece)

    @contextlib.asynccontextmanager
    async def opened(self, sha256: str) -> AsyncIterator[Path]:
        """A stored file as a path on this machine, for reading only. Raises FileNotFoundError."""
        if self._folder is not None:
            path = self._folder / address(sha256)
            if not await asyncio.to_thread(path.is_file):
                raise FileNotFoundError(sha256)
            yield path
            return
        with self.workspace() as folder:
            path = folder / "file"
            found = await obstore.get_async(self._store, address(sha256))
            with await asyncio.to_thread(path.open, "wb") as file:
                async for piece in found.stream(min_chunk_size=CHUNK):
                    await asyncio.to_thread(file.write, bytes(piece))
            yield path

    async def older_than(self, before: datetime) -> AsyncIterator[list[str]]:
        """Hashes of stored files last written before a moment, in pages."""
        stream: Any = obstore.list(self._store, chunk_size=500)
        while page := await asyncio.to_thread(next, stream, None):
            names = [Path(one["path"]).name for one in page if one["last_modified"].astimezone(UTC) < before]
            yield [name for name in names if len(name) == 64]

    async def sweep_leftovers(self, before: datetime) -> int:
        """Remove what a killed process left half written: files put aside, workspaces. How many there were."""
        return await asyncio.to_thread(self._sweep_leftovers, before.timestamp())

    def _sweep_leftovers(self, before: float) -> int:
        aside = [path for path in self._folder.glob("??/.*") if _ASIDE.fullmatch(path.name)] if self._folder else []
        spaces = list(Path(tempfile.gettempdir()).glob(f"{WORKSPACE}*"))
        old = [path for path in (*aside, *spaces) if _is_old_and_ours(path, before)]
        for path in old:
            with contextlib.suppress(OSError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        return sum(not path.exists() for path in old)

    async def delete(self, sha256: str) -> None:
        """Remove a stored file; one that is not there is no error."""
        with contextlib.suppress(FileNotFoundError):
            await obstore.delete_async(self._store, address(sha256))


def _is_old_and_ours(path: Path, before: float) -> bool:
    """A link, somebody else's file and what is young stay."""
    try:
        found = path.lstat()
    except OSError:
        return False
    ours = os.name != "posix" or found.st_uid == os.geteuid()
    return ours and not path.is_symlink() and found.st_mtime < before


def _keep(source: Path, target: Path) -> None:
    """Copy `source` to `target` so that it is there completely or not at all, also after a power cut."""
    if target.exists():
        os.utime(target)  # in use again: the sweep of orphans leaves what is young
        return
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = target.with_name(f".{uuid.uuid4().hex}")
    try:
        with source.open("rb") as read, open(aside, "xb", opener=_private) as written:
            shutil.copyfileobj(read, written, CHUNK)
            written.flush()
            os.fsync(written.fileno())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows has no handle of a folder to flush
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
