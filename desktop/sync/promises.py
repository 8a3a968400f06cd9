"""Alerts owned, replies marked, other areas asked: asked of the gateway, shown when it took them.

The part of a session behind the alerts panel, the mark of holding replies and *waiting on another area*.
"""

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from desktop.net.api import Api
from desktop.net.promises import PromisesApi
from desktop.store.store import Store
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.clocks_api import CaseClocks
from protocol.conversation import Conversation
from protocol.frames import AlertItem, ConversationItem, MessageItem
from protocol.promises_api import MarkHolding, NeedsAnswer, WaitForArea

_AT_ONCE = 500
"""Alerts the gateway lets be owned by one request."""


class Promises:
    """The part of a session that keeps promises."""

    api: Api
    store: Store
    engine: Engine
    _tasks: Tasks

    def acknowledge(self, *alert_ids: int) -> None:
        """I own them; asked in turns the gateway takes."""
        for start in range(0, len(alert_ids), _AT_ONCE):
            self._tasks.ask(self._owned(alert_ids[start : start + _AT_ONCE]))

    async def _owned(self, ids: tuple[int, ...]) -> None:
        self.engine.apply([AlertItem(one) for one in await PromisesApi(self.api).acknowledge(ids)])

    async def alert_conversations(self, alert_id: int) -> list[Conversation]:
        """What an incident or a stuck queue is about; raises NetError. They are known here from then on."""
        found = await PromisesApi(self.api).alert_conversations(alert_id)
        self.engine.apply([ConversationItem(row) for row in found])
        return found

    async def case_clocks(self, conversation_id: int) -> CaseClocks:
        """Every promise of its latest case; raises NetError."""
        return await PromisesApi(self.api).case_clocks(conversation_id)

    def mark_holding(self, message_id: int, *, holding: bool) -> None:
        """Say whether a reply of ours only buys time."""
        request = PromisesApi(self.api).mark_holding(message_id, MarkHolding(holding=holding))
        self._tasks.ask(self._promised(request, MessageItem))

    def needs_answer(
        self,
        message_id: int,
        version: int | None = None,
        *,
        needs: bool = True,
        landed: Callable[[], None] | None = None,
    ) -> None:
        """Say whether a message of the customer needs one; `landed` once the gateway took it."""
        self._tasks.ask(self._needed(message_id, NeedsAnswer(needs=needs, owner_version=version), landed))

    async def _needed(self, message_id: int, body: NeedsAnswer, landed: Callable[[], None] | None) -> None:
        self.engine.apply([ConversationItem(await PromisesApi(self.api).needs_answer(message_id, body))])
        if landed is not None:
            landed()

    def wait_for_area(
        self, conversation_id: int, area: str, due_at: datetime, reason: str = "", user_id: int | None = None
    ) -> None:
        """Another area owes the answer until then."""
        row = self.store.rows.get(conversation_id)
        version = row.owner_version if row is not None else None
        body = WaitForArea(area=area, due_at=due_at, reason=reason, user_id=user_id, owner_version=version)
        self._tasks.ask(self._promised(PromisesApi(self.api).wait_for_area(conversation_id, body), ConversationItem))

    def back_from_area(self, conversation_id: int) -> None:
        """It is our turn again."""
        self._tasks.ask(self._promised(PromisesApi(self.api).back_from_area(conversation_id), ConversationItem))

    async def _promised(self, request: Coroutine[Any, Any, Any], item: Callable[[Any], Any]) -> None:
        self.engine.apply([item(await request)])
