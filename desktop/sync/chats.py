"""Chats of before Relevo: brought in pieces, read page by page. What a dialog awaits raises NetError."""

from desktop.net.api import Api
from desktop.net.chats import ChatsApi
from protocol.chats import ChatBaseline, ChatImport, ChatImported, ChatLine, ChatLines, ImportedChats, OpenChatImport


class Chats:
    """The part of a session behind importing and reading them."""

    api: Api

    async def open_chat_import(self, request: OpenChatImport) -> ChatImport:
        """Whose chat it is."""
        return await ChatsApi(self.api).begin(request)

    async def add_chat_lines(self, import_id: int, lines: list[ChatLine]) -> ChatImported:
        """A piece of it."""
        return await ChatsApi(self.api).add(import_id, ChatLines(lines=lines))

    async def undo_chat_import(self, import_id: int) -> None:
        """Take back what an import brought."""
        await ChatsApi(self.api).undo(import_id)

    async def imported_chats(self, contact_id: int, before: int = 0) -> ImportedChats:
        """A page of what was said before, newest first."""
        return await ChatsApi(self.api).read(contact_id, before)

    async def chat_baseline(self, zone: str) -> ChatBaseline:
        """How it was, of everything imported."""
        return await ChatsApi(self.api).baseline(zone)
