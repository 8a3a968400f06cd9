"""What the pages of the reports have in common: they say what they want, and are told what came of it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.reports.choice import Choice
from desktop.models.reports.period import Days
from desktop.views.context import ViewContext


class ReportBody(QWidget):
    """`looked(key, result)`: the X-ray of a part; `changed(fields)` of the choice; `retry`; `went(page, metric)`."""

    looked = Signal(object, object)
    changed = Signal(object)
    went = Signal(str)
    retry = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self.theme = context, context.theme
        self.column = QVBoxLayout(self)
        px = self.theme.px
        self.column.setContentsMargins(px(16), px(4), px(16), px(16))
        self.column.setSpacing(px(12))


class AskingBody(ReportBody):
    """A page with questions of its own: the window has it ask, and shows what came of it.

    `opened(case)`: somebody wants that case. `filtered`: whether the filters of the window say anything here.
    """

    opened = Signal(object)
    filtered = False

    def show_loading(self) -> None:
        """What is there stays until the next comes."""

    async def ask(self, choice: Choice, days: Days) -> Any:
        """What it would show, with `as_of`, or a Refusal."""
        raise NotImplementedError

    def show_view(self, view: Any) -> None:
        """Show what `ask` brought."""
        raise NotImplementedError
