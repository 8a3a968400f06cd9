"""A person's data, as the gateway is asked about it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from desktop.net.privacy import PrivacyApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest
from protocol.files.whole_file import whole
from protocol.privacy import CardNumbers, Erase, Erased

Told = Callable[[int, int], None]
"""Bytes that are there, and how many it will be."""


class Privacy(Reports):
    """The part of a session behind erasing and handing over; whoever asks is told what came of it."""

    async def erase_contact(self, contact_id: int, name: str) -> Erased | Refusal:
        """Forget a person. What is here of them goes when the stream says so, as on every other computer."""
        return await self._told(PrivacyApi(self.api).erase(contact_id, Erase(name=name)))

    async def ask_data(self, contact_id: int, body: NewDataRequest) -> DataRequest | Refusal:
        """Write down what a customer asks of their data."""
        return await self._told(PrivacyApi(self.api).ask_data(contact_id, body))

    async def data_requests(self) -> list[DataRequest] | Refusal:
        """What people asked, due first."""
        return await self._told(PrivacyApi(self.api).data_requests())

    async def close_data_request(self, request_id: int, body: CloseDataRequest) -> DataRequest | Refusal:
        """It was answered, or declined."""
        return await self._told(PrivacyApi(self.api).close_data_request(request_id, body))

    async def see_cards(self, message_id: int) -> CardNumbers | Refusal:
        """The card numbers of a message; nothing of them is kept here."""
        return await self._told(PrivacyApi(self.api).cards(message_id))

    async def export_contact(self, contact_id: int, path: Path, told: Told) -> Refusal | None:
        """Everything kept about a person into a file that is there whole or not at all; cancelling leaves nothing.

        Raises OSError where it cannot be written.
        """
        return await self._told(self._fetch(contact_id, path, told))

    async def _fetch(self, contact_id: int, path: Path, told: Told) -> None:
        there = 0
        async with PrivacyApi(self.api).export(contact_id) as (pieces, size):
            with whole(path) as part, part.open("wb") as file:
                async for piece in pieces:
                    await asyncio.to_thread(file.write, piece)
                    there += len(piece)
                    told(there, size)
