"""The panes of the main window beside each other: banners on top, then sidebar, list and conversation, customer panel.

    banner
    sidebar | list | conversation | customer panel

Between list and conversation somebody may drag; `folding` decides what is there in a narrow window.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class WindowBody(QWidget):
    """`row` is the layout of what stands beside each other; `splitter` holds list and conversation."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.theme = window.theme

    def lay_out(self, banners: QWidget, sidebar: QWidget, rows: QWidget, conversation: QWidget, panel: QWidget) -> None:
        """Put the panes where they belong."""
        px, design = self.theme.px, self.theme.tokens.window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(banners)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        rows.setMinimumWidth(px(design.list[0]))
        rows.setMaximumWidth(px(design.list[2]))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(0)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(rows)
        self.splitter.addWidget(conversation)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.row.addWidget(sidebar)
        self.row.addWidget(self.splitter, 1)
        self.row.addWidget(panel)
        column.addLayout(self.row, 1)
