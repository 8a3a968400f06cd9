"""What the editor of a composer offers while something is typed: a popup beside the caret, the keyboard in the editor.

Base of `mentions` (names after an `@`) and `quick_replies` (codes after a slash). What Esc sent away stays away until
something else is typed.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.views.composer.part import ComposerPart

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer


class Offering(ComposerPart):
    """Watches the editor of a composer; made once per composer. Subclasses look, and take the editor's keys."""

    popup: QWidget | None = None

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._dismissed = False
        composer.editor.installEventFilter(self)
        composer.editor.textChanged.connect(self._look)
        composer.editor.cursorPositionChanged.connect(self._look)
        composer.mode_changed.connect(self._look)

    def _look(self) -> None:
        """Something was typed, or the caret moved: come, change or go."""
        raise NotImplementedError

    def _line(self) -> str:
        """The line up to the caret."""
        cursor = self._box.editor.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def close(self) -> None:
        """Take the popup away."""
        popup, self.popup = self.popup, None
        if popup is not None:
            popup.hide()
            popup.deleteLater()

    def _dismiss(self) -> None:
        self._dismissed = True
        self.close()

    def _say(self, words: str) -> None:
        """To a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._box.editor, words))
