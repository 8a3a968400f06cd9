"""Tab order of a window made of panes: sidebar, list, timeline, composer, panel, whatever order they were made in."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_focus(panes: Sequence[QWidget]) -> None:
    """Chain everything that takes Tab, pane after pane, in the order of their layouts."""
    chain = [widget for pane in panes for widget in _stops(pane)]
    for earlier, later in pairwise(chain):
        QWidget.setTabOrder(earlier, later)


def _stops(pane: QWidget) -> list[QWidget]:
    inside = [pane, *pane.findChildren(QWidget)]
    return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.focusProxy()]
