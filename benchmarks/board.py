"""`board`: the live room of a busy morning, and how long its window does not listen.

Two hundred colleagues, five thousand open conversations, three hundred events a second: webhooks into a real gateway,
its stream and its `/api/board` into the real client (offscreen), a supervisor's, with the live room open. A beat of the
GUI thread tells when it listened. What counts is what a click at any moment would have waited, so a stall of 100 ms
weighs a hundred times one of 1 ms.

Gateway, database and load are on the same cores. So a bare program that only beats runs in the same window, and "by its
own work" leaves out the moments in which the machine ran something else than the GUI thread.
"""

import time
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

import asyncpg

from backend_gateway.domain.phone_variants import match_key
from benchmarks.board_eye import BEAT_MS
from benchmarks.latency_window import Window, window
from benchmarks.load.ask import Line, LineDone
from benchmarks.report import Bar, Result, at_least, at_most, percentile
from benchmarks.routing_seed import all_here, hire, wait_in_line
from benchmarks.world import APP, load, sign_in, world

EMAIL = "valentina@casalumbre.mx"
PEOPLE, PLACES, OPEN = 200, 12, 5_000
EVENTS, MESSAGES = 300.0, 135.0
"""A second. A message changes its conversation, and the clocks and figures around it: two or three events."""
FRAME_MS, OPENED_MS, DEALT = 16.0, 300.0, 2_000
_KNOWN = "select id, phone from contacts"
_IDENTITY = "insert into identities (contact_id, kind, scope, value, match_key) values ($1, 'wa_id', '', $2, $3)"
_SEES_ALL = "update users set role = 'supervisor', visibility = 'all' where email = $1"

Beat = tuple[float, float]
"""When (perf_counter), and this thread's seconds so far."""


async def run(folder: Path, *, quick: bool) -> Result:
    """A minute and a half of it (`quick`: fifteen seconds)."""
    seconds = 15.0 if quick else 90.0
    async with world(folder, "board") as here:
        await here.provision(EMAIL)
        conn = await asyncpg.connect(here.dsn)
        await _office(conn)
        gateway = here.gateway()
        await gateway.start()
        await gateway.quiet()
        token = await sign_in(gateway, EMAIL)
        ask = Line(
            port=gateway.port, connections=4, seconds=seconds, warm_up=2.0, secret=APP.app_secret, prefix="board",
            token=token, rate=MESSAGES, people=OPEN,
        )  # fmt: skip
        async with window(here.folder, gateway, EMAIL, eye="board_eye") as client:
            with Idle() as idle:
                done = await load(ask, LineDone)
        opened = await conn.fetchval("select count(*) from conversations where state <> 'resolved'")
        await conn.close()
    return _judged(client, idle, done, float(opened))


class Idle:
    """Beats as the window's, on a thread that does nothing else: what the machine itself keeps a program waiting."""

    def __init__(self) -> None:
        self.beats: list[Beat] = []
        self._over = Event()
        self._thread = Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:  # fmt: skip
        self._over.set()
        self._thread.join()

    def _beat(self) -> None:
        while not self._over.wait(BEAT_MS / 1000):
            self.beats.append((time.perf_counter(), time.thread_time()))


async def _office(conn: asyncpg.Connection) -> None:
    """Everybody at work, everybody's customers known by their numbers."""
    await conn.execute(_SEES_ALL, EMAIL)
    await hire(conn, PEOPLE, PLACES)
    await wait_in_line(conn, OPEN)
    people = await conn.fetch(_KNOWN)
    await conn.executemany(_IDENTITY, [(row["id"], row["phone"], match_key(row["phone"])) for row in people])
    await all_here(conn, here=True)
    await conn.execute("analyze")


def _judged(client: Window, idle: Idle, done: LineDone, opened: float) -> Result:
    result = Result("board")
    since, until = _period(done)
    told = [one for one in client.told if one.get("beats") and since <= one["beats"][0][0] < until]
    beats: list[Beat] = [(at, worked) for one in told for at, worked in one["beats"]]
    took = beats[-1][0] - beats[0][0]
    events = sum(one["events"] for one in told) / took
    wall, own = waits(beats)
    machine, _ = waits([beat for beat in idle.beats if since <= beat[0] < until])
    result.figures |= {
        "open conversations": opened,
        "seconds looked at": took,
        "events a second at the client": events,
        "GUI thread busy, %": (beats[-1][1] - beats[0][1]) / took * 100,
        "room opened and painted, ms": next(one["opened_ms"] for one in client.told if "opened_ms" in one),
    }
    for name, of in (
        ("a click waits", wall), ("a click waits, by its own work", own), ("a bare program waits", machine),
    ):  # fmt: skip
        result.figures |= {f"{name}, {what} ms": value for what, value in _spread(of).items()}
    p99 = result.figures["a click waits, p99 ms"]
    result.bars["open conversations"] = at_least(opened, OPEN)
    result.bars["events a second at the client"] = at_least(events, EVENTS)
    limit = max(FRAME_MS, 2 * result.figures["a bare program waits, p99 ms"])
    result.bars["a click waits, p99 ms"] = Bar(p99, f"< 16 or twice a bare program's, here {limit:.0f}", p99 < limit)
    mine = result.figures["a click waits, by its own work, p99 ms"]
    result.bars["a click waits, by its own work, p99 ms"] = Bar(mine, f"< {FRAME_MS:.0f}", mine < FRAME_MS)
    result.bars["room opened and painted, ms"] = at_most(result.figures["room opened and painted, ms"], OPENED_MS)
    return result


def _period(done: LineDone) -> tuple[float, float]:
    """When messages were posted, after the warm-up."""
    posted = [at for at in done.posted if at is not None]
    return posted[0], posted[-1]


def waits(beats: list[Beat]) -> tuple[list[float], list[float]]:
    """Milliseconds that a click at each millisecond waited for the next beat beyond the usual; wall, and own work.

    What the thread worked between two beats it may have done at a stretch: that is what counts as its own.
    """
    wall, own = list[float](), list[float]()
    for (at, worked), (after, worked_after) in pairwise(beats):
        length, mine = (after - at) * 1000, (worked_after - worked) * 1000
        late = max(0.0, length - BEAT_MS)
        moments = max(1, round(length))
        wall += [max(0.0, late - moment) for moment in range(moments)]
        own += [max(0.0, min(late, mine) - moment) for moment in range(moments)]
    return wall, own


def _spread(of: list[float]) -> dict[str, float]:
    return {"p50": percentile(of, 0.5), "p99": percentile(of, 0.99), "p99.9": percentile(of, 0.999), "most": max(of)}
