"""The stage's part about promises and alerts: nothing leaves."""

from datetime import datetime


class StagePromises:
    """`desktop.commands.promises_port.PromisesPort` for pictures."""

    def acknowledge(self, *alert_ids: int) -> None:
        """Goes nowhere."""

    def mark_holding(self, message_id: int, *, holding: bool) -> None:
        """Goes nowhere."""

    def wait_for_area(
        self, conversation_id: int, area: str, due_at: datetime, reason: str = "", user_id: int | None = None
    ) -> None:
        """Goes nowhere."""

    def back_from_area(self, conversation_id: int) -> None:
        """Goes nowhere."""
