"""Who counts by a calendar: teams, numbers, and the company for whoever has none of its own."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Section
from desktop.views.widgets import CheckBox, set_tooltip


class Use(Struct, frozen=True, kw_only=True):
    """A team or number that may count by the calendar shown. `other`: the name of the one it counts by now.

    `reason`: why it cannot be changed here.
    """

    kind: str
    subject: int
    name: str
    chosen: bool
    other: str = ""
    reason: str = ""


class UsesCard(Section):
    """`chosen(kind, subject, on)` for a person's change."""

    chosen = Signal(str, int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Quién usa este horario"),
            self.tr("Vale el del equipo; si no tiene, el del número; si tampoco, el de la empresa."),
            parent=parent,
        )
        self.boxes: dict[tuple[str, int], CheckBox] = {}
        self.body.setSpacing(0)

    def show_uses(self, uses: Sequence[Use]) -> None:
        """A line each; the box that has the keyboard keeps it."""
        if [(use.kind, use.subject) for use in uses] != list(self.boxes):
            self._make(uses)
        for use in uses:
            box = self.boxes[use.kind, use.subject]
            words = self.tr("{0} (ahora: {1})").format(use.name, use.other) if use.other else use.name
            box.setText(words.replace("&", "&&"))
            box.setAccessibleName(words)
            box.setChecked(use.chosen)
            box.setEnabled(not use.reason)
            set_tooltip(box, self.theme, use.reason or words)
            box.setAccessibleName(words)
            box.setAccessibleDescription(use.reason)
            box.updateGeometry()

    def _make(self, uses: Sequence[Use]) -> None:
        clear(self.body)
        self.boxes = {}
        for use in uses:
            box = CheckBox(self.theme, use.name)
            box.clicked.connect(partial(self._clicked, use.kind, use.subject))
            self.boxes[use.kind, use.subject] = box
            self.body.addWidget(box)

    def _clicked(self, kind: str, subject: int) -> None:
        self.chosen.emit(kind, subject, self.boxes[kind, subject].isChecked())
