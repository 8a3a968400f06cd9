"""What commands and views may ask of the session about offers, transfers and queues."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from protocol.conversation import Conversation
from protocol.routing import Reason
from protocol.routing_api import WhyHere

Landed = Callable[[Conversation], None]
Taken = Callable[[Conversation | None, Reason | None], None]
"""Told which conversation is mine now, or why none is."""


class RoutingPort(Protocol):
    """Part of `Controller`. Every method returns at once, but for the awaitable question."""

    def transfer(
        self, conversation_id: int, *, user_id: int | None = None, team_id: int | None = None, note: str = "",
        landed: Landed | None = None,
    ) -> None: ...  # fmt: skip
    def accept_offer(self, conversation_id: int, landed: Landed | None = None) -> None: ...
    def decline_offer(self, conversation_id: int, reason: str = "", landed: Landed | None = None) -> None: ...
    def take_next(self, taken: Taken) -> None: ...
    def why_here(self, conversation_id: int) -> Awaitable[WhyHere]: ...
