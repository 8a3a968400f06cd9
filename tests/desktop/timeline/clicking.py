"""Finding what can be clicked in a timeline, and clicking it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop.views.timeline import TimelineView
from desktop.views.timeline.hits import Act, Hit
from desktop.views.widgets import ConfirmDialog


def find(view: TimelineView, act: Act) -> tuple[Hit, QPoint]:
    """A hit on screen and its middle in the widget."""
    for _, top, laid in view.visible_rows():
        for hit in laid.hits:
            if hit.act is act and not hit.rect.isEmpty():
                return hit, (hit.rect.center() + QPointF(0, top)).toPoint()
    raise AssertionError(f"nothing on screen to {act}")


def asked(view: TimelineView) -> ConfirmDialog:
    """The question on screen."""
    assert view._dialog is not None
    return view._dialog


def focused(view: TimelineView) -> str:
    """Key of the message that has the keyboard."""
    laid = view.focused_row()
    return laid.row.key if laid else ""


def click(view: TimelineView, act: Act) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=find(view, act)[1])
