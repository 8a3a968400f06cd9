"""Speech faster or slower at the same pitch (WSOLA): pieces are overlapped where they fit each other best.

Used by the player one piece at a time, so a change of speed is heard at once and costs under a millisecond per 20 ms.
"""

from typing import Any

WINDOW_S = 0.04
SEARCH_S = 0.008


class Stretch:
    """Reads mono float samples piece by piece at a speed. `position` is a sample index of the source."""

    def __init__(self, samples: Any, rate: int) -> None:
        import numpy as np

        self._np = np
        self._samples = samples
        self.hop = int(rate * WINDOW_S / 2)
        self._search = int(rate * SEARCH_S)
        self._fade = np.linspace(0, 1, self.hop, dtype=np.float32)
        self.position = 0.0
        self._tail: Any = None

    def seek(self, sample: int) -> None:
        """Continue somewhere else."""
        self.position = float(min(max(0, sample), len(self._samples)))
        self._tail = None

    def piece(self, speed: float) -> Any:
        """The next `hop` samples; fewer at the end, none after it."""
        start = int(self.position)
        self.position = min(len(self._samples), self.position + self.hop * speed)
        if abs(speed - 1) < 0.01:
            self._tail = None
            self.position = min(len(self._samples), start + self.hop)
            return self._samples[start : start + self.hop]
        if self._tail is not None:
            start = self._best(start)
        fresh = self._samples[start : start + self.hop]
        piece = fresh if self._tail is None else self._mix(fresh)
        self._tail = self._samples[start + self.hop : start + 2 * self.hop]
        return piece

    def _mix(self, fresh: Any) -> Any:
        length = min(len(fresh), len(self._tail))
        fade = self._fade[:length]
        return fresh[:length] * fade + self._tail[:length] * (1 - fade)

    def _best(self, start: int) -> int:
        """The place near `start` that continues the last piece most smoothly."""
        low = max(0, start - self._search)
        area = self._samples[low : start + self._search + len(self._tail)]
        if len(self._tail) < self.hop or len(area) <= len(self._tail):
            return start
        likeness = self._np.correlate(area, self._tail, mode="valid")
        return int(low + self._np.argmax(likeness))
