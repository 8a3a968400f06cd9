"""The record of a command, and what it may ask of the window it runs in."""

from collections.abc import Callable
from typing import Literal, Protocol

from msgspec import Struct

from desktop.commands.alerts_ui import AlertsUi
from desktop.commands.customers_ui import CustomersUi
from desktop.commands.live_room_ui import LiveRoomUi
from desktop.commands.port import Controller
from desktop.commands.presence_port import PresenceUi
from desktop.commands.reports_ui import ReportsUi
from desktop.commands.teamwork_ui import TeamworkUi
from desktop.commands.undo import Change
from desktop.commands.wallboard_ui import WallboardUi
from desktop.commands.work_ui import WorkUi

Placement = Literal["palette", "menu", "toolbar", "context", "tray"]
Group = Literal["conversation", "compose", "navigation", "application"]

MenuRole = Literal["", "about", "preferences", "quit"]
"""Commands that some systems keep in a menu of the application itself."""

GROUPS: tuple[Group, ...] = ("conversation", "compose", "navigation", "application")


def mark(text: str) -> str:
    """Mark a text for translation (context `Commands`); it is translated where it is shown."""
    return text


class Ui(WorkUi, AlertsUi, CustomersUi, PresenceUi, ReportsUi, TeamworkUi, LiveRoomUi, WallboardUi, Protocol):
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
    def did(self, change: Change) -> None: ...
    def attach(self) -> None: ...
    def record(self) -> None: ...
    def insert_template(self) -> None: ...
    def insert_emoji(self) -> None: ...
    def insert_quick_reply(self) -> None: ...
    def manage_quick_replies(self) -> None: ...
    def send_later(self) -> None: ...
    def show_macros(self) -> None: ...
    def ask(self, what: Literal["phone", "location"]) -> None: ...
    def choose_assignee(self) -> None: ...
    def open(self, id: int) -> None: ...
    def open_told(self) -> None: ...
    def decline_offer(self) -> None: ...
    def take_next(self) -> None: ...
    def why_here(self) -> None: ...
    def zoom(self, step: int) -> None: ...
    def set_scheme(self, scheme: Literal["system", "light", "dark", "contrast"]) -> None: ...
    def set_density(self, density: Literal["comfortable", "compact"]) -> None: ...
    def show_settings(self, page: str = "") -> None: ...
    def show_preferences(self) -> None: ...
    def show_keyboard_help(self) -> None: ...
    def show_about(self) -> None: ...
    def switch_account(self) -> None: ...
    def quit(self) -> None: ...


class Context(Struct, frozen=True, kw_only=True):
    """Where a command runs: the session (None before sign-in), the window, the conversation it is about.

    `picked` are the rows picked in the list; commands that can act on many act on them. `view` is the list that is
    shown, or the one whose menu is open. `told` is the conversation a toast tells of now.
    """

    ui: Ui
    session: Controller | None = None
    conversation_id: int | None = None
    picked: tuple[int, ...] = ()
    view: str = ""
    told: int | None = None

    @property
    def targets(self) -> tuple[int, ...]:
        """The conversations meant: the picked ones, else the one it is about."""
        if self.picked:
            return self.picked
        return () if self.conversation_id is None else (self.conversation_id,)


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
    advice: When = always
    """Empty, or what is good to know before it runs (marked text); it runs all the same."""
    placements: tuple[Placement, ...] = ("palette", "menu")
    role: MenuRole = ""
    secret: bool = False
    """Left out of palette and menus, not off, for whom it is not."""
    instead: str = ""
    """Command that runs, with the same keys, where this one cannot."""
