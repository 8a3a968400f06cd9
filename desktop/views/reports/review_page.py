"""The weekly review: what went badly, why customers wrote, what was decided, and what came of last week's decisions."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.review_words import part_empty, part_name
from desktop.i18n.words import problem
from desktop.models.reports.choice import Choice
from desktop.models.reports.period import Days, company_zone
from desktop.models.reports.week import METRIC_OF, PARTS, WEEK, Part, WeekView, gather_week, monday
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.charts.bars import Bars
from desktop.views.charts.data import About, Bar
from desktop.views.charts.numbers import number
from desktop.views.context import ViewContext
from desktop.views.reports.body import AskingBody
from desktop.views.reports.case_list import CaseList, case_words
from desktop.views.reports.decision_dialog import DecisionDialog
from desktop.views.reports.decision_rows import DecisionRows
from desktop.views.reports.week_line import WeekLine
from desktop.views.widgets import Button, ButtonKind, Card, Ink, Label, Paragraph
from protocol.review import Decision, Effect, PutDecision

translate = QCoreApplication.translate
BESIDE = 940
"""Narrower than this, decisions stand below the cases."""


class PartCard(Card):
    """A title with how many there are, and the first of the cases."""

    def __init__(self, page: "ReviewPage", key: str) -> None:
        super().__init__(page.theme)
        px = page.theme.px
        self._page, self.key = page, key
        self.count = Label(page.theme, "", Role.UI_STRONG)
        self.cases = CaseList(page.theme)
        self.nothing = Paragraph(page.theme, part_empty(key), Role.UI, Ink.SECONDARY)
        column, head, words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        words.setContentsMargins(px(16), 0, px(16), px(8))
        words.addWidget(self.nothing)
        column.setContentsMargins(1, 1, 1, px(4))
        column.setSpacing(0)
        head.setContentsMargins(px(16), px(12), px(16), px(8))
        head.addWidget(Label(page.theme, part_name(key), Role.UI_STRONG), 1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addLayout(words)
        column.addWidget(self.cases)
        self.cases.opened.connect(page.opened)

    def show_part(self, part: Part) -> None:
        """Fill it."""
        page = self._page
        self.count.setText(number(part.count))
        self.nothing.setVisible(not part.cases)
        self.cases.setVisible(bool(part.cases))
        self.cases.show_cases(case_words(part.cases, METRIC_OF[self.key], "business", page.session.store))


class ReviewPage(AskingBody):
    """Opens with the last whole week."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.session = context.session
        self.newest = monday(self.session.clock.now().astimezone(company_zone(self.session.store)).date())
        self.week = self.newest - WEEK
        self.view: WeekView | None = None
        theme, px = self.theme, self.theme.px
        self.line = WeekLine(theme, Paragraph(theme, translate("Review", "Lo que salió mal, por qué escribieron y qué "
                             "decidimos. Una vez por semana, media hora."), Role.UI, Ink.SECONDARY))  # fmt: skip
        self.parts = {key: PartCard(self, key) for key in PARTS}
        self.reasons = Bars(theme, About(translate("Review", "Por qué escribieron")))
        self.before, self.open_, self.now = (DecisionRows(theme) for _ in range(3))
        self.add = Button(theme, translate("Review", "Anotar una decisión"), ButtonKind.SOFT, "plus")
        self.wrong = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.wrong.hide()
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.setSpacing(px(12))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(px(12))
        for card in (*self.parts.values(), self.reasons):
            left.addWidget(card)
        left.addStretch(1)
        self.nothing_before = Paragraph(theme, translate("Review", "Nada se anotó."), Role.UI, Ink.SECONDARY)
        self.nothing_now = Paragraph(
            theme, translate("Review", "Anota qué se hará distinto, quién y qué cifra debería moverse: la semana que "
            "viene se ve aquí si se movió."), Role.UI, Ink.SECONDARY,
        )  # fmt: skip
        self._effects = self._card(
            translate("Review", "Lo decidido la semana anterior"), self.nothing_before, self.before
        )
        self._older = self._card(translate("Review", "Más antiguas, sin hacer"), self.open_)
        self._decided = self._card(
            translate("Review", "Decisiones de esta semana"), self.nothing_now, self.now, self.wrong, self.add
        )
        for card in (self._effects, self._older, self._decided):
            right.addWidget(card)
        right.addStretch(1)
        self._split.addLayout(left, 3)
        self._split.addLayout(right, 2)
        self.column.addWidget(self.line)
        self.column.addLayout(self._split)
        self.column.addStretch(1)
        self.line.chosen.connect(self._choose)
        self.add.clicked.connect(self._ask_new)
        for rows in (self.before, self.open_, self.now):
            rows.ticked.connect(self._tick)
            rows.edited.connect(self._edit)
        self.line.show_week(self.week, self.newest)

    def _card(self, title: str, *parts: QWidget) -> Card:
        card, px = Card(self.theme), self.theme.px
        column = QVBoxLayout(card)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(Label(self.theme, title, Role.UI_STRONG))
        for part in parts:
            column.addWidget(part)
        return card

    # ----------------------------------------------------------------------------------------------------- showing

    async def ask(self, choice: Choice, days: Days) -> WeekView | Refusal:
        """Everything about the week; the period of the other pages says nothing here."""
        del choice, days
        return await gather_week(self.session, self.week)

    def show_view(self, view: WeekView) -> None:
        """Fill it, unless somebody went on to another week meanwhile."""
        if view.week != self.week:
            return
        self.view, store = view, self.session.store
        for key, card in self.parts.items():
            card.show_part(view.parts[key])
        self.reasons.set_bars([Bar(name, count) for name, count in view.reasons])
        self.reasons.setVisible(bool(view.reasons))
        review = view.review
        self.before.show_rows(review.effects, store)
        self.open_.show_rows([Effect(decision=one) for one in review.open], store)
        self.now.show_rows([Effect(decision=one) for one in review.decisions], store)
        self.nothing_before.setVisible(not review.effects)
        self._older.setVisible(bool(review.open))
        self.nothing_now.setVisible(not review.decisions)

    def _choose(self, week: date) -> None:
        self.week = week
        self.line.show_week(week, self.newest)
        self.retry.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._split.direction() != way:
            self._split.setDirection(way)

    # ---------------------------------------------------------------------------------------------------- deciding

    def _ask_new(self) -> None:
        dialog = DecisionDialog(self._context, self.window())
        dialog.decided.connect(lambda body: self._do(self.session.decide(self.week, body)))
        dialog.open()

    def _edit(self, decision: Decision) -> None:
        dialog = DecisionDialog(self._context, self.window(), decision)
        dialog.decided.connect(lambda body: self._do(self.session.change_decision(decision.id, body)))
        dialog.dropped.connect(lambda: self._do(self.session.delete_decision(decision.id)))
        dialog.open()

    def _tick(self, decision: Decision, done: bool) -> None:
        body = PutDecision(
            text=decision.text, owner_id=decision.owner_id, metric=decision.metric, team_id=decision.team_id,
            done=done, rev=decision.rev,
        )  # fmt: skip
        self._do(self.session.change_decision(decision.id, body))

    def _do(self, request: Any) -> None:
        self._context.tasks.start(self._done(request))

    async def _done(self, request: Any) -> None:
        found = await request
        if isValid(self):
            refused = isinstance(found, Refusal)
            self.wrong.set_text(problem(found.words, found.detail) if refused else "")
            self.wrong.setVisible(refused)
            self.retry.emit()
