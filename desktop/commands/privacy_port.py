"""What screens may ask of the session about a person's data: `desktop.sync.privacy.Privacy` is this."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest
from protocol.privacy import CardNumbers, Erased


class PrivacyPort(Protocol):
    """Part of `Controller`."""

    def erase_contact(self, contact_id: int, name: str) -> Awaitable[Erased | Refusal]: ...
    def ask_data(self, contact_id: int, body: NewDataRequest) -> Awaitable[DataRequest | Refusal]: ...
    def data_requests(self) -> Awaitable[list[DataRequest] | Refusal]: ...
    def close_data_request(self, request_id: int, body: CloseDataRequest) -> Awaitable[DataRequest | Refusal]: ...
    def see_cards(self, message_id: int) -> Awaitable[CardNumbers | Refusal]: ...
    def export_contact(
        self, contact_id: int, path: Path, told: Callable[[int, int], None]
    ) -> Awaitable[Refusal | None]: ...
