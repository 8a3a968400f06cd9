"""The chain over the audit: an entry's bytes, how a seal follows the one before, and what is wrong with a chain.

Pure. Sealer and verifier both use it. Digest of an entry: SHA-256 of a JSON array of its columns, in which what was
done in detail stands as SHA-256 of salt and text. Seal: SHA-256 of the seal before, the place in the chain (eight
bytes) and the digest. What always holds: the same entry gives the same bytes on every machine and version; a new way
of making them is a new `FORMAT`.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final, Literal, NamedTuple

import msgspec

FORMAT: Final = 1
GENESIS: Final = sha256(b"relevo audit chain 1").digest()
"""What the first seal follows."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

Fault = Literal["changed", "missing", "reordered", "forged", "rewritten", "cut"]
"""An entry is not what was sealed; an entry or seal is gone; two changed places; one was slipped in; the chain is not
the one that was written down elsewhere; it ends before that one."""


class Entry(NamedTuple):
    """An entry's columns; `detail`, `before`, `after` as PostgreSQL writes jsonb (one spelling for one value)."""

    id: int
    at: datetime
    user_id: int | None
    key_id: int | None
    action: str
    subject: str
    detail: str | None
    before: str | None
    after: str | None
    salt: bytes
    address: str | None
    session_id: int | None
    device: str | None
    correlation: str | None


class Sealed(NamedTuple):
    """A seal and the entry it is over, None when that is gone."""

    seq: int
    audit_id: int
    digest: bytes
    hash: bytes
    entry: Entry | None


class Place(NamedTuple):
    """How far a chain was followed."""

    seq: int
    hash: bytes


class Broken(NamedTuple):
    """The first thing that is wrong, and where."""

    fault: Fault
    seq: int | None
    audit_id: int | None


START: Final = Place(0, GENESIS)


def digest(entry: Entry) -> bytes:
    """What is sealed of an entry."""
    done = msgspec.json.encode([entry.detail, entry.before, entry.after])
    microseconds = (entry.at - _EPOCH) // timedelta(microseconds=1)
    columns = [
        FORMAT, entry.id, microseconds, entry.user_id, entry.key_id, entry.action, entry.subject, entry.address,
        entry.session_id, entry.device, entry.correlation, sha256(entry.salt + done).hexdigest(),
    ]  # fmt: skip
    return sha256(msgspec.json.encode(columns)).digest()


def link(before: bytes, seq: int, of_entry: bytes) -> bytes:
    """The seal at `seq` that follows `before`."""
    return sha256(before + seq.to_bytes(8) + of_entry).digest()


def seal(head: Place, entries: Sequence[Entry]) -> list[Sealed]:
    """Chain entries in the order given."""
    found: list[Sealed] = []
    for entry in entries:
        of_entry = digest(entry)
        head = Place(head.seq + 1, link(head.hash, head.seq + 1, of_entry))
        found.append(Sealed(head.seq, entry.id, of_entry, head.hash, entry))
    return found


def follow(head: Place, seals: Sequence[Sealed]) -> tuple[Place, Broken | None]:
    """Follow the chain over `seals` (in order of `seq`); where it ends, and the first thing that is wrong."""
    for at, one in enumerate(seals):
        wrong = _wrong(head, one, seals[at:])
        if wrong is not None:
            return head, wrong
        head = Place(one.seq, one.hash)
    return head, None


def _wrong(head: Place, one: Sealed, rest: Sequence[Sealed]) -> Broken | None:
    if one.seq != head.seq + 1:
        return Broken("missing", head.seq + 1, None)
    if one.hash != link(head.hash, one.seq, one.digest):
        return Broken("reordered" if _elsewhere(head, one, rest) else "forged", one.seq, one.audit_id)
    if one.entry is None:
        return Broken("missing", one.seq, one.audit_id)
    if one.entry.id != one.audit_id or digest(one.entry) != one.digest:
        return Broken("changed", one.seq, one.audit_id)
    return None


def _elsewhere(head: Place, one: Sealed, rest: Sequence[Sealed]) -> bool:
    """Whether what belongs here stands further on, and what stands here belongs there, or right behind it.

    One that was slipped in belongs nowhere. Seals may have stayed, or gone along with their entries.
    """
    for at, other in enumerate(rest[1:], 1):
        right = link(head.hash, one.seq, other.digest)
        if right not in (one.hash, other.hash):
            continue
        before = right if at == 1 else rest[at - 1].hash
        moved = link(right, one.seq + 1, one.digest) == one.hash
        if moved or link(before, other.seq, one.digest) in (one.hash, other.hash):
            return True
    return False
