"""What the main window offers to commands that lead somewhere: conversations, panes, lists."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.views.window_live_room import WindowLiveRoom


class WindowNavigation(WindowLiveRoom):
    """Base of `WindowUi`."""

    at_list = False
    """Whether the list was wanted where it stands alone."""

    def open(self, id: int) -> None:
        """Show a conversation."""
        self.close_live_room()
        window = self.window
        self.at_list = False
        window.conversation.open(id)
        window.list.rows.show_open(id)
        window.fit()

    def seen(self) -> None:
        """The window came to the front: what is on screen is read."""
        self.window.conversation.read()

    def show_palette(self, start: str = "") -> None:
        """Open the palette over the window."""
        from desktop.views.palette.palette import Palette

        Palette(self._context, self.window, self.window.ui).open_with(start)

    def focus_search(self) -> None:
        """Type into the search."""
        self._to_list()
        search = self.window.list.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def focus_list(self) -> None:
        """Back to the list."""
        self._to_list()
        self.window.list.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_list(self) -> None:
        """Where the list has no room beside the conversation, it takes its place."""
        self.close_live_room()
        if not self.window.list.isVisible():
            self.at_list = True
            self.window.fit()

    def escape(self) -> None:
        """Esc: out of the room, the floating panel folds, then out of the search, then back to the list."""
        if self.room() is not None:
            self.close_live_room()
            return
        panel = self.window.panel
        if panel.floating and panel.isVisible():
            self.toggle_panel()
        elif not self.window.list.leave_search():
            self.focus_list()

    def _panes(self) -> list[QWidget]:
        window, conversation, room = self.window, self.window.conversation, self.room()
        if room is not None:
            return [window.sidebar, *room.panes()]
        panes: list[QWidget] = [window.sidebar, *([window.list.rows] if window.list.isVisible() else [])]
        if conversation.conversation_id is not None and conversation.isVisible():
            panes += [conversation.timeline, conversation.composer]
            panes += [window.panel] if window.panel.isVisible() else []
        toast = conversation.toasts.link()
        return panes if toast is None else [*panes, toast]

    def open_told(self) -> None:
        """What the toast on screen tells of."""
        self.window.conversation.toasts.open_told()

    def focus_pane(self, step: int) -> None:
        """F6: the next pane."""
        panes, now = self._panes(), self.window.focusWidget()
        at = next(
            (n for n, pane in enumerate(panes) if now is not None and (pane is now or pane.isAncestorOf(now))), -1
        )
        pane: Any = panes[(at + step) % len(panes)] if at >= 0 else panes[0]
        focus = getattr(pane, "focus_current", None) or getattr(pane, "focus_editor", None)
        if focus is not None:
            focus()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_conversation(self, step: int) -> None:
        """The next or previous conversation of the list; where a saved view has the focus, its next place."""
        if self.window.sidebar.move_focused(step):
            return
        id = self.window.list.rows.step(step)
        if id is not None:
            self.open(id)

    def open_selected(self) -> None:
        """Open the selected row."""
        id = self.window.list.rows.current_id()
        if id is not None:
            self.open(id)

    def show_view(self, view: str) -> None:
        """Show another list."""
        self.close_live_room()
        self._context.remember(last_view=view)
        self.window.sidebar.select(view)
        self.window.list.search.clear()
        self.window.list.show_view(view)

    def show_waiting(self) -> None:
        """Show what is new in the list."""
        self.window.list.show_new()

    def toggle_panel(self) -> None:
        """Fold or unfold the customer panel."""
        window = self.window
        shown = window.panel.isVisible()
        window.panel_wanted = window.panel.asked_for = not shown
        window.fit()

    def toggle_sidebar(self) -> None:
        """Names or icons only."""
        self.window.sidebar_wanted = not self.window.sidebar_wanted
        self.window.fit()
