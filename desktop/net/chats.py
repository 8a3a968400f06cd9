"""Requests about chats of before Relevo. Everything raises NetError."""

from desktop.net.api import Api
from protocol.chats import ChatBaseline, ChatImport, ChatImported, ChatLines, ImportedChats, OpenChatImport


class ChatsApi:
    """The routes of `backend_gateway.api.chats`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def begin(self, body: OpenChatImport) -> ChatImport:
        """Whose chat it is."""
        return await self._api.call("POST", "/chat-imports", ChatImport, body)

    async def add(self, import_id: int, body: ChatLines) -> ChatImported:
        """A piece of it."""
        return await self._api.call("POST", f"/chat-imports/{import_id}/messages", ChatImported, body)

    async def undo(self, import_id: int) -> None:
        """Take back what an import brought."""
        await self._api.tell("DELETE", f"/chat-imports/{import_id}")

    async def read(self, contact_id: int, before: int) -> ImportedChats:
        """A page, newest first."""
        return await self._api.call("GET", f"/contacts/{contact_id}/chats", ImportedChats, params={"before": before})

    async def baseline(self, zone: str) -> ChatBaseline:
        """How it was, of everything imported."""
        return await self._api.call("GET", "/chat-imports/baseline", ChatBaseline, params={"zone": zone})
