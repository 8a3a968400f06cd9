"""What three keyboards type with AltGr is never a command, however the system reports it; nor is Option.

From the key event of Qt to the command, in text and outside of it.
"""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.commands.keys import KeyMap, Press, digit_of
from desktop.commands.registry import default_registry
from desktop.views.key_filter import to_press

Key, Held = Qt.Key, Qt.KeyboardModifier
REGISTRY = default_registry()

LAYOUTS = {
    "es-LATAM": {Key.Key_Q: "@", Key.Key_Plus: "~", Key.Key_BraceLeft: "^", Key.Key_Bar: "¬", Key.Key_Apostrophe: "\\"},
    "es-ES": {
        Key.Key_1: "|", Key.Key_2: "@", Key.Key_3: "#", Key.Key_4: "~", Key.Key_6: "¬", Key.Key_E: "€",
        Key.Key_BracketLeft: "[", Key.Key_BracketRight: "]", Key.Key_Ccedilla: "}", Key.Key_AsciiCircum: "{",
    },
    "ABNT2": {
        Key.Key_1: "¹", Key.Key_2: "²", Key.Key_3: "³", Key.Key_4: "£", Key.Key_5: "¢", Key.Key_6: "¬",
        Key.Key_E: "€", Key.Key_Q: "/", Key.Key_W: "?", Key.Key_C: "₢", Key.Key_BracketLeft: "ª",
        Key.Key_BracketRight: "º", Key.Key_Equal: "§",
    },
}  # fmt: skip
SYSTEMS = {
    "Windows": Held.ControlModifier | Held.AltModifier,
    "X11 and Wayland": Held.GroupSwitchModifier,
    "X11 without the group": Held.NoModifier,
}
TYPED = [(layout, key, sign) for layout, keys in LAYOUTS.items() for key, sign in keys.items()]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(("layout", "key", "sign"), TYPED)
@pytest.mark.parametrize("in_text", [True, False])
@pytest.mark.parametrize("letters", [True, False])
def test_altgr_types(system: str, layout: str, key: Qt.Key, sign: str, in_text: bool, letters: bool) -> None:
    press = to_press(QKeyEvent(QEvent.Type.KeyPress, key, SYSTEMS[system], sign))
    command = KeyMap(REGISTRY, letters=letters).press(press, in_text=in_text)
    plain = system == "X11 without the group" and not in_text  # then it is the sign as any keyboard types it
    assert command is None or (plain and sign in "/?"), layout


@pytest.mark.parametrize(
    "press",
    [
        Press("R", "®", alt=True, option=True), Press("J", "∆", alt=True, option=True),
        Press("Left", alt=True, option=True), Press("Backspace", "\x7f", alt=True, option=True),
    ],
)  # fmt: skip
def test_option_belongs_to_the_editor_on_a_mac(press: Press) -> None:
    keys = KeyMap(REGISTRY, letters=True)
    assert keys.press(press, in_text=True) is None
    elsewhere = press._replace(option=False)
    assert (keys.press(elsewhere, in_text=True) is None) == (press.key == "Backspace")


def test_option_still_commands_where_nothing_is_typed() -> None:
    keys = KeyMap(REGISTRY)
    assert keys.press(Press("R", "®", alt=True, option=True), in_text=False) == "go.waiting"
    assert keys.press(Press("Down", alt=True, option=True), in_text=True) == "go.next"


NINE = {"win32": (10, 0x39), "darwin": (0, 0x19), "linux": (18, 0x28)}


@pytest.mark.parametrize("system", NINE)
@pytest.mark.parametrize(("layout", "sign"), [("US", "("), ("es", ")"), ("ABNT2", "("), ("fr", "9")])
def test_a_digit_with_shift_is_the_command_of_that_key(
    system: str, layout: str, sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    held = Held.ControlModifier | Held.ShiftModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord(sign), held, *NINE[system], 0, sign)
    keys = KeyMap(REGISTRY)
    assert keys.press(to_press(event), in_text=True) == "live_room.travel", layout
    alone = QKeyEvent(QEvent.Type.KeyPress, ord(sign), Held.ShiftModifier, *NINE[system], 0, sign)
    assert keys.press(to_press(alone), in_text=False) is None, "it is typed"


def test_the_row_of_digits_by_system() -> None:
    assert "".join(digit_of("linux", code, 0) for code in range(9, 21)) == "1234567890"
    assert "".join(digit_of("win32", 0, code) for code in range(0x2F, 0x3B)) == "0123456789"
    assert sorted(filter(None, (digit_of("darwin", 0, code) for code in range(64)))) == list("0123456789")


def test_a_sign_that_is_a_command_itself_comes_first() -> None:
    """On a Swiss keyboard + is Shift+1."""
    press = Press("+", "+", ctrl=True, shift=True, digit="1")
    assert KeyMap(REGISTRY).press(press, in_text=True) == "app.zoom_in"
