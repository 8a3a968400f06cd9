"""The steps of a macro: painted as a preview, and edited one row each."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.moments import span
from desktop.i18n.work_words import priority_name
from desktop.models.macros import OFFERED
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.answers.macro_words import ICONS, files_words, kind_name, problem_words, step_words
from desktop.views.widgets import Combo, IconButton, IconMark, Ink, Label, Paragraph
from protocol.rules.macros import FIELDS, Planned

TEXT_HEIGHT = 60
SNOOZES = (1, 2, 4, 24, 48, 72, 168)
"""Hours that are offered."""


class StepList(QWidget):
    """What would be done, in order; a step that cannot be done says why in amber."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self.words: list[str] = []

    def show_steps(self, steps: Sequence[Planned]) -> None:
        """Show these."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.words = []
        for step in steps:
            self._column.addWidget(self._line(step))
        self._column.addStretch(1)

    def _line(self, step: Planned) -> QWidget:
        theme, px = self._theme, self._theme.px
        strong, text = step_words(step)
        problem, files = problem_words(step), files_words(step)
        self.words.append(" ".join(part for part in (strong, text, files, problem) if part))
        line = QWidget()
        line.setAccessibleName(self.words[-1])
        row, column = QHBoxLayout(line), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        icon = IconMark(theme, ICONS.get(step.do, "circle-help"), Ink.WARN if problem else Ink.SECONDARY)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column.setSpacing(px(2))
        column.addWidget(Label(theme, strong, Role.UI_STRONG))
        for words, ink in ((text, Ink.SECONDARY), (files, Ink.SECONDARY), (problem, Ink.WARN)):
            if words:
                column.addWidget(Paragraph(theme, words, Role.UI, ink))
        row.addLayout(column, 1)
        return line


class StepRow(QWidget):
    """One step being written: its kind, and what it needs."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, store: Store, step: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._store = theme, store
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._row.setSpacing(theme.px(8))
        self._column.addLayout(self._row)
        self.kind = Combo(theme, self.tr("Paso"))
        for do in dict.fromkeys((*OFFERED, str(step.get("do", "reply")))):
            self.kind.addItem(kind_name(do), do)
        self.kind.setCurrentIndex(max(0, self.kind.findData(step.get("do"))))
        self._step = dict(step)
        self.value: QWidget | None = None
        self.remove = IconButton(theme, "x", self.tr("Quitar paso"), small=True)
        self._row.addWidget(self.kind)
        self._row.addStretch(1)
        self._row.addWidget(self.remove)
        self._make_value()
        self.kind.activated.connect(self._kind_chosen)
        self.remove.clicked.connect(self.removed)

    def step(self) -> dict[str, Any]:
        """The step as it is kept."""
        do = str(self.kind.currentData())
        if do not in OFFERED:
            return self._step
        made: dict[str, Any] = {"do": do}
        for name in FIELDS[do]:
            if isinstance(self.value, QPlainTextEdit):
                made[name] = self.value.toPlainText().strip()
            elif isinstance(self.value, Combo):
                chosen = self.value.currentData()
                made[name] = [chosen] if name == "tags" and chosen else chosen
        return made

    def _kind_chosen(self) -> None:
        self._step = {}
        self._make_value()
        self.changed.emit()

    def _make_value(self) -> None:
        if self.value is not None:
            for layout in (self._row, self._column):
                layout.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        self.value = self._value(str(self.kind.currentData()))
        if isinstance(self.value, QPlainTextEdit):
            self._column.addWidget(self.value)  # words want the whole width
        elif self.value is not None:
            self._row.insertWidget(1, self.value, 10)
        for earlier, later in pairwise(self.stops):
            QWidget.setTabOrder(earlier, later)

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard reaches, in order."""
        return [one for one in (self.kind, self.value, self.remove) if one is not None]

    def _value(self, do: str) -> QWidget | None:
        if do in {"reply", "note"}:
            text = QPlainTextEdit(str(self._step.get("text", "")))
            text.setFont(self._theme.font(Role.UI))
            hint = self.tr("Lo que recibe el cliente") if do == "reply" else self.tr("Lo que lee el equipo")
            text.setPlaceholderText(hint)
            text.setTabChangesFocus(True)
            text.setFixedHeight(self._theme.px(TEXT_HEIGHT))
            text.setAccessibleName(kind_name(do))
            text.textChanged.connect(self.changed)
            return text
        if do not in {"quick_reply", "assign", "team", "tag", "untag", "priority", "snooze"}:
            return None
        combo, key = Combo(self._theme, kind_name(do)), next(iter(FIELDS[do]))
        for name, id in self._choices(do):
            combo.addItem(name, id)
        kept = self._step.get(key)
        combo.setCurrentIndex(max(0, combo.findData(kept[0] if isinstance(kept, list) and kept else kept)))
        combo.activated.connect(self.changed)
        return combo

    def _choices(self, do: str) -> list[tuple[str, int | str]]:
        office, people = self._store.office, self._store.people
        if do in {"tag", "untag"}:
            return sorted((tag.name, tag.name) for tag in office.tags.values() if tag.active)
        if do == "priority":
            return [(priority_name(number), number) for number in (9, 7, 5, 2)]
        if do == "snooze":
            kept = self._step.get("hours")
            hours = {*SNOOZES, kept} if isinstance(kept, int) else {*SNOOZES}
            return [(span(number * 3600), number) for number in sorted(hours)]
        if do == "quick_reply":
            return sorted((f"/{row.code}", row.id) for row in office.quick_replies.values() if row.active)
        if do == "team":
            return sorted((row.name, row.id) for row in people.teams.values())
        return sorted((row.name, row.id) for row in people.users.values() if row.active)
