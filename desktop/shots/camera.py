"""Takes the pictures: starts Qt offscreen, builds a scene, lets it settle, saves a PNG."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.shots.registry import Shot, ShotContext


def start_offscreen() -> QApplication:
    """Return the application, on the offscreen platform unless the caller chose another one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    return app


def take(shot: Shot, folder: Path, look: Callable[[QWidget], None] = lambda _: None) -> Path:
    """Build one scene, save it as `folder/NAME.png` and return that path. Raise OSError if it cannot be written.

    `look` is shown every window of the scene while it stands.
    """
    context = ShotContext()
    widget = shot.build(context)
    # The window of the picture before may close this popup on its way out: it is grabbed all the same.
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    widget.resize(*shot.size)
    widget.show()
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{shot.name}.png"
    if not widget.grab().save(str(path)):
        raise OSError(f"Could not write {path}. Is the folder writable?")
    windows = (widget, *(kept for kept in context.kept if isinstance(kept, QWidget) and isValid(kept)))
    for thing in windows:
        look(thing)
    behind = {parent.window() for thing in windows if (parent := thing.parentWidget()) is not None}
    for thing in (*windows, *behind.difference(windows)):  # a window left to the collector is half dead for a while
        thing.close()
        thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return path
