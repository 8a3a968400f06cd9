"""*Why here?*: every automatic decision about a conversation as a sentence, with the people it chose among."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.moments import list_time
from desktop.i18n.routing_words import candidate_detail, decision_sentence, waiting_sentence
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import AvatarValue
from desktop.views.widgets import Avatar, ElidedLabel, Hairline, IconMark, Ink, Label, Paragraph, PopupFrame, ScrollPage
from protocol.routing import Candidate
from protocol.routing_api import RoutingDecision, WhyHere

WIDTH, MOST_HIGH, MOST_PEOPLE, NAME = 400, 420, 6, 150


class WhyPopup(PopupFrame):
    """Opened below the header; Esc or a click beside it closes. Asks the gateway when it is opened."""

    def __init__(self, context: ViewContext, parent: QWidget, conversation_id: int) -> None:
        super().__init__(context.theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, conversation_id
        self.sentences: list[str] = []
        px = self.theme.px
        self.setFixedWidth(px(WIDTH))
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(px(16), px(14), px(16), px(14))
        self.column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(IconMark(self.theme, "route", Ink.SECONDARY, 16))
        head.addWidget(Label(self.theme, self.tr("¿Por qué está aquí?"), Role.UI_STRONG), 1)
        self.column.addLayout(head)
        self.area = ScrollPage(self.page, self.tr("¿Por qué está aquí?"))
        self.body.addWidget(self.area)
        self.setFixedHeight(px(96))

    def show_below(self, button: QWidget) -> None:
        """Stand under a button, right-aligned with it."""
        self.move(button.mapToGlobal(QPoint(button.width() - self.width(), button.height())))
        self.show()

    async def ask(self) -> None:
        """Fetch and show."""
        self.tell(await self._context.session.why_here(self._id))

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
        self._fit()
        self.setAccessibleName(" ".join(self.sentences))

    def _fit(self) -> None:
        """As high as what it says, up to a limit; long sentences take more lines than wished."""
        edges, most = self.theme.px(12), self.theme.px(MOST_HIGH)
        lines = self.column.totalHeightForWidth(self.width() - edges)
        wanted = max(self.page.minimumSizeHint().height(), lines) + edges
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.area.setVerticalScrollBarPolicy(scrolls)
        self.setFixedHeight(min(most, wanted))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def _others(decision: RoutingDecision) -> tuple[Candidate, ...]:
    return decision.body.why.candidates if decision.body.why is not None else ()
