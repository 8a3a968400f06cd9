"""The machine a figure was measured on, and a probe of its disk.

Called by `__main__` and by the benchmarks whose figures follow the disk. Always holds: the probe writes into the folder
the database lives in, so both speak of one disk.
"""

import os
import platform
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from backend_gateway.store.embedded.binaries import MAJOR
from benchmarks.report import percentile

PAGE = b"\0" * 8192
EVERY_SECONDS = 0.02


class DiskProbe:
    """A bare 8 kB write and sync every 20 ms on a thread, for as long as the block runs. `milliseconds` afterwards."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "probe"
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="disk probe", daemon=True)
        self.milliseconds: list[float] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()
        self._path.unlink(missing_ok=True)

    @property
    def p50(self) -> float:
        """Median, in ms."""
        return percentile(self.milliseconds, 0.5)

    @property
    def p99(self) -> float:
        """99th percentile, in ms."""
        return percentile(self.milliseconds, 0.99)

    def _run(self) -> None:
        sync = getattr(os, "fdatasync", os.fsync)
        with self._path.open("wb", buffering=0) as file:
            while not self._stop.wait(EVERY_SECONDS):
                began = time.perf_counter()
                file.seek(0)
                file.write(PAGE)
                sync(file.fileno())
                self.milliseconds.append((time.perf_counter() - began) * 1000)


def describe(folder: Path) -> dict[str, Any]:
    """Cores, versions and a one-second look at the disk."""
    with DiskProbe(folder) as probe:
        time.sleep(1.0)
    return {
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "processor": platform.machine(),
        "python": sys.version.split()[0],
        "postgres": MAJOR,
        "fdatasync_p50_ms": round(probe.p50, 3),
        "fdatasync_p99_ms": round(probe.p99, 3),
    }
