r"""Which key presses are commands, decided on plain values so that every keyboard layout can be tested.

AltGr never triggers a command: on Spanish, Latin American and Brazilian layouts it types @ # | [ ] { } \ ~ € and more.
Windows reports it as Ctrl+Alt together with the text it types, X11 and Wayland as the group switch. On macOS Option
does its work (Option+R is ®) and walks by words: where text is typed, those belong to the editor.
"""

from typing import NamedTuple

from desktop.commands.registry import Registry, key_map

_DIGITS_OF_A_MAC = {
    0x12: "1", 0x13: "2", 0x14: "3", 0x15: "4", 0x17: "5", 0x16: "6", 0x1A: "7", 0x1C: "8", 0x19: "9", 0x1D: "0",
}  # fmt: skip
"""`kVK_ANSI_1` and so on, by place."""
_FIRST_OF_X11 = 10
"""The key of 1; the others stand behind it, 0 last. Wayland tells the same numbers."""
_BY_WORDS = {"Left", "Right", "Backspace", "Del"}


class Press(NamedTuple):
    """A key press: `key` its name in Qt's portable notation ("Q", "2", "Down"), `text` what it would type."""

    key: str
    text: str = ""
    ctrl: bool = False
    alt: bool = False
    shift: bool = False
    group_switch: bool = False
    option: bool = False
    """`alt` is the Option key of a Mac."""
    digit: str = ""
    """Of a key in the row of digits, whatever it types: with Shift, 9 is ( or ) and has no digit in its name."""


def digit_of(system: str, scan_code: int, virtual_key: int) -> str:
    """The digit on a key of the row above the letters; empty for another key. `system`: as `sys.platform`."""
    if system == "win32":
        return chr(virtual_key) if ord("0") <= virtual_key <= ord("9") else ""
    if system == "darwin":
        return _DIGITS_OF_A_MAC.get(virtual_key, "")
    return str((scan_code - _FIRST_OF_X11 + 1) % 10) if 0 <= scan_code - _FIRST_OF_X11 <= 9 else ""


def types_text(press: Press) -> bool:
    """Whether the press is meant to write something (then it belongs to the composer, never to a command)."""
    if press.group_switch:
        return True
    printable = bool(press.text) and press.text.isprintable()
    return printable and (press.ctrl == press.alt)


def edits_text(press: Press) -> bool:
    """Whether Option types a sign or moves and deletes by words."""
    if not press.option or not press.alt or press.ctrl:
        return False
    return press.key in _BY_WORDS or (bool(press.text) and press.text.isprintable())


def sequence(press: Press) -> str:
    """The press as a chord, `Ctrl+Alt+Shift+Key`."""
    parts = [name for name, down in (("Ctrl", press.ctrl), ("Alt", press.alt), ("Shift", press.shift)) if down]
    return "+".join([*parts, press.key])


class KeyMap:
    """Finds the command of key presses, also of two letters one after the other ("G, M")."""

    def __init__(
        self, registry: Registry, *, letters: bool = False, changed: dict[str, tuple[str, ...]] | None = None
    ) -> None:
        self._keys = key_map(registry, letters=letters, changed=changed)
        self._starts = {key.split(", ")[0] for key in self._keys if ", " in key}
        self._first = ""

    def press(self, press: Press, *, in_text: bool) -> str | None:
        """The command's id, or None. `in_text`: the focus is where text is typed, so letters write."""
        if in_text and edits_text(press):
            return None
        if types_text(press):
            return None if in_text or press.group_switch or press.ctrl else self._letter(press.text.upper())
        self._first = ""
        found = self._keys.get(sequence(press))
        if found is None and press.digit and press.ctrl:
            return self._keys.get(sequence(press._replace(key=press.digit)))
        return found

    def pending(self) -> bool:
        """Whether the first of two letters was pressed."""
        return bool(self._first)

    def _letter(self, letter: str) -> str | None:
        first, self._first = self._first, ""
        if first and (found := self._keys.get(f"{first}, {letter}")):
            return found
        if letter in self._starts:
            self._first = letter
            return None
        return self._keys.get(letter)
