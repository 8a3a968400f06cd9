"""The tray icon: presence and the way back to the window. Never used for alerts: its messages cannot be told apart."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

SIZES = (16, 20, 22, 24, 32, 48, 64)
"""Of tray icons on the systems there are, px."""


def with_dot(icon: QIcon, color: QColor) -> QIcon:
    """The icon with a dot at its corner: something is unread. A clear ring keeps it apart from the mark."""
    found = QIcon()
    for size in SIZES:
        pixmap = QPixmap(icon.pixmap(size, size))
        pixmap.setDevicePixelRatio(1)
        side = pixmap.width() * 0.46
        place = QRectF(pixmap.width() - side, 0, side, side)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.setBrush(Qt.GlobalColor.black)
            painter.drawEllipse(place)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setBrush(color)
            ring = side * 0.12
            painter.drawEllipse(place.adjusted(ring, ring, -ring, -ring))
        found.addPixmap(pixmap)
    return found


class Tray(QObject):
    """Shows the icon where the system has a tray. `menu` is filled by the caller from the commands placed in it."""

    def __init__(self, icon: QIcon, dot: QColor, opened: Callable[[], None]) -> None:
        super().__init__()
        self._plain, self._unread, self._opened = icon, with_dot(icon, dot), opened
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

    @property
    def icon(self) -> QIcon:
        """As it is shown."""
        return self._tray.icon()

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
