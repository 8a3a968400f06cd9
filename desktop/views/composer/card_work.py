"""The thin line at the foot of a file's card while it is handed over (its share) or converted (moving to and fro)."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.store.local_files import Attached
from desktop.theme import Theme
from desktop.views.delegates.painting import fill_round, painting
from desktop.views.widgets import ThemedWidget

LINE, INSET = 2, 10
PIECE = 0.3
ROUND_MS = 1800


class CardWork(ThemedWidget):
    """Lies over its card; hidden while nothing happens. Under reduced motion it stands still."""

    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(theme, card)
        self.share: float | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._place = QVariantAnimation(self)
        self._place.setDuration(ROUND_MS)
        self._place.setLoopCount(-1)
        self._place.setKeyValues([(0.0, 0.0), (0.5, 1.0), (1.0, 0.0)])
        self._place.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._place.valueChanged.connect(self.update)
        card.installEventFilter(self)
        self.hide()

    def show_work(self, one: Attached) -> None:
        """How the file stands."""
        converting = one.converting or (one.state == "reading" and one.progress == 1)
        self.share = None if converting else one.progress
        working = converting or (one.state == "reading" and self.share is not None)
        moving = working and converting and not self.theme.reduced_motion
        self.setVisible(working)
        if moving and self._place.state() != QVariantAnimation.State.Running:
            self._place.start()
        elif not moving:
            self._place.stop()
        self.raise_()
        self.update()

    @property
    def moving(self) -> bool:
        """Whether it moves to and fro."""
        return self._place.state() == QVariantAnimation.State.Running

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            inset, line = self.theme.px(INSET), max(2, self.theme.px(LINE))
            self.setGeometry(inset, watched.height() - line - 2, max(0, watched.width() - 2 * inset), line)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, box = self.theme.colors, QRectF(self.rect())
        if self.share is not None:
            done = QRectF(0, 0, box.width() * self.share, box.height())
        else:
            left = float(self._place.currentValue() or 0.0) * (1 - PIECE) if self.moving else (1 - PIECE) / 2
            done = QRectF(box.width() * left, 0, box.width() * PIECE, box.height())
        with painting(QPainter(self)) as painter:
            fill_round(painter, box, box.height() / 2, colors.border.subtle)
            fill_round(painter, done, box.height() / 2, colors.accent.fill)
