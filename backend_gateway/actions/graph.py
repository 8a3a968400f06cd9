"""Doors to Meta by number: one pool of connections, and for each number a client with its present token.

Made once by `app` and shared by the sender, the media worker, the template sync and the courtesy worker. What always
holds: a token replaced by an admin counts within seconds; nothing here is logged.
"""

import time

import asyncpg

from backend_gateway.channels.whatsapp.client import GraphClient, create_http
from backend_gateway.store import numbers
from backend_gateway.store.numbers import Credentials
from backend_gateway.store.secrets import Keyring

FRESH_SECONDS = 5.0


class Graph:
    """Clients by our number id."""

    def __init__(self, pool: asyncpg.Pool, keyring: Keyring, base_url: str, version: str) -> None:
        self._pool = pool
        self._keyring = keyring
        self._base_url = base_url
        self._version = version
        self._http = create_http()
        self._known: dict[int, tuple[float, Credentials, GraphClient]] = {}

    async def door(self, number_id: int) -> tuple[Credentials, GraphClient] | None:
        """Credentials and client of a number; None when it is not (any more) ours. Raises SecretUnreadable."""
        known = self._known.get(number_id)
        if known is not None and time.monotonic() - known[0] < FRESH_SECONDS:
            return known[1:]
        async with self._pool.acquire() as conn:
            found = await numbers.credentials(conn, self._keyring, number_id)
        if found is None:
            self._known.pop(number_id, None)
            return None
        client = known[2] if known is not None and known[1] == found else self._client(found)
        self._known[number_id] = (time.monotonic(), found, client)
        return found, client

    async def doors(self) -> list[tuple[Credentials, GraphClient]]:
        """One door for each account (WABA): that of its first number. Raises SecretUnreadable."""
        async with self._pool.acquire() as conn:
            found = await numbers.all_credentials(conn, self._keyring)
        first = {one.waba_id: one for one in reversed(found)}
        return [(one, self._client(one)) for one in first.values()]

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    def _client(self, found: Credentials) -> GraphClient:
        return GraphClient(self._base_url, self._version, found.token, http=self._http)
