"""A colleague's line to the gateway: the websocket, resumed at its cursor wherever a gateway lives.

Called by `agents`. Always holds: rows are told in the order of their revisions; a chain that broke is counted and
begun anew with a snapshot.
"""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
import websockets

from benchmarks.week.http import Refused
from protocol.frames import Bye, Events, Frame, Hello, Resync
from protocol.promises import OfferView

AGAIN = 0.05
_frames: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(Frame)


class Row(msgspec.Struct):
    """What a colleague looks at in a conversation."""

    id: int
    rev: int
    phone: str | None = None
    state: str = "open"
    assignee_id: int | None = None
    owner_version: int = 0
    owed_since: datetime | None = None
    window_until: datetime | None = None
    offer: OfferView | None = None


class _Item(msgspec.Struct):
    k: str
    row: msgspec.Raw = msgspec.Raw(b"{}")


_items = msgspec.json.Decoder(_Item)
_rows = msgspec.json.Decoder(Row)


class Stream:
    """Runs between `open` and `close`."""

    def __init__(self, ports: Callable[[], list[int]], token: str, told: Callable[[Row], None], ask: Any) -> None:
        self._ports = ports
        self._token = token
        self._told = told
        self._ask = ask
        self._cursor: tuple[str, str] | None = None
        self._task: asyncio.Task[None] | None = None
        self._up = asyncio.Event()
        self._one = asyncio.Lock()
        self.broken: list[str] = []

    async def open(self) -> None:
        """Connect, unless it is; the rows of now are told first."""
        async with self._one:
            if self._task is not None:
                return
            self._cursor = None
            self._up.clear()
            self._task = asyncio.create_task(self._run(), name="stream")
            up = asyncio.create_task(self._up.wait())
            await asyncio.wait({self._task, up}, return_when="FIRST_COMPLETED")
            up.cancel()
            if self._task.done():
                self._task.result()

    async def close(self) -> None:
        """Hang up."""
        async with self._one:
            if self._task is not None:
                self._task.cancel()
                await asyncio.gather(self._task, return_exceptions=True)
                self._task = None

    @property
    def is_open(self) -> bool:
        """Whether it should be connected."""
        return self._task is not None

    async def _run(self) -> None:
        turn = 0
        while True:
            ports = self._ports()
            with contextlib.suppress(OSError, websockets.WebSocketException, TimeoutError):
                await self._follow(ports[turn % len(ports)])
            turn += 1
            await asyncio.sleep(AGAIN)

    async def _follow(self, port: int) -> None:
        if self._cursor is None:
            await self._begin()
        assert self._cursor is not None
        url = f"ws://127.0.0.1:{port}/api/stream?cursor={self._cursor[0]}&epoch={self._cursor[1]}"
        headers = {"authorization": f"Bearer {self._token}"}
        async with websockets.connect(url, additional_headers=headers, proxy=None, max_size=None) as socket:
            async for text in socket:
                self._read(_frames.decode(text))

    async def _begin(self) -> None:
        try:
            start = await self._ask("GET", "/api/snapshot", self._token)
        except Refused as error:
            raise RuntimeError(f"no snapshot: {error}") from error
        self._cursor = (start["cursor"], start["epoch"])
        for row in start["conversations"]:
            self._told(msgspec.convert(row, Row))

    def _read(self, frame: Any) -> None:
        match frame:
            case Hello():
                self._up.set()
            case Events(prev=prev, cursor=cursor, items=items):
                if self._cursor is not None and prev != self._cursor[0]:
                    self.broken.append(f"{self._cursor[0]} was followed by {prev}")
                if self._cursor is not None:
                    self._cursor = (cursor, self._cursor[1])
                for item in items:
                    self._see(_items.decode(item))
            case Resync(reason=reason):
                self.broken.append(f"resync: {reason}")
                self._cursor = None
            case Bye() | _:
                return

    def _see(self, item: _Item) -> None:
        if item.k == "conversation":
            self._told(_rows.decode(item.row))
