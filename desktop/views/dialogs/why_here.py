"""*Why here?*: every automatic decision about a conversation as a sentence, with the people it chose among."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.moments import list_time
from desktop.i18n.routing_words import candidate_detail, decision_sentence, waiting_sentence
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import AvatarValue
from desktop.views.reading_popup import ReadingPopup
from desktop.views.widgets import Avatar, ElidedLabel, Hairline, Ink, Label, Paragraph
from protocol.routing import Candidate
from protocol.routing_api import RoutingDecision, WhyHere

MOST_PEOPLE, NAME = 6, 150


class WhyPopup(ReadingPopup):
    """Opened below the header. Asks the gateway when it is opened."""

    icon, most = "route", 420

    def __init__(self, context: ViewContext, parent: QWidget, conversation_id: int) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("WhyPopup", "¿Por qué está aquí?"))
        self._context, self._id = context, conversation_id
        self.sentences: list[str] = []

    def show_below(self, button: QWidget) -> None:
        """Stand under a button, right-aligned with it."""
        self.move(button.mapToGlobal(QPoint(button.width() - self.width(), button.height())))
        self.show()

    async def ask(self) -> None:
        """Fetch and show."""
        why = await self._context.session.why_here(self._id)
        if isValid(self):  # not closed meanwhile
            self.tell(why)

    def tell(self, why: WhyHere) -> None:
        """Show what is known; the newest first."""
        people = self._context.session.store.people
        teams = {id: team.name for id, team in people.teams.items()}

        def team(id: int | None) -> str:
            return teams.get(id or 0, "")

        if why.now is not None:
            self._sentence(waiting_sentence(why.now, team), "")
            self._people(why.now.candidates)
        for decision in why.decisions:
            at = list_time(decision.at, self._context.session.clock.now())
            self._sentence(decision_sentence(decision, people.name, team), at)
            self._people(_others(decision))
        if not self.sentences:
            self._sentence(self.tr("Ninguna regla la movió: la asignó una persona o espera en la cola general."), "")
        self.column.addStretch(1)
        self.fit()
        self.setAccessibleName(" ".join(self.sentences))

    def _sentence(self, words: str, at: str) -> None:
        if self.sentences:
            self.column.addWidget(Hairline(self.theme))
        self.sentences.append(words)
        self.column.addWidget(Paragraph(self.theme, words, Role.UI))
        if at:
            self.column.addWidget(Label(self.theme, at, Role.META, Ink.SECONDARY))

    def _people(self, candidates: Iterable[Candidate]) -> None:
        px, people = self.theme.px, self._context.session.store.people
        shown = list(candidates)
        for one in shown[:MOST_PEOPLE]:
            line = QHBoxLayout()
            line.setSpacing(px(8))
            name = people.name(one.agent_id)
            line.addWidget(Avatar(self.theme, AvatarValue.colleague(name or "?", one.agent_id), name, 20))
            shown_name = ElidedLabel(self.theme, name, Role.META)
            shown_name.setMaximumWidth(min(shown_name.sizeHint().width(), px(NAME)))
            line.addWidget(shown_name, 1)
            line.addWidget(ElidedLabel(self.theme, candidate_detail(one), Role.META, Ink.SECONDARY), 2)
            self.column.addLayout(line)
        if len(shown) > MOST_PEOPLE:
            more = self.tr("y {0} más").format(len(shown) - MOST_PEOPLE)
            self.column.addWidget(Label(self.theme, more, Role.META, Ink.SECONDARY))


def _others(decision: RoutingDecision) -> tuple[Candidate, ...]:
    return decision.body.why.candidates if decision.body.why is not None else ()
