"""Gateway and client compare what they hold, without sending it (LESSONS 16: "periodic count check").

    GET  /api/check?part=K        counts, and a sum over (id, rev) of each part: cheap, every few minutes
    GET  /api/check/{part}        (id, rev) of one part, where the sums differ
    POST /api/check               the rows that differ, as they are now; counted in /metrics

A part is `PART` ids in a row. Both sides add up `mark(id, rev)`; the gateway does it in SQL (`store/checking`).
"""

from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from protocol.conversation import Conversation, ReadMark

PART: Final = 2048
"""Ids of a part: half a thousand parts hold a million conversations."""

FACTOR: Final = 2_654_435_761
STEP: Final = 40_503
PRIME: Final = 2_147_483_647
"""Squared, it stays within 63 bits."""

MOST_IDS: Final = 500
"""Rows asked for at once."""

LAST_PART: Final = 2**50


def part_of(id: int) -> int:
    """The part a conversation belongs to."""
    return id // PART


def mark(id: int, rev: int) -> int:
    """What a row adds to the sum of its part. Squared, so that no two small changes cancel each other."""
    mixed = (id * FACTOR + rev * STEP) % PRIME
    return mixed * mixed % PRIME


class PartSum(Struct, frozen=True):
    """How many conversations of a part the reader may see, and the sum of their marks."""

    part: int
    count: int
    sum: int


class Check(Struct, kw_only=True):
    """What the reader should hold.

    `counts` by view (all, mine, owed, unassigned, snoozed, at_risk, team:<id>) and `open` (parts of what is not
    resolved) are None where there is too much open to count at every look. `parts` are those from the one asked for to
    before `end`, resolved ones included; empty ones are left out. `last` is the last part there is.
    """

    counts: dict[str, int] | None
    open: list[PartSum] | None
    parts: list[PartSum]
    end: int
    last: int


class PartRows(Struct, kw_only=True):
    """Every conversation of a part and its revision, side by side; `open` names those that are not resolved."""

    ids: list[int]
    revs: list[int]
    open: list[int]


Id = Annotated[int, Meta(ge=1, le=2**63 - 1)]


class Differs(Struct, kw_only=True):
    """What the client found to be different: rows, or counts that stay wrong though every row is right."""

    what: Literal["rows", "counts"]
    ids: Annotated[list[Id], Meta(max_length=MOST_IDS)] = []


class Mended(Struct, kw_only=True):
    """Those of the rows asked for that the reader may see; the others are gone for them."""

    conversations: list[Conversation]
    read_marks: list[ReadMark]
