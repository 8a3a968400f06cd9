"""The stage's part about a person's data."""

from collections.abc import Callable
from pathlib import Path

from desktop.store.refusal import Refusal
from protocol.privacy import CardNumbers, Erased


class StagePrivacy:
    """`PrivacyPort` for pictures."""

    async def erase_contact(self, contact_id: int, name: str) -> Erased | Refusal:
        return Refusal(words="offline")

    async def see_cards(self, message_id: int) -> CardNumbers | Refusal:
        return CardNumbers(cards=("4111111111111111",))

    async def export_contact(self, contact_id: int, path: Path, told: Callable[[int, int], None]) -> Refusal | None:
        return Refusal(words="offline")
