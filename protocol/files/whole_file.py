"""A file that is there whole or not at all: written beside its place under another name, moved when it is complete."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


class Stopped(Exception):
    """Whoever asked for the file does not want it any more."""


Step = Callable[[float], None]
"""Told how much is written, 0..1; raises Stopped."""


def unwatched(_share: float) -> None:
    """Nobody looks on and nobody stops it."""


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path to write to; what stands there is moved to `path` at the end, or removed when something was raised."""
    part = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        yield part
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
