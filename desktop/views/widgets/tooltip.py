"""Tooltips with key caps, so that pointing at a button teaches its shortcut.

`set_tooltip(widget, theme, text, keys)` replaces Qt's tooltip of one widget; the text is always plain.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, key_caps_size, paint_key_caps, painting, text_width
from desktop.views.widgets.base import PaintedMark
from desktop.views.widgets.cut import cut_to_shape, paint_under

HEIGHT = 28
PAD = 10
GAP = 8
BELOW = 6
_CLOSE = {
    QEvent.Type.Leave,
    QEvent.Type.Hide,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.FocusOut,
}


class Tooltip(PaintedMark):
    """The dark bubble itself."""

    def __init__(self, theme: Theme, text: str, keys: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.text, self.keys = text, tuple(keys)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        width = 2 * px(PAD) + text_width(self.text, self.theme.font(Role.META)) + 0.5
        if self.keys:
            width += px(GAP) + key_caps_size(self.keys, self.theme).width()
        return QSize(round(width), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        with painting(QPainter(self)) as painter:
            paint_under(self, painter, theme.colors.surface.inverse)
            fill_round(painter, QRectF(self.rect()), theme.tokens.radius.control, theme.colors.surface.inverse)
            words = QRectF(self.rect()).adjusted(px(PAD), 0, 0, 0)
            left = px(PAD) + draw_line(painter, words, self.text, theme.font(Role.META), theme.colors.text.on_inverse)
            if self.keys:
                top = (self.height() - key_caps_size(self.keys, theme).height()) / 2
                paint_key_caps(painter, QPointF(round(left) + px(GAP), top), self.keys, theme, on_inverse=True)


class TooltipFilter(QObject):
    """Opens the bubble when Qt asks for a tooltip; closes it on leave, click, or what is typed anywhere in the window.

    A child of the widget. While the bubble is open it hears the widget that has the keyboard too.
    """

    def __init__(self, target: QWidget, theme: Theme, text: str, keys: Sequence[str]) -> None:
        super().__init__(target)
        self._theme = theme
        self.text, self.keys = text, tuple(keys)
        self._bubble: Tooltip | None = None
        self._typed_into: QWidget | None = None
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and watched is self.parent():
            self._open(cast("QHelpEvent", event).globalPos())
            return True
        if event.type() in _CLOSE:
            self._close()
        return False

    def _open(self, where: QPoint) -> None:
        self._close()
        # Asked of Qt each time: a Python reference to the parent would make a cycle through the binding.
        target = cast("QWidget", self.parent())
        bubble = Tooltip(self._theme, self.text, self.keys, target)
        bubble.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        bubble.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        bubble.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        bubble.adjustSize()
        below = target.mapToGlobal(QPoint(0, target.height() + BELOW))
        bubble.move(where.x() if target.width() > 200 else below.x(), below.y())
        bubble.show()
        cut_to_shape(bubble, self._theme.tokens.radius.control)
        self._bubble = bubble
        typed_into = QApplication.focusWidget()
        if typed_into is not None and typed_into is not target:
            self._typed_into = typed_into
            typed_into.installEventFilter(self)

    def _close(self) -> None:
        typed_into, self._typed_into = self._typed_into, None
        if typed_into is not None and isValid(typed_into):
            typed_into.removeEventFilter(self)
        if self._bubble is not None:
            self._bubble.hide()
            self._bubble.deleteLater()
            self._bubble = None


def set_tooltip(widget: QWidget, theme: Theme, text: str, keys: Sequence[str] = ()) -> None:
    """Give a widget a tooltip with optional key caps, in place of any earlier one."""
    for old in widget.findChildren(TooltipFilter, options=Qt.FindChildOption.FindDirectChildrenOnly):
        widget.removeEventFilter(old)
        old.deleteLater()
    widget.setAccessibleDescription(" ".join([text, *keys]) if keys else "")
    if text:
        TooltipFilter(widget, theme, text, keys)
