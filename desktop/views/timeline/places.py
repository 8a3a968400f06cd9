"""Where a reader was in a conversation, and the way back there after a switch or a restart.

A place names a message and how much of it reaches below the viewport, so it survives other widths and sizes of text.
`Canvas` scrolls; this remembers. What always holds: whoever scrolls meanwhile is not moved away.
"""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.timeline.canvas import Canvas
from desktop.views.timeline.look import Look

MOST_PAGES = 10
"""Older pages asked for on the way back; who was further up begins at the newest message."""


class Place(NamedTuple):
    """The lowest message on screen, and the share of its height that lies below the viewport (may be negative)."""

    message_id: int
    below: float


class Places(Canvas):
    """A canvas that knows its place and finds back to one."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(theme, look, parent)
        self._back_to: Place | None = None
        self._pages = 0

    def place(self) -> Place | None:
        """Where the reader is; None at the newest message, which is where a conversation begins anyway."""
        if self._back_to is not None:
            return self._back_to
        model, position = self.model, self.position
        if model is None or position.at_bottom:
            return None
        for index, _ in position.visible():
            message = model[index].message
            if message is not None:
                height = max(1.0, self.rows.height(index))
                below = position.below if index == position.index else self._bottom_of(index) - position.view
                return Place(message.id, below / height)
        return None

    def _bottom_of(self, wanted: int) -> float:
        return next(top + self.rows.height(index) for index, top in self.position.visible() if index == wanted)

    def return_to(self, place: Place | None) -> None:
        """Go to a place, asking for older pages until it is loaded."""
        self._back_to, self._pages = place, 0
        self._seek()

    def _seek(self) -> None:
        model, place = self.model, self._back_to
        if model is None or place is None or not len(model):
            return
        index = model.index_of(place.message_id)
        if index is not None:
            self._stand_at(index, place.below * self.rows.height(index))
        elif model.loaded and not (model.has_older and self._pages < MOST_PAGES):
            self._back_to = None
        elif model.loaded:
            self._pages += 1
            self.load_older.emit()

    def _stand_at(self, index: int, below: float) -> None:
        position, model = self.position, self.model
        position.index, position.below = index, below
        position.settle()
        here = position.index == index and abs(position.below - below) < 1
        if here or model is None or not model.has_older:  # else the rows above do not reach the top yet
            self._back_to = None
        self._moved()

    def _on_changed(self, first: int, removed: int, inserted: int) -> None:
        super()._on_changed(first, removed, inserted)
        self._seek()

    def _on_reset(self) -> None:
        """Rows made anew (a fresh snapshot): the reader stays where they were, or goes on looking for their place."""
        key, below, at_end = self._anchor_key, self.position.below, self.position.at_bottom
        super()._on_reset()
        self._seek()
        known = self.model.index_of(int(key[1:])) if self.model and key[:1] == "m" and not at_end else None
        if known is not None:
            self._stand_at(known, below)

    def scroll_by(self, distance: float) -> None:
        self._back_to = None
        super().scroll_by(distance)

    def to_end(self) -> None:
        self._back_to = None
        super().to_end()

    def show_message(self, message_id: int) -> None:
        self._back_to = None
        super().show_message(message_id)

    def _on_bar_row(self, index: int, part: float) -> None:
        self._back_to = None
        super()._on_bar_row(index, part)
