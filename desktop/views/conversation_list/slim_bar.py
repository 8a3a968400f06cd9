"""A slim scroll bar in the rows' right inset, shown while the pointer is in the list: rows keep their full width.

It stands beside the view, never over it: over it, Qt could not scroll by copying and painted every row each frame.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QScrollBar, QWidget


class SlimBar(QScrollBar):
    """Mirrors an area's own (hidden) vertical bar. Its width is taken also while it is not shown."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical)
        own = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own.rangeChanged.connect(self.setRange)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        self.setStyleSheet(
            "QScrollBar:vertical { width: 6px; }"
            "QScrollBar::handle:vertical { margin: 1px; border: 0; border-radius: 2px; }"
        )
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_for(self, area: QAbstractScrollArea, *, pointed: bool) -> None:
        """Whether the pointer is in the area."""
        own = area.verticalScrollBar()
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setVisible(pointed and self.maximum() > 0)


def beside(area: QAbstractScrollArea, bar: SlimBar, width: int) -> QWidget:
    """The area with its bar in a strip of `width` at its right."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    bar.setFixedWidth(width)
    row.addWidget(area, 1)
    row.addWidget(bar)
    return page
