"""A figure by team, person, number or tag: a table by name, its total, and a box for those who want it ranked.

`opened(key)` = (by, id or tag) of a row; `changed(fields)` of the choice.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.metric_words import aggregate_name, group_name
from desktop.i18n.words import problem
from desktop.models.reports.choice import Choice, Grouped
from desktop.models.reports.gathering import Gathered
from desktop.models.reports.pages import FEW, Clock, kind_of
from desktop.models.reports.rows import FigureRow
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.reports.figure_table import FigureTable
from desktop.views.reports.telling import cell, columns, group_key, ordered
from desktop.views.widgets import Card, CheckBox, Combo, Ink, Paragraph
from protocol.metrics import Figure

translate = QCoreApplication.translate
EVERYBODY: tuple[Grouped, ...] = ("team", "agent", "number", "tag")
OWN: tuple[Grouped, ...] = ("tag", "number")


class GroupCard(Card):
    """Title, by what, the table, what is to be known about it."""

    opened = Signal(object)
    changed = Signal(object)

    def __init__(self, context: ViewContext, *, supervises: bool, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, px = context, self.theme.px
        self._groups = EVERYBODY if supervises else OWN
        self.by = Combo(self.theme, translate("Reports", "Agrupar"))
        for by in self._groups:
            self.by.addItem(group_name(by), by)
        self.ranked = CheckBox(self.theme, translate("Reports", "Ordenar por resultado"))
        self.note = Paragraph(self.theme, "", Role.META, Ink.SECONDARY)
        self.table = FigureTable(self.theme, translate("Reports", "Cifras por grupo"))
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(px(12), px(8), px(16), px(4))
        head.addWidget(self.by)
        head.addStretch(1)
        head.addWidget(self.ranked)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.addWidget(self.note)
        column.addLayout(foot)
        column.addStretch(1)
        self.by.activated.connect(self._regroup)
        self.ranked.clicked.connect(self._rank)
        self.table.opened.connect(self.opened)

    def show_gathered(self, data: Gathered) -> None:
        """The rows of an answer."""
        choice, figure = data.choice, data.figure
        self.by.setCurrentIndex(max(0, self.by.findData(choice.by)))
        self.ranked.setChecked(choice.ranked)
        if isinstance(data.groups, Refusal) or not isinstance(figure, Figure):
            refusal = data.groups if isinstance(data.groups, Refusal) else None
            self.table.fill([], [])
            self.note.set_text(problem(refusal.words, refusal.detail) if refusal else "")
            return
        keys, store = columns(choice.metric), self._context.session.store
        rows = [
            figure_row((choice.by, cut.key) if cut.key is not None else None, group_key(choice.by, cut.key, store),
                       cut.figure, choice.clock)
            for cut in ordered(data.groups, choice, store)
        ]  # fmt: skip
        total = figure_row(("all", None), translate("Reports", "Total"), figure, choice.clock, total=True)
        heads = [group_name(choice.by), *(aggregate_name(key) for key in keys)]
        self.table.fill(heads, [*rows, total], 1 if kind_of(choice.metric) == "volume" else 2)
        self.note.set_text(self._note_words(choice, data.groups))

    def _note_words(self, choice: Choice, cuts: Sequence[Any]) -> str:
        words = []
        if any(0 < cut.figure.n < FEW for cut in cuts):
            words.append(translate("Reports", "En gris: menos de {0} casos, dicen poco.").format(FEW))
        if choice.by == "tag" and cuts:
            words.append(translate("Reports", "Un caso con dos etiquetas está en las dos filas."))
        if kind_of(choice.metric) == "promise":
            words.append(translate("Reports", "Lo que está en curso queda fuera de la razón."))
        if any(len(cut.figure.definitions) > 1 for cut in cuts):
            words.append(translate("Reports", "La definición cambió dentro del período: compara con cuidado."))
        return " ".join(words) if cuts else translate("Reports", "Sin datos en este período.")

    def _regroup(self) -> None:
        self.changed.emit({"by": self.by.currentData()})

    def _rank(self) -> None:
        self.changed.emit({"ranked": self.ranked.isChecked()})


def figure_row(key: Any, name: str, figure: Figure, clock: Clock, *, total: bool = False) -> FigureRow:
    """A line of a table: a figure under a name, with the same by the other clock on hover."""
    other: Clock = "calendar" if clock == "business" else "business"
    keys = columns(figure.metric)
    timed = kind_of(figure.metric) == "time"
    calendar, business = translate("Reports", "Calendario: {0}"), translate("Reports", "Tiempo hábil: {0}")
    form = calendar if other == "calendar" else business
    hints = tuple(form.format(cell(figure, one, other)) if one in {"median", "p90", "mean"} else "" for one in keys)
    return FigureRow(
        key=key, cells=(name, *(cell(figure, one, clock) for one in keys)), hints=("", *hints) if timed else (),
        few=0 < figure.n < FEW, provisional=figure.provisional > 0, total=total,
    )  # fmt: skip
