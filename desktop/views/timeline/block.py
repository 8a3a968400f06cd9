"""The pieces a bubble is made of, and what may change about a painted row without laying it out again."""

from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter

from desktop.views.timeline.hits import Hit


class PaintState(Struct):
    """How a row looks at this moment. `selection` is a range of the row's text; `chosen` the whole row."""

    selection: tuple[int, int] | None = None
    chosen: bool = False
    hovered: Hit | None = None
    focused: bool = False
    flash: float = 0.0


class Block(Protocol):
    """A piece of a bubble. `layout` is called once with the room there is; then `width` and `height` hold.

    `inset` is the distance to the bubble's outer edge, `before` the space above when another block stands there,
    `edge` the space when the bubble's edge stands there. `after_tail`: the time stands before it.
    """

    width: float
    height: float
    inset: float
    before: float
    edge: float
    after_tail: bool

    def layout(self, available: float) -> None:
        """Find width and height for at most `available` px."""
        ...

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        """Draw with the top left corner at `at`, in `width` px."""
        ...

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        """Where it can be clicked."""
        ...

    def take_tail(self, tail: QSizeF) -> bool:
        """Make room for the time at the lower right; False when the bubble must find it a line of its own."""
        ...

    def says(self) -> str:
        """What a screen reader reads."""
        ...


class Plain:
    """What most blocks have in common."""

    width: float = 0
    height: float = 0
    inset: float = 0
    before: float = 0
    edge: float = 0
    after_tail: bool = False

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        """Nothing to click."""
        return iter(())

    def take_tail(self, tail: QSizeF) -> bool:
        """No room for the time."""
        return False

    def says(self) -> str:
        """Nothing to read."""
        return ""
