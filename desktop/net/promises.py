"""Requests about promises and alerts: one method per route, over the session's `Api`."""

from desktop.net.api import Api
from protocol.clocks_api import CaseClocks
from protocol.conversation import Conversation
from protocol.message import Message
from protocol.promises import Alert
from protocol.promises_api import MarkHolding, NeedsAnswer, OwnAlerts, WaitForArea


class PromisesApi:
    """The routes of `backend_gateway.api.promises` and `.alerts`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def acknowledge(self, ids: tuple[int, ...]) -> list[Alert]:
        """I own them; where somebody was faster, theirs stands. Without those out of sight."""
        return await self._api.call("POST", "/alerts/acknowledge", list[Alert], OwnAlerts(ids=ids))

    async def alert_conversations(self, alert_id: int) -> list[Conversation]:
        """What an incident or a stuck queue is about, the longest waiting first."""
        return await self._api.call("GET", f"/alerts/{alert_id}/conversations", list[Conversation])

    async def case_clocks(self, conversation_id: int) -> CaseClocks:
        """Every promise of the latest case, and its waits."""
        return await self._api.call("GET", f"/conversations/{conversation_id}/clocks", CaseClocks)

    async def mark_holding(self, message_id: int, body: MarkHolding) -> Message:
        """Whether a reply only buys time."""
        return await self._api.call("POST", f"/messages/{message_id}/holding", Message, body)

    async def needs_answer(self, message_id: int, body: NeedsAnswer) -> Conversation:
        """Whether a message of the customer needs one."""
        return await self._api.call("POST", f"/messages/{message_id}/needs-answer", Conversation, body)

    async def wait_for_area(self, conversation_id: int, body: WaitForArea) -> Conversation:
        """Another area owes the answer."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/waiting-area", Conversation, body)

    async def back_from_area(self, conversation_id: int) -> Conversation:
        """It is our turn again."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/waiting-area/done", Conversation)
