"""The pages of the reports as tabs in one line: a word each, the open one underlined; arrows walk, Enter opens."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting, text_width
from desktop.views.widgets import FocusRing, Menu

HIGH, PAD, LINE, MARK, LEAST = 40, 9, 3, 16, 240
_FIXED = QSizePolicy.Policy.Fixed
_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tabs(QWidget):
    """`chosen(key)` for a person's choice. What does not fit in the line is behind *Más*; the open one never is."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.tabs: list[Tab] = []
        self.more = Tab(theme, "", self.tr("Más"), self, chevron=True)
        self.more.clicked.connect(self._unfold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, _FIXED)

    def show_tabs(self, named: Sequence[tuple[str, str]]) -> None:
        """(key, words) of each."""
        for tab in self.tabs:
            tab.hide()
            tab.deleteLater()
        self.tabs = [Tab(self.theme, key, words, self) for key, words in named]
        for tab in self.tabs:
            tab.clicked.connect(self._pressed)
        self._place()
        self.updateGeometry()

    def select(self, key: str) -> None:
        """Which page is open."""
        for tab in self.tabs:
            tab.setChecked(tab.key == key)
            tab.update()
        self._place()

    def step(self, by: int) -> None:
        """The tab beside the open one."""
        at = next((at for at, tab in enumerate(self.tabs) if tab.isChecked()), 0)
        self.tabs[(at + by) % len(self.tabs)].click()

    def folded(self) -> "list[Tab]":
        """Those behind *Más*."""
        return [tab for tab in self.tabs if tab.isHidden()]

    def sizeHint(self) -> QSize:
        return QSize(sum(tab.sizeHint().width() for tab in self.tabs), self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(LEAST), self.theme.px(HIGH))

    def _place(self) -> None:
        """As many as fit, in their order; in place of the last one of them the open one, if it comes later."""
        wide = [tab.sizeHint().width() for tab in self.tabs]
        room = self.width() if sum(wide) <= self.width() else self.width() - self.more.sizeHint().width()
        fit = [at for at in range(len(wide)) if sum(wide[: at + 1]) <= room]
        open_at = next((at for at, tab in enumerate(self.tabs) if tab.isChecked()), None)
        if open_at is not None and open_at not in fit:
            while fit and sum(wide[at] for at in fit) + wide[open_at] > room:
                fit.pop()
            fit.append(open_at)
        left = 0
        for at, tab in enumerate(self.tabs):
            tab.setVisible(at in fit)
            if at in fit:
                tab.setGeometry(left, 0, wide[at], self.theme.px(HIGH))
                left += wide[at]
        self.more.setVisible(len(fit) < len(self.tabs))
        self.more.setGeometry(left, 0, self.more.sizeHint().width(), self.theme.px(HIGH))

    def _unfold(self) -> None:
        menu = Menu(self.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tab in self.folded():
            menu.add(tab.text()).triggered.connect(tab.click)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _pressed(self) -> None:
        tab = self.sender()
        if isinstance(tab, Tab):
            self.select(tab.key)
            self.chosen.emit(tab.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEP.get(Qt.Key(event.key()))
        there = [tab for tab in (*self.tabs, self.more) if not tab.isHidden()]
        focused = next((at for at, tab in enumerate(there) if tab.hasFocus()), None)
        if by is None or focused is None:
            super().keyPressEvent(event)
            return
        there[(focused + by) % len(there)].setFocus(Qt.FocusReason.TabFocusReason)


class Tab(QAbstractButton):
    """One word; `chevron`: it unfolds others."""

    def __init__(
        self, theme: Theme, key: str, words: str, parent: QWidget | None = None, *, chevron: bool = False
    ) -> None:
        super().__init__(parent)
        self.theme, self.key, self._chevron = theme, key, chevron
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(not chevron)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(_FIXED, _FIXED)
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide = text_width(self.text(), self.theme.font(Role.UI_STRONG, 600)) + 2 * self.theme.px(PAD)
        return QSize(round(wide) + (self.theme.px(MARK) if self._chevron else 0), self.theme.px(HIGH))

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
            text = box.adjusted(0, 0, -px(MARK), 0) if self._chevron else box
            draw_line(painter, text, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
            if self._chevron:
                place = QPointF(box.right() - px(PAD) - px(MARK) / 2 + px(2), box.center().y())
                theme.icons.paint(painter, place, "chevron-down", ink, px(14))
            if on:
                line = QRectF(px(PAD), box.bottom() - px(LINE), box.width() - 2 * px(PAD), px(LINE))
                fill_round(painter, line, 1.5, colors.accent.fill)
