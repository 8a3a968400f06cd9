"""Requests about working together: the pen, help, watching, mentions, hand-over. One method per route."""

from typing import Literal

from desktop.net.api import Api
from protocol.api import Take
from protocol.conversation import Conversation
from protocol.leases import AskPen, Pen, ReleasePen
from protocol.teamwork import AskHelp, HandOver
from protocol.work_api import ManyDone


class TeamworkApi:
    """The routes of `backend_gateway.api.leases` and `backend_gateway.api.teamwork`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def ask_pen(self, conversation_id: int, *, take_over: bool = False) -> Pen:
        """Take or keep the pen, or learn who has it."""
        body = AskPen(take_over=take_over)
        return await self._api.call("PUT", f"/conversations/{conversation_id}/pen", Pen, body)

    async def release_pen(self, conversation_id: int, fence: int) -> None:
        """Give it back."""
        await self._api.tell("POST", f"/conversations/{conversation_id}/pen/release", ReleasePen(fence=fence))

    async def ask_help(self, conversation_id: int, reason: str) -> Conversation:
        """Call a supervisor; the conversation stays with its owner."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/help", Conversation, AskHelp(reason))

    async def close_help(self, conversation_id: int) -> Conversation:
        """It is not needed any more."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/help/close", Conversation)

    async def watch(self, conversation_id: int, what: Literal["begin", "end"]) -> None:
        """Look on in silence, or stop; audited."""
        method = "POST" if what == "begin" else "DELETE"
        await self._api.tell(method, f"/conversations/{conversation_id}/watch")

    async def intervene(self, conversation_id: int, owner_version: int | None) -> Conversation:
        """Make a colleague's conversation mine."""
        body = Take(owner_version=owner_version)
        return await self._api.call("POST", f"/conversations/{conversation_id}/intervene", Conversation, body)

    async def mention_done(self, conversation_id: int) -> Conversation:
        """What I was mentioned for is read or done."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/mentions/done", Conversation)

    async def hand_over(self, body: HandOver) -> ManyDone:
        """All my open conversations, each with its outcome, in one step."""
        return await self._api.call("POST", "/me/hand-over", ManyDone, body)
