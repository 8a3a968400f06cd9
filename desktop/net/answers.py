"""Requests about quick replies, macros and scheduled messages: one method per route, over the session's `Api`."""

from typing import Literal

from desktop.net.api import Api
from protocol.answers import Macro, QuickReply, Scheduled
from protocol.answers_api import (
    EditScheduled,
    MacroRun,
    PutMacro,
    PutQuickReply,
    QuickReplyUses,
    RunMacro,
    ScheduleMessage,
)
from protocol.api import UploadedMedia


class AnswersApi:
    """The routes of `backend_gateway.api.answers`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def put_quick_reply(self, body: PutQuickReply, id: int | None) -> QuickReply:
        """Write a new one, or change the one with this id."""
        method, path = ("POST", "/quick-replies") if id is None else ("PUT", f"/quick-replies/{id}")
        return await self._api.call(method, path, QuickReply, body)

    async def put_macro(self, body: PutMacro, id: int | None) -> Macro:
        """Write a new one, or change the one with this id."""
        method, path = ("POST", "/macros") if id is None else ("PUT", f"/macros/{id}")
        return await self._api.call(method, path, Macro, body)

    async def run_macro(self, conversation_id: int, body: RunMacro) -> MacroRun:
        """Do all steps, or none."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/macros", MacroRun, body)

    async def schedule(self, conversation_id: int, body: ScheduleMessage) -> Scheduled:
        """A message that leaves later; a known client token answers with its first result."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/scheduled", Scheduled, body)

    async def edit_scheduled(self, id: int, body: EditScheduled) -> Scheduled:
        """Another text or time."""
        return await self._api.call("PUT", f"/scheduled/{id}", Scheduled, body)

    async def settle_scheduled(self, id: int, how: Literal["cancel", "send"]) -> Scheduled:
        """Stop it, or send it now."""
        return await self._api.call("POST", f"/scheduled/{id}/{how}", Scheduled)

    async def use_quick_reply(self, id: int) -> None:
        """I inserted it."""
        await self._api.tell("POST", f"/quick-replies/{id}/used")

    async def quick_reply_uses(self) -> list[QuickReplyUses]:
        """My uses within 30 days."""
        return await self._api.call("GET", "/quick-replies/uses", list[QuickReplyUses])

    async def quick_reply_files(self, id: int) -> list[UploadedMedia]:
        """What its files are."""
        return await self._api.call("GET", f"/quick-replies/{id}/files", list[UploadedMedia])
