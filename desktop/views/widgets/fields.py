"""Text fields: plain, search, and one with label, help and error around it.

An error is told in words under the field and read out with it; a 2 px red border alone would tell nobody why.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, key_caps_size, paint_key_caps, painting, stroke_round
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.label import Ink, Label

PAD = 11
ICON = 16
ICON_LEFT = 11
TEXT_AFTER_ICON = 35


class TextField(QLineEdit):
    """One line of text; `icon` at the left, `keys` as key caps at the right."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        icon: str = "",
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.icon_name, self.keys = theme, icon, tuple(keys)
        self.invalid, self._design_height = False, 0
        # The stylesheet of the window makes a bare field see-through; the box is painted below.
        self.setProperty("bare", True)
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._focus_ring = FocusRing(self, theme, gap=1, keyboard_only=False)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_invalid(self, invalid: bool) -> None:
        """Mark the content as wrong; say why with `LabeledField.set_error`."""
        self.invalid = invalid
        self.update()

    def restyle(self) -> None:
        """Take over a changed theme."""
        px = self.theme.px
        self.setFont(self.theme.font(Role.UI))
        right = PAD + (round(key_caps_size(self.keys, self.theme).width()) + 8 if self.keys else 0)
        self.setTextMargins(px(TEXT_AFTER_ICON if self.icon_name else PAD) - 2, 0, px(right) - 2, 0)
        self.setFixedHeight(px(self._design_height) if self._design_height else self.theme.metrics.field)

    def set_design_height(self, height: int) -> None:
        """Another height than a field's, in px at 100 %; a change of theme keeps it."""
        self._design_height = height
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.metrics.field)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Ended before Qt opens its own on the same widget: two open painters corrupt the widget.
        painter = QPainter(self)
        with painting(painter):
            self._paint_box(painter, QRectF(self.rect()))
            self._paint_ends(painter, QRectF(self.rect()))
        painter.end()
        super().paintEvent(event)

    def _paint_ends(self, painter: QPainter, box: QRectF) -> None:
        px, colors = self.theme.px, self.theme.colors
        if self.icon_name:
            ink = colors.text.tertiary if self.isEnabled() else colors.text.disabled
            center = QPointF(px(ICON_LEFT + ICON / 2), box.center().y())
            self.theme.icons.paint(painter, center, self.icon_name, ink, px(ICON))
        if self.keys:
            size = key_caps_size(self.keys, self.theme)
            pos = QPointF(box.right() - px(9) - size.width(), (box.height() - size.height()) / 2)
            paint_key_caps(painter, pos, self.keys, self.theme)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        colors, radius = self.theme.colors, self.theme.tokens.radius.control
        if not self.isEnabled():
            stroke_round(painter, box, radius, colors.border.subtle, fill=colors.surface.hover)
        elif self.invalid:
            stroke_round(painter, box, radius, colors.status.danger, 2, fill=colors.surface.raised)
        elif self._focus_ring.is_shown():
            stroke_round(painter, box, radius, colors.accent.focus, fill=colors.surface.raised)
        else:
            stroke_round(painter, box, radius, colors.border.control, fill=colors.surface.raised)


class SearchField(TextField):
    """A text field with the magnifier; Esc empties it first and only then leaves it to the window."""

    def __init__(self, theme: Theme, placeholder: str, keys: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder, "search", keys, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a search never presses a dialog's button: whoever searches has decided nothing yet."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(self.window(), QDialog):
            event.accept()


class _Message(ThemedWidget):
    """The line under a field: help in grey, an error in red with its icon."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.text, self.is_error = "", False

    def show_text(self, text: str, *, is_error: bool) -> None:
        self.text, self.is_error = text, is_error
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(20))  # a crowded form scrolls; it never hides what is wrong

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colors = self.theme.px, self.theme.colors
        ink = colors.status.danger if self.is_error else colors.text.secondary
        box = QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            if self.is_error:
                center = QPointF(px(7), box.center().y())
                self.theme.icons.paint(painter, center, "circle-alert", ink, px(14))
                box.adjust(px(20), 0, 0, 0)
            draw_line(painter, box, self.text, self.theme.font(Role.META), ink)


class LabeledField(QWidget):
    """A field with its label above and help or error below; the label names the field for screen readers."""

    def __init__(
        self, theme: Theme, label: str, field: QWidget, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field, self._help = field, help_text
        self.label = Label(theme, label, Role.META, Ink.SECONDARY, 600)
        self.label.setBuddy(field)
        self.message = _Message(theme)
        field.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addSpacing(theme.px(6))
        column.addWidget(field)
        column.addSpacing(theme.px(4))
        column.addWidget(self.message)
        column.addStretch(1)
        self.set_error("")

    def set_error(self, text: str) -> None:
        """Say what is wrong and how to mend it; an empty text goes back to the help."""
        self.message.show_text(text or self._help, is_error=bool(text))
        self.field.setAccessibleDescription(text or self._help)
        if isinstance(self.field, TextField):
            self.field.set_invalid(bool(text))
