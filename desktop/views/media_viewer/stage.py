"""The picture itself: fitted or zoomed, turned in quarters, moved by hand, dragged out as a file."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting
from desktop.views.widgets import ThemedWidget
from desktop.views.widgets.base import EXPANDING

LEAST, MOST, STEP = 0.05, 8.0, 1.25
DRAG_START = 8
THUMB = 128


class Stage(ThemedWidget):
    """Paints one pixmap. `scale` is 1.0 for one picture pixel per screen pixel; None fits the window."""

    zoomed = Signal(float)
    dragged_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(EXPANDING, EXPANDING)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.words = ""
        self._pixmap = QPixmap()
        self._path: Path | None = None
        self._turns = 0
        self._scale: float | None = None
        self._shift = QPointF()
        self._pressed: QPointF | None = None

    def show_picture(self, pixmap: QPixmap, path: Path | None) -> None:
        """Show another picture, fitted and upright."""
        self._pixmap, self._path, self._turns = pixmap, path, 0
        self.words = ""
        self.fit()

    def show_words(self, words: str) -> None:
        """Nothing to show yet, or no longer."""
        self._pixmap, self._path, self.words = QPixmap(), None, words
        self.update()

    def pixmap(self) -> QPixmap:
        """The picture as it is turned now."""
        return self._pixmap.transformed(QTransform().rotate(90 * self._turns)) if self._turns else self._pixmap

    def scale(self) -> float:
        """How large it is shown."""
        return self._scale if self._scale is not None else self._fitting()

    def fit(self) -> None:
        """As large as the window allows, never larger than it is."""
        self._scale, self._shift = None, QPointF()
        self._changed()

    def zoom(self, steps: float, about: QPointF | None = None) -> None:
        """Grow or shrink by steps of a quarter, keeping the point under the pointer where it is."""
        before = self.scale()
        after = max(LEAST, min(MOST, before * STEP**steps))
        point = (about or QPointF(self.rect().center())) - QPointF(self.rect().center())
        self._shift = point - (point - self._shift) * (after / before)
        self._scale = after
        self._changed()

    def rotate(self) -> None:
        """A quarter to the right."""
        self._turns = (self._turns + 1) % 4
        self._shift = QPointF()
        self._changed()

    def _changed(self) -> None:
        self._keep_inside()
        self.zoomed.emit(self.scale())
        self.update()

    def _size(self) -> tuple[float, float]:
        width, height = self._pixmap.width(), self._pixmap.height()
        return (height, width) if self._turns % 2 else (width, height)

    def _fitting(self) -> float:
        width, height = self._size()
        if not width or not height:
            return 1.0
        return max(LEAST, min(1.0, (self.width() - 32) / width, (self.height() - 32) / height))

    def _keep_inside(self) -> None:
        """A picture smaller than the window stays in the middle, a larger one keeps its edges outside."""
        width, height = self._size()
        room_x = max(0.0, (width * self.scale() - self.width()) / 2)
        room_y = max(0.0, (height * self.scale() - self.height()) / 2)
        x, y = self._shift.x(), self._shift.y()
        self._shift = QPointF(max(-room_x, min(room_x, x)), max(-room_y, min(room_y, y)))

    def _larger_than_room(self) -> bool:
        width, height = self._size()
        return width * self.scale() > self.width() or height * self.scale() > self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(event.angleDelta().y() / 120, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if self._larger_than_room():
            self._shift += way
            self._pressed = event.position()
            self._changed()
        elif way.manhattanLength() > DRAG_START:
            self._pressed = None
            self._drag_out()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._scale is None:
            self._scale = 1.0
            self._changed()
        else:
            self.fit()

    def file_data(self) -> QMimeData | None:
        """The picture as a file and as an image, for dropping and for the clipboard."""
        if self._pixmap.isNull():
            return None
        data = QMimeData()
        if self._path is not None:
            data.setUrls([QUrl.fromLocalFile(str(self._path))])
        data.setImageData(self.pixmap().toImage())
        return data

    def _drag_out(self) -> None:
        data = self.file_data()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._pixmap.scaled(THUMB, THUMB, Qt.AspectRatioMode.KeepAspectRatio))
        self.dragged_out.emit()
        # Qt has no other way to drag. It runs inside a mouse event, never inside a task of the loop.
        drag.exec(Qt.DropAction.CopyAction)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self.theme.colors
        with painting(QPainter(self)) as painter:
            painter.fillRect(self.rect(), colors.surface.sunken)
            if self._pixmap.isNull():
                font, middle = self.theme.font(Role.UI), Qt.AlignmentFlag.AlignHCenter
                draw_line(painter, QRectF(self.rect()), self.words, font, colors.text.secondary, middle)
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(QPointF(self.rect().center()) + self._shift)
            painter.rotate(90 * self._turns)
            painter.scale(self.scale(), self.scale())
            painter.drawPixmap(QPointF(-self._pixmap.width() / 2, -self._pixmap.height() / 2), self._pixmap)
