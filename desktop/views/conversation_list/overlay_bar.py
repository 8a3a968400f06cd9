"""A scroll bar that floats over the rows while the pointer is in the list: rows keep their full width."""

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
        self.hide()

    def _range(self, low: int, high: int) -> None:
        area = self.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            self.setPageStep(area.verticalScrollBar().pageStep())
            self.setSingleStep(area.verticalScrollBar().singleStep())
        self.setRange(low, high)

    def place(self) -> None:
        """At the right edge of the area."""
        area = self.parentWidget()
        if area is not None:
            self.setGeometry(area.width() - 10, 0, 10, area.height())

    def set_pointed(self, pointed: bool) -> None:
        """Whether the pointer is in the list."""
        self.setVisible(pointed and self.maximum() > 0)
