"""Turns key presses of the main window into commands, and stray typing into the composer.

It filters the widget that has the focus (never the whole application: that would cost a call per event). AltGr never
triggers a command, see `desktop.commands.keys`. What stands over the window on a scrim has the keyboard for itself, and
nothing is sent from a field that is not the composer's: who writes elsewhere does not mean the draft behind it.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget
from shiboken6 import isValid

from desktop.commands.keys import KeyMap, Press, digit_of, types_text
from desktop.views.dead_keys import DeadKeys
from desktop.views.widgets import Scrim

_MODIFIERS = {
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
}  # fmt: skip
_SENDS = "compose.send"
_FIELDS = QLineEdit | QPlainTextEdit | QTextEdit


def to_press(event: QKeyEvent) -> Press:
    """The press in plain values."""
    held = event.modifiers()
    name = QKeySequence(QKeyCombination(Qt.Key(event.key()))).toString(QKeySequence.SequenceFormat.PortableText)
    return Press(
        key=name, text=event.text(),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier), alt=bool(held & Qt.KeyboardModifier.AltModifier),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        group_switch=bool(held & Qt.KeyboardModifier.GroupSwitchModifier), option=sys.platform == "darwin",
        digit=digit_of(sys.platform, event.nativeScanCode(), event.nativeVirtualKey()),
    )  # fmt: skip


def on_scrim(watched: QObject | None) -> bool:
    """Whether it stands before the window, which waits behind it."""
    while watched is not None and not isinstance(watched, Scrim):
        watched = watched.parent()
    return watched is not None


class KeyFilter(QObject):
    """`run(command id) -> handled`; `typed(text)` for what belongs to the composer."""

    def __init__(self, window: QWidget, keys: KeyMap, run: Callable[[str], bool], typed: Callable[[str], bool]) -> None:
        super().__init__(window)
        self.keys, self._run, self._typed = keys, run, typed
        self._watched: QWidget | None = None
        self.writes: Callable[[QObject], bool] = lambda _field: True
        """Whether a text field is the composer's."""
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
        field = QApplication.focusWidget() or watched  # what it did not want comes by again, from the window
        if on_scrim(field):
            return False
        in_text = isinstance(watched, _FIELDS)
        press = to_press(event)
        accented = self._dead.over(press.text)
        command = self.keys.press(press, in_text=in_text)
        if command is not None and self._means(command, field) and self._run(command):
            return True
        if in_text or self.keys.pending():
            return False
        return self._dead.take(event.key()) or self._stray(watched, press, accented)

    def _means(self, command: str, field: QObject) -> bool:
        """Who writes in another field does not send what the composer holds."""
        return not command.startswith(_SENDS) or not isinstance(field, _FIELDS) or self.writes(field)

    def _stray(self, watched: QObject, press: Press, accented: str) -> bool:
        if not types_text(press) or (press.text.isspace() and isinstance(watched, QAbstractButton)):
            return False
        return press.text.isprintable() and bool(press.text.strip()) and self._typed(accented)
