"""Turns key presses of the main window into commands, and stray typing into the composer.

It filters the widget that has the focus (never the whole application: that would cost a call per event). AltGr never
triggers a command, see `desktop.commands.keys`.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget
from shiboken6 import isValid

from desktop.commands.keys import KeyMap, Press, types_text
from desktop.views.dead_keys import DeadKeys

_MODIFIERS = {
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
}  # fmt: skip


def to_press(event: QKeyEvent) -> Press:
    """The press in plain values."""
    held = event.modifiers()
    name = QKeySequence(QKeyCombination(Qt.Key(event.key()))).toString(QKeySequence.SequenceFormat.PortableText)
    return Press(
        key=name, text=event.text(),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier), alt=bool(held & Qt.KeyboardModifier.AltModifier),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        group_switch=bool(held & Qt.KeyboardModifier.GroupSwitchModifier), option=sys.platform == "darwin",
    )  # fmt: skip


class KeyFilter(QObject):
    """`run(command id) -> handled`; `typed(text)` for what belongs to the composer."""

    def __init__(self, window: QWidget, keys: KeyMap, run: Callable[[str], bool], typed: Callable[[str], bool]) -> None:
        super().__init__(window)
        self.keys, self._run, self._typed = keys, run, typed
        self._watched: QWidget | None = None
        self.alt: Callable[[], None] | None = None
        """Alt was pressed and let go with nothing between: the menu bar, where it is out of sight."""
        self._alone = False
        self._dead = DeadKeys()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        window.installEventFilter(self)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = self.parent()
        if self._watched is not None and self._watched is not window and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None
        self._dead.over("")
        if new is not None and isinstance(window, QWidget) and new.window() is window and new is not window:
            self._watched = new
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return self._released(event)
        self._alone = event.key() == Qt.Key.Key_Alt
        if event.key() in _MODIFIERS:
            return False
        if QToolTip.isVisible():
            QToolTip.hideText()  # of Qt's own only some systems' go by themselves
        return self._press(watched, event)

    def _released(self, event: QKeyEvent) -> bool:
        alone = event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt and self._alone
        if alone and self.alt is not None:
            self._alone = False
            self.alt()
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        in_text = isinstance(watched, QLineEdit | QPlainTextEdit | QTextEdit)
        press = to_press(event)
        accented = self._dead.over(press.text)
        command = self.keys.press(press, in_text=in_text)
        if command is not None and self._run(command):
            return True
        if in_text or self.keys.pending():
            return False
        if self._dead.take(event.key()):
            return True
        if not types_text(press):
            return False
        if press.text.isspace() and isinstance(watched, QAbstractButton):
            return False
        return press.text.isprintable() and bool(press.text.strip()) and self._typed(accented)
