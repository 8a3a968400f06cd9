"""The stage's part about a person's data."""

from collections.abc import Callable
from pathlib import Path

from desktop.store.refusal import Refusal
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest
from protocol.privacy import CardNumbers, Erased


class StagePrivacy:
    """`PrivacyPort` for pictures."""

    asked_of_data: tuple[DataRequest, ...] = ()

    async def ask_data(self, contact_id: int, body: NewDataRequest) -> DataRequest | Refusal:
        return Refusal(words="offline")

    async def data_requests(self) -> list[DataRequest] | Refusal:
        return list(self.asked_of_data)

    async def close_data_request(self, request_id: int, body: CloseDataRequest) -> DataRequest | Refusal:
        return Refusal(words="offline")

    async def erase_contact(self, contact_id: int, name: str) -> Erased | Refusal:
        return Refusal(words="offline")

    async def see_cards(self, message_id: int) -> CardNumbers | Refusal:
        return CardNumbers(cards=("4111111111111111",))

    async def export_contact(self, contact_id: int, path: Path, told: Callable[[int, int], None]) -> Refusal | None:
        return Refusal(words="offline")
