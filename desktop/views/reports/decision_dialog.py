"""A decision of a weekly review: what, who does it, which figure should move by it, for which team."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n.metric_words import metric_name
from desktop.models.reports.pages import pages_for
from desktop.views.context import ViewContext
from desktop.views.settings.rows import TextArea
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Combo, LabeledField
from protocol.metrics import Metric
from protocol.review import Decision, PutDecision

translate = QCoreApplication.translate
WIDTH, LONGEST = 480, 1000


class DecisionDialog(SmallDialog):
    """`decided(PutDecision)`; `dropped` when a known one shall be forgotten."""

    decided = Signal(object)
    dropped = Signal()

    def __init__(self, context: ViewContext, parent: QWidget, known: Decision | None = None) -> None:
        title = translate("Review", "Decisión") if known else translate("Review", "Decisión nueva")
        super().__init__(context.theme, parent, title, WIDTH)
        self._known, store = known, context.session.store
        people = sorted((one for one in store.people.users.values() if one.active), key=lambda one: one.name.casefold())
        teams = sorted(store.people.teams.values(), key=lambda one: one.name.casefold())
        me = store.my_id()
        self.text = TextArea(self.theme, translate("Review", "Qué decidimos"), 3)
        self.text.setPlainText(known.text if known else "")
        self.owner = self._combo(
            translate("Review", "Quién lo hace"), [(one.name, one.id) for one in people if one.role != "wallboard"],
            known.owner_id if known else me,
        )  # fmt: skip
        self.figure = self._combo(
            translate("Review", "Cifra que debería moverse"),
            [(translate("Review", "Ninguna"), None), *[(metric_name(one), one) for one in _metrics()]],
            known.metric if known else None,
        )
        self.team = self._combo(
            translate("Review", "De quién"),
            [(translate("Review", "Toda la empresa"), None), *[(one.name, one.id) for one in teams]],
            known.team_id if known else None,
        )
        self.save = Button(self.theme, translate("Review", "Guardar"), ButtonKind.PRIMARY)
        self.drop = Button(self.theme, translate("Review", "Borrar"), ButtonKind.DANGER, "trash-2")
        self.head()
        for part in (self.text, self.owner, self.figure, self.team):
            self.column.addWidget(LabeledField(self.theme, part.accessibleName(), part))
        self.drop.setVisible(known is not None)
        self.column.addWidget(self.drop)
        self.foot(self.save)
        self.save.clicked.connect(self._save)
        self.drop.clicked.connect(self._drop)
        self.text.edited.connect(self._judge)
        self.text.setFocus()
        self._judge()

    def _combo(self, name: str, choices: Sequence[tuple[str, object]], chosen: object) -> Combo:
        combo = Combo(self.theme, name)
        for words, value in choices:
            combo.addItem(words, value)
        combo.setCurrentIndex(max(0, next((at for at, (_, value) in enumerate(choices) if value == chosen), 0)))
        return combo

    def _judge(self) -> None:
        self.save.setEnabled(0 < len(self.text.toPlainText().strip()) <= LONGEST)

    def _save(self) -> None:
        known = self._known
        self.decided.emit(
            PutDecision(
                text=self.text.toPlainText().strip(), owner_id=self.owner.currentData(),
                metric=self.figure.currentData(), team_id=self.team.currentData(),
                done=known is not None and known.done_at is not None, rev=known.rev if known else None,
            )
        )  # fmt: skip
        self.accept()

    def _drop(self) -> None:
        self.dropped.emit()
        self.accept()


def _metrics() -> list[Metric]:
    """Every figure of the reports, once, in their order."""
    found = [metric for page in pages_for(others=True) if not page.sheet for metric in page.metrics]
    return list(dict.fromkeys(found))
