"""Pictures of a window that works by itself, the popups that are open over it included."""

import sys
from pathlib import Path

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.main_window import MainWindow


def _popups(window: MainWindow) -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible() and one.isWindow()]


def close_popups(window: MainWindow) -> None:
    """As a click beside them does."""
    for popup in _popups(window):
        popup.close()


def save(window: MainWindow, path: Path, scheme: str = "light") -> None:
    """Write what is to be seen; says so when it cannot."""
    window.ui.set_scheme("dark" if scheme == "dark" else "light")
    picture = window.grab()
    painter = QPainter(picture)
    for popup in _popups(window):
        painter.drawPixmap(popup.pos() - window.mapToGlobal(window.rect().topLeft()), popup.grab())
    painter.end()
    if not picture.save(str(path)):
        print(f"could not write {path}", file=sys.stderr)  # noqa: T201  the demo shows it
