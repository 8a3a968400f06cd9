"""One load process: a question on standard input, an answer on standard output."""

import asyncio
import gc
import sys

import msgspec

from benchmarks.load.acks import acks
from benchmarks.load.ask import Acks, Ask, Crowd, Line
from benchmarks.load.crowd import crowd
from benchmarks.load.line import line


async def _answer(ask: Ask) -> object:
    match ask:
        case Acks():
            return await acks(ask)
        case Line():
            return await line(ask)
        case Crowd():
            return await crowd(ask)


def main() -> None:
    """Do what is asked."""
    ask = msgspec.json.decode(sys.stdin.buffer.readline(), type=Ask)
    gc.disable()  # a pause of the load would be counted against whoever is measured
    try:
        import uvloop
    except ImportError:
        answer = asyncio.run(_answer(ask))
    else:
        answer = uvloop.run(_answer(ask))
    sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")


if __name__ == "__main__":
    main()
