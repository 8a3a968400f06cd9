"""An ordered list of ids whose cost per change does not grow with its length.

Used by `store.views` (one per view) and by the list model, which keeps its own copy so that it can hold still while the
store moves on. Keys are `(first, second, -id)`, ascending; a view that wants newest first negates its numbers.
Chunks of `array('q')` are shared between copies until one side writes to them, so a copy of a million ids costs the
number of chunks, not of ids.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

Key = tuple[int, int, int]

CHUNK = 1024
"""A chunk splits at twice this size."""


class Chunk:
    """A run of keys in three parallel arrays."""

    __slots__ = ("first", "ids", "second", "shared")

    def __init__(self, first: "array[int]", second: "array[int]", ids: "array[int]") -> None:
        self.first, self.second, self.ids = first, second, ids
        self.shared = False

    def __len__(self) -> int:
        return len(self.ids)

    def last(self) -> Key:
        """The greatest key."""
        return self.first[-1], self.second[-1], self.ids[-1]

    def place(self, key: Key) -> int:
        """Where the key is, or belongs."""
        first, second, id = key
        low = bisect_left(self.first, first)
        high = bisect_right(self.first, first, low)
        if high - low > 0:
            start = bisect_left(self.second, second, low, high)
            end = bisect_right(self.second, second, start, high)
            return bisect_left(self.ids, id, start, end)
        return low

    def holds(self, place: int, key: Key) -> bool:
        """Whether exactly this key stands at `place`."""
        return place < len(self.ids) and (self.first[place], self.second[place], self.ids[place]) == key

    def part(self, start: int, end: int | None = None) -> "Chunk":
        """A copy of a stretch."""
        return Chunk(self.first[start:end], self.second[start:end], self.ids[start:end])


class SortedIds(Sequence[int]):
    """Ids in the order of their keys. Changing it costs the same at any length; asking for a row counts chunks."""

    __slots__ = ("_chunks", "_lasts", "_sizes", "_starts", "_total")

    def __init__(self, keys: Sequence[Key] = ()) -> None:
        ordered = sorted(keys)
        self._chunks = [_chunk(ordered[start : start + CHUNK]) for start in range(0, len(ordered), CHUNK)]
        self._sizes = [len(chunk) for chunk in self._chunks]
        self._lasts = [chunk.last() for chunk in self._chunks]
        self._total = len(ordered)
        self._starts: list[int] | None = None

    @classmethod
    def presorted(cls, first: "array[int]", second: "array[int]", ids: "array[int]") -> "SortedIds":
        """From the three columns of keys that are in order already."""
        self = cls()
        whole = Chunk(first, second, ids)
        self._chunks = [whole.part(start, start + CHUNK) for start in range(0, len(ids), CHUNK)]
        self._sizes = [len(chunk) for chunk in self._chunks]
        self._lasts = [chunk.last() for chunk in self._chunks]
        self._total = len(ids)
        return self

    def copy(self) -> "SortedIds":
        """A list of its own that shares the chunks until one of the two writes."""
        for chunk in self._chunks:
            chunk.shared = True
        other = SortedIds()
        other._chunks = self._chunks.copy()
        other._sizes, other._lasts = self._sizes.copy(), self._lasts.copy()
        other._total = self._total
        return other

    def insert(self, key: Key) -> None:
        """Put the key in its place. Raises ValueError if it is there already."""
        at = self._chunk_for(key)
        if at == len(self._chunks):
            if not self._chunks:
                self._chunks.append(_chunk([]))
                self._sizes.append(0)
                self._lasts.append(key)
            at = len(self._chunks) - 1
        place = self._chunks[at].place(key)
        if self._chunks[at].holds(place, key):
            raise ValueError(f"already in the list: {key}")
        chunk = self._own(at)
        chunk.first.insert(place, key[0])
        chunk.second.insert(place, key[1])
        chunk.ids.insert(place, key[2])
        self._sizes[at] += 1
        self._lasts[at] = chunk.last()
        self._total += 1
        self._starts = None
        if len(chunk.ids) >= 2 * CHUNK:
            halves = [chunk.part(0, CHUNK), chunk.part(CHUNK)]
            self._chunks[at : at + 1] = halves
            self._sizes[at : at + 1] = [len(half) for half in halves]
            self._lasts[at : at + 1] = [half.last() for half in halves]

    def remove(self, key: Key) -> None:
        """Take the key out. Raises KeyError if it is not there."""
        at, place = self._locate(key)
        chunk = self._own(at)
        del chunk.first[place], chunk.second[place], chunk.ids[place]
        self._sizes[at] -= 1
        self._total -= 1
        if chunk.ids:
            self._lasts[at] = chunk.last()
        else:
            del self._chunks[at], self._sizes[at], self._lasts[at]
        self._starts = None

    def holds(self, key: Key) -> bool:
        """Whether exactly this key is in the list."""
        at = self._chunk_for(key)
        return at < len(self._chunks) and self._chunks[at].holds(self._chunks[at].place(key), key)

    def row_of(self, key: Key) -> int:
        """The row of a key; raises KeyError."""
        at, place = self._locate(key)
        return self._start(at) + place

    def row_for(self, key: Key) -> int:
        """The row the key would get if it were inserted now."""
        at = self._chunk_for(key)
        if at == len(self._chunks):
            return len(self)
        return self._start(at) + self._chunks[at].place(key)

    def __len__(self) -> int:
        return self._total

    def __getitem__(self, row):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204  Sequence overloads int and slice
        if isinstance(row, slice):
            return [self[index] for index in range(*row.indices(len(self)))]
        starts = self._all_starts()
        at = bisect_right(starts, row) - 1
        if row < 0 or not starts or row - starts[at] >= self._sizes[at]:
            raise IndexError(row)
        return -self._chunks[at].ids[row - starts[at]]

    def __iter__(self) -> Iterator[int]:
        return (-value for value in chain.from_iterable(chunk.ids for chunk in self._chunks))

    def _own(self, at: int) -> Chunk:
        chunk = self._chunks[at]
        if chunk.shared:
            chunk = self._chunks[at] = chunk.part(0)
        return chunk

    def _chunk_for(self, key: Key) -> int:
        return bisect_left(self._lasts, key)

    def _locate(self, key: Key) -> tuple[int, int]:
        at = self._chunk_for(key)
        if at < len(self._chunks):
            place = self._chunks[at].place(key)
            if self._chunks[at].holds(place, key):
                return at, place
        raise KeyError(key)

    def _start(self, at: int) -> int:
        return self._starts[at] if self._starts is not None else sum(self._sizes[:at])

    def _all_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *accumulate(self._sizes)][:-1]
        return self._starts


def _chunk(keys: Sequence[Key]) -> Chunk:
    return Chunk(
        array("q", [key[0] for key in keys]),
        array("q", [key[1] for key in keys]),
        array("q", [key[2] for key in keys]),
    )
