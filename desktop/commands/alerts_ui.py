"""What the main window offers to commands about promises and alerts."""

from typing import Protocol


class AlertsUi(Protocol):
    """Part of `desktop.commands.command.Ui`."""

    def show_alerts(self) -> None: ...
    def next_at_risk(self) -> None: ...
    def ask_area(self, conversation_id: int) -> None: ...
