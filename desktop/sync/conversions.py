"""What the customer will get of an attached file: whether its conversion is over, and a picture of it.

    gateway says converting --> asked every few seconds --> ready (with a picture) | refused with its reason
    no line                 --> asked again when the composer is checked; meanwhile the file's own picture

A part of the session; `Files` tells which files convert.
"""

import asyncio
from pathlib import Path
from typing import Final

from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.store.local_files import Attached
from desktop.sync.file_bytes import FileLost
from desktop.sync.files import Files
from desktop.sync.media import Media
from desktop.sync.profile import Profile
from desktop.sync.tasks import Tasks

LONGEST_PAUSE_S: Final = 5.0


class Conversions:
    """Follows each converting file once; `pause_s` before the first question, longer before each further one."""

    def __init__(self, api: Api, files: Files, media: Media, profile: Profile, tasks: Tasks) -> None:
        self._api, self._files, self._media, self._profile, self._tasks = api, files, media, profile, tasks
        self._followed: set[int] = set()
        self.pause_s = 1.0
        files.on_converting = self.follow

    def follow(self, id: int) -> None:
        """Ask how it stands until that is known, or the file is not attached any more."""
        if id not in self._followed:
            self._followed.add(id)
            self._tasks.spawn(self._follow(id))

    async def picture(self, id: int) -> bytes:
        """A picture of what the customer gets, else the file's own bytes; raises NetError, OSError."""
        one = self._files.get(id)
        if one is None:
            raise FileLost(str(id))
        if one.media is not None and one.media.thumbnail:
            try:
                path = await self._media.file(one.media.id, "thumbnail")
                return await asyncio.to_thread(path.read_bytes)
            except NetError:
                if not one.file.key:
                    raise
        return await self._own(one)

    async def _own(self, one: Attached) -> bytes:
        target = self._profile.open_files() / f"{one.file.id}-preview-{id(asyncio.current_task())}"
        try:
            return await asyncio.to_thread(Path.read_bytes, await self._files.open(one.file.id, target))
        finally:
            target.unlink(missing_ok=True)

    async def _follow(self, id: int) -> None:
        pause = self.pause_s
        try:
            while (one := self._files.get(id)) is not None and one.converting and one.media is not None:
                await asyncio.sleep(pause)
                pause = min(pause * 1.5, LONGEST_PAUSE_S)
                found = await self._api.media_verdict(one.media.id)
                if (now := self._files.get(id)) is not None and now.media == one.media:
                    self._files.judged(id, found)
        except Refused as refused:
            if not refused.temporary:
                self._files.not_judged(id, refused)
        except NetError:
            return  # the composer is checked when the line is back
        finally:
            self._followed.discard(id)
