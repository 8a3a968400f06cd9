"""The bytes of files on their way into an answer: encrypted in the background, opened, handed over, deleted.

A part of `desktop.sync.files.Files`. What always holds: they stay until their message is at the gateway or a person
threw the file away; what the program did not come to encrypt is encrypted as soon as its row is known again. All
methods on the GUI thread's loop.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from desktop.cache.sealed import Damaged, away
from desktop.net.api import Api
from desktop.net.errors import NetError
from desktop.store.local_files import FILE_LOST, LocalFile
from desktop.sync.profile import Profile
from protocol.api import UploadedMedia

STEP = 0.02
"""Progress is shown in steps of this share."""

Progress = Callable[[float], None]
Kept = Callable[[bool], None]
"""Told whether it is encrypted on disk now."""

_log = logging.getLogger(__name__)


class FileLost(NetError):
    """The file is not on this computer any more, or does not open."""

    words = f"refused.{FILE_LOST}"


class FileBytes:
    """Of one session."""

    def __init__(self, api: Api, profile: Profile) -> None:
        self._api, self._profile, self._kept = api, profile, profile.files
        self._keeping: dict[int, asyncio.Task[None]] = {}
        self._local: dict[int, LocalFile] = {}

    def __contains__(self, id: int) -> bool:
        return id in self._local

    def new(self, path: Path, *, ours: bool, name: str = "", **facts: Any) -> LocalFile:
        """The row of a file; one of ours is in the person's folder when this returns. Raises OSError."""
        size = path.stat().st_size
        file = LocalFile(id=self._kept.new_id(), name=name or path.name, size=size, key=self._kept.new_key(), **facts)
        if ours:
            self._kept.take(file.id, path)
        self._local[file.id] = file
        return file

    def know(self, file: LocalFile, after: Kept) -> None:
        """Remember it; encrypt what the last run did not come to."""
        if file.id not in self._local:
            self._local[file.id] = file
            if self._kept.waits(file.id):
                self.keep(file, None, after)

    def clean(self) -> None:
        """Delete what is known of no file."""
        self._kept.clean(self._local.keys())

    def keep(self, file: LocalFile, source: Path | None, after: Kept) -> None:
        """Encrypt it in the background; without `source` it is one of ours that was moved in."""
        task = asyncio.get_running_loop().create_task(self._encrypt(file, source, after))
        self._keeping[file.id] = task
        task.add_done_callback(lambda _: self._keeping.pop(file.id, None))

    async def _encrypt(self, file: LocalFile, source: Path | None, after: Kept) -> None:
        try:
            await asyncio.to_thread(self._kept.keep, file, source)
        except OSError as error:
            _log.warning("file_not_kept errno=%s", error.errno)  # its words would name the file
            after(False)
        else:
            after(True)

    async def _kept_by_now(self, file: LocalFile) -> None:
        """Wait until it is encrypted; try again what failed (the disk was full). Raises OSError."""
        if (keeping := self._keeping.get(file.id)) is not None:
            await asyncio.shield(keeping)
        if self._kept.waits(file.id):
            await asyncio.to_thread(self._kept.keep, file)

    def drop(self, id: int) -> None:
        """Its message is at the gateway, or it was thrown away."""
        self._local.pop(id, None)
        keeping = self._keeping.pop(id, None)
        if keeping is None:
            self._delete(id)
        else:
            keeping.add_done_callback(lambda _: self._delete(id))

    def _delete(self, id: int) -> None:
        self._kept.drop(id)
        for copy in (self._profile.folder / "open").glob(f"{id}-*"):
            away(copy)

    async def open(self, id: int, target: Path) -> Path:
        """A plain copy for players and viewers; raises FileLost."""
        file = self._local.get(id)
        if file is None:
            raise FileLost(str(id))
        try:
            await self._kept_by_now(file)
            await asyncio.to_thread(self._kept.open, file, target)
        except (OSError, Damaged) as error:
            raise FileLost(str(error)) from error
        return target

    async def upload(self, file: LocalFile, progress: Progress) -> UploadedMedia:
        """Hand it over; the gateway's verdict. Raises NetError; FileLost when it is not here any more."""
        self.know(file, lambda _: None)
        try:
            await self._kept_by_now(file)
            if not self._kept.has(file.id):
                raise FileLost(file.name)
            size = self._kept.size(file)  # whoever still wrote to it may have changed its size
            data = self._pieces(file, size, progress)
            return await self._api.upload(data, file.name, file.mime, "voice" if file.voice else None, size)
        except (OSError, Damaged) as error:
            raise FileLost(str(error)) from error

    async def _pieces(self, file: LocalFile, size: int, progress: Progress) -> AsyncIterator[bytes]:
        given, shown = 0, 0.0
        found = self._kept.pieces(file)
        while (piece := await asyncio.to_thread(next, found, None)) is not None:
            for start in range(0, len(piece), 1 << 16):
                part = piece[start : start + (1 << 16)]
                yield part
                given += len(part)
                share = given / max(1, size)
                if share - shown >= STEP:
                    shown = share
                    progress(min(1.0, share))

    async def settle(self) -> None:
        """Until every file is encrypted on disk: before the session ends."""
        await asyncio.gather(*self._keeping.values(), return_exceptions=True)
