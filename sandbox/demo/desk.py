"""A colleague's desk in the demo: the gateway's API as somebody uses it who works without a window.

Called by `daniel` and `nadia`. Always holds: what the gateway refuses (a colleague was faster, somebody else holds the
pen, the window closed meanwhile) is an answer like another and counted; only a gateway that fails ends the work.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import httpx
import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from protocol import PROTOCOL_VERSION
from protocol.api import Session, Snapshot
from protocol.conversation import Conversation

REQUEST_S = 30.0


class Desk:
    """Requests of one signed-in colleague. `refused` counts what the gateway did not take, by its code."""

    def __init__(self, http: httpx.AsyncClient, session: Session) -> None:
        self._http, self._token = http, session.token
        self.me = session.user
        self.refused: Counter[str] = Counter()

    async def office(self) -> Snapshot:
        """Everything this colleague sees."""
        answer = await self._http.get("/api/snapshot")
        answer.raise_for_status()
        return msgspec.json.decode(answer.content, type=Snapshot)

    async def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> bool:
        """Whether the gateway did it."""
        answer = await self._http.request(method, path, json=body)
        if answer.is_server_error:
            answer.raise_for_status()
        if answer.is_error:
            self.refused[str(answer.json().get("code", answer.status_code))] += 1
        return answer.is_success

    async def available(self) -> bool:
        """Begin to work: conversations may be dealt to me."""
        return await self.ask("PUT", "/api/me/presence", {"state": "available"})

    async def write(self, row: Conversation, text: str) -> bool:
        """Write to the customer."""
        content = {"type": "text", "body": text}
        body = {"client_token": str(uuid4()), "content": content, "owner_version": row.owner_version}
        return await self.ask("POST", f"/api/conversations/{row.id}/messages", body)

    async def note(self, row: Conversation, text: str, *mentioned: int) -> bool:
        """Write to colleagues."""
        body = {"client_token": str(uuid4()), "body": text, "mentions": list(mentioned)}
        return await self.ask("POST", f"/api/conversations/{row.id}/notes", body)

    async def attend(self) -> None:
        """Stay connected, as a window would: who has no connection counts as gone. Until cancelled."""
        base = str(self._http.base_url).rstrip("/").replace("http", "ws", 1)
        headers = {"Authorization": f"Bearer {self._token}"}
        while True:
            office = await self.office()
            query = f"cursor={office.cursor}&epoch={office.epoch}&protocol={PROTOCOL_VERSION}"
            async with connect(f"{base}/api/stream?{query}", additional_headers=headers, max_size=None) as socket:
                try:
                    async for _frame in socket:
                        continue
                except ConnectionClosed:
                    await asyncio.sleep(0.5)


@asynccontextmanager
async def at_desk(url: str, email: str, password: str) -> AsyncIterator[Desk]:
    """A colleague who signs in, is connected while the block lasts, and signs out."""
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=REQUEST_S) as http:
        body = {"email": email, "password": password, "device": f"desk of {email}"}
        answer = await http.post("/api/session", json=body)
        answer.raise_for_status()
        desk = Desk(http, msgspec.json.decode(answer.content, type=Session))
        http.headers["authorization"] = f"Bearer {answer.json()['token']}"
        there = asyncio.create_task(desk.attend(), name=f"desk of {email}")
        try:
            yield desk
        finally:
            there.cancel()
            await asyncio.gather(there, return_exceptions=True)
