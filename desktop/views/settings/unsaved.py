"""A window with a page that may hold unsaved changes: leaving the page or closing the window asks what becomes of them.

Base of `SettingsWindow`. Always holds: it asks once at a time; "save" goes on only when the gateway took the changes.
"""

from collections.abc import Callable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.theme import Theme
from desktop.views.settings.leaving import LeaveDialog
from desktop.views.settings.page import SettingsPage


class UnsavedWindow(QWidget):
    """`_then` is what follows once the changes are saved or dropped; `_sure`: close without asking."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.page: SettingsPage | None = None
        self._then: Callable[[], None] | None = None
        self._asking: LeaveDialog | None = None
        self._sure = False

    def locked_reason(self) -> str:
        """Why nothing can be saved now; empty when it can."""
        raise NotImplementedError

    def save(self) -> None:
        """Save what is on the page."""
        raise NotImplementedError

    def discard(self) -> None:
        """Back to what is in force."""
        raise NotImplementedError

    def end(self) -> None:
        """The window goes."""
        raise NotImplementedError

    def _stay(self) -> None:
        """Somebody decided to go nowhere."""
        raise NotImplementedError

    def _leave(self, then: Callable[[], None]) -> None:
        """Do it at once, or when somebody decided what happens to what is unsaved."""
        changes = self.page.changes() if self.page is not None else []
        if not changes:
            then()
            return
        if self._asking is not None and isValid(self._asking) and self._asking.isVisible():
            self._asking.activateWindow()  # it is being asked already
            return
        self._then = then
        dialog = LeaveDialog(self.theme, "; ".join(changes), self)
        if self.locked_reason():
            dialog.card.action.setEnabled(False)
        self._asking = dialog
        dialog.finished.connect(self._decided)
        dialog.open()

    def _decided(self) -> None:
        dialog, then = self._asking, self._then
        if dialog is None:
            return
        if dialog.decision == "save":
            self.save()
            return
        self._then = None
        if dialog.decision == "discard" and then is not None:
            self.discard()
            then()
        else:
            self._stay()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._sure and self.page is not None and self.page.changes():
            event.ignore()
            self._leave(self._close_for_good)
            return
        self.end()
        event.accept()

    def _close_for_good(self) -> None:
        self._sure = True
        self.close()

    def ask_unsaved(self) -> bool:
        """Whether something is unsaved; then this comes to the front and asks what shall become of it."""
        if self.page is None or not self.page.changes():
            return False
        self.show()
        self.raise_()
        self.activateWindow()
        self.close()
        return True

    def end_session(self) -> None:
        """Close without asking: the main window goes."""
        self._sure = True
        self.close()
