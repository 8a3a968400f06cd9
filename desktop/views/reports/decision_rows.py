"""Decisions with their owner, done or not, and what came of them: the figure before and after.

`ticked(decision, done)`, `edited(decision)`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.i18n.metric_words import metric_name
from desktop.models.reports.pages import lower_is_better, value_of
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.reports.telling import change_of, day_words, moved_words, short_told
from desktop.views.widgets import CheckBox, IconButton, Ink, Paragraph
from protocol.review import Decision, Effect

translate = QCoreApplication.translate


class DecisionRows(QWidget):
    """Filled anew with every answer."""

    ticked = Signal(object, bool)
    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self.boxes: dict[int, CheckBox] = {}
        self.buttons: dict[int, IconButton] = {}
        self.about: dict[int, Paragraph] = {}

    def show_rows(self, rows: Sequence[Effect], store: Store) -> None:
        """These and no others."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes, self.buttons, self.about = {}, {}, {}
        for at, row in enumerate(rows):
            self._add(at * 2, row, store)

    def _add(self, at: int, row: Effect, store: Store) -> None:
        decision, theme = row.decision, self._theme
        box = self.boxes[decision.id] = CheckBox(theme, "")
        box.setAccessibleName(translate("Review", "Hecho: {0}").format(decision.text))
        box.setChecked(decision.done_at is not None)
        text = Paragraph(theme, decision.text, Role.UI, Ink.SECONDARY if decision.done_at else Ink.PRIMARY)
        edit = self.buttons[decision.id] = IconButton(theme, "pencil", translate("Review", "Cambiar la decisión"))
        words, ink = told(row, store)
        about = self.about[decision.id] = Paragraph(theme, words, Role.META, ink)
        self._grid.addWidget(box, at, 0)
        self._grid.addWidget(text, at, 1)
        self._grid.addWidget(edit, at, 2)
        self._grid.addWidget(about, at + 1, 1)
        box.toggled.connect(lambda on, one=decision: self.ticked.emit(one, on))
        edit.clicked.connect(lambda _=False, one=decision: self.edited.emit(one))


def told(row: Effect, store: Store) -> tuple[str, Ink]:
    """Whose it is and what came of it: `Marisol · Primera respuesta: 6:12 → 4:30 (1:42 menos)`; green where better."""
    decision = row.decision
    parts, ink = [store.people.name(decision.owner_id)], Ink.SECONDARY
    team = store.people.teams.get(decision.team_id) if decision.team_id is not None else None
    if team is not None:
        parts.append(team.name)
    if decision.done_at is not None:
        parts.append(translate("Review", "hecho el {0}").format(day_words(decision.done_at.astimezone().date())))
    if decision.metric is not None:
        words, better = _effect(decision, row)
        parts.append(words)
        ink = Ink.SECONDARY if better is None else Ink.OK if better else Ink.DANGER
    return " · ".join(part for part in parts if part), ink


def _effect(decision: Decision, row: Effect) -> tuple[str, bool | None]:
    metric = decision.metric or ""
    if row.before is None or row.after is None:
        return metric_name(metric), None
    before, after = value_of(row.before, "business"), value_of(row.after, "business")
    words = f"{metric_name(metric)}: {short_told(metric, before)} → {short_told(metric, after)}"
    moved, lower = change_of(row.after, row.before, "business"), lower_is_better(metric)
    if not moved:
        return words, None
    form = translate("Review", "{0} más") if moved > 0 else translate("Review", "{0} menos")
    return f"{words} ({form.format(moved_words(metric, moved))})", None if lower is None else (moved < 0) == lower
