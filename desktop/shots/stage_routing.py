"""The stage's part about sharing the work: offers can be shown, nothing is answered."""

from typing import Any

from protocol.routing_api import WhyHere


class StageRouting:
    """`desktop.commands.routing_port.RoutingPort` for pictures."""

    why = WhyHere(decisions=[])

    def transfer(
        self, conversation_id: int, *, user_id: int | None = None, team_id: int | None = None, note: str = "",
        landed: Any = None,
    ) -> None:  # fmt: skip
        """Goes nowhere."""

    def accept_offer(self, conversation_id: int, landed: Any = None) -> None:
        """Goes nowhere."""

    def decline_offer(self, conversation_id: int, reason: str = "", landed: Any = None) -> None:
        """Goes nowhere."""

    def take_next(self, taken: Any) -> None:
        """Goes nowhere."""

    async def why_here(self, conversation_id: int) -> WhyHere:
        return self.why
