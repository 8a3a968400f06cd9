"""What the main window offers to commands about the live room and the docked panel. Each returns at once."""

from typing import Protocol


class LiveRoomUi(Protocol):
    """Part of `desktop.commands.command.Ui`."""

    def show_live_room(self) -> None: ...
    def close_live_room(self) -> None: ...
    def toggle_my_day(self) -> None: ...
