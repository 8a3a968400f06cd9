"""The door: rule lists and facts in; a team, or "wait until", out, with every rule that was asked and why it failed.

A number's own list is asked first, then the workspace's. While all the customer said is a greeting, and a rule that
reads words could still decide otherwise, the verdict is to wait; whoever called asks again at that time or at the next
message, whichever comes first.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct

from backend_gateway.domain.rules.conditions import judge
from backend_gateway.domain.rules.facts import RoutingFacts
from backend_gateway.domain.rules.greetings import greeted_until
from backend_gateway.domain.rules.shape import reads_words
from protocol.routing import Reason, RouteTo, Rule, RuleList, RuleRef, RuleTrial


class Routed(Struct, frozen=True, kw_only=True):
    """The queue it belongs to, by which rule, and the rules asked before (the matching one is last in `trials`)."""

    to: RouteTo
    rule: RuleRef
    trials: tuple[RuleTrial, ...] = ()


class WaitUntil(Struct, frozen=True, kw_only=True):
    """Only a greeting so far: ask again at `at`, or when the next message comes. `meanwhile` is where it would go."""

    at: datetime
    meanwhile: Routed


class Unrouted(Struct, frozen=True, kw_only=True):
    """No rule holds and no list says `otherwise`: it stays in the general queue, and an admin is told."""

    trials: tuple[RuleTrial, ...] = ()


RouteVerdict = Routed | WaitUntil | Unrouted


def route(lists: Iterable[RuleList], facts: RoutingFacts, now: datetime) -> RouteVerdict:
    """Where the conversation goes. `lists` in any order: those of other numbers are left out, the workspace's is last.

    Rules that are switched off are not asked. Same lists, same facts, same `now`: the same verdict.
    """
    trials: list[RuleTrial] = []
    worded = False
    for ref, rule, to in _steps(lists, facts.number_id):
        if rule is not None:
            worded = worded or reads_words(rule.when)
            outcome = judge(rule.when, facts, rule.id)
            trials.append(RuleTrial(rule=ref, matched=outcome.holds, reasons=outcome.reasons))
            if not outcome.holds:
                continue
        return _settled(Routed(to=to, rule=ref, trials=tuple(trials)), facts, now, worded=worded)
    return Unrouted(trials=tuple(trials))


def _settled(routed: Routed, facts: RoutingFacts, now: datetime, *, worded: bool) -> RouteVerdict:
    until = greeted_until(facts.heard) if worded else None
    return WaitUntil(at=until, meanwhile=routed) if until is not None and now < until else routed


def _steps(lists: Iterable[RuleList], number_id: int) -> Iterator[tuple[RuleRef, Rule | None, RouteTo]]:
    """Every enabled rule in the order it is asked; None for the `otherwise` of its list."""
    mine = [one for one in lists if one.number_id in (number_id, None)]
    for rules in sorted(mine, key=lambda one: (one.number_id is None, -one.version)):
        for rule in rules.rules:
            if rule.enabled:
                yield _ref(rules, rule), rule, rule.then
        if rules.otherwise is not None:
            yield _ref(rules, None), None, rules.otherwise


def _ref(rules: RuleList, rule: Rule | None) -> RuleRef:
    rule_id, name = (rule.id, rule.name) if rule is not None else (None, "")
    return RuleRef(version=rules.version, number_id=rules.number_id, rule_id=rule_id, name=name)


def sentence_reasons(trials: Iterable[RuleTrial]) -> tuple[Reason, ...]:
    """Why the matching rule held, for the one sentence on the conversation; empty when `otherwise` caught it."""
    return next((trial.reasons for trial in trials if trial.matched), ())
