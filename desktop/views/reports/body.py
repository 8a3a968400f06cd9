"""What the pages of the reports have in common: they say what they want, and are told what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
