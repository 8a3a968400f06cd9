"""What is under the pointer changes its ground within 80 ms; what was left changes back. Off under reduced motion.

One `Fades` serves one widget (key 0) or all rows of a list (key: the row's id). It only says how far each ground has
come (`share`, 0 at rest, 1 under the pointer) and which one to paint anew: a frame repaints those few pixels, nothing
else, and no timer runs when nothing changes.
"""

from weakref import ref

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme

FRAME_MS = 16


class Fades(QObject):
    """`hover(key)` tells what is under the pointer; `changed(key)` what to paint anew."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._under: int | None = None
        self._shares: dict[int, float] = {}
        self._timer: QTimer | None = None
        self._clock = QElapsedTimer()

    def share(self, key: int = 0) -> float:
        """How much of the ground under the pointer shows, 0 to 1."""
        return self._shares.get(key, 0.0)

    @property
    def running(self) -> bool:
        """Whether a ground is on its way."""
        return self._timer is not None and self._timer.isActive()

    def hover(self, key: int | None) -> None:
        """The pointer is over this now, or over nothing (None)."""
        before, self._under = self._under, key
        if key == before:
            return
        if self._theme.motion(self._theme.tokens.motion.hover) == 0:
            self._shares = {} if key is None else {key: 1.0}
            for each in (before, key):
                if each is not None:
                    self.changed.emit(each)
            return
        if key is not None:
            self._shares.setdefault(key, 0.0)
        self._run()

    def _run(self) -> None:
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.setInterval(FRAME_MS)
            self._timer.timeout.connect(self._step)
        if not self._timer.isActive():
            self._clock.start()
            self._timer.start()

    def _step(self) -> None:
        passed = self._clock.restart() / max(1, self._theme.tokens.motion.hover)
        for key, share in tuple(self._shares.items()):
            now = min(1.0, share + passed) if key == self._under else share - passed
            if now <= 0:
                del self._shares[key]
            else:
                self._shares[key] = now
            if now != share:
                self.changed.emit(key)
        settled = all(key == self._under and share >= 1 for key, share in self._shares.items())
        if settled and self._timer is not None:
            self._timer.stop()


class HoverGround:
    """What a widget that stands on a fading ground has: made with the first pointer over it, not with the widget."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        self._theme, self._widget = theme, ref(widget)
        self._fades: Fades | None = None

    @property
    def running(self) -> bool:
        """Whether the ground is on its way."""
        return self._fades is not None and self._fades.running

    def share(self) -> float:
        """How much of the ground under the pointer shows, 0 to 1."""
        return self._fades.share() if self._fades is not None else 0.0

    def pointed(self, *, over: bool) -> None:
        """The pointer came, or left."""
        widget = self._widget()
        if self._fades is None and over and widget is not None:
            self._fades = Fades(self._theme, widget)
            self._fades.changed.connect(widget.update)
        if self._fades is not None:
            self._fades.hover(0 if over else None)


def faded(color: QColor, share: float) -> QColor:
    """The ground as far as it has come; it lies over whatever is at rest."""
    shown = QColor(color)
    shown.setAlphaF(color.alphaF() * share)
    return shown
