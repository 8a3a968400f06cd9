"""Who is at work while gateways die: customers, colleagues who answer, and one client that follows the stream.

Called by the crash scene. Always holds: a colleague repeats a request with its token until it is answered, as the
desktop does; the follower resumes at its cursor and never takes a new snapshot unless it is told to.
"""

import asyncio
import contextlib
import time
import uuid
from typing import Any

import httpx
import msgspec
import websockets

from protocol.api import Snapshot
from protocol.frames import Bye, Events, Frame, Hello, Resync
from sandbox.customers.load import LoadGenerator

AGAIN_SECONDS = 0.1
_frames: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(Frame)


class Customers:
    """Write at a steady rate, each in turn, and remember the second each message was written in."""

    def __init__(self, load: LoadGenerator, rate: float) -> None:
        self.load = load
        self.rate = rate
        self.seconds: dict[str, int] = {}

    async def write_on(self) -> None:
        """Until cancelled; a late turn is made up for."""
        began, users = time.monotonic(), self.load.users
        while True:
            number = len(self.seconds)
            user = users[number % len(users)]
            wamid = self.load.write(user)
            self.seconds[wamid] = int(user.last_wrote[self.load.number.id])
            await asyncio.sleep(max(0.0, began + (number + 1) / self.rate - time.monotonic()))


class Colleague:
    """Answers conversations in turn; `accepted` holds the words of each reply by its token once the gateway took it."""

    def __init__(self, url: str, token: str, follower: "Follower", share: tuple[int, int]) -> None:
        self._http = httpx.AsyncClient(
            base_url=url, headers={"authorization": f"Bearer {token}"}, trust_env=False, timeout=10
        )
        self._follower = follower
        self._share = share
        self.accepted: dict[str, str] = {}
        self.tried: dict[str, str] = {}
        self.refused: list[str] = []

    async def answer_on(self, every: float) -> None:
        """A reply each `every` seconds until cancelled; requests under way are not waited for."""
        turn = 0
        async with asyncio.TaskGroup() as group:
            while True:
                await asyncio.sleep(every)
                mine = [c for c in sorted(self._follower.conversations) if c % self._share[1] == self._share[0]]
                if mine:
                    group.create_task(self._reply(mine[turn % len(mine)]))
                    turn += 1

    async def finish(self) -> None:
        """Ask once more for every reply whose answer was not heard, as a desktop does when it is back."""
        for token in self.tried.keys() - self.accepted.keys():
            conversation, words = self.tried[token].split("|", 1)
            await self._post(int(conversation), token, words)
        await self._http.aclose()

    async def _reply(self, conversation: int) -> None:
        token = str(uuid.uuid4())
        words = f"respuesta {token}"
        self.tried[token] = f"{conversation}|{words}"
        await self._post(conversation, token, words)

    async def _post(self, conversation: int, token: str, words: str) -> None:
        body = {"client_token": token, "content": {"type": "text", "body": words}, "send_anyway": True}
        while True:
            try:
                answer = await self._http.post(f"/api/conversations/{conversation}/messages", json=body)
            except httpx.TransportError:
                await asyncio.sleep(AGAIN_SECONDS)
                continue
            if answer.status_code < 300:
                self.accepted[token] = words
                return
            if answer.status_code < 500:
                self.refused.append(answer.text)
                return
            await asyncio.sleep(AGAIN_SECONDS)


class Follower:
    """A client of the stream across all crashes."""

    def __init__(self, url: str, token: str) -> None:
        self._url = url
        self._headers = {"authorization": f"Bearer {token}"}
        self._cursor = ""
        self._epoch = ""
        self.messages: set[int] = set()
        self.conversations: set[int] = set()
        self.gaps: list[str] = []
        self.resumed = 0

    async def start(self) -> None:
        """Take the snapshot."""
        async with httpx.AsyncClient(base_url=self._url, headers=self._headers, trust_env=False) as http:
            answer = await http.get("/api/snapshot")
        snapshot = msgspec.json.decode(answer.content, type=Snapshot)
        self._cursor, self._epoch = snapshot.cursor, snapshot.epoch
        self.conversations |= {row.id for row in snapshot.conversations}

    async def follow_on(self) -> None:
        """Until cancelled, resuming whenever the line breaks."""
        while True:
            with contextlib.suppress(OSError, websockets.WebSocketException, TimeoutError):
                await self._follow()
            await asyncio.sleep(AGAIN_SECONDS)

    async def _follow(self) -> None:
        address = f"{self._url.replace('http', 'ws', 1)}/api/stream?cursor={self._cursor}&epoch={self._epoch}"
        async with websockets.connect(address, additional_headers=self._headers, max_size=None) as stream:
            self.resumed += 1
            async for text in stream:
                self._read(_frames.decode(text))

    def _read(self, frame: Any) -> None:
        match frame:
            case Hello(cursor=cursor) if cursor != self._cursor:
                self.gaps.append(f"asked for {self._cursor}, was given {cursor}")
            case Resync(reason=reason):
                self.gaps.append(f"resync: {reason}")
            case Events(prev=prev, cursor=cursor, items=items):
                if prev != self._cursor:
                    self.gaps.append(f"{self._cursor} was followed by {prev}")
                self._cursor = cursor
                for item in items:
                    self._see(msgspec.json.decode(item))
            case Bye() | _:
                return

    def _see(self, item: dict[str, Any]) -> None:
        if item["k"] == "message":
            self.messages.add(item["row"]["id"])
        elif item["k"] == "conversation":
            self.conversations.add(item["row"]["id"])
