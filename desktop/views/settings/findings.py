"""What was looked at, a line each: a mark, its name, what was found, and a link where it can be mended here.

Used by the pages of numbers and of health. Names stand in one column however long the sentences beside them are.
"""

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.models.tooltips import plain_tooltip
from desktop.theme import Role, Theme
from desktop.views.widgets import IconMark, Ink, Label, LinkButton, Paragraph

_MARKS: dict[str, tuple[str, Ink]] = {
    "good": ("circle-check", Ink.OK), "warn": ("triangle-alert", Ink.WARN), "bad": ("circle-x", Ink.DANGER),
    "unknown": ("circle-help", Ink.SECONDARY),
}  # fmt: skip


class FindingList(QWidget):
    """Empty until lines are added."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(2, 1)

    def clear(self) -> None:
        """Take every line away."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def add_line(self, verdict: str, name: str, found: str, said: str = "") -> int:
        """One line; `said`: somebody else's words, shown on hovering. Its row, for `add_link`."""
        icon, ink = _MARKS[verdict]
        row = self._grid.rowCount()
        words = Paragraph(self._theme, found, Role.UI, ink if verdict == "bad" else Ink.SECONDARY)
        words.setAccessibleName(f"{name}: {found}")
        words.setToolTip(plain_tooltip(said))
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid.addWidget(IconMark(self._theme, icon, ink), row, 0)
        self._grid.addWidget(Label(self._theme, name, Role.UI, Ink.PRIMARY), row, 1)
        self._grid.addWidget(words, row, 2)
        return row

    def add_link(self, row: int, label: str) -> LinkButton:
        """What mends it."""
        link = LinkButton(self._theme, label)
        self._grid.addWidget(link, row, 3)
        return link
