"""Accents of dead keys typed where no text field has the focus: the system composes only for text fields.

Called by `key_filter`. On X11 a dead key then arrives as a key of its own without text, and the letter behind it bare.
"""

import unicodedata
from typing import Final

from PySide6.QtCore import Qt

_COMBINING: Final = {
    Qt.Key.Key_Dead_Grave: "\u0300", Qt.Key.Key_Dead_Acute: "\u0301", Qt.Key.Key_Dead_Circumflex: "\u0302",
    Qt.Key.Key_Dead_Tilde: "\u0303", Qt.Key.Key_Dead_Macron: "\u0304", Qt.Key.Key_Dead_Breve: "\u0306",
    Qt.Key.Key_Dead_Abovedot: "\u0307", Qt.Key.Key_Dead_Diaeresis: "\u0308", Qt.Key.Key_Dead_Abovering: "\u030a",
    Qt.Key.Key_Dead_Doubleacute: "\u030b", Qt.Key.Key_Dead_Caron: "\u030c", Qt.Key.Key_Dead_Cedilla: "\u0327",
    Qt.Key.Key_Dead_Ogonek: "\u0328",
}  # fmt: skip


class DeadKeys:
    """The accent that waits for its letter."""

    def __init__(self) -> None:
        self._accent = ""

    def take(self, key: int) -> bool:
        """Whether it is a dead key; its accent belongs to the next letter."""
        self._accent = _COMBINING.get(key, "")  # type: ignore[call-overload]
        return bool(self._accent)

    def over(self, text: str) -> str:
        """The text with the accent that waited, as far as there is such a letter; nothing waits any more."""
        accent, self._accent = self._accent, ""
        joined = unicodedata.normalize("NFC", text + accent)
        return joined if len(joined) == 1 else text
