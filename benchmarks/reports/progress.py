"""A bar in the terminal, on standard error, so that what is printed stays a table."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

WIDTH: Final = 40
STEPS: Final = 50
One = TypeVar("One")


def bar(name: str, things: Iterable[One], total: int) -> Iterator[One]:
    """Each of them, while the bar grows; the seconds it took at the end."""
    began, shown = time.monotonic(), -1
    for done, one in enumerate(things):
        if (now := done * STEPS // max(total, 1)) != shown:
            shown = now
            _show(name, done / max(total, 1), began)
        yield one
    _show(name, 1.0, began)
    sys.stderr.write("\n")


def _show(name: str, share: float, began: float) -> None:
    full = round(min(share, 1.0) * WIDTH)
    sys.stderr.write(f"\r   {name:<28} [{'#' * full}{'.' * (WIDTH - full)}] {time.monotonic() - began:6.0f} s")
    sys.stderr.flush()
