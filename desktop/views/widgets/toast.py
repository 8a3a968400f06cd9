"""Undo toast, 44 px and more for long words, bottom left of the timeline: what was done, Undo, and a 3 px bar of 5 s.

It is as wide as its words, between two limits and within its pane; only what is longer still takes a second line.

The time stops while the pointer is over it, or the keyboard on its link. Under reduced motion the bar becomes a number
of seconds. A lasting toast has no time: its link says what ends it.
"""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import bare, draw_line, painting
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.link import LinkButton

HEIGHT, WIDTH, WIDEST = 44, 348, 560
LEFT, GAP, SECONDS, EDGE = 42, 12, 28, 20
"""Before the words, between them and the link, for a number of seconds there, and to the edges of the pane."""
BAR = 3
STEP_MS = 50


class UndoToast(ThemedWidget):
    """`undone` when the user takes it back, `expired` when the time is over; exactly one of them fires."""

    undone = Signal()
    expired = Signal()

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None, *, icon: str = "circle-check") -> None:
        super().__init__(theme, parent)
        self.text, self.icon_name, self.lasting = text, icon, False
        self._reached = False
        """The keyboard went to its link."""
        self.left_ms = self.total_ms = theme.tokens.motion.undo
        self.setAccessibleName(bare(text))
        self.undo = LinkButton(theme, self.tr("Deshacer"), on_inverse=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(16), 0)
        row.addStretch(1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self._take_back)
        self.undo.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._tick)

    def set_text(self, text: str) -> None:
        """Say something else for the time that is left."""
        self.text = text
        self.setAccessibleName(bare(text))
        self.update()

    def start(self) -> None:
        """Show the toast and let its time run."""
        self.show()
        self.raise_()
        self._timer.start()

    def last(self, link: str) -> None:
        """Show it until its link is pressed, or whoever made it takes it away."""
        self.lasting = True
        self.undo.set_label(link)
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        px, line = self.theme.px, self.theme.fonts.line(Role.UI)
        link = self.undo.sizeHint().width() + px(16) if not self.undo.isHidden() else 0
        taken = self._beside() + link
        width = max(px(WIDTH), min(self._widest(), taken + ceil(self._lines(self._widest()).maximumWidth())))
        lines = self._lines(width - taken).lineCount()
        return QSize(width, px(HEIGHT) + max(0, lines - 1) * line)

    def _beside(self) -> int:
        """What is not for the words, up to the link; seconds stand there where no bar may move."""
        counts = self.theme.reduced_motion and not self.lasting
        return self.theme.px(LEFT + GAP + (SECONDS if counts else 0))

    def _widest(self) -> int:
        """Up to the limit, and to the edge of the pane it stands in."""
        px, host = self.theme.px, self.parentWidget()
        return px(WIDEST) if host is None else max(px(WIDTH), min(px(WIDEST), host.width() - 2 * px(EDGE)))

    def _room(self) -> float:
        """Width of the words: up to the link, or to the edge of a toast that only tells something."""
        end = self.undo.x() if not self.undo.isHidden() else self.width()
        return end - self._beside()

    def _lines(self, room: float) -> QTextLayout:
        """The words, wrapped."""
        layout = QTextLayout(self.text, self.theme.font(Role.UI))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, room))
        layout.endLayout()
        return layout

    def share_left(self) -> float:
        """Return the share of the time that is left, 1.0 to 0.0."""
        return max(0.0, self.left_ms / self.total_ms)

    def _tick(self) -> None:
        self.left_ms -= STEP_MS
        self.update()
        if self.left_ms <= 0:
            self._timer.stop()
            self.hide()
            self.expired.emit()

    def _take_back(self) -> None:
        if self.left_ms > 0:
            self._timer.stop()
            self.hide()
            self.undone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            # With its window the link may get the keyboard without anybody having gone there.
            self._reached = event.gotFocus() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
            if self._reached:
                self._timer.stop()
            else:
                self._go_on()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()

    def _go_on(self) -> None:
        held = self._reached or self.underMouse()
        if self.isVisible() and self.left_ms > 0 and not self.lasting and not held:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, box = self.theme, self.theme.px, QRectF(self.rect())
        ink = theme.colors.text.on_inverse
        with painting(QPainter(self)) as painter:
            shape = QPainterPath()
            shape.addRoundedRect(box, theme.tokens.radius.card, theme.tokens.radius.card)
            painter.fillPath(shape, theme.colors.surface.inverse)
            if not theme.reduced_motion and not self.lasting:
                painter.setClipPath(shape)
                bar = QRectF(0, box.height() - BAR, box.width() * self.share_left(), BAR)
                painter.fillRect(bar, theme.colors.accent.focus)
            middle = box.center().y()
            theme.icons.paint(painter, QPointF(px(22), middle), self.icon_name, ink, px(16))
            painter.setPen(ink)
            layout, step = self._lines(self._room()), theme.fonts.line(Role.UI)
            metrics = QFontMetricsF(theme.font(Role.UI))
            lead = (step - metrics.ascent() - metrics.descent()) / 2
            top = (box.height() - step * layout.lineCount()) / 2 + lead
            for place in range(layout.lineCount()):
                line = layout.lineAt(place)
                line.draw(painter, QPointF(px(LEFT), top + place * step - line.y()))
            if theme.reduced_motion and not self.lasting:
                seconds = QRectF(0, 0, self.undo.x() - px(8), box.height())
                left = self.tr("%n s", "", max(0, -(-self.left_ms // 1000)))
                draw_line(painter, seconds, left, theme.font(Role.META), ink, Qt.AlignmentFlag.AlignRight)
