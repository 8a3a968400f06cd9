"""The process that replays: it reads the past, tells it again twice, compares, and writes what it found.

Run by `replay` as `python -m backend_gateway.actions.replay_engine`: reading and replaying a month takes all of a
processor for a while, and the gateway's loop must not notice. The task comes as one frame on standard input (it names
the database, which other accounts may not see in the arguments); frames with the progress and the pages go to standard
output. What always holds: the database is only read, in one READ ONLY transaction; whoever kills it loses nothing.
"""

import asyncio
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import IO, Final

import asyncpg
import msgspec
from msgspec import Struct

from backend_gateway.domain.replay.run import Task, Told, run
from backend_gateway.store.engine import connect
from backend_gateway.store.replay import TooManyCases, read_past
from protocol.replay import MOST_CASES, ReplayCase, ReplaySummary
from protocol.routing import RuleList, TeamRouting

PAGE: Final = 100
"""Cases of one page: quick to open, small to keep."""
_HEAD: Final = struct.Struct("!I")
_READING: Final = 0.3
"""How much of the whole reading is, roughly."""


class Asked(Struct, frozen=True, kw_only=True, tag="asked"):
    """The task."""

    dsn: str
    starts_at: datetime
    ends_at: datetime
    rules: tuple[RuleList, ...] = ()
    teams: tuple[TeamRouting, ...] = ()


class Progress(Struct, frozen=True, tag="progress"):
    """How far it is, 0..1; `reading` while the past is read."""

    reading: bool
    done: float


class Page(Struct, frozen=True, tag="page"):
    """Some cases, packed; which of them came out otherwise, as places in the page."""

    cases: bytes
    changed: tuple[int, ...]
    count: int


class Done(Struct, frozen=True, tag="done"):
    """The last frame."""

    summary: ReplaySummary


class Failed(Struct, frozen=True, tag="failed"):
    """It cannot be done: why, in English."""

    problem: str


Frame = Progress | Page | Done | Failed
Each = Callable[[float], None]
_encode = msgspec.msgpack.Encoder().encode
_cases = msgspec.msgpack.Decoder(list[ReplayCase])
decode_frame: Final = msgspec.msgpack.Decoder(Frame).decode
decode_asked: Final = msgspec.msgpack.Decoder(Asked).decode


def packed(one: Frame | Asked) -> bytes:
    """A frame with its length before it."""
    body = _encode(one)
    return _HEAD.pack(len(body)) + body


def length_of(head: bytes) -> int:
    """What follows the first four bytes."""
    return int(_HEAD.unpack(head)[0])


def unpacked(page: Page) -> list[ReplayCase]:
    """The cases of a page."""
    return _cases.decode(zlib.decompress(page.cases))


def pages(cases: Sequence[ReplayCase]) -> Iterator[Page]:
    """The cases, page by page."""
    for at in range(0, len(cases), PAGE):
        some = cases[at : at + PAGE]
        changed = tuple(place for place, one in enumerate(some) if one.differs)
        yield Page(zlib.compress(_encode(some), 1), changed, len(some))


async def told(conn: asyncpg.Connection, asked: Asked, reads: Each, replays: Each) -> Told:
    """Read and replay on this connection. Raises TooManyCases."""
    async with conn.transaction(isolation="repeatable_read", readonly=True):
        past = await read_past(conn, asked.starts_at, asked.ends_at, reads)
    return run(Task(past=past, rules=asked.rules, teams=asked.teams), replays)


async def _work(asked: Asked, tell: Callable[[Frame], None]) -> None:
    conn = await connect(asked.dsn, application_name="relevo replay")
    try:
        found = await told(
            conn,
            asked,
            lambda done: tell(Progress(True, done * _READING)),
            lambda done: tell(Progress(False, _READING + done * (1 - _READING))),
        )
    except TooManyCases:
        tell(Failed(f"The period has more than {MOST_CASES} cases: choose a shorter one."))
        return
    finally:
        await conn.close()
    for page in pages(found.cases):
        tell(page)
    tell(Done(found.summary))


def main(source: IO[bytes], target: IO[bytes]) -> None:
    """One task."""
    if hasattr(os, "nice"):
        os.nice(10)  # customers first

    def tell(frame: Frame) -> None:
        target.write(packed(frame))
        target.flush()

    asked = decode_asked(source.read(length_of(source.read(4))))
    try:
        asyncio.run(_work(asked, tell))
    except (OSError, asyncpg.PostgresError) as error:
        tell(Failed(f"The database cannot be read: {error}."))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
