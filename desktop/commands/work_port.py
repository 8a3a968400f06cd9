"""The part of the session that works on conversations, as screens and commands see it: `desktop.sync.work` is this."""

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop.store.progress import Progress
from protocol.tags import Tag
from protocol.work_api import Change, PutTag


class Running(Protocol):
    """A change of many on its way."""

    def cancel(self) -> None:
        """Ask for no further ones; what was asked is done."""
        ...


class WorkPort(Protocol):
    """What screens may ask."""

    def change_many(
        self, ids: Sequence[int], change: Change, told: Callable[[Progress], None] | None = None
    ) -> Running: ...
    def put_tag(self, request: PutTag, id: int | None = None, done: Callable[[Tag], None] | None = None) -> None: ...
