"""Coaching: a colleague's week, the cases that chance picked, marks and words for them, and twelve weeks of it."""

import asyncio
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.reports.choice import Choice
from desktop.models.reports.period import Days, company_zone
from desktop.models.reports.week import WEEK, monday
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.reports.body import AskingBody
from desktop.views.reports.coaching_trend import show_trend, trend_chart
from desktop.views.reports.score_card import ScoreCard, about_case
from desktop.views.reports.score_dialog import ScoreDialog
from desktop.views.reports.week_line import WeekLine
from desktop.views.widgets import Combo, EmptyState, Ink, Paragraph
from protocol.coaching import Coached, CoachingWeek, PickedCase, PutScore
from protocol.metrics import MetricCase

translate = QCoreApplication.translate


class CoachingView(Struct, frozen=True):
    """A colleague's week and what was said of them before."""

    week: CoachingWeek
    coached: Coached
    as_of: None = None


class CoachingPage(AskingBody):
    """Opens with the first colleague by name and the last whole week."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.session = context.session
        self.newest = monday(self.session.clock.now().astimezone(company_zone(self.session.store)).date())
        self.week = self.newest - WEEK
        self.view: CoachingView | None = None
        self.cards: list[ScoreCard] = []
        theme, px = self.theme, self.theme.px
        self.agent = Combo(theme, translate("Coaching", "De quién"))
        self._fill_agents()
        lead = QWidget()
        row = QHBoxLayout(lead)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.agent)
        row.addStretch(1)
        self.line = WeekLine(theme, lead)
        about = translate(
            "Coaching", "Casos de la semana elegidos al azar: los mismos para quien los mire. Marca lo que se ve y "
            "escribe algo que ayude."
        )  # fmt: skip
        self.wrong = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.wrong.hide()
        self.trend = trend_chart(context)
        self.trend.hide()
        self.nobody = EmptyState(
            theme, translate("Coaching", "Nada que revisar"),
            translate("Coaching", "Esa semana no respondió ningún caso que veas."),
        )  # fmt: skip
        self.nobody.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        for part in (self.line, Paragraph(theme, about, Role.UI, Ink.SECONDARY), self.wrong, self.nobody):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.column.addWidget(self.trend)
        self.column.addStretch(1)
        self.line.show_week(self.week, self.newest)
        self.line.chosen.connect(self._choose)
        self.agent.currentIndexChanged.connect(lambda _at: self.retry.emit())

    def _fill_agents(self) -> None:
        store = self.session.store
        people = [one for one in store.people.users.values() if one.active and one.role != "wallboard"]
        for one in sorted(people, key=lambda one: (one.id == store.my_id(), one.name.casefold())):
            self.agent.addItem(one.name, one.id)

    async def ask(self, choice: Choice, days: Days) -> CoachingView | Refusal:
        """The colleague's week and their trend."""
        del choice, days
        agent: int = self.agent.currentData() or self.session.store.my_id() or 0
        week, coached = await asyncio.gather(self.session.coaching_week(self.week, agent), self.session.coached(agent))
        if isinstance(week, Refusal):
            return week
        return coached if isinstance(coached, Refusal) else CoachingView(week, coached)

    def show_view(self, view: CoachingView) -> None:
        """Fill it, unless somebody went on meanwhile."""
        if (view.week.week, view.week.agent_id) != (self.week, self.agent.currentData()):
            return
        self.view = view
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(case, view) for case in view.week.cases]
        for card in self.cards:
            self._list.addWidget(card)
        self.nobody.setVisible(not self.cards)
        show_trend(self._context, self.trend, view.coached)

    def _card(self, case: PickedCase, view: CoachingView) -> ScoreCard:
        title = translate("Coaching", "Caso {0} · {1}").format(case.case_number, case.customer)
        card = ScoreCard(self.theme, title, view.week.rubric, case.score, about_case(case), mine=self._mine(view))
        card.read.connect(lambda: self.opened.emit(_led(case)))
        card.marking.connect(lambda: self._mark(case, view))
        return card

    def _mine(self, view: CoachingView) -> bool:
        """Nobody marks themselves."""
        return view.week.agent_id == self.session.store.my_id()

    def _choose(self, week: date) -> None:
        self.week = week
        self.line.show_week(week, self.newest)
        self.retry.emit()

    def _mark(self, case: PickedCase, view: CoachingView) -> None:
        name = self.session.store.people.name(view.week.agent_id)
        dialog = ScoreDialog(self.theme, self.window(), case, view.week.rubric, name)
        dialog.marked.connect(lambda body: self._put(case, view, body))
        dialog.open()

    def _put(self, case: PickedCase, view: CoachingView, body: PutScore) -> None:
        request = self.session.mark_case(view.week.week, view.week.agent_id, case.case_number, body)
        self._context.tasks.start(self._done(request))

    async def _done(self, request: Any) -> None:
        found = await request
        if isValid(self):
            refused = isinstance(found, Refusal)
            self.wrong.set_text(problem(found.words, found.detail) if refused else "")
            self.wrong.setVisible(refused)
            self.retry.emit()


def _led(case: PickedCase) -> MetricCase:
    """What leads to a conversation."""
    return MetricCase(conversation_id=case.conversation_id, case_number=case.case_number, result="counted", at=case.at)
