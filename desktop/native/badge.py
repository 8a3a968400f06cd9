"""The number on the taskbar or dock icon: unread conversations of mine."""

from PySide6.QtGui import QGuiApplication


def show_badge(count: int) -> None:
    """Show the number, or nothing for 0. Systems without badges ignore it."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        app.setBadgeNumber(count)
