"""A slim scroll bar in the rows' right inset, shown while the pointer is in the list: rows keep their full width.

It stands beside the viewport, never over it: over it, Qt could not scroll by copying and painted every row each frame.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class OverlayBar(QScrollBar):
    """Mirrors the area's own (hidden) vertical bar."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        own = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own.rangeChanged.connect(self._range)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        self.setStyleSheet(
            "QScrollBar:vertical { width: 6px; }"
            "QScrollBar::handle:vertical { margin: 1px; border: 0; border-radius: 2px; }"
        )
        self.hide()

    def _range(self, low: int, high: int) -> None:
        area = self.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            self.setPageStep(area.verticalScrollBar().pageStep())
            self.setSingleStep(area.verticalScrollBar().singleStep())
        self.setRange(low, high)

    def place(self, width: int) -> None:
        """In the margin of `width` at the right edge of the area."""
        area = self.parentWidget()
        if area is not None:
            self.setGeometry(area.width() - width, 0, width, area.height())

    def set_pointed(self, pointed: bool) -> None:
        """Whether the pointer is in the list."""
        self.setVisible(pointed and self.maximum() > 0)
