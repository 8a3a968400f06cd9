"""What blocks of one line have in common: the time stands beside the words while there is room."""

from PySide6.QtCore import QSizeF

from desktop.views.timeline.block import Plain
from desktop.views.timeline.look import Look
from desktop.views.timeline.text_block import TAIL_GAP


class OneLine(Plain):
    """Subclasses set `_look`, and `_available` when they are laid out."""

    _look: Look
    _available: float

    def take_tail(self, tail: QSizeF) -> bool:
        """True when the line has room for it."""
        needed = self.width + self._look.px(TAIL_GAP) + tail.width()
        if needed > self._available:
            return False
        self.width = needed
        return True
