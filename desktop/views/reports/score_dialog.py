"""Marking a colleague's case: each thing to look at with no, in part or yes, and words for them."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.review_words import criterion_name, mark_names
from desktop.theme import Role, Theme
from desktop.views.settings.rows import TextArea
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LabeledField, Paragraph, Segmented
from protocol.coaching import Mark, PickedCase, PutScore, Rubric

translate = QCoreApplication.translate
WIDTH, LONGEST = 560, 2000
MARKS: tuple[Mark, ...] = (0, 1, 2)


class ScoreDialog(SmallDialog):
    """`marked(PutScore)`, once every criterion has a mark that somebody chose."""

    marked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, case: PickedCase, rubric: Rubric, agent: str) -> None:
        title = translate("Coaching", "Caso {0}, {1}").format(case.case_number, agent)
        super().__init__(theme, parent, title, WIDTH)
        known = case.score
        self._rev = known.rev if known is not None else None
        self.marks: dict[str, Mark] = dict(known.marks) if known is not None else {}
        self.choices: dict[str, Segmented] = {}
        self.head()
        about = translate("Coaching", "Lee la conversación antes. Lo que marques y escribas lo verá {0}.").format(agent)
        self.column.addWidget(Paragraph(theme, about, Role.UI, Ink.SECONDARY))
        for criterion in rubric.criteria:
            self._add(criterion.key, criterion_name(criterion))
        self.comment = TextArea(theme, translate("Coaching", "Qué hizo bien y qué probar la próxima vez"), 4)
        self.comment.setPlainText(known.comment if known is not None else "")
        self.column.addWidget(LabeledField(theme, self.comment.accessibleName(), self.comment))
        self.save = Button(theme, translate("Coaching", "Guardar"), ButtonKind.PRIMARY)
        self.foot(self.save)
        self.save.clicked.connect(self._save)
        self.comment.edited.connect(self._judge)
        self._judge()

    def _add(self, key: str, name: str) -> None:
        choice = self.choices[key] = Segmented(self.theme, name, mark_names())
        row = QHBoxLayout()
        row.addWidget(Label(self.theme, name, Role.UI), 1)
        row.addWidget(choice)
        self.column.addLayout(row)
        if key in self.marks:
            choice.set_current(self.marks[key])
        else:
            choice.clear()
        choice.changed.connect(partial(self._chosen, key))

    def _chosen(self, key: str, at: int) -> None:
        self.marks[key] = MARKS[at]
        self._judge()

    def _judge(self) -> None:
        looked = set(self.choices) <= set(self.marks)
        self.save.setEnabled(looked and len(self.comment.toPlainText()) <= LONGEST)

    def _save(self) -> None:
        marks = {key: self.marks[key] for key in self.choices}
        self.marked.emit(PutScore(marks=marks, comment=self.comment.toPlainText().strip(), rev=self._rev))
        self.accept()
