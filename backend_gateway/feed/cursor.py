"""A place in the event log: (transaction id, sequence), written `xid-seq`.

Ordering by (xid, seq) and reading only below the oldest running transaction loses nothing; ordering by seq alone loses
what commits out of order.
"""

from typing import NamedTuple


class Cursor(NamedTuple):
    """The last event a reader has."""

    xid: int
    seq: int

    def __str__(self) -> str:
        """As it travels."""
        return f"{self.xid}-{self.seq}"


START = Cursor(0, 0)


def parse_cursor(text: str) -> Cursor:
    """Inverse of `str`; raises ValueError for anything else."""
    xid, dash, seq = text.partition("-")
    if not (dash and xid.isascii() and xid.isdigit() and seq.isascii() and seq.isdigit()):
        msg = f"not a stream cursor: {text[:60]!r}"
        raise ValueError(msg)
    return Cursor(int(xid), int(seq))
