"""What the main window offers to commands about the wall-board. Each returns at once."""

from typing import Protocol


class WallboardUi(Protocol):
    """Part of `desktop.commands.command.Ui`."""

    def show_wallboard(self) -> None: ...
