"""The stage's part about promises and alerts: nothing leaves."""

from datetime import datetime
from typing import Any

from desktop.shots.registry import NOW
from protocol.clocks_api import CaseClocks
from protocol.conversation import Conversation


class StagePromises:
    """`desktop.commands.promises_port.PromisesPort` for pictures."""

    clocks = CaseClocks(at=NOW)

    def acknowledge(self, *alert_ids: int) -> None:
        """Goes nowhere."""

    async def alert_conversations(self, alert_id: int) -> list[Conversation]:
        return []

    async def case_clocks(self, conversation_id: int) -> CaseClocks:
        return self.clocks

    def mark_holding(self, message_id: int, *, holding: bool) -> None:
        """Goes nowhere."""

    def needs_answer(
        self, message_id: int, version: int | None = None, *, needs: bool = True, landed: Any = None
    ) -> None:
        """Goes nowhere."""

    def wait_for_area(
        self, conversation_id: int, area: str, due_at: datetime, reason: str = "", user_id: int | None = None
    ) -> None:
        """Goes nowhere."""

    def back_from_area(self, conversation_id: int) -> None:
        """Goes nowhere."""
