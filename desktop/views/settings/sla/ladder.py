"""The ladder: what happens after so many minutes without movement; of the company, or of a team of its own."""

from datetime import timedelta
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.sla_words import act_name
from desktop.theme import Role, Theme
from desktop.views.settings.rows import Line, Number, Section
from desktop.views.widgets import Button, Combo, IconButton, Ink, Label, Paragraph
from protocol.sla import MOST_HOPS, Act, LadderPolicy, Rung

translate = QCoreApplication.translate
MOST = 8


class RungRow(QWidget):
    """After so long, do this."""

    edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, rung: Rung, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.after = Number(theme, self.tr("Minutos sin movimiento"), 1, 1440, self.tr("min"))
        self.after.show_value(max(1, round(rung.after.total_seconds() / 60)))
        self.act = Combo(theme, self.tr("Qué pasa"))
        for act in get_args(Act):
            self.act.addItem(act_name(act), act)
        self.act.setCurrentIndex(self.act.findData(rung.act))
        self.remove = IconButton(theme, "x", self.tr("Quitar este paso"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(Label(theme, self.tr("A los")))
        row.addWidget(self.after)
        row.addWidget(self.act, 1)
        row.addWidget(self.remove)
        self.after.edited.connect(self.edited)
        self.act.activated.connect(self.edited)
        self.remove.clicked.connect(self.removed)

    def rung(self) -> Rung:
        """As it is now."""
        return Rung(self.act.currentData(), timedelta(minutes=self.after.value()))


class LadderSection(Section):
    """`edited` with `ladder` changed; `chosen(subject)` when another team's is wanted; `own_wanted` to begin one."""

    edited = Signal()
    chosen = Signal(int)
    own_wanted = Signal()
    company_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        about = translate("Sla", "Lo que pasa cuando un cliente espera y nadie se mueve.")
        self.whose = Combo(theme, translate("Sla", "De quién es la escalera"))
        super().__init__(theme, translate("Sla", "Escalera"), about, self.whose, parent)
        self.ladder = LadderPolicy()
        self.rows: list[RungRow] = []
        self.steps = QVBoxLayout()
        self.steps.setSpacing(theme.px(8))
        self.add = Button(theme, self.tr("Agregar paso"), icon="plus", small=True)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self.quiet = Number(theme, "", 0, 60, self.tr("min"))
        self.hops = Number(theme, "", 0, MOST_HOPS)
        self.quiet_line = Line(
            theme, self.tr("Escribir cuenta como movimiento"), self.quiet,
            self.tr("si quien la tiene escribió en este tiempo, la escalera espera"),
        )  # fmt: skip
        self.hops_line = Line(theme, self.tr("Reasignaciones automáticas como mucho"), self.hops)
        self.form, self.inherited = QWidget(), QWidget()
        self.give_up = Button(theme, translate("Settings", "Usar la de la empresa"), small=True)
        self.own = Button(theme, self.tr("Darle una propia"), small=True)
        self._assemble()
        self.add.clicked.connect(self._add)
        self.own.clicked.connect(self.own_wanted)
        self.give_up.clicked.connect(self.company_wanted)
        self.whose.activated.connect(self._whose)
        self.quiet.edited.connect(self._changed)
        self.hops.edited.connect(self._changed)

    def _assemble(self) -> None:
        px = self.theme.px
        form, other = QVBoxLayout(self.form), QHBoxLayout(self.inherited)
        for layout in (form, other):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(12))
        form.addLayout(self.steps)
        form.addWidget(self.error)
        under = QHBoxLayout()
        under.setSpacing(px(8))
        under.addWidget(self.add)
        under.addWidget(self.give_up)
        under.addStretch(1)
        form.addLayout(under)
        form.addWidget(self.quiet_line)
        form.addWidget(self.hops_line)
        other.addWidget(Label(self.theme, self.tr("Usa la de la empresa."), Role.UI, Ink.SECONDARY), 1)
        other.addWidget(self.own)
        self.body.addWidget(self.form)
        self.body.addWidget(self.inherited)

    def show_subjects(self, subjects: list[tuple[str, int]], now: int) -> None:
        """Whose ladders there are."""
        self.whose.clear()
        for name, subject in subjects:
            self.whose.addItem(name, subject)
        self.whose.setCurrentIndex(max(0, self.whose.findData(now)))
        self.whose.updateGeometry()

    def show_ladder(self, ladder: LadderPolicy, *, inherited: bool, company: bool) -> None:
        """Show it; one that is inherited can only be begun anew, a team's own can be given up."""
        self.ladder = ladder
        self.give_up.setVisible(not company)
        self.form.setVisible(not inherited)
        self.inherited.setVisible(inherited)
        for row in self.rows:
            self.steps.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for rung in ladder.rungs:
            self._row(rung)
        self.quiet.show_value(round(ladder.quiet.total_seconds() / 60))
        self.hops.show_value(ladder.most_hops)
        self.add.setEnabled(len(self.rows) < MOST)

    def _row(self, rung: Rung) -> None:
        row = RungRow(self.theme, rung)
        row.edited.connect(self._changed)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self.steps.addWidget(row)

    def _add(self) -> None:
        last = self.ladder.rungs[-1].after if self.ladder.rungs else timedelta()
        rung = Rung("alert_supervisor", last + timedelta(minutes=5))
        self._row(rung)
        self._changed()
        self.rows[-1].after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, RungRow) and row in self.rows:
            self.rows.remove(row)
            self.steps.removeWidget(row)
            row.hide()
            row.deleteLater()
            self._changed()

    def _changed(self) -> None:
        self.ladder = replace(
            self.ladder, rungs=tuple(row.rung() for row in self.rows), most_hops=self.hops.value(),
            quiet=timedelta(minutes=self.quiet.value()),
        )  # fmt: skip
        self.add.setEnabled(len(self.rows) < MOST)
        self.edited.emit()

    def _whose(self) -> None:
        self.chosen.emit(int(self.whose.currentData()))

    def set_error(self, path: str, words: str) -> None:
        """Say it where it belongs."""
        lines = {"quiet": self.quiet_line, "most_hops": self.hops_line}
        if path in lines:
            lines[path].set_error(words)
            return
        self.error.set_text(words)
        self.error.setVisible(bool(words))

    def clear_errors(self) -> None:
        """Nothing is wrong."""
        for path in ("", "quiet", "most_hops"):
            self.set_error(path, "")
