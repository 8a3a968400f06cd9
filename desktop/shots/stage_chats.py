"""The stage's part about chats of before: what the scene put here, and nothing leaves."""

from typing import Any

from protocol.chats import ChatBaseline, ChatImport, ChatImported, ImportedChats


class StageChats:
    """`ChatsPort` for pictures."""

    chats = ImportedChats(imports=(), messages=(), more=False)

    async def open_chat_import(self, request: Any) -> ChatImport:
        raise LookupError(request)

    async def add_chat_lines(self, import_id: int, lines: Any) -> ChatImported:
        raise LookupError(import_id)

    async def undo_chat_import(self, import_id: int) -> None:
        """Goes nowhere."""

    async def imported_chats(self, contact_id: int, before: int = 0) -> ImportedChats:
        return self.chats

    async def chat_baseline(self, zone: str) -> ChatBaseline:
        return ChatBaseline(chats=0, messages=0, by_hour=(0,) * 24, turns=0, unanswered=0)
