"""Check box (with a third state), radio button and toggle; underneath are Qt's own: Space, arrows, accessibility."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEasingCurve, QPoint, QPointF, QPropertyAnimation, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round, text_width
from desktop.views.widgets.base import FIXED
from desktop.views.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object  # a mixin: Qt's class comes with the subclass

BOX = 16
GAP = 10
TRACK = QSize(36, 20)
KNOB = 14
KNOB_MS = 120


def _set_up(button: QAbstractButton, text: str) -> None:
    button.setText(text.replace("&", "&&"))
    button.setAccessibleName(text)
    button.setSizePolicy(FIXED, FIXED)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def _hint(button: QAbstractButton, theme: Theme, mark: int) -> QSize:
    text = button.accessibleName()
    words = text_width(text, theme.font(Role.UI)) + theme.px(GAP) + 1 if button.text() else 0
    side = theme.metrics.min_target
    return QSize(max(side, round(theme.px(mark) + words)), max(side, theme.px(20)))


def _paint_label(painter: QPainter, button: QAbstractButton, theme: Theme, mark: int) -> None:
    if not button.text():
        return
    colors = theme.colors.text
    left = theme.px(mark + GAP)
    box = QRectF(left, 0, button.width() - left, button.height())
    ink = colors.primary if button.isEnabled() else colors.disabled
    draw_line(painter, box, button.accessibleName(), theme.font(Role.UI), ink)


class _Marked(_Base):
    """What check box, radio button and toggle share: a mark at the left, the label beside it; all of it can be hit."""

    theme: Theme
    mark = QSize(BOX, BOX)

    def _begin(self, theme: Theme, text: str, radius: int) -> None:
        self.theme = theme
        _set_up(self, text)
        self._focus_ring = FocusRing(self, theme, radius=radius)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _hint(self, self.theme, self.mark.width())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focus_rect(self) -> QRect:
        """Return the mark alone: the ring stands around it, not around the label."""
        width, height = self.theme.px(self.mark.width()), self.theme.px(self.mark.height())
        return QRect(0, (self.height() - height) // 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            self._paint_mark(painter, QRectF(self.focus_rect()))
            _paint_label(painter, self, self.theme, self.mark.width())

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError


class CheckBox(_Marked, QCheckBox):
    """A check box; `setTristate` for "some of them"."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begin(theme, text, 3)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        paint_check(painter, box, self.checkState(), self.theme, enabled=self.isEnabled())


def _paint_ground(painter: QPainter, box: QRectF, radius: float, theme: Theme, *, filled: bool, enabled: bool) -> None:
    """The ground of a mark: filled with the accent when chosen, else outlined; greyed when it can't be changed."""
    colors = theme.colors
    if filled:
        fill_round(painter, box, radius, colors.accent.fill if enabled else colors.border.strong)
    else:
        line = colors.border.control if enabled else colors.border.subtle
        stroke_round(painter, box, radius, line, fill=colors.surface.raised if enabled else colors.surface.hover)


def paint_check(painter: QPainter, box: QRectF, state: Qt.CheckState, theme: Theme, *, enabled: bool = True) -> None:
    """Draw a check box filling `box`; also for table cells."""
    ink, empty = theme.colors.text.on_accent, state == Qt.CheckState.Unchecked
    with painting(painter):
        _paint_ground(painter, box, theme.tokens.radius.small, theme, filled=not empty, enabled=enabled)
        if empty:
            return
        size = box.width() * 0.8
        if state == Qt.CheckState.Checked:
            pixmap = theme.icons.pixmap("check", ink, size, _ratio(painter), stroke=2.0)
            painter.drawPixmap(QPointF(box.center().x() - size / 2, box.center().y() - size / 2), pixmap)
        else:
            bar = QRectF(0, 0, box.width() * 0.56, 2.2)
            bar.moveCenter(box.center())
            fill_round(painter, bar, 1, ink)


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0


class RadioButton(_Marked, QRadioButton):
    """One of several; arrows move within the group."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begin(theme, text, 8)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        chosen, enabled = self.isChecked(), self.isEnabled()
        _paint_ground(painter, box, box.width() / 2, self.theme, filled=chosen, enabled=enabled)
        if chosen:
            dot = QRectF(0, 0, box.width() * 0.375, box.width() * 0.375)
            dot.moveCenter(box.center())
            fill_round(painter, dot, dot.width() / 2, self.theme.colors.text.on_accent)


class Toggle(_Marked, QCheckBox):
    """A switch that takes effect at once; the knob slides 120 ms, or jumps under reduced motion.

    A QCheckBox below, so that screen readers know its role and state.
    """

    mark = TRACK

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._knob = 0.0
        self._begin(theme, text, 10)
        self._slide = QPropertyAnimation(self, b"knob", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.toggled.connect(self._on_toggled)

    def _get_knob(self) -> float:
        return self._knob

    def _set_knob(self, value: float) -> None:
        self._knob = value
        self.update()

    knob = Property(float, _get_knob, _set_knob)

    def _on_toggled(self, checked: bool) -> None:
        target = 1.0 if checked else 0.0
        duration = self.theme.motion(KNOB_MS) if self.isVisible() else 0
        self._slide.stop()
        if not duration:
            self._set_knob(target)
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(self._knob)
        self._slide.setEndValue(target)
        self._slide.start()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        side = self.theme.px(KNOB)
        inset = (box.height() - side) / 2
        left = box.left() + inset + self._knob * (box.width() - side - 2 * inset)
        fill_round(painter, box, box.height() / 2, self._track_color())
        fill_round(painter, QRectF(left, box.top() + inset, side, side), side / 2, self.theme.colors.text.on_accent)

    def _track_color(self) -> QColor:
        colors = self.theme.colors
        if not self.isEnabled():
            return colors.border.strong
        return colors.accent.fill if self.isChecked() else colors.border.control
