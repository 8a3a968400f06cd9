"""Alt+Up and Alt+Down move a card or a row of a page among its neighbours."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def alt_step(event: QKeyEvent) -> int:
    """-1 up, 1 down; 0 for any other key."""
    held = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0) if held else 0
