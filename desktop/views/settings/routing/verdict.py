"""What a trial came to: who gets it and by which rule, why the rules before did not, who else could, what if full."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.moments import clock_time
from desktop.i18n.rule_targets import target
from desktop.i18n.rule_words import number_name, team_name
from desktop.i18n.trial_words import reason_words, tie_words
from desktop.models.rule_lists import index_of
from desktop.models.rule_waits import steps_of
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import AvatarValue, PresenceState
from desktop.views.settings.routing.candidate import CandidateRow
from desktop.views.widgets import Avatar, Card, Hairline, IconMark, Ink, Label, Paragraph
from protocol.routing import RuleList, RuleRef, RuleTrial, Why
from protocol.routing_trial import Tried

translate = QCoreApplication.translate
MOST_PEOPLE, MOST_RULES = 8, 6


class Verdict(QWidget):
    """Built anew for every answer: it changes with each letter typed, and is small."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._store, self.theme = context, context.session.store, context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.px(6))
        self.said: list[str] = []
        self.people: list[CandidateRow] = []
        self._inner: QWidget | None = None

    def show_answer(self, answer: Tried, who: str, lists: Sequence[RuleList]) -> None:
        """Say everything about it."""
        self._begin()
        name = who or translate("Trial", "El cliente")
        self._head(answer)
        for trial in answer.trials[-MOST_RULES:]:
            self._trial(trial, name, lists)
        if answer.rule is not None and answer.rule.rule_id is None:
            self._line("circle-check", Ink.OK, translate("Trial", "Ninguna se cumple: va a «Todo lo demás»"))
        if answer.verdict == "listening" and answer.wait_until is not None:
            words = translate("Trial", "Solo saludó: espera otro mensaje hasta las {0}").format(
                clock_time(answer.wait_until)
            )
            self._line("hourglass", Ink.SECONDARY, words)
        if answer.why is not None and answer.to is not None:
            self._candidates(answer.why)
        if answer.to is not None:
            self._afterwards(answer)
        self.setAccessibleName(". ".join(self.said))

    def _begin(self) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self.said, self.people = [], []
        self._inner = QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(self.theme.px(6))
        self._column.addWidget(self._inner)

    # --------------------------------------------------------------------------------------------------------- head

    def _head(self, answer: Tried) -> None:
        px, store = self.theme.px, self._store
        agent_id = answer.why.agent_id if answer.why is not None else None
        caption = translate("Trial", "Le toca a") if agent_id is not None else translate("Trial", "Va a")
        self._rows.addWidget(Label(self.theme, caption, Role.META, Ink.SECONDARY))
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(px(12))
        words.setSpacing(px(2))
        name = self._whose(answer, agent_id)
        if agent_id is not None:
            presence = store.office.presence.get(agent_id)
            state = PresenceState(presence.state if presence is not None else "offline")
            value = AvatarValue.colleague(name, agent_id, state)
            row.addWidget(Avatar(self.theme, value, name, 40))
        else:
            row.addWidget(IconMark(self.theme, "inbox", Ink.SECONDARY, 24))
        words.addWidget(Label(self.theme, name, Role.TITLE))
        words.addWidget(Paragraph(self.theme, self._by(answer), Role.META, Ink.SECONDARY))
        row.addLayout(words, 1)
        self._rows.addLayout(row)
        self._rows.addSpacing(px(4))
        self.said += [f"{caption} {name}", self._by(answer)]

    def _whose(self, answer: Tried, agent_id: int | None) -> str:
        if agent_id is not None:
            return self._store.people.name(agent_id)
        if answer.to is None:
            return translate("Trial", "La cola general")
        return translate("Trial", "La cola de {0}").format(team_name(self._store, answer.to.team_id))

    def _by(self, answer: Tried) -> str:
        if answer.to is None:
            return translate("Trial", "ninguna regla la atrapa")
        team, rule = team_name(self._store, answer.to.team_id), answer.rule
        moved = answer.why is not None and answer.why.overflow_from is not None
        if moved and answer.why is not None:
            team = team_name(self._store, answer.why.team_id)
        if rule is None or rule.rule_id is None:
            return translate("Trial", "{0} · por «Todo lo demás»").format(team)
        return translate("Trial", "{0} · por la regla «{1}»").format(team, rule.name)

    # -------------------------------------------------------------------------------------------------------- rules

    def _trial(self, trial: RuleTrial, who: str, lists: Sequence[RuleList]) -> None:
        icon, ink = ("circle-check", Ink.OK) if trial.matched else ("circle-x", Ink.SECONDARY)
        for reason in trial.reasons or ():
            words = reason_words(reason, who, self._store)
            self._line(icon, ink, f"{self._numbered(trial.rule, lists)}: {words}")

    def _numbered(self, rule: RuleRef, lists: Sequence[RuleList]) -> str:
        found = next((one for one in lists if one.number_id == rule.number_id), None)
        at = index_of(found, rule.rule_id) if found is not None and rule.rule_id is not None else None
        said = translate("Trial", "Regla {0}").format(at + 1) if at is not None else f"«{rule.name}»"
        return said if rule.number_id is None else f"{number_name(self._store, rule.number_id)}, {said.lower()}"

    # ------------------------------------------------------------------------------------------------------- people

    def _candidates(self, why: Why) -> None:
        title = translate("Trial", "Quién podía recibirla en {0}").format(team_name(self._store, why.team_id))
        self._caption(title)
        if not why.candidates:
            self._line("users", Ink.SECONDARY, translate("Trial", "Nadie está en ese equipo."))
            return
        card = Card(self.theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for index, one in enumerate(why.candidates[:MOST_PEOPLE]):
            row = CandidateRow(self._context, one, chosen=one.agent_id == why.agent_id, first=index == 0)
            self.people.append(row)
            column.addWidget(row)
        self._rows.addWidget(card)
        left = len(why.candidates) - MOST_PEOPLE
        if left > 0:
            words = translate("Trial", "y {0} más").format(left)
            self._rows.addWidget(Label(self.theme, words, Role.META, Ink.SECONDARY))
        if why.agent_id is not None:
            self._rows.addWidget(Paragraph(self.theme, tie_words(why), Role.META, Ink.SECONDARY))
            self.said.append(tie_words(why))

    # --------------------------------------------------------------------------------------------------- afterwards

    def _afterwards(self, answer: Tried) -> None:
        """What happens if the chosen one is full, or, with nobody chosen, while it waits."""
        if answer.to is None:
            return
        store, agent_id = self._store, answer.why.agent_id if answer.why is not None else None
        self._rows.addSpacing(self.theme.px(6))
        self._rows.addWidget(Hairline(self.theme))
        if agent_id is not None:
            first = store.people.name(agent_id).split(" ")[0]
            self._caption(translate("Trial", "Si {0} llega a su tope").format(first))
            if answer.full is not None and answer.full.agent_id is not None:
                next_one = translate("Trial", "Le toca a {0}").format(store.people.name(answer.full.agent_id))
                self._line("user", Ink.PRIMARY, next_one)
                return
        else:
            self._caption(translate("Trial", "Mientras espera"))
        self._waits(answer, known_place=agent_id is None)

    def _waits(self, answer: Tried, *, known_place: bool) -> None:
        store, to = self._store, answer.to
        if to is None:
            return
        team = team_name(store, to.team_id)
        words = translate("Trial", "Espera en la cola de {0}").format(team)
        if known_place and answer.place is not None and answer.place > 1:
            words = translate("Trial", "Espera en la cola de {0}, en el lugar {1}").format(team, answer.place)
        self._line("inbox", Ink.PRIMARY, words)
        if answer.why is None and target(to, store)[0] == "inbox":
            self._line("hand", Ink.PRIMARY, translate("Trial", "Alguien del equipo la toma a mano"))
        for step in steps_of(store, to.team_id):
            form = {
                "alert_supervisor": translate("Trial", "{0} min: avisa a supervisión"),
                "reassign": translate("Trial", "{0} min: se reasigna a quien tenga lugar"),
                "overflow": translate("Trial", "{0} min: puede pasar a {1}"),
            }.get(step.step, "")
            icon = {"alert_supervisor": "bell", "overflow": "arrow-right"}.get(step.step, "arrow-left-right")
            other = team_name(store, step.team_id) if step.team_id is not None else ""
            if form:
                self._line(icon, Ink.PRIMARY, form.format(step.minutes, other))

    # -------------------------------------------------------------------------------------------------------- parts

    def _caption(self, words: str) -> None:
        self._rows.addSpacing(self.theme.px(4))
        self._rows.addWidget(Label(self.theme, words, Role.META, Ink.SECONDARY, 600))
        self.said.append(words)

    def _line(self, icon: str, ink: Ink, words: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(8))
        mark = QVBoxLayout()
        mark.setContentsMargins(0, self.theme.px(2), 0, 0)
        mark.addWidget(IconMark(self.theme, icon, ink, 16))
        mark.addStretch(1)
        row.addLayout(mark)
        row.addWidget(Paragraph(self.theme, words, Role.UI), 1)
        self._rows.addWidget(line)
        self.said.append(words)
