"""What was said of my own cases: the newest first, and twelve weeks of it. What is shown here counts as read."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.reports.choice import Choice
from desktop.models.reports.period import Days
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.reports.body import AskingBody
from desktop.views.reports.coaching_trend import show_trend, trend_chart
from desktop.views.reports.score_card import ScoreCard
from desktop.views.reports.telling import day_words
from desktop.views.widgets import EmptyState
from protocol.coaching import Coached, Score
from protocol.metrics import MetricCase

translate = QCoreApplication.translate


class CoachedView(Struct, frozen=True):
    """What was said."""

    coached: Coached
    as_of: None = None


class CoachedPage(AskingBody):
    """An agent's own."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.cards: list[ScoreCard] = []
        self.trend = trend_chart(context)
        self.trend.hide()
        self.nothing = EmptyState(
            self.theme, translate("Coaching", "Aún nadie revisó tus casos"),
            translate("Coaching", "Cuando alguien de supervisión revise uno, lo verás aquí con sus palabras."),
        )  # fmt: skip
        self.nothing.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(self.theme.px(8))
        self.column.addWidget(self.trend)
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._list)
        self.column.addStretch(1)

    async def ask(self, choice: Choice, days: Days) -> CoachedView | Refusal:
        """All that was said of me lately."""
        del choice, days
        found = await self._context.session.coached()
        return found if isinstance(found, Refusal) else CoachedView(found)

    def show_view(self, view: CoachedView) -> None:
        """Fill it, and note what is read by it."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._card(score, view.coached) for score in view.coached.scores]
        for card in self.cards:
            self._list.addWidget(card)
        self.nothing.setVisible(not self.cards)
        show_trend(self._context, self.trend, view.coached)
        for score in view.coached.scores:
            if score.seen_at is None:
                self._context.tasks.start(self._seen(score.id))

    async def _seen(self, score_id: int) -> None:
        """What could not be noted is noted next time."""
        await self._context.session.score_seen(score_id)

    def _card(self, score: Score, coached: Coached) -> ScoreCard:
        name = self._context.session.store.people.name(score.by_user)
        about = translate("Coaching", "{0}, el {1}").format(name, day_words(score.at.astimezone().date()))
        if score.seen_at is None:
            about = translate("Coaching", "Nueva · {0}").format(about)
        title = translate("Coaching", "Caso {0}").format(score.case_number)
        card = ScoreCard(self.theme, title, coached.rubric, score, about, mine=True)
        card.read.connect(lambda: self.opened.emit(_led(score)))
        return card


def _led(score: Score) -> MetricCase:
    """What leads to a conversation."""
    return MetricCase(
        conversation_id=score.conversation_id, case_number=score.case_number, result="counted", at=score.at
    )
