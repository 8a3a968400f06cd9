"""Exact medians over bins: what must be known of the seconds in a few bins, and the ranks once it is.

Called by `cells`. The arithmetic is that of PostgreSQL's `percentile_cont`; no value is ever estimated. Integers come
as PostgreSQL sends them, big-endian.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backend_gateway.store.metrics.bins import BANDS_BEGIN, BINS, EDGES
from protocol.metrics import BAND_EDGES, Timing

SHARES: Final = (0.5, 0.9)
_BITS: Final = 32
"""Of seconds: PostgreSQL keeps them in four bytes."""

Whole = NDArray[np.int64]
_EDGES: Final = np.array(EDGES, np.int64)
_BIN_OF: Final = np.searchsorted(_EDGES, np.arange(BAND_EDGES[-1]), side="right")
"""Of every second of a day: most waits are shorter, and looking up is five times as quick as searching."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Runs of seconds in cells: of what group and bin, `length` of them from `start`, counted from 0."""

    group: Whole
    cell: Whole
    bin: Whole
    start: Whole
    length: Whole

    def only(self, chosen: NDArray[np.bool_]) -> "Pieces":
        """Some of them."""
        columns = (self.group, self.cell, self.bin, self.start, self.length)
        return Pieces(*(column[chosen] for column in columns))


@dataclass(slots=True)
class Gathered:
    """What rows of `cells` say of counted seconds by one clock; `loose` ones are there, the others only their bins."""

    groups: int
    cells: list[tuple[int, Sequence[int], Sequence[int], bytes]] = field(default_factory=list)
    loose: list[tuple[int, bytes]] = field(default_factory=list)

    def add(self, group: int, row: Any, clock: str) -> None:
        """One row."""
        if row[f"{clock}_bins"]:
            self.cells.append((group, row["ids"], row[f"{clock}_lengths"], row[f"{clock}_bins"]))
        if row[clock]:
            self.loose.append((group, row[clock]))


class Clock:
    """Ranks of several groups by one clock: first `pieces` says what to read, then `timings` what comes of it."""

    def __init__(self, gathered: Gathered) -> None:
        groups, runs = gathered.groups, _runs(gathered)
        self._loose = _integers(b"".join(seconds for _, seconds in gathered.loose))
        lengths = np.array([len(seconds) // 4 for _, seconds in gathered.loose], np.int64)
        owners = np.array([group * BINS for group, _ in gathered.loose], np.int64)
        self._place: Whole = np.repeat(owners, lengths) + _bin_of(self._loose)
        """Of every loose one among all bins of all groups: one look-up in a flat array is a fifth of one in a table."""
        binned = runs.group * BINS + runs.bin
        counts = np.bincount(self._place, minlength=groups * BINS)
        counts += np.bincount(binned, runs.length, minlength=groups * BINS).astype(np.int64)
        self._counts: Whole = counts.reshape(groups, BINS)
        self._until: Whole = np.cumsum(self._counts, axis=1)
        self._n: Whole = self._until[:, -1]
        self._groups: Whole = np.flatnonzero(self._n)
        self._wanted = np.zeros((groups, BINS), bool)
        for rank in self._ranks():
            self._wanted[self._groups, self._holder(rank)] = True
        self.pieces = runs.only(self._wanted.ravel().take(binned))

    def timings(self, read: bytes, totals: Sequence[int]) -> list[Timing]:
        """Of every group, given the seconds of `pieces` in their order, and the sum of all seconds."""
        found = [Timing()] * len(totals)
        between = [place - np.floor(place) for place in self._places()]
        owners, seconds = self._read(read)
        first, second, third, fourth = (self._at(rank, owners, seconds) for rank in self._ranks())
        medians, p90s = first + between[0] * (second - first), third + between[1] * (fourth - third)
        bands = np.add.reduceat(self._counts, BANDS_BEGIN, axis=1)
        for group, median, p90 in zip(self._groups.tolist(), medians.tolist(), p90s.tolist(), strict=True):
            total = totals[group]
            found[group] = Timing(
                median_s=median, p90_s=p90, mean_s=total / int(self._n[group]), total_s=total,
                bands=tuple(bands[group].tolist()),
            )  # fmt: skip
        return found

    def _places(self) -> list[NDArray[np.float64]]:
        """Where the shares are among the ranks, from 0; of groups that have any."""
        return [np.asarray(share * (self._n[self._groups] - 1), np.float64) for share in SHARES]

    def _ranks(self) -> list[Whole]:
        """The ranks beside them."""
        return [way(place).astype(np.int64) for place in self._places() for way in (np.floor, np.ceil)]

    def _holder(self, rank: Whole) -> Whole:
        """The bin that a rank is in."""
        return np.asarray((self._until[self._groups] <= rank[:, None]).sum(axis=1), np.int64)

    def _read(self, read: bytes) -> tuple[Whole, Whole]:
        """Groups and seconds of all wanted bins, in order."""
        inside = np.flatnonzero(self._wanted.ravel().take(self._place))
        whose = np.concatenate([np.repeat(self.pieces.group, self.pieces.length), self._place[inside] // BINS])
        took = np.concatenate([_integers(read), self._loose[inside]])
        both = np.sort(whose << _BITS | took)  # one number each: a quarter of the time of sorting pairs
        return both >> _BITS, both & ((1 << _BITS) - 1)

    def _at(self, rank: Whole, owners: Whole, seconds: Whole) -> NDArray[np.float64]:
        """What is at a rank: what lies before it in bins nobody read is not there."""
        unread = np.cumsum(np.where(self._wanted, 0, self._counts), axis=1)[self._groups, self._holder(rank)]
        return np.asarray(seconds[np.searchsorted(owners, self._groups) + rank - unread], np.float64)


def of_amounts(pairs: bytes) -> tuple[float, float] | None:
    """Median and p90 of (amount, how many)."""
    if not pairs:
        return None
    amounts, many = np.frombuffer(pairs, ">i8").astype(np.int64).reshape(-1, 2).T
    order = np.argsort(amounts)
    amounts, until = amounts[order], np.cumsum(many[order])
    found = []
    for share in SHARES:
        low, high, between = _around(share, int(until[-1]))
        first, second = (float(amounts[np.searchsorted(until, rank, side="right")]) for rank in (low, high))
        found.append(first + between * (second - first))
    return found[0], found[1]


def how_many(pairs: bytes) -> int:
    """Of (amount, how many)."""
    return int(np.frombuffer(pairs, ">i8").reshape(-1, 2)[:, 1].sum())


def _runs(gathered: Gathered) -> Pieces:
    cells = gathered.cells
    pairs = _integers(b"".join(bins for *_, bins in cells)).reshape(-1, 2)
    in_cell = np.array([length // 8 for _, _, lengths, _ in cells for length in lengths], np.int64)
    in_row = np.array([sum(lengths) // 8 for _, _, lengths, _ in cells], np.int64)
    length = pairs[:, 1]
    before = np.cumsum(length) - length
    some = in_cell > 0
    first = (np.cumsum(in_cell) - in_cell)[some]
    return Pieces(
        group=np.repeat(np.array([group for group, *_ in cells], np.int64), in_row),
        cell=np.repeat(np.array([one for _, ids, _, _ in cells for one in ids], np.int64), in_cell),
        bin=pairs[:, 0], start=before - np.repeat(before[first], in_cell[some]), length=length,
    )  # fmt: skip


def _integers(sent: bytes) -> Whole:
    return np.frombuffer(sent, ">i4").astype(np.int64)


def _around(share: float, n: int) -> tuple[int, int, float]:
    """The ranks beside a share, from 0, and how far it is between them."""
    place = share * (n - 1)
    return int(np.floor(place)), int(np.ceil(place)), place - float(np.floor(place))


def _bin_of(seconds: Whole) -> Whole:
    found: Whole = _BIN_OF.take(seconds, mode="clip")
    long = np.flatnonzero(seconds >= len(_BIN_OF))
    found[long] = np.searchsorted(_EDGES, seconds[long], side="right")
    return found
