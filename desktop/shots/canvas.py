"""A half page of a gallery: a ground in one scheme with widgets placed by hand, so that pictures can be compared."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Scheme, Theme
from desktop.views.widgets import Ink, Label, ThemedWidget

_TITLES = {Scheme.LIGHT: "Claro", Scheme.DARK: "Oscuro", Scheme.HIGH_CONTRAST: "Alto contraste"}


def scheme_title(theme: Theme) -> str:
    """Return what a page in this scheme is called."""
    return _TITLES[theme.scheme]


class Canvas(ThemedWidget):
    """Ground `surface.base` with hand-placed children."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        theme.style(self)
        self.heading(title, 0, 14, right=692, role=Role.UI_STRONG)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colors.surface.base)

    def put(self, widget: QWidget, x: int, y: int, width: int = 0, height: int = 0) -> QWidget:
        """Place a widget; a missing size is the widget's own wish."""
        widget.setParent(self)
        hint = widget.sizeHint()
        widget.setGeometry(x, y, width or hint.width(), height or hint.height())
        widget.show()
        return widget

    def row(self, x: int, y: int, gap: int, *widgets: QWidget) -> int:
        """Place widgets side by side, middles on `y`; return where the next one would begin."""
        for widget in widgets:
            self.put(widget, x, y - widget.sizeHint().height() // 2)
            x += widget.width() + gap
        return x

    def heading(self, text: str, x: int, y: int, right: int = 0, role: Role = Role.META) -> None:
        """Place a small grey title; `right` aligns it to that edge instead."""
        label = Label(self.theme, text, role, Ink.TERTIARY, 600)
        width = label.sizeHint().width() + 2
        self.put(label, right - width + 2 if right else x, y, width)


class TwoHalves(QWidget):
    """Light at the left, dark at the right."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        for index, half in enumerate((left, right)):
            half.setParent(self)
            half.move(QPoint(720 * index, 0))
            half.resize(720, 900)
