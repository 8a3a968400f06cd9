"""Segmented control: two to four choices side by side, one of them in force."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, stroke_round, text_width
from desktop.views.delegates.painting.surface import round_path
from desktop.views.widgets.base import FIXED
from desktop.views.widgets.focus_ring import FocusRing

PAD = 13


class _Segment(QRadioButton):
    """One choice, told as a radio button; its ends are square where it meets a neighbour."""

    def __init__(self, theme: Theme, text: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self.theme, self.first, self.last = theme, first, last
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(FIXED, FIXED)
        self._focus_ring = FocusRing(self, theme)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.accessibleName(), self.theme.font(Role.UI_STRONG)) + 2 * self.theme.px(PAD)
        return QSize(round(width), self.theme.metrics.control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, box = self.theme.colors, QRectF(self.rect())
        chosen = self.isChecked()
        with painting(QPainter(self)) as painter:
            inner = box.adjusted(1 if self.first else 0, 1, -1 if self.last else 0, -1)
            ground = colors.accent.soft if chosen else colors.surface.hover if self.underMouse() else None
            if ground is not None:
                painter.fillPath(round_path(inner, 5, left=self.first, right=self.last), ground)
            if not self.last:
                painter.fillRect(QRectF(box.right() - 1, 1, 1, box.height() - 2), colors.border.strong)
            ink = colors.accent.text if chosen else colors.text.secondary
            ink = ink if self.isEnabled() else colors.text.disabled
            font = self.theme.font(Role.UI_STRONG, 600 if chosen else 500)
            draw_line(painter, box, self.accessibleName(), font, ink, Qt.AlignmentFlag.AlignHCenter)


class Segmented(QWidget):
    """`changed(index)` fires when another choice is taken; arrows move within it."""

    changed = Signal(int)

    def __init__(self, theme: Theme, name: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(FIXED, FIXED)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, text in enumerate(choices):
            segment = _Segment(theme, text, first=index == 0, last=index == len(choices) - 1)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.changed)
        theme.changed.connect(self.update)

    def current(self) -> int:
        """Return the index of the choice in force."""
        return self._group.checkedId()

    def set_current(self, index: int) -> None:
        """Take a choice without firing `changed`."""
        self._group.button(index).setChecked(True)

    def clear(self) -> None:
        """No choice is taken yet."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self.theme.colors
        with painting(QPainter(self)) as painter:
            box = QRectF(self.rect())
            stroke_round(
                painter, box, self.theme.tokens.radius.control, colors.border.strong, fill=colors.surface.raised
            )
