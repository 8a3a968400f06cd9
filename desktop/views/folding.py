"""What the main window folds when it is narrow: first the customer panel, then the names of the sidebar, then the list.

Much enlarged in a small window there is no room for list and conversation beside each other: one stands in the place of
both, and the header of the conversation leads back to the list.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from desktop.theme import Theme
    from desktop.views.main_window import MainWindow

NARROW = 1120
ICONS, LEAST_CONVERSATION = 56, 340


def fit_panes(window: "MainWindow", row: "QHBoxLayout") -> None:
    """Fold, float and place the panes for the window's present width; `row` is their layout."""
    px = window.theme.px
    in_room = window.room is not None and not window.room.isHidden()
    window.sidebar.set_collapsed(in_room or not window.sidebar_wanted or window.width() < px(NARROW))
    window.splitter.setVisible(not in_room)
    _place_day(window, row, in_room=in_room)
    if in_room:
        window.panel.hide()
        if window.signed_out.isVisible():
            window.signed_out.cover()
        return
    _stand_alone(window)
    wished = list_width(window.list_wanted, window.width(), window.theme)
    room = max(1, window.splitter.width())
    window.splitter.setSizes([px(wished), room - px(wished)])
    _place_panel(window, row)
    if window.signed_out.isVisible():
        window.signed_out.cover()


def _stand_alone(window: "MainWindow") -> None:
    """List or conversation alone, where both have no room."""
    design, px = window.theme.tokens.window, window.theme.px
    alone = window.width() < px(ICONS + design.list[0] + LEAST_CONVERSATION)
    reading = window.conversation.conversation_id is not None and not window.ui.at_list
    window.list.setVisible(not alone or not reading)
    window.conversation.setVisible(not alone or reading)
    window.list.setMaximumWidth(window.width() if alone else px(design.list[2]))
    window.conversation.header.set_alone(alone)


def list_width(wished: int | None, width: int, theme: "Theme") -> int:
    """As somebody dragged it, at 100 %; a narrow window takes it back to the ordinary width at most."""
    design, wide = theme.tokens.window, width >= theme.px(NARROW)
    if wished is None:
        return design.list[1] if wide else design.list[0]
    return min(wished, design.list[2] if wide else design.list[1])


def _place_panel(window: "MainWindow", row: "QHBoxLayout") -> None:
    """Beside the timeline where there is room, else over it when it was asked for."""
    panel = window.panel
    wide = window.width() >= window.theme.px(window.theme.tokens.window.panel_folds_below)
    has_one = window.conversation.conversation_id is not None
    panel.set_floating(not wide)
    panel.setVisible(has_one and window.panel_wanted and (wide or panel.asked_for))
    if panel.floating:
        row.removeWidget(panel)
        panel.setGeometry(_over_timeline(window))
        panel.raise_()
    elif row.indexOf(panel) < 0:
        row.insertWidget(row.indexOf(window.splitter) + 1, panel)


def _place_day(window: "MainWindow", row: "QHBoxLayout", *, in_room: bool) -> None:
    """At the window's edge; over what is there where it has no room of its own, and never over the live room."""
    day = window.day
    if day is None or day.isHidden():
        return
    if window.width() >= window.theme.px(NARROW) and not in_room:
        if row.indexOf(day) < 0:
            row.addWidget(day)
        return
    row.removeWidget(day)
    body = day.parentWidget()
    if body is not None:
        top = body.height() - window.sidebar.height()
        day.setGeometry(body.width() - day.width(), top, day.width(), window.sidebar.height())
    day.raise_()


def _over_timeline(window: "MainWindow") -> QRect:
    """Never over the composer."""
    timeline, width = window.conversation.timeline, window.panel.width()
    corner = timeline.mapTo(window, QPoint(timeline.width() - width, 0))
    return QRect(corner.x(), corner.y(), width, timeline.height())
