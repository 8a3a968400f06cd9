"""The page and, at its right, its aside; where there is no room for both, the aside follows the page.

Part of the settings window, which gives it a page and the width there is.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.theme import Theme
from desktop.views.settings.frame import PAD, Ground
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets import ScrollPage

ASIDE = 320
FITS = 600
"""What a page needs beside its list, px."""


class Columns(Ground):
    """`area` scrolls the page in `inner`; `side` scrolls the `aside` in `around`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "canvas", parent=parent)
        self.page: SettingsPage | None = None
        self.aside: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def show_page(self, page: SettingsPage) -> None:
        """Show this one; the one before must have been dropped."""
        self.page, inner, pad = page, QWidget(), self.theme.px(PAD)
        self.inner = QVBoxLayout(inner)
        self.inner.setContentsMargins(pad, pad, pad, pad)
        self.inner.addWidget(page)
        self.area = ScrollPage(inner)
        # Zoomed far in, a page may need more than there is: then it can be moved, never cut.
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._row.addWidget(self.area, 1)
        self.aside = page.aside()
        if self.aside is not None:
            self.side = self._column(self.aside)
            self._row.addWidget(self.side)

    def _column(self, aside: QWidget) -> QWidget:
        ground = Ground(self.theme, "base", "l")
        ground.setFixedWidth(aside.property("settingsWidth") or self.theme.px(ASIDE))
        inner, pad = QWidget(), self.theme.px(16)
        column, self.around = QVBoxLayout(ground), QVBoxLayout(inner)
        column.setContentsMargins(1, 0, 0, 0)
        self.around.setContentsMargins(pad, self.theme.px(PAD), pad, pad)
        self.around.addWidget(aside)
        self.around.addStretch(1)
        column.addWidget(ScrollPage(inner))
        return ground

    def fit(self, width: int) -> None:
        """Put the aside where `width` pixels leave room for it."""
        if self.page is None or self.aside is None or not isValid(self.side):
            return
        around = 2 * self.theme.px(PAD) + self.area.verticalScrollBar().sizeHint().width()
        needed = self.page.minimumSizeHint().width() + around
        narrow = width < max(self.theme.px(FITS), needed) + self.side.width()
        if narrow == self.is_below():
            return
        self.side.setVisible(not narrow)
        if narrow:
            self.inner.setSpacing(self.theme.px(PAD))
            self.inner.addWidget(self.aside)
        else:
            self.around.insertWidget(0, self.aside)
        self.aside.show()

    def is_below(self) -> bool:
        """Whether the aside follows the page."""
        return self.aside is not None and self.inner.indexOf(self.aside) >= 0

    def drop(self) -> None:
        """Take the page and its column away."""
        self.page, self.aside = None, None
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
