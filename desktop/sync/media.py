"""Files of messages, fetched once per session.

Players and viewers need plain files, so these live in a folder of the running session that is emptied when it ends.
"""

import asyncio
import tempfile
from pathlib import Path

from desktop.net.api import Api

_AT_ONCE = 4


class Media:
    """Fetches files by their id at the gateway."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._folder = tempfile.TemporaryDirectory(prefix="relevo-", ignore_cleanup_errors=True)
        self._running: dict[tuple[int, str], asyncio.Task[Path]] = {}
        self._lanes = asyncio.Semaphore(_AT_ONCE)

    async def file(self, media_id: int, variant: str = "original") -> Path:
        """The file; raises NetError. Asking twice fetches once."""
        path = Path(self._folder.name) / f"{media_id}-{variant}"
        if path.exists():
            return path
        key = (media_id, variant)
        if key not in self._running:
            task = self._running[key] = asyncio.create_task(self._fetch(media_id, variant, path))
            task.add_done_callback(lambda _: self._running.pop(key, None))
        return await asyncio.shield(self._running[key])

    def close(self) -> None:
        """Forget every file."""
        for task in tuple(self._running.values()):
            task.cancel()
        self._folder.cleanup()

    async def _fetch(self, media_id: int, variant: str, path: Path) -> Path:
        part = path.with_suffix(".part")
        async with self._lanes, self._api.media(media_id, variant) as pieces:
            with part.open("wb") as file:
                async for piece in pieces:
                    file.write(piece)
        return part.rename(path)
