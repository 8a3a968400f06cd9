"""The process that opens files: it reads a request, does the work, writes the reply, until its owner hangs up.

Run by `decoders` as `python -m backend_gateway.actions.decoder`; it has no database, no keys, no sockets. Pillow and
FFmpeg are C: a file made to break them may crash or hang them, or take all memory. Then this process ends, and the file
is refused. What always holds: requests and replies are MessagePack of the structs below, never pickles (whoever took
this process over must not get into the gateway); where the OS has limits, memory, file size and CPU time have one.
"""

import os
import struct
import sys
from pathlib import Path
from typing import IO, Any

import msgspec
from msgspec import Struct

from backend_gateway.actions.media_made import Made, Wanted, keep, prepare
from backend_gateway.channels.whatsapp import media
from backend_gateway.channels.whatsapp.media import MediaRefused, Probe
from backend_gateway.channels.whatsapp.media.model import Reason

MEMORY = 1536 * 1024 * 1024
"""Bytes a file may take to decode: 64 million pixels three times over, and their encoder."""
WRITTEN = 512 * 1024 * 1024
READY = b"\x06"
_LENGTH = struct.Struct("!I")


class Look(Struct, frozen=True, tag="look"):
    """`media.probe`."""

    source: Path
    name: str | None


class Keep(Struct, frozen=True, tag="keep"):
    """`media_made.keep`."""

    source: Path
    claimed: str
    name: str | None
    folder: Path


class Prepare(Struct, frozen=True, tag="prepare"):
    """`media_made.prepare`."""

    source: Path
    wanted: Wanted
    name: str | None
    folder: Path


class Looked(Struct, frozen=True, tag="looked"):
    """What `look` found."""

    found: Probe


class Done(Struct, frozen=True, tag="done"):
    """What `keep` or `prepare` made."""

    made: Made


class Refusal(Struct, frozen=True, tag="refused"):
    """The file cannot be used."""

    reason: Reason
    detail: str


class Trouble(Struct, frozen=True, tag="trouble"):
    """The work failed for a reason that is not the file's: a full disk, a bug."""

    error: str


Request = Look | Keep | Prepare
Reply = Looked | Done | Refusal | Trouble


def encode(message: Request | Reply) -> bytes:
    """A message as it travels, its length before it."""
    data = msgspec.msgpack.encode(message, enc_hook=str)
    return _LENGTH.pack(len(data)) + data


def read(stream: IO[bytes], most: int) -> bytes:
    """The next message; empty at the end of the stream, or when it is longer than `most`."""
    head = stream.read(_LENGTH.size)
    length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
    data = stream.read(length) if 0 < length <= most else b""
    return data if len(data) == length else b""


def decode(data: bytes, kind: Any) -> Any:
    """A message. Raises msgspec.DecodeError."""
    return msgspec.msgpack.decode(data, type=kind, dec_hook=lambda wanted, value: wanted(value))


def work(request: Request) -> Reply:
    """Do what is asked; never raises for what a file can cause."""
    try:
        match request:
            case Look():
                return Looked(media.probe(request.source, request.name))
            case Keep():
                return Done(keep(request.source, request.claimed, request.name, request.folder))
            case Prepare():
                return Done(prepare(request.source, request.wanted, request.name, request.folder))
    except MediaRefused as refused:
        return Refusal(refused.reason, str(refused))
    except MemoryError:
        return Refusal("unreadable", "it takes too much memory to read")
    except Exception as error:  # noqa: BLE001  told to the owner, who logs it
        return Trouble(f"{type(error).__name__}: {error}")


def main() -> None:
    """Serve until the owner hangs up."""
    _limit()
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand among the replies
    replies.write(READY)
    replies.flush()
    while data := read(sys.stdin.buffer, 1024 * 1024):
        replies.write(encode(work(decode(data, Request))))
        replies.flush()


def _limit() -> None:
    if sys.platform == "win32":
        return  # `decoders` watches its memory everywhere
    import resource

    os.nice(5)
    # Addresses, not memory: threads of FFmpeg reserve far more than they touch.
    for what, most in ((resource.RLIMIT_AS, 2 * MEMORY), (resource.RLIMIT_FSIZE, WRITTEN), (resource.RLIMIT_CORE, 0)):
        _lower(resource, what, most)


def _lower(resource: Any, what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(what, (wanted, hard))
    except (ValueError, OSError):
        return  # macOS knows some limits by name only


if __name__ == "__main__":
    main()
