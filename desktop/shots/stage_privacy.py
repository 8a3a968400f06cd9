"""The stage's part about a person's data."""

from collections.abc import Callable
from pathlib import Path

from desktop.store.refusal import Refusal
from protocol.privacy import Erased


class StagePrivacy:
    """`PrivacyPort` for pictures."""

    async def erase_contact(self, contact_id: int, name: str) -> Erased | Refusal:
        return Refusal(words="offline")

    async def export_contact(self, contact_id: int, path: Path, told: Callable[[int, int], None]) -> Refusal | None:
        return Refusal(words="offline")
