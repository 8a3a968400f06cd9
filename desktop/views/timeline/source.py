"""What the timeline needs of a model: `desktop.models.timeline.TimelineModel` is this, and a list in a benchmark."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from desktop.models.rows import TimelineRow

UNREAD_WITHIN = 1200


class TimelineSource(Protocol):
    """Rows, oldest first; changes as (first, removed, inserted)."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def reset(self) -> SignalInstance: ...
    @property
    def arrived(self) -> SignalInstance: ...
    @property
    def has_older(self) -> bool: ...
    @property
    def loaded(self) -> bool: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> TimelineRow: ...
    def index_of(self, message_id: int) -> int | None: ...


def unread_row(model: TimelineSource) -> int | None:
    """The row of the unread divider, looked for from the end: it never lies further up than the model looks."""
    count = len(model)
    places = range(count - 1, max(-1, count - UNREAD_WITHIN), -1)
    return next((index for index in places if model[index].kind == "unread"), None)
