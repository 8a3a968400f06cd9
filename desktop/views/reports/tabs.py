"""The pages of the reports as tabs: a word each, the open one underlined; arrows walk, Enter opens."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.customer_panel.flow import FlowLayout
from desktop.views.delegates.painting import draw_line, fill_round, painting, text_width
from desktop.views.widgets import FocusRing

HIGH, PAD, LINE = 40, 9, 3
_FIXED = QSizePolicy.Policy.Fixed
_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tabs(QWidget):
    """`chosen(key)` for a person's choice. In little room they begin a second line."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.tabs: list[Tab] = []
        self._flow = FlowLayout(self, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tabs(self, named: Sequence[tuple[str, str]]) -> None:
        """(key, words) of each."""
        self._flow.clear()
        self.tabs = [Tab(self.theme, key, words) for key, words in named]
        for tab in self.tabs:
            tab.clicked.connect(self._pressed)
            self._flow.addWidget(tab)
        self.updateGeometry()

    def select(self, key: str) -> None:
        """Which page is open."""
        for tab in self.tabs:
            tab.setChecked(tab.key == key)
            tab.update()

    def step(self, by: int) -> None:
        """The tab beside the open one."""
        at = next((at for at, tab in enumerate(self.tabs) if tab.isChecked()), 0)
        self.tabs[(at + by) % len(self.tabs)].click()

    def _pressed(self) -> None:
        tab = self.sender()
        if isinstance(tab, Tab):
            self.select(tab.key)
            self.chosen.emit(tab.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEP.get(Qt.Key(event.key()))
        focused = next((at for at, tab in enumerate(self.tabs) if tab.hasFocus()), None)
        if by is None or focused is None:
            super().keyPressEvent(event)
            return
        self.tabs[(focused + by) % len(self.tabs)].setFocus(Qt.FocusReason.TabFocusReason)


class Tab(QAbstractButton):
    """One word."""

    def __init__(self, theme: Theme, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.key = theme, key
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(_FIXED, _FIXED)
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide = text_width(self.text(), self.theme.font(Role.UI_STRONG, 600)) + 2 * self.theme.px(PAD)
        return QSize(round(wide), self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """A tab is never left by pressing it again."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in _STEP:
            event.ignore()  # the row walks
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        on = self.isChecked()
        with painting(QPainter(self)) as painter:
            ink = colors.text.primary if on or self.underMouse() else colors.text.secondary
            font = theme.font(Role.UI_STRONG, 600 if on else 500)
            draw_line(painter, box, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
            if on:
                line = QRectF(px(PAD), box.bottom() - px(LINE), box.width() - 2 * px(PAD), px(LINE))
                fill_round(painter, line, 1.5, colors.accent.fill)
