"""Where the head of the chain is written down outside the database, so that a chain made anew is noticed.

A file with a line of JSON a time, only added to. Called by `workers/audit_seal` and `relevo-gateway verify-audit`.
Put it on another disk or machine (`RELEVO_AUDIT_ANCHORS`): who can change the database and this file can forge both.
"""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from backend_gateway.domain.audit_chain import Place


class Anchor(Struct, frozen=True):
    """A head, and when it was written down."""

    at: datetime
    seq: int
    hash: str


_decoder = msgspec.json.Decoder(Anchor)
_ASIDE = ".{:%Y%m%d%H%M%S}.before"


def add(path: Path, head: Place, now: datetime) -> None:
    """Write a head down, on disk when it returns. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(new, msgspec.json.encode(Anchor(now, head.seq, head.hash.hex())) + b"\n")
        os.fsync(new)
    finally:
        os.close(new)


def read(path: Path) -> list[Anchor]:
    """Every head that was written down; none without a file. A last line that broke off is left out.

    Raises OSError, and ValueError when a line is none of ours.
    """
    lines = path.read_bytes().split(b"\n") if path.exists() else []
    return list(_anchors(path, lines[:-1]))


def _anchors(path: Path, lines: Iterable[bytes]) -> Iterable[Anchor]:
    for number, line in enumerate(lines, 1):
        try:
            anchor = _decoder.decode(line)
            bytes.fromhex(anchor.hash)
        except ValueError:
            raise ValueError(f"line {number} of {path} is not one of ours") from None
        yield anchor


def places(anchors: Iterable[Anchor]) -> list[Place]:
    """What to compare a chain with."""
    return [Place(anchor.seq, bytes.fromhex(anchor.hash)) for anchor in anchors]


def put_aside(path: Path, now: datetime) -> Path:
    """Begin anew (after a restore); the old file keeps its lines under another name, which is returned."""
    return path.rename(path.with_name(path.name + _ASIDE.format(now)))


def take_back(path: Path, last: int, now: datetime) -> tuple[Path, int] | None:
    """After a restore: what was written down of seals after `last` is put aside, what the backup must match stays.

    Returns where the old file is and how many anchors still count; None when nothing is to be put aside. Raises
    OSError, and ValueError when a line is none of ours.
    """
    known = read(path)
    kept = [anchor for anchor in known if anchor.seq <= last]
    if len(kept) == len(known):
        return None
    aside = put_aside(path, now)
    for anchor in kept:
        add(path, Place(anchor.seq, bytes.fromhex(anchor.hash)), anchor.at)
    return aside, len(kept)
