"""Requests about a person's data. Everything raises NetError."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import httpx

from desktop.net.api import Api
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest
from protocol.privacy import CardNumbers, Erase, Erased

PREPARING = httpx.Timeout(900, connect=8)
"""The gateway puts the file together before its first byte."""


class PrivacyApi:
    """The routes of `backend_gateway.api.privacy`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def erase(self, contact_id: int, body: Erase) -> Erased:
        """Forget a person."""
        return await self._api.call("POST", f"/contacts/{contact_id}/erase", Erased, body)

    async def cards(self, message_id: int) -> CardNumbers:
        """The card numbers of a message, whole; it is written down there."""
        return await self._api.call("POST", f"/messages/{message_id}/cards", CardNumbers)

    async def ask_data(self, contact_id: int, body: NewDataRequest) -> DataRequest:
        """Write down what a customer asks of their data."""
        return await self._api.call("POST", f"/contacts/{contact_id}/data-requests", DataRequest, body)

    async def data_requests(self) -> list[DataRequest]:
        """What people asked, due first."""
        return await self._api.call("GET", "/data-requests", list[DataRequest])

    async def close_data_request(self, request_id: int, body: CloseDataRequest) -> DataRequest:
        """It was answered."""
        return await self._api.call("POST", f"/data-requests/{request_id}/close", DataRequest, body)

    def export(self, contact_id: int) -> AbstractAsyncContextManager[tuple[AsyncIterator[bytes], int]]:
        """Everything kept about a person, as a ZIP: its pieces and its size."""
        return self._api.pieces(f"/contacts/{contact_id}/export", PREPARING)
