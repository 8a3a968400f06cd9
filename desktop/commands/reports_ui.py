"""What the main window offers to commands about figures. Each returns at once."""

from typing import Protocol


class ReportsUi(Protocol):
    """Part of `desktop.commands.command.Ui`."""

    def show_reports(self, page: str = "") -> None: ...
