"""Keys as people see them: the registry's portable chords as key caps in the platform's words."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.commands.command import Command
from desktop.views.context import ViewContext

translate = QCoreApplication.translate


def _cap(name: str) -> str:
    mac = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧"}
    if sys.platform == "darwin" and name in mac:
        return mac[name]
    signs = {"Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
    if name == "Shift":
        return translate("Keys", "Mayús")
    return signs.get(name, name)


def caps(chord: str) -> tuple[str, ...]:
    """`Ctrl+Shift+A` -> `("Ctrl", "Mayús", "A")`; `G, M` -> `("G", "M")`."""
    if ", " in chord:
        return tuple(chord.split(", "))
    *names, last = [*chord[:-2].split("+"), "+"] if chord.endswith("++") else chord.split("+")
    return (*(_cap(name) for name in names), _cap(last))


def command_caps(command: Command, *, letters: bool) -> tuple[str, ...]:
    """The first key of a command, a letter when those are on."""
    keys: Sequence[str] = (command.letters if letters else ()) or command.keys
    return caps(keys[0]) if keys else ()


def caps_of(context: ViewContext, id: str) -> tuple[str, ...]:
    """The keys of a command by id, as caps."""
    return command_caps(context.registry[id], letters=context.settings.letters)


def title_of(context: ViewContext, id: str) -> str:
    """A command's title in the language in force."""
    return translate("Commands", context.registry[id].title)
