"""The form of one macro: its name, whose it is, and its steps in order."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role
from desktop.views.answers.macro_steps import StepRow
from desktop.views.answers.place import PlaceCombo
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LabeledField, ScrollPage, TextField
from protocol.answers import Macro
from protocol.answers_api import PutMacro
from protocol.rules.macros import shape_problem

MOST = 12


class MacroForm(QWidget):
    """`edited` on every change. `request()` is what would be kept; `problem()` why it cannot be."""

    edited = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme, px = context, context.theme, context.theme.px
        self.macro: Macro | None = None
        self.name = TextField(theme, self.tr("Cerrar envío"))
        self.place = PlaceCombo(theme, context.session.store)
        self.add = Button(theme, self.tr("Paso"), ButtonKind.SOFT, "plus", small=True)
        self.rows: list[StepRow] = []
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column, place, steps = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(8))
        column.setSpacing(px(8))
        place.addWidget(Label(theme, self.tr("Para"), Role.META, Ink.SECONDARY, 600))
        place.addWidget(self.place)
        place.addStretch(1)
        steps.addWidget(Label(theme, self.tr("Pasos, en orden"), Role.META, Ink.SECONDARY, 600))
        steps.addStretch(1)
        steps.addWidget(self.add)
        column.addWidget(LabeledField(theme, self.tr("Nombre"), self.name))
        column.addLayout(place)
        column.addLayout(steps)
        column.addWidget(ScrollPage(self._inner), 1)
        self.name.textEdited.connect(self._edited)
        self.place.activated.connect(self._edited)
        self.add.clicked.connect(self._add_empty)

    def show_macro(self, macro: Macro | None) -> None:
        """Edit this one; None begins a new one with one step."""
        self.macro = macro
        personal = None if macro is None else macro.user_id is not None
        self.place.offer(personal, None if macro is None else (bool(personal), macro.team_id))
        self.name.setText(macro.name if macro else "")
        for row in tuple(self.rows):
            self._drop(row)
        for step in macro.steps if macro else ({"do": "reply"},):
            self.add_step(step)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_step(self, step: dict[str, Any]) -> StepRow:
        """One more step at the end."""
        row = StepRow(self._context.theme, self._context.session.store, step)
        row.changed.connect(self._edited)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)
        # Above them on the page, after them by keyboard: who has written a step adds the next.
        stops = [self.name, self.place, *(stop for row in self.rows for stop in row.stops), self.add]
        for earlier, later in pairwise(stops):
            QWidget.setTabOrder(earlier, later)
        self._edited()
        return row

    def request(self) -> PutMacro:
        """What would be kept."""
        personal, team = self.place.place()
        return PutMacro(
            name=self.name.text().strip(), steps=tuple(row.step() for row in self.rows), personal=personal,
            team_id=team, rev=self.macro.rev if self.macro else None,
        )  # fmt: skip

    def problem(self) -> str:
        """Why it cannot be kept as it is; empty when it can."""
        wanted = self.request()
        if not wanted.name:
            return self.tr("Falta el nombre.")
        if not wanted.steps:
            return self.tr("Agrega al menos un paso.")
        for place, step in enumerate(wanted.steps, 1):
            if shape_problem(step) is not None:
                return self.tr("Al paso {0} le falta un dato.").format(place)
        return ""

    def _add_empty(self) -> None:
        if len(self.rows) < MOST:
            self.add_step({"do": "note"}).kind.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, StepRow):
            place = self.rows.index(row)
            self._drop(row)
            near = [*self.rows[place:], *reversed(self.rows[:place])]
            (near[0].kind if near else self.add).setFocus(Qt.FocusReason.TabFocusReason)
            self._edited()

    def _drop(self, row: StepRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _edited(self) -> None:
        self.add.setEnabled(len(self.rows) < MOST)
        self.edited.emit()
