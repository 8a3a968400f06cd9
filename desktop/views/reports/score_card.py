"""A marked or picked case: its number and customer, its marks, the words, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.review_words import criterion_name, mark_name
from desktop.theme import Role, Theme
from desktop.views.charts.numbers import SHARE
from desktop.views.reports.telling import day_words
from desktop.views.widgets import Button, ButtonKind, Card, Ink, Label, LinkButton, Paragraph
from protocol.coaching import PickedCase, Rubric, Score

translate = QCoreApplication.translate


def share_of(score: Score) -> float:
    """Its marks as a share of what there was to reach."""
    return sum(score.marks.values()) / (2 * len(score.marks)) if score.marks else 0.0


class ScoreCard(Card):
    """`read`: the conversation; `marking`: mark it or change the marks."""

    read = Signal()
    marking = Signal()

    def __init__(
        self, theme: Theme, title: str, rubric: Rubric, score: Score | None, about: str, *, mine: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, parent=parent)
        px = theme.px
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        head.setSpacing(px(8))
        head.addWidget(Label(theme, title, Role.UI_STRONG), 1)
        if score is not None:
            head.addWidget(Label(theme, SHARE.told(round(share_of(score), 3)), Role.UI_STRONG))
        self.open_link = LinkButton(theme, translate("Coaching", "Ver la conversación"))
        self.open_link.clicked.connect(self.read)
        head.addWidget(self.open_link)
        self.mark_button = Button(
            theme, translate("Coaching", "Cambiar") if score else translate("Coaching", "Revisar"), ButtonKind.SOFT,
            small=True,
        )  # fmt: skip
        self.mark_button.clicked.connect(self.marking)
        self.mark_button.setVisible(not mine)
        head.addWidget(self.mark_button)
        column.addLayout(head)
        column.addWidget(Paragraph(theme, about, Role.META, Ink.SECONDARY))
        if score is not None:
            column.addWidget(Paragraph(theme, marks_words(rubric, score), Role.UI, Ink.SECONDARY))
            if score.comment:
                column.addWidget(Paragraph(theme, score.comment, Role.UI))


def marks_words(rubric: Rubric, score: Score) -> str:
    """`Una sola voz: sí · Cierre limpio: en parte`; marks of an older rubric by their key."""
    known = {criterion.key: criterion_name(criterion) for criterion in rubric.criteria}
    return " · ".join(f"{known.get(key, key)}: {mark_name(mark).lower()}" for key, mark in score.marks.items())


def about_case(case: PickedCase) -> str:
    """When it was, and whether the colleague has read what was said."""
    parts = [day_words(case.at.astimezone().date())]
    if case.score is not None:
        seen = case.score.seen_at
        parts.append(translate("Coaching", "leída") if seen else translate("Coaching", "aún sin leer"))
    return " · ".join(parts)
