"""What the main window offers to commands that work on conversations: pickers, menus and small dialogs.

Each returns at once. `ids` are the conversations meant: the picked rows, or the open one.
"""

from collections.abc import Sequence
from typing import Protocol

from desktop.commands.deeds import Deed


class WorkUi(Protocol):
    """Part of `desktop.commands.command.Ui`."""

    def choose_tags(self, ids: Sequence[int]) -> None: ...
    def manage_tags(self) -> None: ...
    def choose_priority(self, ids: Sequence[int]) -> None: ...
    def offer_deed(self, deed: Deed) -> None: ...
