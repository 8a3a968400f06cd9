"""What is wrong with a rule list before it is saved: clear findings, each with its place and what to do.

Everything at once, so that an admin fixes a list in one go. An empty answer means that every rule can be asked, every
team exists, and nothing stands where it can never be reached.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from msgspec import Struct

from backend_gateway.domain.rules.shape import is_always, is_never, parts
from protocol import routing as r

DEEPEST: Final = 8
MOST_RULES: Final = 500


class Known(Struct, frozen=True, kw_only=True):
    """What exists in the workspace. `skills` None: any name goes."""

    team_ids: frozenset[int]
    number_ids: frozenset[int] = frozenset()
    skills: frozenset[str] | None = None


Finding = tuple[str, str, dict[str, Any]]
"""(code, sentence, values)."""


def validate(rules: r.RuleList, known: Known) -> list[r.RuleProblem]:
    """Every problem of the list, in its order; empty = it may be saved."""
    found = list(_list_problems(rules, known))
    reached = _Reached()
    ids: set[int] = set()
    for index, rule in enumerate(rules.rules):
        place = f"rules.{index}"
        if rule.id in ids:
            found.append(_problem("duplicate_id", f"{place}.id", "Two rules have this id; give one a new id.", rule))
        ids.add(rule.id)
        found += _rule_problems(rule, place, known)
        found += reached.problems(rule, place)
    return found


def _list_problems(rules: r.RuleList, known: Known) -> Iterator[r.RuleProblem]:
    if rules.number_id is not None and rules.number_id not in known.number_ids:
        yield _problem("unknown_number", "number_id", "This number does not exist any more; choose another.")
    if rules.number_id is None and rules.otherwise is None:
        yield _problem("no_otherwise", "otherwise", "Choose the team that gets what no rule catches.")
    if len(rules.rules) > MOST_RULES:
        yield _problem("too_many", "rules", f"At most {MOST_RULES} rules; join some of them.")
    if rules.otherwise is not None:
        yield from _target_problems(rules.otherwise, "otherwise", known, None)


def _rule_problems(rule: r.Rule, place: str, known: Known) -> Iterator[r.RuleProblem]:
    if not rule.name.strip():
        yield _problem("no_name", f"{place}.name", "Give the rule a name: it is shown on the conversation.", rule)
    for path, condition in parts(rule.when, f"{place}.when"):
        depth = path.count(".condition")
        if depth > DEEPEST:
            yield _problem("too_deep", path, f"Nested deeper than {DEEPEST} levels; split the rule.", rule)
            return  # the same would be said of everything inside
        check = _CHECKS.get(type(condition))
        for code, detail, data in check(condition, known) if check else ():
            yield _problem(code, path, detail, rule, **data)
    yield from _target_problems(rule.then, f"{place}.then", known, rule)


def _target_problems(to: r.RouteTo, place: str, known: Known, rule: r.Rule | None) -> Iterator[r.RuleProblem]:
    if to.team_id not in known.team_ids:
        detail = f"Team {to.team_id} does not exist any more; choose another."
        yield _problem("unknown_team", f"{place}.team_id", detail, rule, team_id=to.team_id)
    for index, needed in enumerate(to.skills):
        if not needed.skill.strip() or (known.skills is not None and needed.skill not in known.skills):
            detail = f"Nobody knows a skill called “{needed.skill}”; choose one of the list."
            yield _problem("unknown_skill", f"{place}.skills.{index}", detail, rule, skill=needed.skill)
    if any(not tag.strip() for tag in to.tags):
        yield _problem("empty_tag", f"{place}.tags", "A tag is empty; remove it.", rule)


class _Reached:
    """Which rules can never be reached: after a catch-all, or after the very same condition."""

    def __init__(self) -> None:
        self._catch_all: r.Rule | None = None
        self._seen: dict[r.Condition, r.Rule] = {}

    def problems(self, rule: r.Rule, place: str) -> Iterator[r.RuleProblem]:
        """What the rules before this one leave of it. A rule that is switched off hides nothing and is not hidden."""
        if not rule.enabled or any(path.count(".condition") > DEEPEST for path, _ in parts(rule.when)):
            return
        before = self._catch_all or self._seen.get(rule.when)
        if before is not None:
            detail = f"Never reached: “{before.name}” above catches it first. Move this rule up, or remove it."
            yield _problem("unreachable", place, detail, rule, after=before.id)
        if is_never(rule.when):
            yield _problem("never_holds", f"{place}.when", "This holds for nobody; switch the rule off instead.", rule)
        if self._catch_all is None and is_always(rule.when):
            self._catch_all = rule
        self._seen.setdefault(rule.when, rule)


def _problem(code: str, path: str, detail: str, rule: r.Rule | None = None, **data: Any) -> r.RuleProblem:
    return r.RuleProblem(code=code, path=path, detail=detail, rule_id=rule.id if rule else None, data=data)


def _phrases(texts: tuple[str, ...], what: str) -> Iterator[Finding]:
    if not texts:
        yield "empty_condition", f"Name at least one {what}.", {}
    if any(not text.strip() for text in texts):
        yield "empty_phrase", f"One {what} is empty; remove it.", {}


def _group(condition: r.AllOf | r.AnyOf, _known: Known) -> Iterator[Finding]:
    if not condition.conditions:
        yield "empty_condition", "This group is empty; add a condition or remove the group.", {}


def _numbers(condition: r.OnNumber, known: Known) -> Iterator[Finding]:
    if not condition.number_ids:
        yield "empty_condition", "Name at least one number.", {}
    for number_id in condition.number_ids:
        if number_id not in known.number_ids:
            yield "unknown_number", f"Number {number_id} does not exist any more; remove it.", {"number_id": number_id}


def _attribute(condition: r.Attribute, _known: Known) -> Iterator[Finding]:
    if not condition.name.strip():
        yield "empty_condition", "Choose a field of the contact.", {}
    if condition.op != "filled":
        yield from _phrases(condition.values, "value")


def _ad(condition: r.FromAd, _known: Known) -> Iterator[Finding]:
    if any(not text.strip() for text in (*condition.source_ids, *condition.phrases)):
        yield "empty_phrase", "One id or phrase is empty; remove it.", {}


def _order_over(condition: r.OrderOver, _known: Known) -> Iterator[Finding]:
    if not condition.currency:
        yield "no_currency", "Say the currency of the amount, like MXN.", {}


def _share(condition: r.Share, _known: Known) -> Iterator[Finding]:
    if not 0 <= condition.percent <= 100:
        yield "bad_percent", "A share is from 0 to 100 per cent.", {"percent": condition.percent}


_CHECKS: Final[dict[type, Callable[[Any, Known], Iterator[Finding]]]] = {
    r.AllOf: _group,
    r.AnyOf: _group,
    r.Words: lambda one, _: _phrases(one.phrases, "word or phrase"),
    r.InLanguage: lambda one, _: _phrases(one.languages, "language"),
    r.HasTags: lambda one, _: _phrases(one.tags, "tag"),
    r.OnNumber: _numbers,
    r.Attribute: _attribute,
    r.FromAd: _ad,
    r.OrderOver: _order_over,
    r.Share: _share,
}
