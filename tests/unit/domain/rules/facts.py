"""Short ways to make rules and facts: texts come one second apart from noon on."""

from datetime import UTC, datetime, timedelta
from typing import Any

from backend_gateway.domain.rules.facts import Heard, RoutingFacts
from protocol.routing import Condition, RouteTo, Rule, RuleList

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)


def facts(*texts: str, **more: Any) -> RoutingFacts:
    heard = tuple(Heard(NOON + timedelta(seconds=index), text) for index, text in enumerate(texts))
    return RoutingFacts(**{"contact_id": 7, "number_id": 1, "heard": heard, **more})


def rule(rule_id: int, when: Condition, team_id: int | None = None, **more: Any) -> Rule:
    return Rule(id=rule_id, name=f"rule {rule_id}", when=when, then=RouteTo(team_id=team_id or rule_id), **more)


def listed(*rules: Rule, otherwise: int | None = 99, **more: Any) -> RuleList:
    target = None if otherwise is None else RouteTo(team_id=otherwise)
    return RuleList(**{"version": 1, "rules": rules, "otherwise": target, **more})
