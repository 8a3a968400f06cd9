"""The record of a command, and what it may ask of the window it runs in."""

from collections.abc import Callable
from typing import Literal, Protocol

from msgspec import Struct

from desktop.commands.port import Controller

Placement = Literal["palette", "menu", "toolbar", "context", "tray"]
Group = Literal["conversation", "compose", "navigation", "application"]

GROUPS: tuple[Group, ...] = ("conversation", "compose", "navigation", "application")


def mark(text: str) -> str:
    """Mark a text for translation (context `Commands`); it is translated where it is shown."""
    return text


class Ui(Protocol):
    """What the main window offers to commands. Each method returns at once."""

    def show_palette(self, start: str = "") -> None: ...
    def focus_search(self) -> None: ...
    def focus_list(self) -> None: ...
    def focus_pane(self, step: int) -> None: ...
    def step_conversation(self, step: int) -> None: ...
    def open_selected(self) -> None: ...
    def show_view(self, view: str) -> None: ...
    def show_waiting(self) -> None: ...
    def toggle_panel(self) -> None: ...
    def toggle_sidebar(self) -> None: ...
    def compose(self, mode: Literal["reply", "note"]) -> None: ...
    def submit(self, then: Literal["stay", "next", "resolve"]) -> None: ...
    def undo(self) -> bool: ...
    def attach(self) -> None: ...
    def record(self) -> None: ...
    def insert_template(self) -> None: ...
    def choose_assignee(self) -> None: ...
    def zoom(self, step: int) -> None: ...
    def set_scheme(self, scheme: Literal["system", "light", "dark", "contrast"]) -> None: ...
    def set_density(self, density: Literal["comfortable", "compact"]) -> None: ...
    def show_settings(self, page: str = "") -> None: ...
    def show_keyboard_help(self) -> None: ...
    def switch_account(self) -> None: ...
    def quit(self) -> None: ...


class Context(Struct, frozen=True, kw_only=True):
    """Where a command runs: the session (None before sign-in), the window, the conversation it is about."""

    ui: Ui
    session: Controller | None = None
    conversation_id: int | None = None


When = Callable[[Context], str]
"""Empty when the command can run, else the reason (marked text) for the tooltip."""

Run = Callable[[Context], object]


def always(_context: Context) -> str:
    """It can always run."""
    return ""


class Command(Struct, frozen=True, kw_only=True):
    """Something a person can do. `keys` are chords in Qt's portable notation and always on; `letters` are opt-in."""

    id: str
    title: str
    group: Group
    run: Run
    keys: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    icon: str = ""
    when: When = always
    placements: tuple[Placement, ...] = ("palette", "menu")
