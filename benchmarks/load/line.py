"""From the webhook to a frame at the websocket: posts deliveries and follows the stream as the desktop does.

One process does both, so one clock measures and the number of unseen messages can be bounded: what is measured is what
the line keeps up with, not how fast it can pile up. Always holds: a message is counted by the number in its words and
by its id; a second id for a number, or a second frame with a known revision of an id, is a double.
"""

import asyncio
import time
from collections import deque
from typing import Literal

import msgspec
import websockets

from benchmarks.load.ask import Line, LineDone
from benchmarks.load.deliveries import Deliveries, number_of
from benchmarks.load.http import Poster, connect
from benchmarks.report import percentile


class _Body(msgspec.Struct):
    body: str = ""


class _Row(msgspec.Struct):
    id: int = 0
    rev: int = 0
    content: _Body | None = None


class _Item(msgspec.Struct):
    k: str
    row: _Row | None = None


class _Frame(msgspec.Struct):
    t: Literal["hello", "events", "resync", "bye", "live"]
    items: list[_Item] = []


class Watch:
    """What the websocket has shown."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.seen: dict[int, float] = {}
        self.ids: dict[int, tuple[int, int]] = {}
        self.doubled = 0
        self.frames = 0
        self._decoder = msgspec.json.Decoder(_Frame)

    def read(self, text: bytes) -> None:
        """Count one frame."""
        frame = self._decoder.decode(text)
        if frame.t in {"resync", "bye"}:
            raise RuntimeError(f"the gateway ended the stream: {text[:200]!r}")
        self.frames += 1
        now = time.perf_counter()
        for item in frame.items:
            if item.k == "message" and item.row is not None and item.row.content is not None:
                self._count(item.row, item.row.content.body, now)

    def _count(self, row: _Row, words: str, now: float) -> None:
        number = number_of(self.prefix, words)
        if number is None:
            return
        rev, known = self.ids.get(row.id, (0, number))
        if row.rev <= rev or known != number or (rev == 0 and number in self.seen):
            self.doubled += 1
        self.ids[row.id] = (row.rev, number)
        self.seen.setdefault(number, now)


class _Run:
    """Requests made ahead of time, handed out while the run allows it."""

    def __init__(self, ask: Line, watch: Watch) -> None:
        self.ask = ask
        self.watch = watch
        self.source = Deliveries(ask.secret, ask.prefix, people=ask.people)
        self.sent: list[float] = []
        self.ended = False
        self.allowed = 0
        self.parked: deque[Poster] = deque()

    def following(self, poster: Poster) -> bytes | None:
        number = len(self.sent)
        if self.ended or self._held(number):
            self.parked.append(poster)
            return None
        request = self.source.request(number)
        self.sent.append(time.perf_counter())
        return request

    def _held(self, number: int) -> bool:
        if self.ask.rate:
            return number >= self.allowed
        return number - len(self.watch.seen) >= self.ask.window

    def wake(self) -> None:
        """Let parked connections go on while there is room."""
        for _ in range(len(self.parked)):
            if self._held(len(self.sent)):
                return
            self.parked.popleft().go()


async def line(ask: Line) -> LineDone:
    """Run it. Raises RuntimeError when the gateway ends the stream."""
    watch = Watch(ask.prefix)
    run = _Run(ask, watch)
    address = f"ws://127.0.0.1:{ask.port}/api/stream"
    headers = {"Authorization": f"Bearer {ask.token}"}
    async with websockets.connect(address, additional_headers=headers, ping_interval=None, max_size=None) as stream:
        await stream.recv(decode=False)
        reading = asyncio.create_task(_read(stream, watch, run))
        posters = await connect("127.0.0.1", ask.port, ask.connections, run.following)
        for poster in posters:
            poster.go()
        began = await _drive(ask, run, reading)
        seen_before = sum(1 for at in watch.seen.values() if at < began)
        await _until_all_seen(run, reading, ask.patience)
        reading.cancel()
    for poster in posters:
        poster.close()
    last = max(watch.seen.values(), default=began)
    times = [watch.seen[n] - at for n, at in enumerate(run.sent) if n in watch.seen and at >= began]
    return LineDone(
        per_second=(len(watch.seen) - seen_before) / max(last - began, 1e-9),
        sent=len(run.sent),
        seen=len(watch.seen),
        lost=len(run.sent) - len(watch.seen),
        doubled=watch.doubled,
        p50_ms=percentile(times, 0.5) * 1000,
        p99_ms=percentile(times, 0.99) * 1000,
        frames=watch.frames,
        posted=[at if at >= began else None for at in run.sent] if ask.rate else [],
    )


async def _read(stream: websockets.ClientConnection, watch: Watch, run: _Run) -> None:
    while True:
        watch.read(await stream.recv(decode=False))
        run.wake()


async def _drive(ask: Line, run: _Run, reading: asyncio.Task[None]) -> float:
    """Let it run for the warm-up and the seconds; when the counted part began."""
    start = time.perf_counter()
    began = start + ask.warm_up
    while (now := time.perf_counter()) < began + ask.seconds and not reading.done():
        run.allowed = int((now - start) * ask.rate)
        run.wake()
        await asyncio.sleep(1 / ask.rate / 4 if ask.rate else 0.02)
    run.ended = True
    return began


async def _until_all_seen(run: _Run, reading: asyncio.Task[None], patience: float) -> None:
    deadline = time.perf_counter() + patience
    while len(run.watch.seen) < len(run.sent) and time.perf_counter() < deadline:
        if reading.done():
            reading.result()
        await asyncio.sleep(0.05)
