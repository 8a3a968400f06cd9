"""The part of the session about promises and alerts, as screens see it: `desktop.sync.promises` is this."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from protocol.clocks_api import CaseClocks
from protocol.conversation import Conversation


class PromisesPort(Protocol):
    """What screens may ask."""

    def acknowledge(self, *alert_ids: int) -> None: ...
    def alert_conversations(self, alert_id: int) -> Awaitable[list[Conversation]]: ...
    def case_clocks(self, conversation_id: int) -> Awaitable[CaseClocks]: ...
    def mark_holding(self, message_id: int, *, holding: bool) -> None: ...
    def needs_answer(
        self,
        message_id: int,
        version: int | None = None,
        *,
        needs: bool = True,
        landed: Callable[[], None] | None = None,
    ) -> None: ...
    def wait_for_area(
        self, conversation_id: int, area: str, due_at: datetime, reason: str = "", user_id: int | None = None
    ) -> None: ...
    def back_from_area(self, conversation_id: int) -> None: ...
