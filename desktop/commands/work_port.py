"""The part of the session that works on conversations, as screens and commands see it: `desktop.sync.work` is this."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from desktop.store.progress import Progress
from protocol.filters import Filter
from protocol.resolving import VoidCase
from protocol.tags import SavedView, Tag
from protocol.work_api import Change, PutSavedView, PutTag


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
    def voids(self) -> Awaitable[list[VoidCase]]: ...
    def review_void(self, episode_id: int, *, accept: bool, done: Callable[[], None] | None = None) -> None: ...
    def block(self, contact_id: int, reason: str) -> None: ...
    def unblock(self, contact_id: int) -> None: ...
    def show_filter(self, view: str, want: Filter) -> None: ...
    def put_saved_view(
        self, request: PutSavedView, id: int | None = None, done: Callable[[SavedView], None] | None = None
    ) -> None: ...
    def delete_saved_view(self, id: int, done: Callable[[], None] | None = None) -> None: ...
    def put_tag(self, request: PutTag, id: int | None = None, done: Callable[[Tag], None] | None = None) -> None: ...
