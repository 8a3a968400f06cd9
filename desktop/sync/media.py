"""Files of messages: from the encrypted cache of this computer, else from the gateway; and the local ones not yet sent.

Players and viewers need plain files. These lie in the person's own folder (0700) while the session runs; it is emptied
when the session ends and, after a crash, at the next start.
"""

import asyncio
import contextlib
from collections.abc import Iterable
from pathlib import Path

from desktop.cache.media_cache import VARIANTS, MediaCache
from desktop.cache.sealed import away
from desktop.net.api import Api
from desktop.sync.file_bytes import FileLost
from desktop.sync.files import Files
from desktop.sync.profile import Profile

_AT_ONCE = 4


class Media:
    """Fetches files by their id; a negative one is a file of this computer (`desktop.store.local_files`)."""

    def __init__(self, api: Api, profile: Profile, files: Files) -> None:
        self._api, self._profile, self._files = api, profile, files
        self._running: dict[tuple[int, str], asyncio.Task[Path]] = {}
        self._keeping: set[asyncio.Task[None]] = set()
        self._lanes = asyncio.Semaphore(_AT_ONCE)
        self._forgotten: dict[int, int] = {}
        """How often each was forgotten: what was on its way meanwhile goes as soon as it has come."""

    async def file(self, media_id: int, variant: str = "original") -> Path:
        """The file; raises NetError. Asking twice fetches once."""
        variant = "original" if media_id < 0 else variant
        path = self._profile.open_files() / f"{media_id}-{variant}"
        if path.exists():
            return path
        key = (media_id, variant)
        if key not in self._running:
            task = self._running[key] = asyncio.create_task(self._get(media_id, variant, path))
            task.add_done_callback(lambda _: self._running.pop(key, None))
        return await asyncio.shield(self._running[key])

    def forget(self, media_ids: Iterable[int]) -> None:
        """The reader may no longer see these: plain and encrypted copies go. On any thread."""
        gone = list(media_ids)
        for media_id in gone:  # counted first: whoever writes a copy now finds the new count behind it
            self._forgotten[media_id] = self._forgotten.get(media_id, 0) + 1
        self._erase(gone)

    def _erase(self, gone: list[int]) -> None:
        self._cache.forget(gone)
        for media_id in gone:
            for variant in VARIANTS:
                away(self._profile.folder / "open" / f"{media_id}-{variant}")

    async def close(self) -> None:
        """Stop fetching; what has come is kept."""
        for task in tuple(self._running.values()):
            task.cancel()
        await self.settle()

    async def settle(self) -> None:
        """Until what has come is in the cache."""
        await asyncio.gather(*self._keeping, return_exceptions=True)

    @property
    def _cache(self) -> MediaCache:
        return self._profile.media

    async def _get(self, media_id: int, variant: str, path: Path) -> Path:
        if media_id < 0:
            return await self._files.open(media_id, path)
        before = self._forgotten.get(media_id, 0)
        if await asyncio.to_thread(self._cache.get, media_id, variant, path):
            self._still_seen(media_id, before)
            return path
        found = await self._fetch(media_id, variant, path)
        self._still_seen(media_id, before)
        task = asyncio.create_task(asyncio.to_thread(self._keep, media_id, variant, found, before))
        self._keeping.add(task)
        task.add_done_callback(self._keeping.discard)
        return found

    def _still_seen(self, media_id: int, before: int) -> None:
        """Raises FileLost when it was forgotten meanwhile; what was written then goes again."""
        if self._forgotten.get(media_id, 0) != before:
            self._erase([media_id])
            raise FileLost(str(media_id))

    def _keep(self, media_id: int, variant: str, path: Path, before: int) -> None:
        self._cache.put(media_id, variant, path)
        with contextlib.suppress(FileLost):
            self._still_seen(media_id, before)

    async def _fetch(self, media_id: int, variant: str, path: Path) -> Path:
        part = path.with_suffix(".part")
        async with self._lanes, self._api.media(media_id, variant) as pieces:
            with part.open("wb") as file:
                async for piece in pieces:
                    file.write(piece)
        return part.rename(path)
