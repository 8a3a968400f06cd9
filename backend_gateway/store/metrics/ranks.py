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
from protocol.metrics import Timing

SHARES: Final = (0.5, 0.9)

Whole = NDArray[np.int64]
_EDGES: Final = np.array(EDGES, np.int64)


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
    loose: list[tuple[int, Whole]] = field(default_factory=list)

    def add(self, group: int, row: Any, clock: str) -> None:
        """One row."""
        if row[f"{clock}_bins"]:
            self.cells.append((group, row["ids"], row[f"{clock}_lengths"], row[f"{clock}_bins"]))
        if row[clock]:
            self.loose.append((group, _integers(row[clock])))


class Clock:
    """Ranks of several groups by one clock: first `pieces` says what to read, then `timings` what comes of it."""

    def __init__(self, gathered: Gathered) -> None:
        self._loose, self._groups = gathered.loose, gathered.groups
        runs = _runs(gathered)
        self._counts: Whole = np.zeros((self._groups, BINS), np.int64)
        np.add.at(self._counts, (runs.group, runs.bin), runs.length)
        for group, loose in self._loose:
            self._counts[group] += np.bincount(_bin_of(loose), minlength=BINS)
        self._until: Whole = np.cumsum(self._counts, axis=1)
        self._wanted = self._rank_bins()
        self.pieces = runs.only(self._wanted[runs.group, runs.bin])

    def timings(self, read: bytes, totals: Sequence[int]) -> list[Timing]:
        """Of every group, given the seconds of `pieces` in their order, and the sum of all seconds."""
        owners, seconds = [np.repeat(self.pieces.group, self.pieces.length)], [_integers(read)]
        for group, loose in self._loose:
            inside = loose[self._wanted[group, _bin_of(loose)]]
            owners.append(np.full(len(inside), group))
            seconds.append(inside)
        found = _split(np.concatenate(owners), np.concatenate(seconds), self._groups)
        bands = np.add.reduceat(self._counts, BANDS_BEGIN, axis=1)
        return [self._timing(group, found[group], total, bands[group]) for group, total in enumerate(totals)]

    def _rank_bins(self) -> NDArray[np.bool_]:
        wanted = np.zeros((self._groups, BINS), bool)
        for group in range(self._groups):
            if n := int(self._until[group, -1]):
                wanted[group, [self._holds(group, at) for share in SHARES for at in _around(share, n)[:2]]] = True
        return wanted

    def _holds(self, group: int, rank: int) -> int:
        return int(np.searchsorted(self._until[group], rank, side="right"))

    def _timing(self, group: int, seconds: Whole, total: int, bands: Whole) -> Timing:
        n = int(self._until[group, -1])
        if not n:
            return Timing()
        ordered = np.sort(seconds)
        median, p90 = (self._at(group, share, n, ordered) for share in SHARES)
        return Timing(
            median_s=median, p90_s=p90, mean_s=total / n, total_s=total, bands=tuple(int(one) for one in bands)
        )

    def _at(self, group: int, share: float, n: int, seconds: Whole) -> float:
        low, high, between = _around(share, n)
        first, second = (float(seconds[self._place(group, rank)]) for rank in (low, high))
        return first + between * (second - first)

    def _place(self, group: int, rank: int) -> int:
        """Of a rank among all, the rank among what was read: without what lies before it in bins nobody read."""
        holder = self._holds(group, rank)
        return rank - int(self._counts[group, :holder][~self._wanted[group, :holder]].sum())


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
    return np.searchsorted(_EDGES, seconds, side="right")


def _split(owners: Whole, seconds: Whole, groups: int) -> list[Whole]:
    order = np.argsort(owners, kind="stable")
    cuts = np.searchsorted(owners[order], np.arange(groups + 1))
    ordered = seconds[order]
    return [ordered[cuts[one] : cuts[one + 1]] for one in range(groups)]
