"""Questions of the screens that change nothing: answered by the cache, the gateway, or the files fetched before."""

import asyncio
import mimetypes
from pathlib import Path

from desktop.net.api import Api
from desktop.sync.conversions import Conversions
from desktop.sync.media import Media
from desktop.sync.profile import Profile
from protocol.api import SearchHit, TemplateRow, UploadedMedia
from protocol.conversation import Conversation
from protocol.message import Message, MessageInfo
from protocol.products import Product


class Asking:
    """The part of a session that only asks."""

    api: Api
    media: Media
    conversions: Conversions
    profile: Profile

    async def search(self, typed: str) -> tuple[list[Conversation], list[Message]]:
        """Look in the cache; a newer question cancels this one (asyncio.CancelledError)."""
        return await asyncio.wrap_future(self.profile.search.ask(typed))

    async def search_gateway(self, typed: str) -> list[SearchHit]:
        """Look at the gateway; raises NetError."""
        return await self.api.search(typed)

    async def message_info(self, message_id: int) -> MessageInfo:
        """Everything known about a message; raises NetError."""
        return await self.api.message_info(message_id)

    async def templates(self) -> list[TemplateRow]:
        """The templates; raises NetError."""
        return await self.api.templates()

    async def sync_templates(self) -> list[TemplateRow]:
        """The same, fetched from Meta first; raises NetError."""
        return await self.api.sync_templates()

    async def products(self, words: str) -> list[Product]:
        """Imported products by SKU or name; raises NetError."""
        return await self.api.products(words)

    async def keep_media(self, megabytes: int) -> None:
        """How much room files for reading offline may take on this computer from now on."""
        self.profile.media.room = megabytes * 10**6
        await asyncio.to_thread(self.profile.media.trim)

    async def upload(self, path: Path, kind: str | None = None) -> UploadedMedia:
        """Hand a file to the gateway; its verdict. `kind` may ask for `voice`, `sticker`. Raises NetError, OSError."""
        data = await asyncio.to_thread(path.read_bytes)
        mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return await self.api.upload(data, path.name, mime, kind)

    async def attached_picture(self, file_id: int) -> bytes:
        """A picture of what the customer gets of an attached file, else its own bytes; raises NetError, OSError."""
        return await self.conversions.picture(file_id)

    async def media_file(self, media_id: int, variant: str = "original") -> Path:
        """A file of a message as a local file, while this session runs; raises NetError."""
        return await self.media.file(media_id, variant)
