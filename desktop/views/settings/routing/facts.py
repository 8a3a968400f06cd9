"""What the cards of a list show beside the rule itself: how often it decided, how the trial saw it, what is wrong.

Filled by the page as answers of the gateway come; asked when the cards are drawn.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.i18n.rule_chips import pieces, pieces_of
from desktop.i18n.rule_problems import problem_words
from desktop.i18n.rule_targets import target
from desktop.models.rule_forms import Group
from desktop.store.store import Store
from desktop.views.settings.routing.card import CardFacts, State
from protocol.routing import Rule, RuleList, RuleProblem
from protocol.routing_trial import RuleUses, Tried

translate = QCoreApplication.translate


class Facts:
    """`answer`: of the trial that is shown (None: nothing is tried); `found`: the newest, for its problems."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.uses: Mapping[tuple[int | None, int | None], int] | None = None
        self.answer: Tried | None = None
        self.found: Tried | None = None

    def count(self, found: RuleUses) -> None:
        """How often each rule decided."""
        self.uses = {(one.number_id, one.rule_id): one.count for one in found.uses}

    def cards(self, rules: RuleList) -> list[CardFacts]:
        """A card for every rule, and the one for everything else."""
        return [*(self._card(at, rule, rules.number_id) for at, rule in enumerate(rules.rules)), self._last(rules)]

    def problems(self, number: int | None) -> list[RuleProblem]:
        """What is wrong with a list."""
        groups = self.found.problems if self.found is not None else ()
        return [one for group in groups if group.number_id == number for one in group.problems]

    def _card(self, at: int, rule: Rule, number: int | None) -> CardFacts:
        return CardFacts(
            id=rule.id, number=at + 1, name=rule.name or translate("RoutingPage", "Sin nombre"),
            pieces=pieces_of(rule.when, self._store), target=target(rule.then, self._store), enabled=rule.enabled,
            uses=self._used(number, rule.id), state=self._state(number, rule.id, enabled=rule.enabled),
            problem=self._problem(number, rule.id),
        )  # fmt: skip

    def _last(self, rules: RuleList) -> CardFacts:
        number = rules.number_id
        follows = ("arrow-right", translate("RoutingPage", "Reglas de la empresa"))
        nowhere = ("inbox", translate("RoutingPage", "Cola general"))
        to = target(rules.otherwise, self._store) if rules.otherwise else follows if number else nowhere
        return CardFacts(
            id=None, number=len(rules.rules) + 1, name=translate("RoutingPage", "Todo lo demás"),
            pieces=pieces(Group(), self._store), target=to, uses=self._used(number, None),
            state=self._state(number, None, enabled=True), problem=self._problem(number, None),
        )  # fmt: skip

    def _used(self, number: int | None, rule_id: int | None) -> int | None:
        return self.uses.get((number, rule_id), 0) if self.uses is not None else None

    def _state(self, number: int | None, rule_id: int | None, *, enabled: bool) -> State:
        answer = self.answer
        if not enabled:
            return "off"
        if answer is None:
            return ""
        if answer.rule is not None and (answer.rule.number_id, answer.rule.rule_id) == (number, rule_id):
            return "applies"
        asked = any((one.rule.number_id, one.rule.rule_id) == (number, rule_id) for one in answer.trials)
        return "fails" if asked else "unasked"

    def _problem(self, number: int | None, rule_id: int | None) -> str:
        return next((problem_words(one) for one in self.problems(number) if one.rule_id == rule_id), "")
