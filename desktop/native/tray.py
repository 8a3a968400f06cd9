"""The tray icon: presence and the way back to the window. Never used for alerts: its messages cannot be told apart."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class Tray(QObject):
    """Shows the icon where the system has a tray. `menu` is filled by the caller from the commands placed in it."""

    def __init__(self, icon: QIcon, unread_icon: QIcon, opened: Callable[[], None]) -> None:
        super().__init__()
        self._plain, self._unread, self._opened = icon, unread_icon, opened
        self.menu = QMenu()
        self._tray = QSystemTrayIcon(icon)
        self._tray.setContextMenu(self.menu)
        self._tray.activated.connect(self._activated)

    @staticmethod
    def available() -> bool:
        """Whether there is a tray; without one the program must not hide its window."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Show the icon if there is a tray."""
        if self.available():
            self._tray.show()

    def set_state(self, tooltip: str, *, unread: bool) -> None:
        """What it looks like and says."""
        self._tray.setIcon(self._unread if unread else self._plain)
        self._tray.setToolTip(tooltip)

    def close(self) -> None:
        """Take the icon away."""
        self._tray.hide()
        self.menu.deleteLater()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self._opened()
